"""An invented record with two of each noun that are one: `north` and `norland`, and so on."""

from typing import Any

from tests.builders import a_figure, a_place, a_source, affiliated, alias, an_actor, an_event, an_outlet, cited
from timeline.curation.nouns.noun import Languages
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import current_payload, publish
from timeline.formats import exchange
from timeline.models import User

PAIRS = {
    "actor": ("north", "norland"),
    "place": ("middle-town", "midtown"),
    "outlet": ("courier-online", "the-courier"),
    "source": ("first-report", "last-report"),
}
"""By noun the one that goes and the one that stays."""


def build() -> None:
    """Every kind of reference to each of them, and one event that names both of each."""
    ties = [affiliated("the-league", "member-of", "1990/1995")]
    an_actor("north", aliases=[alias("The North", kind="metonym")], affiliations=ties, wikidata="Q42", kind="movement")
    an_actor("norland", description=None)
    an_actor("northern-army", affiliations=[affiliated("north")])
    an_actor("sudria")
    used = [{"text": "Midtown", "lang": "en", "used_by": None}, {"text": "Mitte", "lang": "az", "used_by": "north"}]
    a_place("midtown", names=used)
    a_place("middle-town")
    an_outlet("courier-online", owner="Courier House")
    a_source("first-report", outlet="courier-online")
    a_source("other-report", outlet="the-herald")
    a_source("last-report", outlet="the-courier")
    an_event("Only one of each", slug="1993-one", actors=[("north", "host")], places=["middle-town"], **_cites("first"))
    an_event(
        "Both of each",
        slug="1994-both",
        actors=[("north", "host"), {"actor": "norland", "role": "host", "office": "Chair"}, ("north", "speaker")],
        places=["middle-town", "midtown"],
        place_precision=[{"place": "middle-town", "precision": "near"}],
        sources=[
            cited("first-report", supports="the day", locator="p. 3"),
            "other-report",
            cited("last-report", supports="the place"),
        ],
        summary="Signed.[1] In the town.[3] As agreed.[2][3] In [1992].",
        translations={"ru": {"title": "Оба", "summary": "Подписано.[3]", "machine-or-unreviewed": True}},
        figures=[_figure("first-report"), _figure("last-report")],
    )
    an_event("Neither", slug="1995-neither", actors=[("sudria", "host")], places=[], sources=["other-report"])


def _cites(which: str) -> dict[str, Any]:
    figure = a_figure(5, claimants=["north"], claimant_outlets=["courier-online"], source=f"{which}-report")
    return {"sources": [f"{which}-report"], "figures": [figure]}


def _figure(source: str) -> dict[str, Any]:
    return a_figure(3, source=source, comparison="the dead", claimants=["north", "norland"])


def whole() -> dict[str, list[dict[str, Any]]]:
    """Every record as the files would have it, in their order."""
    return {noun.file: list(exchange.payloads(noun, Languages.of_site())) for noun in NOUNS.values()}


def payload(noun: str, slug: str) -> dict[str, Any]:
    return current_payload(noun, slug)[0]


def change(noun: str, slug: str, **facts: Any) -> None:
    """A later edit by somebody else."""
    now, version = current_payload(noun, slug)
    publish(Proposal(noun, now | facts, version), by=User.loader(), reason="Later.")


def involved(actor: str, role: str = "host", **facts: Any) -> dict[str, Any]:
    return {"actor": actor, "role": role} | facts
