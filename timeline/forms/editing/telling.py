"""What a sheet says, part by part, as text: for comparing two states of one record side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from timeline.forms.editing.fields import Choice
from timeline.forms.editing.rows import EditForm
from timeline.forms.editing.sheet import Sheet
from timeline.text import diffing, invisible

MINE, THEIRS = "mine", "theirs"


def parts(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """Label and text of every part: a field of the record, or all the rows of a group."""
    told = {
        name: (str(sheet.main[name].label), _value(sheet.main, name)) for name in sheet.main.fields if name != "slug"
    }
    for rows in sheet.rows:
        lines = [_row(form) for form in rows.forms if not form.removed]
        told[rows.group.key] = (rows.group.title, "\n".join(filter(None, lines)))
    return told


def _row(form: EditForm) -> str:
    said = [(str(form[name].label), _value(form, name)) for name in form.fields]
    return " · ".join(f"{label}: {value}" for label, value in said if value)


def _value(form: EditForm, name: str) -> str:
    bound = form[name]
    value, field = bound.value(), bound.field
    if isinstance(field, forms.BooleanField):
        return "yes" if value else ""
    if isinstance(field, Choice):
        flat = [pair for group in field.choices for pair in (group[1] if isinstance(group[1], list) else [group])]
        return str(dict(flat).get(str(value), value)) if value else ""
    return invisible.show(str(value).replace("\r\n", "\n").strip()) if value not in (None, "") else ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of a record in two states, and how the one became the other, word by word."""

    name: str
    label: str
    old: str
    new: str
    who: str = ""
    chosen: str = MINE

    @property
    def runs(self) -> list[diffing.Run]:
        return diffing.words(self.old, self.new)


def differences(old: Sheet, new: Sheet) -> list[Difference]:
    """The parts that are not the same in both."""
    before, after = parts(old), parts(new)
    return [
        Difference(name, label, before[name][1], text)
        for name, (label, text) in after.items()
        if before[name][1] != text
    ]


def conflict(base: Sheet | None, theirs: Sheet, mine: Sheet, them: str) -> list[Difference]:
    """The parts in which two people differ; what only one of them changed is chosen already.

    `base` is what both began from, None where it is not known; `them` is the other person's name.
    """
    began = {name: text for name, (_, text) in parts(base).items()} if base else {}
    found = []
    for one in differences(theirs, mine):
        who, chosen = "You both changed this." if base else "The two texts differ here.", MINE
        if began.get(one.name) == one.old:
            who = "Only you changed this."
        elif began.get(one.name) == one.new:
            who, chosen = f"Only {them} changed this.", THEIRS
        found.append(Difference(one.name, one.label, one.old, one.new, who, chosen))
    return found


def merged(mine: Mapping[str, Any], theirs: Sheet, take_theirs: set[str]) -> dict[str, Any]:
    """What `mine` sent, with the named parts as they stand in `theirs`."""
    groups = {rows.group.key for rows in theirs.rows}

    def replaced(key: str) -> bool:
        return key in take_theirs if key not in groups and "-" not in key else key.partition("-")[0] in take_theirs

    return {key: value for key, value in mine.items() if not replaced(key)} | {
        key: value for key, value in theirs.as_data().items() if replaced(key)
    }
