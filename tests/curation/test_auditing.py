"""Every act leaves a row in its own transaction; tampering breaks the chain."""

import pytest
from django.db import connection

from tests import builders, desk_builders
from timeline.curation import (
    articles,
    auditing,
    beginning,
    cutting,
    drafting,
    extracting,
    merging,
    parting,
    publishing,
    reviewing,
    verifying,
)
from timeline.curation.drafting import Told
from timeline.curation.proposals import Proposal
from timeline.models import Act, AuditRow, Candidate, Edition, Label, Revision, append_only
from timeline.models.revision import digest_of
from timeline.reading.known_names import known_names

pytestmark = pytest.mark.django_db
TABLE = AuditRow._meta.db_table


@pytest.fixture
def carla():
    return desk_builders.a_curator()


@pytest.fixture
def article(carla):
    builders.an_outlet("the-courier")
    return desk_builders.a_cited_article(by=carla)


def acts(after=0) -> list[tuple[str, str]]:
    return [(row.act, row.about) for row in AuditRow.objects.in_order() if row.number > after]


def number() -> int:
    last = AuditRow.objects.newest()
    return last.number if last else 0


def test_from_the_article_to_the_record_each_act_has_its_row(article, carla):
    before = number()
    rita = desk_builders.a_reviewer()
    one = Candidate.objects.of(article)[1]
    extracting.undo(extracting.dismiss(one, because="No", by=carla), by=carla)
    draft = beginning.begin(one, by=carla)
    payload = desk_builders.completed(draft.payload)
    saved = drafting.save(draft, payload, Told("First version", Label.NEW_ENTRY), edited_version=1, by=carla)
    drafting.take_back(drafting.submit(saved, by=carla), by=carla)
    reviewing.give_back(drafting.submit(saved, by=carla), by=rita, note="Why?")
    reviewing.accept(drafting.submit(saved, by=carla), by=rita)
    name = f"draft {draft.pk}"
    candidate = f"candidate {one.pk}"
    assert acts(before) == [
        ("dismiss", candidate),
        ("undo", candidate),
        ("begin", name),
        ("submit", name),
        ("recall", name),
        ("submit", name),
        ("return", name),
        ("submit", name),
        ("accept", name),
        ("publish", "event 1994-village-shelled and 1 more"),
    ]
    published = AuditRow.objects.newest()
    assert (published.by, published.reason) == (rita, "First version")


def test_what_a_person_does_to_candidates_by_hand_leaves_rows(article, carla):
    before = number()
    first, second = list(Candidate.objects.of(article))[:2]
    names = known_names(Edition.current(), "en")
    one, other = cutting.split(second, second.passage.start + 20, names=names, by=carla)
    joined = cutting.join(first, names=names, by=carla)
    draft = beginning.begin(other, by=carla)
    cutting.correct(joined, {"edtf": "1994"}, by=carla)
    cutting.correct(joined, {"edtf": "1994"}, by=carla)
    beginning.add_to(draft, joined, by=carla)
    added = cutting.add(article, 0, 20, names=names, by=carla)
    name = f"candidate {joined.pk}"
    assert acts(before) == [
        ("split", f"candidate {second.pk}"),
        ("join", f"candidate {first.pk}"),
        ("join", f"candidate {one.pk}"),
        ("begin", f"draft {draft.pk}"),
        ("correct", name),
        ("use", name),
        ("add", f"candidate {added.pk}"),
    ]
    assert [row.reason for row in AuditRow.objects.about(name)] == ["edtf", f"Into draft {draft.pk}"]


def test_taking_in_and_setting_aside_leave_rows(carla):
    article = desk_builders.a_new_article(by=carla)
    articles.take_back(articles.set_aside(article, because="Sport", by=carla), by=carla)
    name = f"article {article.pk}"
    assert acts() == [("take in", name), ("set aside", name), ("take back", name)]
    assert AuditRow.objects.about(name)[0].after == article.captures.get().digest


def test_one_publishing_is_one_act_with_the_seals_of_its_revision():
    event = builders.an_event()
    payload, version = publishing.current_payload("event", event.slug)
    ada = builders.an_administrator()
    publishing.publish(Proposal("event", payload | {"importance": 5}, version), by=ada, reason="Now central")
    first, second = Revision.objects.of("event", event.slug)
    row = AuditRow.objects.newest()
    assert (row.act, row.about, row.by, row.before, row.after) == (
        Act.PUBLISH,
        f"event {event.slug}",
        ada,
        first.seal,
        second.seal,
    )


def test_a_merging_and_its_undoing_are_one_act_each_and_what_is_refused_is_none():
    builders.an_actor("norland")
    builders.an_actor("north")
    builders.an_event(slug="1994-signed", actors=[("north", "host")])
    rita = desk_builders.a_reviewer()
    before, seal = number(), Revision.objects.of("actor", "north").last().seal
    merger = merging.merge("actor", "north", "norland", by=rita, reason="The same one.")
    parting.part(merger, by=rita, reason="Two after all.")
    with pytest.raises(publishing.Refused):
        parting.part(merger, by=rita, reason="Again.")
    about = "actor north → norland"
    assert acts(before) == [("merge", about), ("part", about)]
    merged, parted = AuditRow.objects.about(about)
    assert [(row.by, row.reason) for row in (merged, parted)] == [(rita, "The same one."), (rita, "Two after all.")]
    first, last, again = Revision.objects.of("actor", "north")
    assert (merged.before, parted.before) == (first.seal, last.seal) == (seal, again.previous_seal)
    assert merged.after == digest_of("\n".join(written.seal for written in written_by("1994-signed", 2, last)))
    assert parted.after == digest_of("\n".join(written.seal for written in written_by("1994-signed", 3, again)))
    assert list(verifying.verify()) == []


def written_by(event, number, of_gone) -> list[Revision]:
    """The Revisions of one merging or parting, in the order in which its row seals them."""
    others = [("event", event), ("actor", "norland")]
    return [*(Revision.objects.of(*one).numbered(number).get() for one in others), of_gone]


def test_what_is_refused_leaves_no_row(article, carla):
    draft = beginning.begin(Candidate.objects.of(article)[1], by=carla)
    before = number()
    with pytest.raises(publishing.Refused):
        drafting.submit(draft, by=carla)
    assert number() == before


def tamper(statement, *values) -> None:
    append_only.release(connection, TABLE)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    append_only.protect(connection, TABLE)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE timeline_auditrow SET reason = 'x' WHERE number = 2", ["row 2: the seal does not follow"]),
        ("UPDATE timeline_auditrow SET about = 'draft 2' WHERE number = 3", ["row 3: the seal does not follow"]),
        ("DELETE FROM timeline_auditrow WHERE number = 2", ["row 2 is missing", "row 3: the seal does not follow"]),
    ],
)
def test_tampering_breaks_the_chain(statement, told):
    ada = builders.an_administrator()
    for _ in range(3):
        auditing.note(Act.SUBMIT, "draft 1", by=ada)
    assert list(auditing.broken()) == []
    tamper(statement)
    found = list(auditing.broken())
    assert [words for words in told if any(words in one for one in found)] == told
    assert len(found) == len(told)


def test_verifying_the_record_looks_at_acts_and_captures(article, settings, tmp_path):
    assert list(verifying.verify()) == []
    settings.CAPTURES_DIR = tmp_path / "nothing"
    tamper("UPDATE timeline_auditrow SET reason = 'x' WHERE number = 1")
    digest = article.captures.get().digest
    assert list(verifying.verify()) == [
        "audit trail, row 1: the seal does not follow from the one before.",
        f"The bytes of capture {digest[:12]} are missing. Bring them back from a backup.",
    ]
