"""The whole form of one record: its own fields and the rows below it, opened from a payload and closed into one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from django.core.exceptions import NON_FIELD_ERRORS

from timeline.curation.errors import Problem
from timeline.forms.editing import names
from timeline.forms.editing.fields import CitedSource, Lookup, Vocabulary
from timeline.forms.editing.groups import Group, Rows, blank_row, initial_row, sent_by, total_of, typed_in
from timeline.forms.editing.options import Options
from timeline.forms.editing.rows import EditForm

Coming = Mapping[str, Mapping[str, str]]
"""Records that will be published together with this one: by noun and slug, as a form writes them."""


class Sheet(ABC):
    """Subclasses name the noun, the forms, and how a payload is taken apart and put together."""

    noun: ClassVar[str]
    key: ClassVar[str] = "slug"
    main_form: ClassVar[type[EditForm]]
    groups: ClassVar[tuple[Group, ...]] = ()

    def __init__(self, main: EditForm, rows: list[Rows], slug: str | None, coming: Coming | None = None) -> None:
        self.main, self.rows, self.slug, self.coming = main, rows, slug, coming or {}
        self.said: list[str] = []
        if slug is not None:
            del self.main.fields["slug"]
        self._fill()

    # ── Opening ───────────────────────────────────────────────────────────────────────────────────────────────────

    @classmethod
    def of(cls, payload: Mapping[str, Any], *, new: bool = False, coming: Coming | None = None) -> Sheet:
        """The form of a stored record; of a `new` one that is proposed the address can still be chosen."""
        whole = dict(payload)
        rows = [cls._initial(group, cls.rows_of(group, whole.get(group.key))) for group in cls.groups]
        main = {key: value for key, value in whole.items() if key not in {group.key for group in cls.groups}}
        slug = str(whole[cls.key])
        initial = cls.main_form.opened(main) | ({"slug": slug} if new else {})
        return cls(cls.main_form(initial=initial), rows, None if new else slug, coming)

    @classmethod
    def empty(cls, initial: Mapping[str, Any] | None = None) -> Sheet:
        """The form of a new record."""
        rows = [cls._initial(group, []) for group in cls.groups]
        for one in rows:
            one.opened = one.group.first_open
        return cls(cls.main_form(initial=dict(initial or {})), rows, None)

    @classmethod
    def sent(cls, data: Mapping[str, Any], slug: str | None = None, coming: Coming | None = None) -> Sheet:
        """What a person filled in, to be judged."""
        rows = []
        for group in cls.groups:
            forms = [group.form(data, prefix=f"{group.key}-{number}") for number in range(total_of(data, group))]
            rows.append(Rows(group, forms, blank_row(group)))
        return cls(cls.main_form(data), rows, slug, coming)

    @classmethod
    def shown_again(cls, data: Mapping[str, Any], slug: str | None, add: str, coming: Coming | None = None) -> Sheet:
        """What a person filled in, not judged yet, with one more row in the group `add`."""
        rows = []
        for group in cls.groups:
            raw = [typed_in(group.form(data, prefix=f"{group.key}-{n}")) for n in range(total_of(data, group))]
            more: list[dict[str, Any]] = [{}] if group.key == add else []
            one = Rows(
                group, [initial_row(group, n, values) for n, values in enumerate([*raw, *more])], blank_row(group)
            )
            one.opened = group.key == add
            rows.append(one)
        return cls(cls.main_form(initial=typed_in(cls.main_form(data))), rows, slug, coming)

    @classmethod
    def rows_of(cls, group: Group, value: Any) -> list[dict[str, Any]]:
        """The rows that a field of the payload holds."""
        return list(value or [])

    @classmethod
    def _initial(cls, group: Group, rows: list[dict[str, Any]]) -> Rows:
        forms = [initial_row(group, number, group.form.opened(row)) for number, row in enumerate(rows)]
        return Rows(group, forms, blank_row(group))

    # ── Filling in what the record offers ─────────────────────────────────────────────────────────────────────────

    def _forms(self) -> Iterator[EditForm]:
        yield self.main
        for rows in self.rows:
            yield from rows.forms
            yield rows.blank

    def _fill(self) -> None:
        options = Options()
        fields = [(form, name, field) for form in self._forms() for name, field in form.fields.items()]
        lookups = [(form, name, field) for form, name, field in fields if isinstance(field, Lookup)]
        wanted: dict[str, set[str]] = {}
        for form, name, lookup in lookups:
            value = form[name].initial if not form.is_bound else None
            wanted.setdefault(lookup.noun, set()).update(value if isinstance(value, list) else filter(None, [value]))
        known = {noun: {**names.written(noun, slugs), **self.coming.get(noun, {})} for noun, slugs in wanted.items()}
        for _, _, lookup in lookups:
            lookup.known = known[lookup.noun]
        cited = [str(form["source"].value() or "") for form in self.row_forms("sources") if "source" in form.fields]
        for form, name, field in fields:
            if isinstance(field, Vocabulary):
                field.offer(options.of(field.noun))
            elif isinstance(field, CitedSource):
                # What was chosen stays in sight, also when its source is cited no more.
                field.offer(filter(None, dict.fromkeys([*cited, str(form[name].value() or "")])))

    def row_forms(self, key: str) -> list[EditForm]:
        return next((rows.forms for rows in self.rows if rows.group.key == key), [])

    # ── Closing ───────────────────────────────────────────────────────────────────────────────────────────────────

    def is_valid(self) -> bool:
        return all([self.main.is_valid(), *[rows.is_valid() for rows in self.rows]])

    def payload(self, slug: str = "") -> dict[str, Any]:
        """The payload to propose. Call only when valid. `slug` is that of a new record."""
        main = self.main.closed()
        main.pop("slug", None)
        below = {rows.group.key: self.field_of(rows.group, [form.closed() for form in rows.kept]) for rows in self.rows}
        return {self.key: self.slug or slug} | main | below

    def field_of(self, group: Group, rows: list[dict[str, Any]]) -> Any:
        """What the payload holds for these rows."""
        return rows

    @abstractmethod
    def proposed_slug(self) -> str:
        """An address for a new record, made of what was typed."""

    # ── Problems ──────────────────────────────────────────────────────────────────────────────────────────────────

    def place(self, problems: Iterable[Problem]) -> None:
        """Put each problem beside what it is about; what fits nowhere goes to the top."""
        for problem in problems:
            told = f"{problem.what} {problem.remedy}".strip()
            head, _, rest = problem.field.partition(".")
            rows = next((rows for rows in self.rows if rows.group.key == head), None)
            if rows is not None:
                self._place_below(rows, rest, told)
            elif head == self.key and self.slug is None:
                self.main.refuse("slug", told)
            elif self.main.stands_for.get(head, head) in self.main.fields:
                self.main.refuse(head, told)
            else:
                self.said.append(told)

    def _place_below(self, rows: Rows, rest: str, told: str) -> None:
        which, _, inner = rest.partition(".")
        form = self.row_at(rows, which)
        if form is None:
            rows.said.append(told)
        else:
            form.refuse(inner, told)

    def row_at(self, rows: Rows, which: str) -> EditForm | None:
        """The row that a problem's number, or language, names."""
        if which.isdigit() and int(which) < len(rows.kept):
            return rows.kept[int(which)]
        named = [form for form in rows.kept if "lang" in form.fields and str(form["lang"].value()).strip() == which]
        return named[0] if which and named else None

    def mistakes(self) -> list[tuple[str, str, str]]:
        """Everything that is wrong: where it stands on the page (an id, or ""), what that is called, what is told."""
        found = [("", "", told) for told in self.said] + _mistakes_in(self.main, "")
        for rows in self.rows:
            place = f"group-{rows.group.key}"
            found += [(place, rows.group.title, told) for told in rows.said]
            for number, form in enumerate(rows.forms, 1):
                if form in rows.kept:
                    found += _mistakes_in(form, f"{rows.group.one.capitalize()} {number}", place)
        return found

    def as_data(self) -> dict[str, str]:
        """What a browser would send if nothing were changed."""
        data = sent_by(self.main)
        for rows in self.rows:
            data[rows.total_name] = str(len(rows.forms))
            for form in rows.forms:
                data |= sent_by(form)
        return data


def _mistakes_in(form: EditForm, called: str, place: str = "") -> list[tuple[str, str, str]]:
    found = []
    for name, messages in form.errors.items() if form.is_bound else ():
        where = place if name == NON_FIELD_ERRORS else form[name].id_for_label
        label = "" if name == NON_FIELD_ERRORS else str(form[name].label)
        found += [(where, ", ".join(filter(None, [called, label])), str(told)) for told in messages]
    return found
