"""One form of a sheet: the record itself, or one row below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from timeline.forms.editing.fields import DateWords, Lookup, reading

REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Cell:
    """A field as a template needs it. `read` is a date in words; `wrong` says that it is none."""

    bound: BoundField
    read: str = ""
    wrong: bool = False

    @property
    def kind(self) -> str:
        """What it is, for its width and place: tick, area, lookup, date, number, choice, line."""
        field, widget = self.bound.field, self.bound.field.widget
        if isinstance(field, forms.BooleanField):
            return "tick"
        if isinstance(widget, forms.Textarea):
            return "area"
        if isinstance(widget, forms.Select):
            return "choice"
        if isinstance(field, Lookup):
            return "lookup"
        return str(widget.attrs.get("data-size", "line"))

    @property
    def noun(self) -> str:
        """Which noun a lookup looks among, and a new record of which can be added on the way."""
        return self.bound.field.noun if isinstance(self.bound.field, Lookup) and self.kind == "lookup" else ""

    @property
    def is_date(self) -> bool:
        return isinstance(self.bound.field, DateWords)


class EditForm(forms.Form):
    """`opened` turns a row of a payload into what its fields show; `closed` is the way back."""

    # Payload fields whose problems belong to a form field of another name.
    stands_for: ClassVar[dict[str, str]] = {}
    # Fields that are seldom needed: folded unless one of them is filled.
    more: ClassVar[tuple[str, ...]] = ()
    use_required_attribute = False

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)

    @classmethod
    def opened(cls, row: dict[str, Any]) -> dict[str, Any]:
        return row

    def closed(self) -> dict[str, Any]:
        return dict(self.cleaned_data)

    def cells(self) -> Iterator[Cell]:
        return (self._cell(name) for name in self.fields if name not in self.more)

    def more_cells(self) -> list[Cell]:
        return [self._cell(name) for name in self.more if name in self.fields]

    def more_is_open(self) -> bool:
        return any(self[name].value() or (self.is_bound and self[name].errors) for name in self.more)

    def _cell(self, name: str) -> Cell:
        bound = self[name]
        typed = bound.value()
        if isinstance(bound.field, DateWords) and isinstance(typed, str) and typed.strip():
            right, words = reading(typed)
            return Cell(bound, words, not right)
        return Cell(bound)

    def is_blank(self) -> bool:
        """Whether nobody wrote anything into this row: its ticks and lists have no say."""
        written = (
            name for name, field in self.fields.items() if not isinstance(field, forms.BooleanField | forms.ChoiceField)
        )
        return not any(str(self[name].value() or "").strip() for name in written)

    def refuse(self, field: str, told: str) -> None:
        """Put a problem beside the field that it is about, or at the head of this form."""
        name = self.stands_for.get(field, field)
        self.add_error(name if name in self.fields else None, told)

    @property
    def removed(self) -> bool:
        return self.is_bound and bool(self.data.get(self.add_prefix(REMOVE)))

    @property
    def remove_name(self) -> str:
        return self.add_prefix(REMOVE)
