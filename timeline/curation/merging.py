"""Two records that are one become one: what named the one names the other, and its address redirects for ever."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from timeline.curation import auditing, deriving, sealing
from timeline.curation.errors import Problem, Refused
from timeline.curation.moving import NAMING, Move, moved
from timeline.curation.nouns.noun import Languages, Noun
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import BATCH, write
from timeline.curation.reviewing import may_review
from timeline.curation.sealing import Sealed, Told
from timeline.curation.taking_over import united
from timeline.curation.workshop import articles_of, drafts_naming, move_articles, move_drafts
from timeline.models import (
    Act,
    Affiliation,
    Article,
    Draft,
    Edition,
    FormerSlug,
    Label,
    Merger,
    Relation,
    Revision,
    User,
)
from timeline.models.actor import ActorKind
from timeline.models.event import Event
from timeline.models.record import Record, rows_below
from timeline.models.revision import digest_of

# With the names of both before it, it fits into the note of a Revision.
LONGEST_REASON = 250


@dataclass(frozen=True)
class Plan:
    """What a merging would do: the two records, the one that stays as it will be, and all that names the other."""

    move: Move
    gone: Record
    kept: Record
    gone_payload: Mapping[str, Any]
    kept_payload: Mapping[str, Any]
    united: Proposal
    others: Sequence[Proposal]
    articles: Sequence[Article]
    drafts: Sequence[Draft]

    @property
    def state(self) -> str:
        """Another one as soon as something that the merging would change is changed by somebody else."""
        versions = [(one.noun, NOUNS[one.noun].slug_of(one.payload), one.base_version) for one in self.others]
        return digest_of(repr([self.move, self.gone.version, self.kept.version, versions]))


# ── Looking ───────────────────────────────────────────────────────────────────────────────────────────────────────


def planned(noun: str, gone: str, kept: str) -> Plan:
    """What merging `gone` into `kept` would change; nothing is written. Raises Refused where they cannot be one."""
    if noun not in NAMING:
        what = "Only actors, places, outlets and sources are merged."
        raise Refused([Problem(noun, "", what, "Withdraw an event that another one stands for.")])
    if gone == kept:
        what = "These are one record already."
        raise Refused([Problem(f"{noun} {gone}", "gone", what, "Choose two.")])
    records = {slug: _record(noun, slug, field) for field, slug in (("gone", gone), ("kept", kept))}
    payloads = {slug: NOUNS[noun].payload(record) for slug, record in records.items()}
    if noun == "actor":
        _refuse_unlike(payloads[gone], payloads[kept])
        _refuse_ties(records[gone], records[kept])
    move = Move(noun, gone, kept)
    whole = united(noun, payloads[kept], payloads[gone])
    return Plan(
        move=move,
        gone=records[gone],
        kept=records[kept],
        gone_payload=payloads[gone],
        kept_payload=payloads[kept],
        united=Proposal(noun, whole, records[kept].version, label=Label.CORRECTION),
        others=list(_others(move, records[gone].pk)),
        articles=articles_of(noun, records[gone].pk),
        drafts=drafts_naming(move),
    )


def _record(noun: str, slug: str, field: str) -> Record:
    found: Record | None = NOUNS[noun].stored().with_slugs([slug]).first()
    if found is not None:
        return found
    where, now = f"{noun} {slug}", FormerSlug.objects.among(noun, [slug]).get(slug)
    if now:
        what = f"“{slug}” was merged into “{now}” already."
        raise Refused([Problem(where, field, what, "Choose that one, or undo that merging first.")])
    raise Refused([Problem(where, field, f"There is no {noun} “{slug}”.", "Choose one from the list.")])


def _refuse_unlike(gone: Mapping[str, Any], kept: Mapping[str, Any]) -> None:
    """Between other kinds there are borderline cases, of which the page tells; none between a person and a body."""
    if (gone["kind"] == ActorKind.PERSON) == (kept["kind"] == ActorKind.PERSON):
        return
    person, other = (gone, kept) if gone["kind"] == ActorKind.PERSON else (kept, gone)
    what = f"“{person['slug']}” is a person and “{other['slug']}” is none."
    remedy = "If they are one all the same, correct the kind of the one that is wrong first."
    raise Refused([Problem(f"actor {gone['slug']}", "kind", what, remedy)])


def _refuse_ties(gone: Record, kept: Record) -> None:
    """A tie between the two would be one of an actor to itself."""
    problems = []
    for one, other in ((gone, kept), (kept, gone)):
        for tie in Affiliation.objects.between(one.pk, other.pk):
            what = f"“{one.slug}” {Relation(tie.relation).label} “{other.slug}”: as one, it would be tied to itself."
            remedy = f"If they are one, take this affiliation out of “{one.slug}” first; if it is right, they are two."
            problems.append(Problem(f"actor {one.slug}", "affiliations", what, remedy))
    if problems:
        raise Refused(problems)


def _others(move: Move, key: int) -> Iterator[Proposal]:
    """Every record that names the one that goes, as it will be, in the order in which nouns are written."""
    languages = Languages.of_site()
    for name, noun in NOUNS.items():
        if name not in NAMING[move.noun]:
            continue
        keys = sorted(noun.model.objects.naming(key, NAMING[move.noun][name].ways))
        for start in range(0, len(keys), BATCH):
            for main in noun.stored().with_ids(keys[start : start + BATCH]).order_by("pk"):
                payload = moved(noun.payload(main, languages), name, move)
                yield Proposal(name, payload, main.version, label=Label.CORRECTION)


# ── Merging ───────────────────────────────────────────────────────────────────────────────────────────────────────


@transaction.atomic
def merge(noun: str, gone: str, kept: str, *, by: User, reason: str, seen: str | None = None) -> Merger:
    """Make two records one, in one Edition: everything that names `gone` names `kept`, which takes over its names.

    `seen`: the state of the Plan that was looked at; it must still be so.

    Each record that changes gets one Revision; the last one of `gone` says where it went. Its row leaves the tables,
    its Revisions stay, and its address redirects. `parting.part` undoes it. Raises NotYours, or Refused where it
    cannot be done: the two are tied to each other, or a record that names them refuses the change.
    """
    may_review(by)
    why = why_of(reason, f"{noun} {gone}")
    Edition.hold()
    plan = planned(noun, gone, kept)
    _refuse_unseen(plan, seen)
    resting = deriving.events_resting_on(noun, [plan.gone.pk])
    others = write(plan.others, Told(by, f"“{gone}” is “{kept}” now: {why}"))
    articles = move_articles(plan.articles, noun, plan.kept.pk)
    drafts = move_drafts(plan.move, {one.slug: one.version for one in others.mains if isinstance(one, Event)})
    former = _redirect(plan.move)
    last = _take_away(NOUNS[noun], plan, Told(by, f"Merged into “{kept}”: {why}"))
    stays = write([plan.united], Told(by, f"“{gone}” was merged into this one: {why}"))
    deriving.mark_changed(resting | others.touched | stays.touched, Edition.advance())
    merger = Merger.objects.create(
        noun=noun,
        gone=gone,
        kept=kept,
        reason=why,
        by=by,
        at=timezone.now(),
        position=plan.gone.position,
        version=plan.gone.version,
        written=_numbers([*plan.others, plan.united]),
        former=former,
        articles=articles,
        drafts=drafts,
    )
    auditing.note_written(Act.MERGE, str(merger), [*others.sealed, *stays.sealed, last], by=by, reason=why)
    return merger


def _refuse_unseen(plan: Plan, seen: str | None) -> None:
    if seen not in (None, plan.state):
        what = "What would move has changed since you looked at it." if seen else "You have not seen what would move."
        raise Refused([Problem(f"{plan.move.noun} {plan.move.gone}", "", what, "Look at it again, then merge.")])


def why_of(reason: str, where: str) -> str:
    """The reason, as readers see it. Raises Refused without one, and where it is too long for a note."""
    why = reason.strip()
    if not why:
        what = "Nobody is told why."
    elif len(why) > LONGEST_REASON:
        what = f"The reason has {len(why)} characters."
    else:
        return why
    remedy = f"Say it in a sentence of at most {LONGEST_REASON} characters: readers see it in the histories."
    raise Refused([Problem(where, "reason", what, remedy)])


def _redirect(move: Move) -> list[str]:
    """Lead the address, and all that led to it, to the record that stays; gives the latter."""
    led = FormerSlug.objects.leading_to(move.noun, move.gone)
    former = list(led.values_list("old", flat=True))
    led.update(new=move.kept)
    FormerSlug.objects.create(noun=move.noun, old=move.gone, new=move.kept)
    return former


def _take_away(noun: Noun, plan: Plan, told: Told) -> Sealed:
    """Seal the record as it stands for the last time; then its rows go, which nothing refers to any more."""
    main, payload = plan.gone, dict(plan.gone_payload)
    main.version += 1
    row = noun.shape.model_validate(payload)
    (sealed,) = sealing.seal(noun, [(main, row, Proposal(noun.name, payload, label=Label.CORRECTION))], told)
    for model, path in noun.below:
        rows_below(model, path, [main.pk]).delete()
    main.delete()
    return sealed


def _numbers(proposals: Iterable[Proposal]) -> dict[str, dict[str, int]]:
    """By noun and slug the number of the Revision that each has now."""
    slugs: dict[str, list[str]] = {}
    for proposal in proposals:
        slugs.setdefault(proposal.noun, []).append(NOUNS[proposal.noun].slug_of(proposal.payload))
    found: dict[str, dict[str, int]] = {noun: {} for noun in slugs}
    for noun, some in slugs.items():
        for start in range(0, len(some), BATCH):
            newest = Revision.objects.newest(noun, some[start : start + BATCH])
            found[noun] |= {slug: revision.number for slug, revision in newest.items()}
    return found
