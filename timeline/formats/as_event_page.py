"""The page of one event, from the record to what public/event.html shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.formats import addresses, as_citations, as_claims, as_notices, as_sourcing
from timeline.formats.as_names import alphabetical, place_words
from timeline.formats.as_when import unglued, when, when_of
from timeline.models import Confidence, Event, EventPlace, LinkRelation, Revision
from timeline.reading.neighbours import Neighbours
from timeline.reading.paging import PAGE_SIZE
from timeline.reading.records import Link
from timeline.reading.selection import Presentation, Selection
from timeline.reading.site_words import SiteWords
from timeline.reading.vocabulary import Vocabulary
from timeline.text.cutting import at_word
from timeline.text.notes import split

DESCRIPTION_LENGTH = 200
_FORWARDS = {relation: relation.label[:1].upper() + relation.label[1:] for relation in LinkRelation}
_BACKWARDS = {
    LinkRelation.PART_OF: "Includes",
    LinkRelation.FOLLOWS: "Led to",
    LinkRelation.RESPONSE_TO: "Answered by",
    LinkRelation.IMPLEMENTS: "Carried out by",
    LinkRelation.BREACHES: "Breached by",
    LinkRelation.SEE_ALSO: "See also",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read for the page. `uses`: citing events by source key; `address`: of the event, absolute."""

    event: Event
    site: SiteWords
    vocabulary: Vocabulary
    uses: Mapping[int, int]
    links: Sequence[Link]
    revisions: Sequence[Revision]
    neighbours: Neighbours
    selection: Selection
    address: str
    edit_url: str | None = None


def page(facts: Facts) -> dict[str, Any]:
    """The context of public/event.html."""
    event, language = facts.event, facts.site.language
    text = event.text(language)
    title = text.title if text else event.slug
    summary = (text.summary if text else None) or ""
    happened = when(event.edtf)
    return {
        "page_title": f"{title}, {unglued(happened['words'])} · {facts.site.title}",
        "page_description": at_word(" ".join(_words_only(summary, event).split()), DESCRIPTION_LENGTH),
        "back": _back(facts),
        "event": _head(facts, title)
        | (_tombstone(facts) if event.withdrawn_at else _body(facts, title, summary))
        | {"this": _this(facts), "edit_url": facts.edit_url},
    }


def _back(facts: Facts) -> dict[str, Any]:
    """To the list that the reader came from, at the row that was left where the list has the event."""
    found, back = facts.neighbours, "Back to the timeline" if facts.selection.is_empty else "Back to your list"
    if found.position is None:
        return {"url": addresses.timeline(facts.selection.to_query()), "words": back}
    page = (found.position - 1) // PAGE_SIZE + 1
    query = facts.selection.to_query(Presentation(page=page if page > 1 else None))
    where = f"{addresses.timeline(query)}#event-{facts.event.slug}"
    return {"url": where, "words": f"{back}, event {found.position} of {found.total}"}


def _head(facts: Facts, title: str) -> dict[str, Any]:
    event = facts.event
    return {"slug": event.slug, "title": title, "title_lang": None, "when": when(event.edtf), "when_note": None}


def _tombstone(facts: Facts) -> dict[str, Any]:
    return {"withdrawn": True, "notices": [as_notices.withdrawal(facts.event)]}


def _body(facts: Facts, title: str, summary: str) -> dict[str, Any]:
    event, language, vocabulary = facts.event, facts.site.language, facts.vocabulary
    kind = vocabulary.kinds[event.kind_id]
    citations = list(event.citations.all())
    return {
        "withdrawn": False,
        "notices": as_notices.notices("event", event.slug, facts.revisions),
        "glyph": kind.glyph,
        "group": kind.group,
        "kind": kind.name,
        "places": _places(event, language),
        "sourcing": {
            "sentence": as_sourcing.sentence(citations, figures_differ=event.disputed),
            "method_url": f"{addresses.METHOD}#grades",
        },
        "paragraphs": paragraphs(summary, [citation.number for citation in citations]),
        "cite": as_citations.cite(event, title, _newest(facts), facts.site, facts.address),
        "claims": as_claims.blocks(
            event.claims.all(),
            vocabulary,
            standings={citation.pk: citation.source.outlet.standing_id for citation in citations},
            notes={citation.pk: citation.number for citation in citations},
        ),
        "sources": [as_citations.source(citation, vocabulary, facts.uses, language) for citation in citations],
        "neighbours": _around(facts),
        "people": people(event, vocabulary, language),
    }


def _places(event: Event, language: str) -> list[dict[str, Any]]:
    return [
        {
            "words": place_words(one.place, language, event.latest) + _how_exactly(one),
            "url": addresses.of("place", one.place.slug),
        }
        for one in event.event_places.all()
    ]


def _how_exactly(one: EventPlace) -> str:
    return f", {one.get_precision_display()}" if one.precision else ""


def people(event: Event, vocabulary: Vocabulary, language: str) -> list[dict[str, Any]]:
    """Who took part, alphabetical; several roles of one actor stand in one line."""
    rows: dict[int, dict[str, Any]] = {}
    for one in event.involvements.all():
        row = rows.setdefault(
            one.actor_id,
            {
                "name": one.actor.name(language),
                "url": addresses.of("actor", one.actor.slug),
                "roles": [],
                "as_name": None,
                "office": None,
            },
        )
        row["roles"].append(vocabulary.roles[one.role_id])
        row["as_name"] = row["as_name"] or one.as_name
        row["office"] = row["office"] or one.office
    for row in rows.values():
        row["role"] = ", ".join(row.pop("roles"))
    return sorted(rows.values(), key=lambda row: alphabetical(row["name"]))


def paragraphs(summary: str, numbers: Sequence[int]) -> list[list[dict[str, Any]]]:
    """parts/paragraphs.html; where the summary places no note itself, all of them stand after its last paragraph."""
    parted = split(summary, max(numbers, default=0))
    if parted and not any(kind == "note" for paragraph in parted for kind, _ in paragraph):
        parted[-1] += [("note", number) for number in numbers]
    return [
        [{"note": value} if kind == "note" else {"text": value} for kind, value in paragraph] for paragraph in parted
    ]


def _words_only(summary: str, event: Event) -> str:
    highest = max((citation.number for citation in event.citations.all()), default=0)
    runs = [run for paragraph in split(summary, highest) for run in [*paragraph, ("text", " ")]]
    return "".join(str(value) for kind, value in runs if kind == "text")


def _around(facts: Facts) -> list[dict[str, Any]]:
    """The events before and after in the reader's question, then those that this one is linked to."""
    found, query = facts.neighbours, facts.selection.to_query()
    rows = [
        _neighbour("Before", found.previous, facts, query) if found.previous else None,
        _neighbour("Next", found.next, facts, query) if found.next else None,
        *(_neighbour(_relation(link), link.event, facts, "") for link in facts.links),
    ]
    return [row for row in rows if row]


def _relation(link: Link) -> str:
    relation = LinkRelation(link.relation)
    return _BACKWARDS[relation] if link.backwards else _FORWARDS[relation]


def _neighbour(relation: str, other: Event, facts: Facts, query: str) -> dict[str, Any]:
    text = other.text(facts.site.language)
    kind = facts.vocabulary.kinds[other.kind_id]
    return {
        "relation": relation,
        "when": when_of(other),
        "title": text.title if text else other.slug,
        "url": addresses.of("event", other.slug, query),
        "glyph": kind.glyph,
        "kind": kind.name,
    }


def _newest(facts: Facts) -> Revision | None:
    return facts.revisions[-1] if facts.revisions else None


def _this(facts: Facts) -> dict[str, Any]:
    event, newest = facts.event, _newest(facts)
    shown = not event.withdrawn_at
    return {
        "version": as_notices.version(newest),
        "history_url": addresses.history_of("event", event.slug),
        "revision_url": addresses.revision_of("event", event.slug, newest.number) if newest else None,
        "confidence": confidence(event) if shown else None,
        "notes": [note for note in (event.note or "").split("\n\n") if note.strip()] if shown else [],
    }


def confidence(event: Event) -> str:
    """The sourcing grade and, typed by a curator, how sure the date and the core fact are."""
    sure = Confidence(event.confidence).label
    return f"Sourcing: {event.get_grade_display().lower()}. Date and core fact: {sure} confidence."
