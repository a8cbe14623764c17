"""What a curator puts right by hand at the workbench: a passage of one's own, and the values of a candidate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from timeline.curation import quoting
from timeline.curation.errors import Problem
from timeline.forms.desk import DeskForm
from timeline.forms.editing import names
from timeline.forms.editing.fields import DateWords, Lookup, Vocabulary
from timeline.forms.editing.options import Options
from timeline.forms.editing.rows import EditForm
from timeline.models import Candidate

NAMED = {"actors": "actor", "places": "place"}


class AddForm(DeskForm):
    """A stretch of an article: by its first and last character where a script counts them, else by its words."""

    words = forms.CharField(
        label="Words of the article",
        help_text="Copied from the text, to the letter.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, text: str = "", **facts: Any) -> None:
        super().__init__(*args, auto_id="add-%s", **facts)
        self._text = text

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("start") is None or given.get("end") is None:
            given |= self._found(given.get("words") or "")
        return given

    def _found(self, words: str) -> dict[str, int]:
        """Where the words stand. A browser sends its own line ends."""
        exact = words.replace("\r\n", "\n")
        found = quoting.find(self._text, {"exact": exact}) if exact.strip() else None
        if found is not None:
            return {"start": found.start, "end": found.end}
        if exact.strip():
            told = "These words do not stand in the article. Copy them from it, to the letter."
        else:
            told = "No passage is given. Mark one in the text, or copy its words here."
        self.add_error("words", told)
        return {}

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Put what was refused beside the words."""
        for problem in problems:
            self.add_error("words", f"{problem.what} {problem.remedy}".strip())


class CorrectionForm(EditForm):
    """The values of one candidate. Empty fields say that nobody knows."""

    edtf = DateWords("Date", help="1992-05-08 · 1992-05 · 1992 · 1992-05-08/1992-05-10 · ~ about · ? uncertain")
    kind = Vocabulary("kind", "Kind")
    actors = Lookup("actor", "Actors", many=True, help="Several with ; between them.")
    places = Lookup("place", "Places", many=True, help="Several with ; between them.")

    def __init__(self, candidate: Candidate, data: Mapping[str, str] | None = None) -> None:
        told = candidate.told
        slugs = {key: [name["slug"] for name in told[key] if name["slug"]] for key in NAMED}
        initial = {"edtf": told["edtf"], "kind": told["kind"], **slugs}
        super().__init__(data, initial=initial, auto_id=f"correct-{candidate.pk}-%s")
        self.fields["kind"].offer(Options().of("kind"))
        for key, noun in NAMED.items():
            self.fields[key].known = names.written(noun, slugs[key])

    @property
    def changes(self) -> dict[str, Any]:
        """As `curation.cutting.correct` takes them. Call only when valid."""
        given = self.cleaned_data
        return {key: given[key] for key in NAMED} | {"edtf": given["edtf"] or "", "kind": given["kind"] or ""}
