"""The rows of one field of a record, as they stand in a form."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.forms.editing.rows import EditForm

TOTAL = "total"
# A form may be long; a sent number may not make the server build rows without end.
MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one field of a payload: its key there, and what people call all of them and one."""

    key: str
    title: str
    one: str
    form: type[EditForm]
    first_open: bool = False
    help: str = ""

    @property
    def article(self) -> str:
        return "an" if self.one[0] in "aeiou" else "a"


@dataclass
class Rows:
    """The rows of a group as they stand in one sheet."""

    group: Group
    forms: list[EditForm]
    blank: EditForm
    said: list[str] = dataclasses.field(default_factory=list)
    opened: bool = False

    @property
    def kept(self) -> list[EditForm]:
        """The rows that will be saved, in order: what a problem's number counts."""
        return [form for form in self.forms if not form.removed and not (form.is_bound and form.is_blank())]

    @property
    def total_name(self) -> str:
        return f"{self.group.key}-{TOTAL}"

    @property
    def is_open(self) -> bool:
        return self.opened or self.is_wrong

    @property
    def is_wrong(self) -> bool:
        return bool(self.said) or any(form.is_bound and form.errors for form in self.kept)

    def is_valid(self) -> bool:
        return not [form for form in self.kept if not form.is_valid()]


def total_of(data: Mapping[str, Any], group: Group) -> int:
    sent = str(data.get(f"{group.key}-{TOTAL}", "0"))
    return min(int(sent), MOST_ROWS) if sent.isdigit() else 0


def initial_row(group: Group, number: int, values: dict[str, Any]) -> EditForm:
    return group.form(initial=values, prefix=f"{group.key}-{number}")


def blank_row(group: Group) -> EditForm:
    return group.form(prefix=f"{group.key}-NUMBER")


def typed_in(form: EditForm) -> dict[str, Any]:
    return {name: form[name].data for name in form.fields}


def sent_by(form: EditForm) -> dict[str, str]:
    sent = {}
    for name in form.fields:
        value = form[name].value()
        if value is True:
            sent[form.add_prefix(name)] = "on"
        elif value not in (None, False):
            sent[form.add_prefix(name)] = str(value)
    return sent
