"""Authors get a letter on each decision, sent by the worker; a mail server that is away loses none."""

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from tests import builders, desk_builders
from timeline.curation import beginning, drafting, reviewing
from timeline.curation.drafting import Told
from timeline.models import Candidate, Label
from timeline.tasks import letters

HERE = "https://desk.example/desk/drafts/1/"


class Away(BaseEmailBackend):
    """A mail server that cannot be reached."""

    def send_messages(self, messages):
        raise ConnectionRefusedError("no mail server")


@pytest.fixture
def carla(transactional_db):
    user = desk_builders.a_curator()
    user.email = "carla@news.example"
    user.save()
    return user


@pytest.fixture
def draft(carla):
    builders.an_outlet("the-courier")
    article = desk_builders.a_cited_article(by=carla)
    begun = beginning.begin(Candidate.objects.of(article)[1], by=carla)
    payload = desk_builders.completed(begun.payload)
    saved = drafting.save(begun, payload, Told("First version", Label.NEW_ENTRY), edited_version=1, by=carla)
    return drafting.submit(saved, by=carla)


def sent(mailoutbox) -> list[tuple[str, list[str], str]]:
    call_command("work", batch=True)
    return [(one.subject, one.to, one.body) for one in mailoutbox]


def test_a_returned_draft_comes_with_what_is_asked_for(draft, mailoutbox):
    reviewing.give_back(draft, by=desk_builders.a_reviewer(), note="Which village?")
    letters.start(draft, HERE)
    body = (
        "Rita has returned your draft “Village shelled”.\n\nWhich village?\n\n"
        f"Put right what is asked for, and submit it again:\n{HERE}\n"
    )
    assert sent(mailoutbox) == [("Returned: Village shelled", ["carla@news.example"], body)]


def test_an_accepted_draft_says_that_it_is_published(draft, mailoutbox):
    reviewing.accept(draft, by=desk_builders.a_reviewer(), wording={"title": "Shelling of a village"})
    letters.start(draft, HERE)
    ((subject, _, body),) = sent(mailoutbox)
    assert subject == "Accepted: Village shelled"
    assert "Its wording was changed in: title." in body
    assert "It is published." in body


def test_somebody_without_an_address_gets_no_letter(draft, carla, mailoutbox):
    carla.email = ""
    carla.save()
    draft.refresh_from_db()
    reviewing.reject(draft, by=desk_builders.a_reviewer(), reason="Not here")
    letters.start(draft, HERE)
    assert sent(mailoutbox) == []
    assert not DBTaskResult.objects.exists()


def test_a_mail_server_that_is_away_is_tried_again_later(draft, settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.Away"
    reviewing.reject(draft, by=desk_builders.a_reviewer(), reason="Not here")
    letters.start(draft, HERE)
    call_command("work", batch=True)
    first, again = DBTaskResult.objects.order_by("enqueued_at")
    assert (first.status, again.status) == ("SUCCESSFUL", "READY")
    assert again.run_after > first.enqueued_at
    decision = draft.decisions.get()
    letters.tell_author.call(decision.pk, HERE, letters.ATTEMPTS)
    assert f"The letter on decision {decision.pk} was not sent" in caplog.text
