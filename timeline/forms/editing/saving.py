"""What is asked beside every form of the record: the version it began from, the reason, the label."""

from __future__ import annotations

from typing import Any

from django import forms

from timeline.models.revision import Label

LABELS = [
    (label.value, label.label) for label in (Label.CORRECTION, Label.ADDITION, Label.NEW_INFORMATION, Label.WORDING)
]
LONGEST = 500


class ReasonForm(forms.Form):
    """A public sentence on what changed, or why."""

    reason = forms.CharField(
        label="What changed, for readers?",
        max_length=LONGEST,
        error_messages={
            "required": "Say what changed: readers see it in the history.",
            "max_length": f"At most {LONGEST} characters: say it shorter.",
        },
        help_text="Shown publicly, for example: Date corrected from 8 to 9 May after source 4.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    use_required_attribute = False

    def __init__(self, *args: Any, why: str = "", **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)
        if why:
            self.fields["reason"].label = why
            self.fields["reason"].error_messages["required"] = "Say why: readers see it."
            self.fields["reason"].help_text = "Shown publicly."


class SaveForm(ReasonForm):
    """No name here is that of a field of a record.

    `new` records have a reason ready. `version` is what the person saw (0: no record yet).
    """

    change = forms.ChoiceField(
        label="Kind of change", choices=LABELS, error_messages={"required": "Choose what kind of change it is."}
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    field_order = ("reason", "change", "version")

    def __init__(self, *args: Any, new: bool = False, **facts: Any) -> None:
        super().__init__(*args, **facts)
        if new:
            del self.fields["change"]
            self.fields["reason"].initial = Label.NEW_ENTRY.label

    @property
    def told(self) -> tuple[str, str, int]:
        """Reason, label and base version."""
        data = self.cleaned_data
        return data["reason"].strip(), data.get("change", Label.NEW_ENTRY.value), data["version"]
