"""The forms of the small nouns: kinds and their groups, roles, sides and standings. Each is an order and names."""

from __future__ import annotations

from typing import Any

from timeline.forms.editing.fields import Choice, Vocabulary, Whole, line
from timeline.forms.editing.rows import EditForm
from timeline.forms.editing.sheet import Group, Sheet
from timeline.models.kind import Glyph
from timeline.text.slugs import slugify

SIDE_MEANS = [("side", "the side it belongs or leans to"), ("based_with", "where it is based")]


class NamedForm(EditForm):
    order = Whole("Order", need="Give its number in lists.")
    slug = line("Address", help="Permanent once saved. Left empty, it is made of the name.")


class KindForm(NamedForm):
    group = Vocabulary("kind-group", "Group", need="Choose the group that gives it glyph and colour.")


class GroupForm(NamedForm):
    glyph = Choice("Glyph", Glyph.choices, need="Choose the shape that is drawn.")


class SideForm(NamedForm):
    counts_with = Vocabulary("side", "Counts with")


class StandingForm(NamedForm):
    side_means = Choice("What an outlet's side means", SIDE_MEANS)


class NameRow(EditForm):
    lang = line("Language", need="Give the code of the language: en, fr, pt-BR.", wide=False)
    name = line("Name", need="Give the name.")


class DescribedRow(NameRow):
    description = line("Description", rows=2)


class NamedSheet(Sheet):
    """A noun whose payload has `names`, a table by language."""

    main_form = NamedForm
    groups = (Group("names", "Names", "name", NameRow, first_open=True),)

    @classmethod
    def of(cls, payload: Any) -> Sheet:
        whole = dict(payload)
        described = whole.pop("description", {})
        rows = [
            {"lang": lang, "name": name, "description": described.get(lang)} for lang, name in whole["names"].items()
        ]
        return super().of(whole | {"names": rows})

    def field_of(self, group: Group, rows: list[dict[str, Any]]) -> Any:
        return {row["lang"]: row["name"] for row in rows}

    def proposed_slug(self) -> str:
        return slugify(next((form.cleaned_data["name"] for form in self.row_forms("names")), ""))


class KindSheet(NamedSheet):
    noun, main_form = "kind", KindForm
    groups = (Group("names", "Names", "name", DescribedRow, first_open=True),)

    def payload(self, slug: str = "") -> dict[str, Any]:
        rows = [form.closed() for rows in self.rows for form in rows.kept]
        return super().payload(slug) | {"description": {r["lang"]: r["description"] for r in rows if r["description"]}}


class KindGroupSheet(NamedSheet):
    noun, main_form = "kind-group", GroupForm


class RoleSheet(NamedSheet):
    noun = "role"


class SideSheet(NamedSheet):
    noun, main_form = "side", SideForm


class StandingSheet(NamedSheet):
    noun, main_form = "standing", StandingForm
