"""How each rule of the desk's tables is broken once; each gives a row that the database must refuse."""

import uuid

from django.utils import timezone

from tests import desk_builders
from timeline import models as nouns
from timeline.models import User

NOW = timezone.now


def an_article(**facts) -> nouns.Article:
    article = desk_builders.a_new_article(by=_carla())
    for name, value in facts.items():
        setattr(article, name, value)
    return article


def a_passage(**facts) -> nouns.Passage:
    return nouns.Passage(**({"article": an_article(), "start": 0, "end": 3, "text": "The"} | facts))


def a_candidate(**facts) -> nouns.Candidate:
    passage = a_passage()
    passage.save()
    known = {"passage": passage, "article": passage.article, "payload": {}, "happened": True, "confidence": 0.5}
    return nouns.Candidate(**(known | {"extraction": 1} | facts))


def a_fetching(**facts) -> nouns.Fetching:
    known = {"batch": uuid.uuid4(), "position": 1, "url": "https://a.example/", "asked_by": _carla()}
    return nouns.Fetching(**(known | facts))


def _carla() -> User:
    return User.objects.filter(username="carla").first() or desk_builders.a_curator()


def _same_capture() -> nouns.Capture:
    capture = an_article().captures.get()
    capture.pk, capture._state.adding = None, True
    return capture


def _same_passage() -> nouns.Passage:
    a_passage().save()
    return a_passage()


def _same_fetching() -> nouns.Fetching:
    one = a_fetching()
    one.save()
    return a_fetching(batch=one.batch)


def a_draft(**facts) -> nouns.Draft:
    return nouns.Draft(**({"payload": {}, "author": _carla()} | facts))


def a_decision(**facts) -> nouns.Decision:
    draft = a_draft()
    draft.save()
    known = {"draft": draft, "author": draft.author, "reviewer": desk_builders.a_reviewer(), "at": NOW()}
    return nouns.Decision(**(known | {"verdict": "accept", "digest": "x"} | facts))


def _same_draft_passage() -> nouns.DraftPassage:
    draft, passage = a_draft(), a_passage()
    draft.save()
    passage.save()
    nouns.DraftPassage.objects.create(draft=draft, passage=passage)
    return nouns.DraftPassage(draft=draft, passage=passage)


def a_merger(**facts) -> nouns.Merger:
    known = {"noun": "actor", "gone": "a", "kept": "b", "reason": "One", "by": _carla(), "at": NOW()}
    return nouns.Merger(**(known | {"position": 1, "version": 2} | facts))


def _merged_twice() -> nouns.Merger:
    a_merger().save()
    return a_merger(kept="c")


def _accepted_twice() -> nouns.Decision:
    one = a_decision()
    one.save()
    one.pk, one._state.adding = None, True
    return one


def a_bulk_import(**facts) -> nouns.BulkImport:
    known = {"by": _carla(), "name": "events.csv", "digest": "x", "given": [[2, {}]], "size": 1, "total": 1}
    return nouns.BulkImport(**(known | facts))


def a_bulk_row(**facts) -> nouns.BulkRow:
    bulk = a_bulk_import()
    bulk.save()
    return nouns.BulkRow(**({"bulk": bulk, "number": 2, "verdict": "new", "payload": {}} | facts))


def _same_bulk_row() -> nouns.BulkRow:
    one = a_bulk_row()
    one.save()
    return a_bulk_row(bulk=one.bulk)


def _draft_of_an_error() -> nouns.BulkRow:
    draft = a_draft()
    draft.save()
    return a_bulk_row(verdict="error", draft=draft)


def an_act(**facts) -> nouns.AuditRow:
    known = {"number": 9_999, "at": NOW(), "by": _carla(), "act": "submit", "about": "draft 1", "seal": "x"}
    return nouns.AuditRow(**(known | facts))


def _same_act() -> nouns.AuditRow:
    an_act().save()
    return an_act()


BREACHES = {
    "merger_noun_is_known": lambda: a_merger(noun="event"),
    "merger_is_of_two": lambda: a_merger(kept="a"),
    "merger_says_why": lambda: a_merger(reason=""),
    "merger_is_undone_with_a_reason": lambda: a_merger(undone_by=_carla(), undone_at=NOW()),
    "merger_of_a_record_stands_once": _merged_twice,
    "audit_number_stands_once": _same_act,
    "audit_numbers_begin_at_1": lambda: an_act(number=0),
    "draft_state_is_known": lambda: a_draft(state="lost"),
    "draft_amends_a_version": lambda: a_draft(base_version=1),
    "draft_was_submitted_at_a_time": lambda: a_draft(state="submitted"),
    "draft_unsaved_words_have_a_time": lambda: a_draft(unsaved={}),
    "draft_passage_stands_once": _same_draft_passage,
    "decision_is_by_another": lambda: a_decision(reviewer=_carla()),
    "decision_verdict_is_known": lambda: a_decision(verdict="maybe", note="x"),
    "decision_says_why": lambda: a_decision(verdict="return"),
    "decision_accepts_a_text_once": _accepted_twice,
    "candidate_is_corrected_at_a_time": lambda: a_candidate(corrected_at=NOW()),
    "candidate_is_used_in_a_draft": lambda: a_candidate(state="used", decided_by=_carla(), decided_at=NOW()),
    "article_text_is_not_empty": lambda: an_article(text=""),
    "article_state_is_known": lambda: an_article(state="lost"),
    "article_is_set_aside_with_a_reason": lambda: an_article(state="set-aside"),
    "article_is_held_since_a_time": lambda: an_article(held_at=NOW()),
    "capture_once_per_article": _same_capture,
    "passage_stands_once": _same_passage,
    "passage_is_not_empty": lambda: a_passage(end=0),
    "candidate_state_is_known": lambda: a_candidate(state="lost", decided_by=_carla(), decided_at=NOW()),
    "candidate_confidence_is_a_share": lambda: a_candidate(confidence=1.5),
    "candidate_is_decided_by_somebody": lambda: a_candidate(state="dismissed"),
    "fetching_has_a_place_in_its_batch": _same_fetching,
    "fetching_state_is_known": lambda: a_fetching(state="lost"),
    "fetching_leads_to_its_article": lambda: a_fetching(state="done"),
    "fetching_says_why_it_failed": lambda: a_fetching(state="failed"),
    "bulk_import_state_is_known": lambda: a_bulk_import(state="lost"),
    "bulk_import_is_done_at_most": lambda: a_bulk_import(done=2),
    "bulk_import_says_why_it_stopped": lambda: a_bulk_import(state="failed"),
    "bulk_import_is_taken_to_be_worked_on": lambda: a_bulk_import(state="judged", taken_at=NOW()),
    "bulk_row_stands_once": _same_bulk_row,
    "bulk_row_verdict_is_known": lambda: a_bulk_row(verdict="maybe"),
    "bulk_row_has_what_it_proposes": lambda: a_bulk_row(payload=None),
    "bulk_row_amends_a_version": lambda: a_bulk_row(verdict="amends"),
    "bulk_row_makes_a_draft_of_an_event": _draft_of_an_error,
}
