"""The forms of sources, of the outlets that publish them, and of periods."""

from __future__ import annotations

from typing import Any

from timeline.forms.editing.fields import Choice, DateWords, Lines, Lookup, Vocabulary, Whole, day, line
from timeline.forms.editing.rows import EditForm
from timeline.forms.editing.sheet import Group, Sheet
from timeline.models.source import Reachable, SourceKind
from timeline.text.slugs import slugify

ADDRESS = "Permanent once saved. Left empty, it is made of the words above."


class SourceForm(EditForm):
    title = line("Title", need="Give the title as published.")
    url = line("Web address", help="https://… Without one, give a stable reference below.")
    outlet = Lookup("outlet", "Outlet", need="Choose who published it.")
    published = DateWords("Published", help="1992-05-08, 1992-05 or 1992; empty: undated")
    kind = Choice("Kind", SourceKind.choices, need="Choose what kind of publication it is.")
    lang = line("Language", need="Give the code of its language: en, fr, pt-BR.", wide=False)
    reference = line("Stable reference", help="Document number, DOI, ISBN …")
    via = line("Read at", help="The site where it was read, if another.")
    authors = Lines("Authors", help="One a line.")
    archive_urls = Lines("Archived copies", help="One address a line.")
    reachable = Choice("Address today", Reachable.choices)
    checked_at = day("Checked on")
    slug = line("Address", help=ADDRESS)

    more = ("reference", "via", "authors", "archive_urls", "reachable", "checked_at")

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["kind"].initial = SourceKind.NEWS_REPORT
        self.fields["lang"].initial = "en"
        self.fields["slug"].widget.attrs["data-slug"] = "outlet published title"


class SourceSheet(Sheet):
    noun, main_form = "source", SourceForm

    def proposed_slug(self) -> str:
        facts = self.main.cleaned_data
        return slugify(f"{facts['outlet']} {facts['published'] or 'nd'} {facts['title']}")


class OutletForm(EditForm):
    name = line("Name", need="Give the name.")
    standing = Vocabulary("standing", "Standing", need="Choose how it stands to the parties.")
    side = Vocabulary("side", "Side", help="Only for a standing that belongs to a side.")
    based_with = Vocabulary("side", "Based with", help="Where it is based, for the other standings; no side.")
    owner = line("Owner", help="Outlets of one owner count as one voice.")
    country = line("Country", wide=False)
    standing_evidence = line("Evidence of its standing", help="Web address")
    standing_since = DateWords("Stands so since")
    slug = line("Address", help=ADDRESS)

    more = ("owner", "country", "standing_evidence", "standing_since")

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["slug"].widget.attrs["data-slug"] = "name"


class OutletSheet(Sheet):
    noun, main_form = "outlet", OutletForm

    def proposed_slug(self) -> str:
        return slugify(self.main.cleaned_data["name"])


class PeriodForm(EditForm):
    edtf = DateWords("Span", need="Give a span: 1992-05/1994-05", help="1992-05/1994-05")
    order = Whole("Order", need="Give its number among the chapters.")
    slug = line("Address", help=ADDRESS)

    stands_for = {"id": "slug"}


class PeriodTextRow(EditForm):
    lang = line("Language", need="Give the code of the language: en, fr, pt-BR.", wide=False)
    title = line("Title", need="Give the title.")
    summary = line("Summary", rows=4)


class PeriodSheet(Sheet):
    noun, key, main_form = "period", "id", PeriodForm
    groups = (Group("title", "Title and summary", "language", PeriodTextRow, first_open=True),)

    @classmethod
    def of(cls, payload: Any) -> Sheet:
        whole = dict(payload)
        summary = whole.pop("summary")
        rows = [
            {"lang": language, "title": title, "summary": summary.get(language)}
            for language, title in whole["title"].items()
        ]
        return super().of(whole | {"title": rows})

    def payload(self, slug: str = "") -> dict[str, Any]:
        whole = super().payload(slug)
        rows = whole["title"]
        return whole | {
            "title": {row["lang"]: row["title"] for row in rows},
            "summary": {row["lang"]: row["summary"] for row in rows if row["summary"]},
        }

    def proposed_slug(self) -> str:
        return slugify(next((form.cleaned_data["title"] for form in self.row_forms("title")), ""))
