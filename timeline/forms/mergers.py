"""What comes in when two records are merged: which of them goes and which stays, and why."""

from __future__ import annotations

from typing import Any

from timeline.curation.merging import LONGEST_REASON, Plan
from timeline.curation.taking_over import ADDED_UP, NOTHING
from timeline.forms.desk import DeskForm
from timeline.forms.editing.actor import ActorSheet, PlaceSheet
from timeline.forms.editing.fields import Lookup
from timeline.forms.editing.saving import ReasonForm
from timeline.forms.editing.sheet import Sheet
from timeline.forms.editing.source import OutletSheet, SourceSheet
from timeline.forms.editing.telling import Difference, differences

_SHEETS: dict[str, type[Sheet]] = {
    "actor": ActorSheet,
    "place": PlaceSheet,
    "outlet": OutletSheet,
    "source": SourceSheet,
}


class PairForm(DeskForm):
    """`gone` and `kept`, both of one noun: slugs, once it is valid."""

    def __init__(self, *args: Any, noun: str, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.fields["gone"] = Lookup(
            noun,
            f"The {noun} that goes",
            help="Its address will lead to the other one.",
            need=f"Choose the {noun} that goes.",
        )
        self.fields["kept"] = Lookup(
            noun,
            f"The {noun} that stays",
            help="It takes over names, and all that names the other one names it.",
            need=f"Choose the {noun} that stays.",
        )

    @property
    def pair(self) -> tuple[str, str]:
        """The one that goes and the one that stays. Call only when valid."""
        return self.cleaned_data["gone"], self.cleaned_data["kept"]


def reason_form(data: Any, why: str) -> ReasonForm:
    """The reason, unbound without `data`."""
    form = ReasonForm(data, why=why)
    form.fields["reason"].widget.attrs["maxlength"] = str(LONGEST_REASON)
    return form


def takes_over(plan: Plan) -> list[Difference]:
    """What changes in the record that stays."""
    sheet = _SHEETS[plan.move.noun]
    return differences(sheet.of(plan.kept_payload), sheet.of(plan.united.payload))


def leaves(plan: Plan) -> list[Difference]:
    """What only the one that goes says, in places where the one that stays says something else and goes on to."""
    sheet, united = _SHEETS[plan.move.noun], plan.united.payload
    own = {
        field: part
        for field, part in plan.gone_payload.items()
        if field not in ADDED_UP and part not in NOTHING and part != united.get(field)
    }
    return differences(sheet.of({**united, **own}), sheet.of(united))
