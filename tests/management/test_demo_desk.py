"""A desk to try, made by one command."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from timeline.models import Article, User

pytestmark = pytest.mark.django_db


def demo(**options) -> str:
    out = StringIO()
    call_command("demo_desk", stdout=out, **options)
    return out.getvalue()


def test_two_people_can_sign_in_with_what_is_printed_and_an_article_waits(client):
    said = demo()
    for name, password in re.findall(r"^(demo-\w+) +(\S+)$", said, re.M):
        assert client.post("/desk/sign-in/", {"username": name, "password": password}).url == "/desk/"
    assert re.findall(r"^(demo-\w+)", said, re.M) == ["demo-curator", "demo-reviewer"]
    article = Article.objects.get()
    assert (article.state, article.published) == ("new", "2023-09-15")
    assert f"open “{article.title}”" in said
    assert article.notes == ["This article belongs to the tests: nothing of it may become public."]


def test_a_second_run_gives_new_passwords_and_no_second_article():
    assert demo() != demo()
    assert (User.objects.count(), Article.objects.count()) == (2, 1)


def test_an_article_that_is_not_there_is_named():
    with pytest.raises(CommandError, match=r"There is no nothing\.json"):
        demo(article=Path("nothing.json"))
