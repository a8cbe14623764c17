"""The forms of actors and places: names by language, and who belongs to whom."""

from __future__ import annotations

from typing import Any

from timeline.curation.nouns.noun import Languages
from timeline.forms.editing.fields import Choice, DateWords, Lookup, Number, line, tick
from timeline.forms.editing.rows import EditForm
from timeline.forms.editing.sheet import Group, Sheet
from timeline.models.actor import ActorKind, NameKind
from timeline.models.affiliation import Relation
from timeline.models.place import PlaceKind
from timeline.text.slugs import slugify

LANGUAGE = "Give the code of the language: en, fr, pt-BR."
ADDRESS = "Permanent once saved. Left empty, it is made of the name."


class ActorForm(EditForm):
    kind = Choice("Kind", ActorKind.choices, need="Choose what kind of actor it is.")
    active = DateWords("Active", help="When it existed or was active: 1991-09/.. or 1988/1994")
    description = line("Description", rows=3)
    wikidata = line("Wikidata number", help="Q42", wide=False)
    slug = line("Address", help=ADDRESS)


class NameRow(EditForm):
    lang = line("Language", need=LANGUAGE, wide=False)
    text = line("Name", need="Give the name.")


class AliasRow(EditForm):
    text = line("Name", need="Give the name.")
    lang = line("Language", need=LANGUAGE, wide=False)
    kind = Choice("Kind", NameKind.choices, need="Choose what kind of name it is.")
    span = DateWords("Used", help="1991/1994")
    note = line("Note")

    more = ("span", "note")


class AffiliationRow(EditForm):
    relation = Choice("Relation", Relation.choices, need="Choose the relation.")
    to = Lookup("actor", "Other actor", need="Choose the other actor.")
    office = line("Office")
    span = DateWords("When", help="1991-10/1998-02; empty: always")
    single_holder = tick("Only one person at a time holds this office")

    more = ("single_holder",)


class ActorSheet(Sheet):
    noun, main_form = "actor", ActorForm
    groups = (
        Group("names", "Names", "name", NameRow, first_open=True, help="One main name in each language."),
        Group("aliases", "Other names", "other name", AliasRow, help="Everything by which a reader may look for it."),
        Group("affiliations", "Affiliations", "affiliation", AffiliationRow),
    )

    @classmethod
    def rows_of(cls, group: Group, value: Any) -> list[dict[str, Any]]:
        if group.key == "names":
            return [{"lang": language, "text": name} for language, name in (value or {}).items() if name]
        return super().rows_of(group, value)

    def field_of(self, group: Group, rows: list[dict[str, Any]]) -> Any:
        if group.key == "names":
            return dict.fromkeys(Languages.of_site().codes) | {row["lang"]: row["text"] for row in rows}
        return rows

    def proposed_slug(self) -> str:
        return slugify(_first_name(self))


class PlaceForm(EditForm):
    kind = Choice("Kind", PlaceKind.choices, need="Choose what kind of place it is.")
    contested = tick("Contested", help="Both names are then always shown; say below who uses which.")
    lat = Number("Latitude")
    lon = Number("Longitude")
    no_coordinates_because = line("Without coordinates because", help="Only where there are none.")
    precision_km = Number("Exact to (km)")
    precision = line("How exact, in words", help="town centre, within 2 km")
    admin_context = line("Administered by", help="Who administered it, with dates of control.", rows=2)
    region = line("Region", wide=False)
    slug = line("Address", help=ADDRESS)


class PlaceNameRow(EditForm):
    text = line("Name", need="Give the name.")
    lang = line("Language", need=LANGUAGE, wide=False)
    used_by = Lookup("actor", "Used by", help="Empty: neutral")
    span = DateWords("Used", help="1991/1994")

    more = ("span",)


class PlaceSheet(Sheet):
    noun, main_form = "place", PlaceForm
    groups = (Group("names", "Names", "name", PlaceNameRow, first_open=True),)

    def proposed_slug(self) -> str:
        return slugify(_first_name(self))


def _first_name(sheet: Sheet) -> str:
    """The name in the site's default language, else the first one."""
    rows = [form.cleaned_data for form in sheet.row_forms("names") if form.is_bound and form.is_valid()]
    default = Languages.of_site().default
    return next((row["text"] for row in rows if row["lang"] == default), rows[0]["text"] if rows else "")
