"""The columns of a table of events: what each is called, what it takes, and which part of an event it fills."""

from __future__ import annotations

from typing import NamedTuple

from timeline.models.claim import About, Whom
from timeline.models.event import LABEL_LENGTH, Confidence

PARTED_BY = ";"


class Column(NamedTuple):
    """`needed` says for which rows, or where, a cell must be filled; "" for none."""

    name: str
    takes: str
    needed: str = ""


NEW = "for new events"
CITED = "where any cell of a source is filled"
CLAIMED = "where any cell of a claim is filled"

COLUMNS = (
    Column(
        "id",
        "The last part of the event's address. An event of the record is amended: empty cells leave it as it is. "
        "Left empty, the event is new, and its address is made of year and title.",
    ),
    Column("title", "What happened, in a few words; at most 200 characters, on one line.", NEW),
    Column("label", f"What the timeline draws beside the mark; at most {LABEL_LENGTH} characters."),
    Column(
        "date",
        "1992-05-08 · 1992-05 · 1992 · 1992-05-08/1992-05-10 · 1992-05-08/.. (goes on) · ~ about · ? uncertain.",
        NEW,
    ),
    Column("kind", "The name or slug of a kind of event.", NEW),
    Column("places", "Names or slugs of places, parted by ;"),
    Column("actors", "Each with its role, parted by ; for example: first actor: signatory; second actor: host"),
    Column("summary", "Plain sentences that say what happened; [1] marks the first source.", NEW),
    Column("importance", "1 to 5; 5 = a one-page history needs it. Empty: 3."),
    Column("confidence", f"{', '.join(Confidence.values)}: how sure the date and the core fact are. Empty: medium."),
    Column("note", "Public: what is unsure, and why."),
    Column("source", "The slug or web address of a source that the record has.", CITED),
    Column("supports", "In your own words: what the source shows. It or the quotation has to be there."),
    Column("locator", "Page or paragraph, at most 200 characters."),
    Column("quote", "Words of the source, to the letter."),
    Column("claim_about", f"One of: {', '.join(About.values)}.", CLAIMED),
    Column("claim_low", "At least; digits only, for example 1200 or 51.3."),
    Column("claim_best", "Most likely; digits only."),
    Column("claim_high", "At most; digits only."),
    Column("claimant", "Who says so, in the words of the source.", CLAIMED),
    Column("claim_whom", f"One of: {', '.join(Whom.values)}."),
    Column("claim_words", "The source's own words: dozens. Of a statement, what was said."),
)

NAMES = tuple(column.name for column in COLUMNS)
CITATION = ("source", "supports", "locator", "quote")
CLAIM = tuple(name for name in NAMES if name.startswith("claim"))

# Where in a payload a column stands; the first part of the path of a problem leads back to it.
_FILLED = {
    "id": "id",
    "title": "title",
    "label": "label",
    "edtf_start": "date",
    "edtf_end": "date",
    "type": "kind",
    "places": "places",
    "place_precision": "places",
    "actors": "actors",
    "summary": "summary",
    "importance": "importance",
    "confidence": "confidence",
    "note": "note",
}
_OF_A_SOURCE = {"supports": "supports", "locator": "locator", "quote": "quote"}
_OF_A_CLAIM = {
    "about": "claim_about",
    "low": "claim_low",
    "best": "claim_best",
    "high": "claim_high",
    "claimant_words": "claimant",
    "whom": "claim_whom",
    "words": "claim_words",
    "statement": "claim_words",
    "source": "source",
}


def column_of(field: str) -> str:
    """The column that fills a field of a payload: "figures.0.low" is claim_low; "" where none does."""
    first, _, rest = field.partition(".")
    inner = rest.partition(".")[2].partition(".")[0]
    if first == "sources":
        return _OF_A_SOURCE.get(inner, "source")
    if first == "figures":
        return _OF_A_CLAIM.get(inner, "claim_about")
    return _FILLED.get(first, "")
