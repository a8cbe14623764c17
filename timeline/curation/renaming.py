"""Gives an event a new slug; its former address redirects for ever."""

from __future__ import annotations

from django.db import transaction

from timeline.curation.errors import Problem, Refused
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import current_payload, may_publish, publish_all
from timeline.curation.shapes import SLUG
from timeline.models.event import Event
from timeline.models.former_slug import FormerSlug
from timeline.models.record import SLUG_LENGTH, Record
from timeline.models.revision import Label
from timeline.models.user import User


@transaction.atomic
def rename(old: str, new: str, *, by: User, reason: str) -> Record:
    """Move an event to the address `new`, and the links of other events with it.

    Its history goes on from Revision 1 of the new address; that of the old one stays. Raises Refused for a slug that
    is taken, was ever used, or is no slug.
    """
    may_publish(by)
    _refuse_taken(new)
    payload, _ = current_payload("event", old)
    linking = list(Event.objects.linking_to(old).values_list("slug", flat=True))
    Event.objects.with_slugs([old]).update(slug=new)
    FormerSlug.objects.leading_to("event", old).update(new=new)
    FormerSlug.objects.create(noun="event", old=old, new=new)
    proposals = [Proposal("event", payload | {"id": new}, label=Label.CORRECTION)]
    proposals += [Proposal("event", current_payload("event", slug)[0], label=Label.CORRECTION) for slug in linking]
    told = f"{reason} The address “{old}” is now “{new}”.".strip()
    return publish_all(proposals, by=by, reason=told)[0]


def _refuse_taken(new: str) -> None:
    where = f"event {new}"
    if len(new) > SLUG_LENGTH or not SLUG.fullmatch(new):
        what = "That is no slug."
        raise Refused([Problem(where, "slug", what, "Use lower-case letters a–z, digits and single hyphens.")])
    if Event.objects.with_slugs([new]).exists() or FormerSlug.objects.of("event", new).exists():
        raise Refused([Problem(where, "slug", "This address is or was in use.", "Choose another one.")])
