"""What comes in at the desk: texts, files, addresses, the facts of an article, reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from timeline.curation.articles import LONGEST_TITLE, Facts
from timeline.curation.fetchings import MOST
from timeline.extraction.languages import NAMES

LANGUAGES = [*NAMES.items(), ("", "Another one")]
TOO_LARGE = "It has {size:.1f} MB; at most {most:.0f} MB are read. Paste the part that matters."


class DeskForm(forms.Form):
    """Messages are the server's, so that they are the same with and without scripts."""

    use_required_attribute = False

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)


class PasteForm(DeskForm):
    text = forms.CharField(
        label="Text of the article",
        widget=forms.Textarea(attrs={"rows": 12}),
        strip=False,
        error_messages={"required": "There is no text. Paste the article, headline included."},
    )

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        _not_too_large(len(text.encode("utf-8", "surrogatepass")))
        return text


class FileForm(DeskForm):
    file = forms.FileField(
        label="File",
        help_text="A web page, PDF, Word document, e-mail or plain text, up to 5 MB.",
        error_messages={
            "required": "No file was chosen. Choose one.",
            "empty": "The file is empty. Choose another one.",
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        _not_too_large(file.size)
        return file


class AddressesForm(DeskForm):
    addresses = forms.CharField(
        label="Web addresses",
        help_text=f"One a line, up to {MOST}. They are fetched in the background.",
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false", "autocapitalize": "none"}),
        error_messages={"required": "No address is given. Write one a line."},
    )

    def clean_addresses(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["addresses"].splitlines() if line.strip()]


class FactsForm(DeskForm):
    """What a curator confirms before an article is read; `published` above all, since relative dates hang on it."""

    title = forms.CharField(
        label="Headline",
        max_length=LONGEST_TITLE,
        error_messages={"required": "Give the headline, as it was printed."},
    )
    published = forms.CharField(
        label="Published on",
        required=False,
        help_text="Year-month-day, for example 1994-05-12. Empty: not known; then “yesterday” or “on Monday” "
        "are not read as dates.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    language = forms.ChoiceField(label="Language", choices=LANGUAGES, required=False)
    outlet = forms.ChoiceField(
        label="Outlet",
        required=False,
        help_text="An administrator can add one that is missing.",
    )
    url = forms.URLField(
        label="Web address",
        required=False,
        max_length=2000,
        assume_scheme="https",
        error_messages={"invalid": "This is no web address. Begin with https:// and leave no space."},
    )

    def __init__(self, *args: Any, outlets: Sequence[tuple[str, str]], **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["outlet"].choices = [("", "Not in the list"), *outlets]

    @property
    def facts(self) -> Facts:
        given = self.cleaned_data
        return Facts(given["title"], given["published"].strip(), given["language"], given["url"], given["outlet"])


class ReasonForm(DeskForm):
    because = forms.CharField(
        label="Why",
        max_length=500,
        error_messages={"required": "Say in a few words why.", "max_length": "At most 500 characters."},
    )


def _not_too_large(size: int) -> None:
    most = settings.LARGEST_ARTICLE
    if size > most:
        raise ValidationError(TOO_LARGE.format(size=size / 1_000_000, most=most / 1_000_000))
