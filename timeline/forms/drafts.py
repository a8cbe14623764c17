"""What is asked beside the form of a draft: what readers are told, what the reviewer is told, which save was seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from timeline.curation.errors import Problem
from timeline.curation.reviewing import WORDS
from timeline.forms.editing import choosing
from timeline.forms.editing.event import EventSheet
from timeline.forms.editing.names import entry
from timeline.forms.editing.saving import LABELS, LONGEST
from timeline.forms.editing.sheet import Coming, Sheet
from timeline.forms.editing.telling import Difference, conflict, differences, parts
from timeline.models import Draft, Verdict
from timeline.models.event import LABEL_LENGTH
from timeline.models.revision import Label
from timeline.text import labels

# What a browser sends that is no part of what was typed.
NOT_TYPED = {"csrfmiddlewaretoken", "_save", "_submit", "_row", "_preview", "_suggest", "_chosen"}
MOST_TYPED = 2_000


def opened(draft: Draft) -> Sheet:
    """The form of the event that a draft proposes; a group in which something is still needed is open."""
    sheet = EventSheet.of(draft.payload, new=draft.event is None, coming=coming(draft))
    for rows in sheet.rows:
        rows.opened = any(
            field.required and not form[name].value() for form in rows.forms for name, field in form.fields.items()
        )
    return sheet


def sent(draft: Draft, data: Mapping[str, str]) -> Sheet:
    """What its author filled in, to be judged."""
    return EventSheet.sent(data, draft.event.slug if draft.event else None, coming(draft))


def shown_again(draft: Draft, data: Mapping[str, str], add: str = "") -> Sheet:
    """What its author typed, not judged, with one more row in the group `add`."""
    return EventSheet.shown_again(data, draft.event.slug if draft.event else None, add, coming(draft))


def coming(draft: Draft) -> Coming:
    """The source that is published with a draft, by the name that its form gives it."""
    source = draft.source_payload
    return {"source": {source["slug"]: entry(source["title"], source["slug"])}} if source else {}


def beside(draft: Draft) -> dict[str, Any]:
    """What stands beside that form."""
    return {
        "reason": draft.reason,
        "change": draft.label,
        "note_to_reviewer": draft.note,
        "version": draft.edited_version,
    }


def address_of(draft: Draft, sheet: Sheet) -> str:
    """The slug to propose: that of the event, else the one that was typed, else one made of what was typed."""
    if draft.event is not None:
        return draft.event.slug
    return str(sheet.main.cleaned_data.get("slug") or sheet.proposed_slug())


class BesideForm(forms.Form):
    """No name here is that of a field of an event."""

    reason = forms.CharField(
        label="What changed, for readers?",
        max_length=LONGEST,
        required=False,
        help_text="Shown publicly once it is accepted, for example: Date corrected from 8 to 9 May after source 4.",
        error_messages={"max_length": f"At most {LONGEST} characters: say it shorter."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    change = forms.ChoiceField(
        label="Kind of change", choices=[(Label.NEW_ENTRY.value, Label.NEW_ENTRY.label), *LABELS], required=False
    )
    note_to_reviewer = forms.CharField(
        label="Note to the reviewer", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    use_required_attribute = False

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)

    def place(self, sheet: Sheet, problems: Iterable[Problem]) -> None:
        """Put each problem beside what it is about: here, or in the form of the event."""
        own = [problem for problem in problems if problem.field in self.fields]
        for problem in own:
            self.add_error(problem.field, f"{problem.what} {problem.remedy}".strip())
        sheet.place(problem for problem in problems if problem not in own)

    def after_a_save(self) -> BesideForm:
        """What the next save begins from: the one that was just made raised the number."""
        self.data = self.data.copy()
        self.data["version"] = str(int(self.cleaned_data["version"]) + 1)
        return self

    def mistakes(self) -> list[tuple[str, str, str]]:
        """As those of a sheet: where it stands, what that is called, what is told."""
        return [
            (self[name].id_for_label, str(self[name].label), str(told[0]))
            for name, told in self.errors.items()
            if name in self.fields
        ]


def kept_of(sent: Mapping[str, str]) -> dict[str, str]:
    """What was typed, to be put into the form again; a flood of fields is cut."""
    typed = [(key, str(value)) for key, value in sent.items() if key not in NOT_TYPED]
    return dict(typed[:MOST_TYPED])


class WordingForm(forms.Form):
    """Words that a reviewer may put right; what is left as it is changes nothing."""

    use_required_attribute = False

    def __init__(self, *args: Any, draft: Draft, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)
        for name in WORDS:
            rows = 6 if name == "summary" else 2 if name == "note" else 1
            widget = forms.Textarea(attrs={"rows": rows}) if rows > 1 else forms.TextInput()
            said = draft.payload.get(name) or ""
            self.fields[f"wording_{name}"] = forms.CharField(
                label=NAMES[name], required=False, initial=said, widget=widget, max_length=10_000
            )

    @property
    def changed(self) -> dict[str, str]:
        """By field of the payload, what was given in other words."""
        return {
            name: self.cleaned_data[f"wording_{name}"]
            for name in WORDS
            if f"wording_{name}" in self.data
            and self.cleaned_data[f"wording_{name}"] != self[f"wording_{name}"].initial
        }


NAMES = {"title": "Title", "label": "Short title", "summary": "Summary", "note": "Note"}


class DecisionForm(forms.Form):
    verdict = forms.ChoiceField(
        choices=Verdict.choices, widget=forms.HiddenInput, error_messages={"required": "Choose what is decided."}
    )
    note = forms.CharField(
        label="Note or reason",
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Needed to return or reject; its author reads it.",
    )
    use_required_attribute = False

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)


def changes(draft: Draft, now: Mapping[str, Any] | None) -> list[Difference]:
    """What a draft would change: against the event as it stands, or all of it where there is none."""
    new = opened(draft)
    if now is not None:
        return differences(EventSheet.of(now), new)
    return [Difference(name, label, "", text) for name, (label, text) in parts(new).items() if text]


def conflicts(draft: Draft, base: Mapping[str, Any] | None, now: Mapping[str, Any], them: str) -> list[Difference]:
    """Where a draft and its event, changed since, differ; what only one of the two changed is chosen already."""
    return conflict(EventSheet.of(base) if base else None, EventSheet.of(now), opened(draft), them)


def with_label(sent: Mapping[str, str]) -> dict[str, str]:
    """What was typed, with a short title made of the long one."""
    return dict(sent.items()) | {"label": labels.suggest(str(sent.get("title", "")), LABEL_LENGTH)}


def differing(theirs: Draft, mine: Sheet) -> list[Difference]:
    """Where a draft as it was saved and what was typed in another tab differ."""
    return conflict(None, opened(theirs), mine, "")


def merged_with(draft: Draft, now: Mapping[str, Any], data: Mapping[str, Any]) -> Sheet:
    """The draft's form with the parts in which its event, as it stands now, was chosen; to be judged."""
    return sent(draft, choosing.chosen(EventSheet.of(now), data))
