"""The fields of which forms of the record are made. Each gives what a payload holds: None where nothing is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from timeline.dates.edtf import EdtfError, parse
from timeline.dates.wording import in_words
from timeline.forms.editing import names

Choices = Iterable[tuple[Any, Any]]
SEPARATOR = ";"
CODES = re.compile(r"\[([a-z0-9-]+)\]\s*$")
NOTHING = ("", "Not said")


def reading(edtf: str) -> tuple[bool, str]:
    """Whether the text is a date, and either its words or what is wrong with it."""
    try:
        return True, in_words(parse(edtf.strip()))
    except EdtfError as error:
        return False, f"{error.what} {error.remedy}"


def line(label: str, *, help: str = "", need: str = "", rows: int = 0, wide: bool = True) -> forms.CharField:
    """One line, or with `rows` several. `need` is what is said when it is left empty."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    if not wide:
        widget.attrs["data-size"] = "short"
    return Words(label=label, help_text=help, required=bool(need), error_messages={"required": need}, widget=widget)


class Words(forms.CharField):
    """Text, or None. Characters are judged by `curation`, which says what is wrong with which."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(empty_value=None, **facts)

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        return found.replace("\r\n", "\n") if found else found


class DateWords(Words):
    """EDTF. `of` says in words what the text means."""

    def __init__(self, label: str, *, help: str = "", need: str = "") -> None:
        widget = forms.TextInput(attrs={"data-reading": "", "data-size": "date", "autocomplete": "off"})
        errors = {"required": need}
        super().__init__(label=label, help_text=help, required=bool(need), error_messages=errors, widget=widget)

    def to_python(self, value: Any) -> Any:
        found = super().to_python(value)
        if not found:
            return found
        try:
            return str(parse(found))
        except EdtfError as error:
            raise ValidationError(f"{error.what} {error.remedy}") from error


class Lookup(forms.CharField):
    """One record of a noun: written as its name with the slug in brackets, or as a name that only one has."""

    def __init__(self, noun: str, label: str, *, help: str = "", need: str = "", many: bool = False) -> None:
        self.noun, self.many = noun, many
        widget = forms.TextInput(
            attrs={"data-lookup": noun, "autocomplete": "off", "spellcheck": "false", "placeholder": " "}
            | ({"data-many": ""} if many else {})
        )
        errors = {"required": need}
        super().__init__(label=label, help_text=help, required=bool(need), error_messages=errors, widget=widget)
        self.known: dict[str, str] = {}

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list):
            return f"{SEPARATOR} ".join(self.known.get(slug, slug) for slug in value)
        return self.known.get(value, value)

    def to_python(self, value: Any) -> Any:
        typed = (
            [part.strip() for part in str(value or "").split(SEPARATOR)] if self.many else [str(value or "").strip()]
        )
        slugs = [self._slug(part) for part in typed if part]
        if self.many:
            return slugs
        return slugs[0] if slugs else None

    def _slug(self, typed: str) -> str:
        if bracketed := CODES.search(typed):
            return bracketed[1]
        return names.resolve(self.noun, typed)


class CitedSource(Lookup):
    """One of the sources that the same form cites; the options are filled in by the sheet."""

    def __init__(self, label: str, *, need: str) -> None:
        super().__init__("source", label, need=need)
        self.widget = forms.Select(attrs={"data-cited": ""})

    def offer(self, cited: Iterable[str]) -> None:
        """Offer these texts, as they stand in the rows of sources."""
        self.widget.choices = [("", "Choose one of the sources above"), *((one, one) for one in cited)]

    def prepare_value(self, value: Any) -> Any:
        return self.known.get(value, value)


class Choice(forms.ChoiceField):
    """One of a list, of which nothing is chosen for anybody. An optional one can be left unsaid, and is then None."""

    def __init__(self, label: str, choices: Choices, *, need: str = "", help: str = "") -> None:
        errors = {"required": need, "invalid_choice": "Choose one from the list."}
        super().__init__(label=label, help_text=help, required=bool(need), error_messages=errors)
        self.offer(choices)

    def offer(self, options: Choices) -> None:
        """Offer these, behind a first one that is no answer."""
        self.choices = [("", "Choose …") if self.required else NOTHING, *options]

    def clean(self, value: Any) -> Any:
        return super().clean(value) or None


class Vocabulary(Choice):
    """A record of a small noun, chosen from all of them; the options are filled in by the sheet."""

    def __init__(self, noun: str, label: str, *, need: str = "", help: str = "") -> None:
        self.noun = noun
        super().__init__(label, [], need=need, help=help)


class Number(forms.DecimalField):
    """A number as the files write it, or None."""

    def __init__(self, label: str, *, help: str = "") -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "data-size": "number", "autocomplete": "off"})
        wrong = "This is not a number. Write digits only, for example 1200 or 51.3."
        super().__init__(label=label, help_text=help, required=False, error_messages={"invalid": wrong}, widget=widget)


class Whole(forms.IntegerField):
    """A whole number."""

    def __init__(self, label: str, *, need: str, help: str = "") -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "data-size": "number", "autocomplete": "off"})
        errors = {"required": need, "invalid": "This is not a whole number. Write digits only."}
        super().__init__(label=label, help_text=help, error_messages=errors, widget=widget)


class Lines(forms.CharField):
    """A list with one entry a line."""

    def __init__(self, label: str, *, help: str = "") -> None:
        super().__init__(label=label, help_text=help, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return [line.strip() for line in str(value or "").splitlines() if line.strip()]


def day(label: str, *, help: str = "") -> forms.CharField:
    """A calendar day: year-month-day."""
    widget = forms.DateInput(attrs={"type": "date", "data-size": "date"})
    return Words(label=label, help_text=help, required=False, widget=widget)


def tick(label: str, *, help: str = "") -> forms.BooleanField:
    return forms.BooleanField(label=label, help_text=help, required=False)
