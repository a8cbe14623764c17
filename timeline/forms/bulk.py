"""What comes in with a table of events: the file, and what is said of the drafts that are made of it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from timeline.curation.bulk_imports import LONGEST_REASON
from timeline.forms.desk import DeskForm
from timeline.intake.files import LARGEST
from timeline.intake.tables import MOST_ROWS


class TableForm(DeskForm):
    file = forms.FileField(
        label="Table",
        help_text=f"CSV, TSV or XLSX, up to {MOST_ROWS:,} rows and 5 MB. Its first row names the columns.",
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
        error_messages={
            "required": "No file was chosen. Choose one.",
            "empty": "The file is empty. Choose another one.",
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            size = file.size / 1024 / 1024
            raise ValidationError(f"It has {size:.1f} MB; at most 5 MB are read. Hand it in in parts.")
        return file


class MakeForm(DeskForm):
    reason = forms.CharField(
        label="What changed, for readers?",
        max_length=LONGEST_REASON,
        help_text="The public reason of every draft; it can be changed in each.",
        error_messages={
            "required": "Say what changed: readers see it in the history.",
            "max_length": f"At most {LONGEST_REASON} characters: say it shorter.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    with_duplicates = forms.BooleanField(required=False)
