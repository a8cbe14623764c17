"""Builds records for tests through the one way in, with only the facts that a test names.

    an_event(title="Ceasefire signed", edtf="1994-05-12", actors=[("norland", "signatory")])

Whatever an event refers to and is not there yet is made first, in an invented world.
"""

from typing import Any

from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish, withdraw
from timeline.models import Actor, Event, Outlet, Place, Site, Source, User
from timeline.text.slugs import slugify

LANGUAGES = ["en", "hy", "az", "ru"]
GROUPS = {"fighting": "triangle", "harm": "disc", "talks": "ring", "law": "bars"}
KINDS = {"battle": "fighting", "shelling": "fighting", "harm-to-people": "harm", "agreement": "talks", "ruling": "law"}
ROLES = ["signatory", "belligerent", "target", "host", "speaker", "participant"]
STANDINGS = {"independent": "based_with", "party-government": "side", "reference-copy": None, "unknown": "based_with"}


def put(noun: str, payload: dict[str, Any]) -> Any:
    """Publish unless a record with that slug is there."""
    found = NOUNS[noun].model.objects.filter(slug=NOUNS[noun].slug_of(payload)).first()
    return found or publish(Proposal(noun, payload), by=User.loader())


def a_site(**words: Any) -> Site:
    payload = {
        "title": {"en": "Norland and Sudria, a chronology"},
        "heading": {"en": "Norland and Sudria"},
        "standfirst": {"en": "{events} events, covered to {last}."},
        "scope": {"en": "An invented quarrel."},
        "default_language": "en",
        "languages": LANGUAGES,
        "first_day": "1988-01-01",
        "data_licence": "CC-BY-4.0",
        "contact": None,
    }
    return put("site", payload | words)


def vocabulary() -> None:
    """Sides, standings, kinds and roles of the invented world."""
    a_site()
    for order, (slug, glyph) in enumerate(GROUPS.items(), 1):
        put("kind-group", {"slug": slug, "order": order, "glyph": glyph, "names": {"en": slug.title()}})
    for order, (slug, group) in enumerate(KINDS.items(), 1):
        names = {"en": slug.replace("-", " ").capitalize()}
        put("kind", {"slug": slug, "group": group, "order": order, "names": names, "description": {}})
    for order, slug in enumerate(ROLES, 1):
        put("role", {"slug": slug, "order": order, "names": {"en": slug}})
    for order, slug in enumerate(["north", "south"], 1):
        put("side", {"slug": slug, "order": order, "names": {"en": slug.title()}, "counts_with": None})
    for order, (slug, means) in enumerate(STANDINGS.items(), 1):
        names = {"en": slug.replace("-", " ")}
        put("standing", {"slug": slug, "order": order, "names": names, "side_means": means})


def an_actor(slug: str = "norland", **facts: Any) -> Actor:
    vocabulary()
    names = dict.fromkeys(LANGUAGES) | {"en": slug.replace("-", " ").title()} | facts.pop("names", {})
    payload = {
        "slug": slug,
        "kind": "state",
        "names": names,
        "aliases": [],
        "affiliations": [],
        "active": None,
        "description": "An invented actor.",
        "wikidata": None,
    }
    for affiliation in facts.get("affiliations", []):
        an_actor(affiliation["to"])
    return put("actor", payload | facts)


def affiliated(to: str, relation: str = "part-of", span: str | None = None, **facts: Any) -> dict[str, Any]:
    return {"to": to, "relation": relation, "office": None, "span": span} | facts


def alias(text: str, lang: str = "en", kind: str = "name") -> dict[str, Any]:
    return {"text": text, "lang": lang, "kind": kind, "note": None}


def a_place(slug: str = "midtown", **facts: Any) -> Place:
    vocabulary()
    payload = {
        "slug": slug,
        "kind": "town",
        "names": [{"text": slug.replace("-", " ").title(), "lang": "en", "used_by": None}],
        "contested": False,
        "lat": 40,
        "lon": 45,
        "precision_km": 2,
        "precision": "town centre, within 2 km",
        "admin_context": "Invented.",
        "region": "middle",
    }
    return put("place", payload | facts)


def an_outlet(slug: str = "the-courier", **facts: Any) -> Outlet:
    vocabulary()
    payload = dict.fromkeys(["side", "based_with", "owner", "country", "standing_evidence"])
    payload |= {"slug": slug, "name": slug.replace("-", " ").title(), "standing": "independent"}
    return put("outlet", payload | facts)


def a_source(slug: str = "courier-report", *, outlet: str = "the-courier", **facts: Any) -> Source:
    an_outlet(outlet)
    payload = {
        "slug": slug,
        "title": slug.replace("-", " ").capitalize(),
        "outlet": outlet,
        "via": None,
        "url": f"https://news.example/{slug}",
        "reference": None,
        "published": "1994-05-13",
        "lang": "en",
        "kind": "news-report",
    }
    return put("source", payload | facts)


def cited(source: str = "courier-report", **facts: Any) -> dict[str, Any]:
    return {"source": source, "supports": "date and course", "locator": None, "quote": None, "seen": True} | facts


def a_figure(low: float | None, high: float | None = None, **facts: Any) -> dict[str, Any]:
    """A figure of the default source; `high` equals `low` unless given."""
    payload = dict.fromkeys(["whom", "side", "best", "via", "said_on", "comparison"])
    payload |= {"about": "killed", "measure": "people killed", "unit": "people", "claimant_words": "the ministry"}
    payload |= {"claimants": [], "claimant_outlets": [], "source": "courier-report", "low": low}
    return payload | {"high": low if high is None else high} | facts


def event_payload(title: str = "Ceasefire signed", *, edtf: str = "1994-05-12", **facts: Any) -> dict[str, Any]:
    """The payload of an event; actors as (slug, role) pairs or payload rows, sources as slugs or rows."""
    start, _, end = edtf.partition("/")
    payload = {
        "id": facts.pop("slug", slugify(f"{start[:4]} {title}")),
        "title": title,
        "label": title[:30].strip(),
        "summary": f"{title}. Both sides said so, and the report was printed the day after.",
        "edtf_start": start,
        "edtf_end": end or None,
        "type": "agreement",
        "places": ["midtown"],
        "actors": [("norland", "signatory")],
        "figures": [],
        "sources": ["courier-report"],
        "importance": 3,
        "confidence": "medium",
        "note": None,
        "translations": {},
    } | facts
    payload["actors"] = [
        {"actor": one[0], "role": one[1]} if isinstance(one, tuple) else one for one in payload["actors"]
    ]
    payload["sources"] = [cited(one) if isinstance(one, str) else one for one in payload["sources"]]
    return payload


def an_event(title: str = "Ceasefire signed", *, withdrawn: bool = False, **facts: Any) -> Event:
    """A published event, and whatever it refers to."""
    payload = event_payload(title, **facts)
    vocabulary()
    for one in payload["actors"]:
        an_actor(one["actor"])
    for slug in payload["places"]:
        a_place(slug)
    for one in payload["sources"]:
        a_source(one["source"])
    event = put("event", payload)
    if withdrawn:
        withdraw(event.slug, by=User.loader(), reason="It was a mistaken report.")
        event.refresh_from_db()
    return event


def an_administrator(username: str = "ada", **facts: Any) -> User:
    """Somebody who may sign in at the admin and publish alone."""
    return User.objects.create_superuser(username, password="a long enough password", public_name="Ada", **facts)
