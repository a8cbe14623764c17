"""The form of an event, with everything below it."""

from __future__ import annotations

from typing import Any

from timeline.dates.edtf import joined
from timeline.forms.editing.fields import (
    Choice,
    CitedSource,
    DateWords,
    Lookup,
    Number,
    Vocabulary,
    day,
    line,
    tick,
)
from timeline.forms.editing.rows import EditForm
from timeline.forms.editing.sheet import Coming, Group, Sheet
from timeline.models.claim import About, Whom
from timeline.models.event import LABEL_LENGTH, Confidence, Protection
from timeline.models.event_link import LinkRelation
from timeline.models.event_place import PlacePrecision
from timeline.text.slugs import slugify

IMPORTANCE = [
    ("5", "5, a one-page history needs it"),
    ("4", "4, a turn in the story"),
    ("3", "3, part of the story"),
    ("2", "2, a detail"),
    ("1", "1, for completeness"),
]
UNIT_PAIRS = ("exact", "prefix", "suffix")


class EventForm(EditForm):
    title = line("Title", need="Give a title: what happened, in a few words.")
    label = line(
        "Short title",
        help=f"At most {LABEL_LENGTH} characters; what the timeline draws beside the mark. Without one it has no name.",
    )
    edtf = DateWords(
        "Date",
        help="1992-05-08 · 1992-05 · 1992 · 1992-05-08/1992-05-10 · 1992-05-08/.. (goes on) · ~ about · ? uncertain",
        need="Give a date, even a rough one: 1992 or 199X.",
    )
    type = Vocabulary("kind", "Kind", need="Choose what kind of event it is.")
    importance = Choice("Importance", IMPORTANCE, need="Choose how much a reader needs it.")
    confidence = Choice(
        "Confidence",
        Confidence.choices,
        need="Choose how sure the date and the core fact are.",
        help="In the date and the core fact; never in the claims.",
    )
    summary = line(
        "Summary",
        need="Say in plain sentences what happened.",
        help="Plain paragraphs. [1] after a sentence marks the first source below.",
        rows=7,
    )
    note = line("Note", help="Public: what is unsure, and why.", rows=2)
    protection = Choice("Protection", Protection.choices, need="Choose one.")
    slug = line("Address", help="Permanent once saved. Left empty, it is made of year and title.")

    stands_for = {"edtf_start": "edtf", "edtf_end": "edtf", "id": "slug"}
    more = ("protection",)

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["label"].widget.attrs |= {"maxlength": LABEL_LENGTH, "data-size": "medium"}
        self.fields["slug"].widget.attrs |= {"data-slug": "edtf title", "spellcheck": "false"}
        self.fields["importance"].initial = "3"
        self.fields["confidence"].initial = Confidence.MEDIUM
        self.fields["protection"].initial = Protection.NORMAL

    @classmethod
    def opened(cls, row: dict[str, Any]) -> dict[str, Any]:
        whole = joined(row["edtf_start"], row["edtf_end"])
        return row | {"edtf": whole, "protection": row.get("protection") or Protection.NORMAL}

    def closed(self) -> dict[str, Any]:
        row = dict(self.cleaned_data)
        start, interval, end = row.pop("edtf").partition("/")
        row["protection"] = None if row["protection"] == Protection.NORMAL else row["protection"]
        return row | {"edtf_start": start, "edtf_end": end if interval else None, "importance": int(row["importance"])}

    def more_is_open(self) -> bool:
        return self["protection"].value() not in (Protection.NORMAL, None)


class PlaceRow(EditForm):
    place = Lookup("place", "Place", need="Choose a place.")
    precision = Choice("How exactly", PlacePrecision.choices)

    stands_for = {"": "place"}


class InvolvementRow(EditForm):
    actor = Lookup("actor", "Actor", need="Choose an actor.")
    role = Vocabulary("role", "Role", need="Choose the part that the actor had.")
    as_name = line("Name at that time")
    office = line("Office")

    more = ("as_name", "office")


class CitationRow(EditForm):
    source = Lookup("source", "Source", need="Choose a source.", help="Its title, or paste its web address.")
    supports = line("Shows", help="In your own words: what in the event this source supports.")
    quote_exact = line("Quotation", help="Word for word.", rows=2)
    locator = line("Page or paragraph", wide=False)
    consulted = day("Consulted on")
    seen = tick("Somebody opened it")
    quote_prefix = line("Words before the quotation")
    quote_suffix = line("Words after the quotation")

    stands_for = {f"quote.{part}": f"quote_{part}" for part in UNIT_PAIRS}
    more = ("quote_exact", "locator", "consulted", "seen", "quote_prefix", "quote_suffix")

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["seen"].initial = True

    @classmethod
    def opened(cls, row: dict[str, Any]) -> dict[str, Any]:
        quote = row.get("quote") or {}
        return row | {f"quote_{part}": quote.get(part) for part in UNIT_PAIRS}

    def closed(self) -> dict[str, Any]:
        row = dict(self.cleaned_data)
        quote = {part: row.pop(f"quote_{part}") for part in UNIT_PAIRS}
        return row | {"quote": quote if quote["exact"] else None}

    def clean(self) -> dict[str, Any]:
        row = super().clean() or self.cleaned_data
        if (row.get("quote_prefix") or row.get("quote_suffix")) and not row.get("quote_exact"):
            self.add_error("quote_exact", "Words stand around a quotation, and there is none. Give it, or clear them.")
        return row

    def more_is_open(self) -> bool:
        told = ("quote_exact", "locator", "consulted", "quote_prefix", "quote_suffix")
        return any(self[name].value() for name in told) or (self.is_bound and any(self[n].errors for n in self.more))


class ClaimRow(EditForm):
    about = Choice("About", About.choices, need="Choose what the claim is about.")
    low = Number("At least")
    best = Number("Most likely")
    high = Number("At most")
    statement = line("Statement", help="What was said, where it is no figure.", rows=2)
    claimant_words = line("Who says so", need="Say who claims it, in the words of the source.")
    source = CitedSource("From source", need="Choose one of the sources of this event.")
    measure = line("What exactly is counted", help="For example: people killed in the town")
    unit = line("Unit", wide=False)
    whom = Choice("Whom", Whom.choices)
    side = Vocabulary("side", "Of which side")
    words = line("In the source's own words", help="For example: dozens")
    said_on = DateWords("Said on")
    via = line("As cited by")
    claimants = Lookup("actor", "Claimants among the actors", many=True, help="Only where certain; parted by ;")
    claimant_outlets = Lookup("outlet", "Claimants among the outlets", many=True, help="Several with ; between them.")
    comparison = line("Compared with", help="One name, given to every claim that counts the same thing.")

    more = ("words", "said_on", "via", "claimants", "claimant_outlets", "comparison", "statement")


class TranslationRow(EditForm):
    lang = line("Language", need="Give the code of the language: en, fr, pt-BR.", wide=False)
    title = line("Title", need="Give the title in this language.")
    label = line("Short title")
    summary = line("Summary", rows=4)
    reviewed = tick("Read by a native editor", help="Others are stored and searched, not shown.")

    @classmethod
    def opened(cls, row: dict[str, Any]) -> dict[str, Any]:
        return row | {"reviewed": not row["machine-or-unreviewed"]}

    def closed(self) -> dict[str, Any]:
        row = dict(self.cleaned_data)
        return row | {"machine-or-unreviewed": not row.pop("reviewed")}


class LinkRow(EditForm):
    relation = Choice("This event is", LinkRelation.choices, need="Choose how the two are related.")
    to = Lookup("event", "Other event", need="Choose the other event.")


class EventSheet(Sheet):
    noun, key, main_form = "event", "id", EventForm
    groups = (
        Group("places", "Places", "place", PlaceRow, first_open=True),
        Group("actors", "Actors", "actor", InvolvementRow, first_open=True),
        Group(
            "sources",
            "Sources",
            "source",
            CitationRow,
            first_open=True,
            help="Their order gives [1], [2] … in the summary.",
        ),
        Group("figures", "Claims", "claim", ClaimRow, help="A figure is never bare: who says so, and in which source."),
        Group("links", "Links to other events", "link", LinkRow),
        Group("translations", "Other languages", "language", TranslationRow),
    )

    @classmethod
    def of(cls, payload: Any, *, new: bool = False, coming: Coming | None = None) -> Sheet:
        whole = dict(payload)
        exact = {one["place"]: one["precision"] for one in whole.pop("place_precision", [])}
        whole["places"] = [{"place": slug, "precision": exact.get(slug)} for slug in whole["places"]]
        return super().of(whole, new=new, coming=coming)

    @classmethod
    def rows_of(cls, group: Group, value: Any) -> list[dict[str, Any]]:
        if group.key == "translations":
            return [{"lang": language, **row} for language, row in (value or {}).items()]
        return super().rows_of(group, value)

    def field_of(self, group: Group, rows: list[dict[str, Any]]) -> Any:
        if group.key == "places":
            return [row["place"] for row in rows]
        if group.key == "translations":
            return {row.pop("lang"): row for row in rows}
        return rows

    def payload(self, slug: str = "") -> dict[str, Any]:
        places = next(rows for rows in self.rows if rows.group.key == "places")
        near = [form.closed() for form in places.kept]
        return super().payload(slug) | {"place_precision": [row for row in near if row["precision"]]}

    def proposed_slug(self) -> str:
        facts = self.main.cleaned_data
        return slugify(f"{facts['edtf'][:4]} {facts['title']}")
