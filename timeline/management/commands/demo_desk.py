"""A desk to try: a curator and a reviewer whose passwords are printed, and an article that waits for them."""

import json
import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError

from timeline.curation.articles import Original, take_in
from timeline.intake.readings import Reading
from timeline.intake.texts import read_text
from timeline.models import User

ARTICLES = Path("tests/extraction/articles/given")
ROLES = ("curator", "reviewer")


class Command(BaseCommand):
    help = "Make a curator and a reviewer with new passwords, and take in an article of the tests for them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--article", type=Path, default=None, help="a labelled article (.json); the first by default"
        )
        parser.add_argument("--address", default="http://127.0.0.1:8000/", help="where the site answers")

    def handle(self, *args: Any, article: Path | None, address: str, **options: Any) -> None:
        told = self._article(article)
        people = {role: self._person(role) for role in ROLES}
        curator = people["curator"][0]
        reading = read_text(told["text"])
        facts = Reading(
            reading.text,
            told["title"],
            told["published"],
            "the labelled article",
            told["publisher"],
            "en",
            notes=("This article belongs to the tests: nothing of it may become public.",),
            tool=reading.tool,
            version=reading.version,
        )
        taken = take_in(facts, Original(told["text"].encode(), "text/plain; charset=utf-8"), by=curator)
        for user, password in people.values():
            self.stdout.write(f"{user.username:14} {password}")
        self.stdout.write(f"Sign in at {address.rstrip('/')}/desk/ and open “{taken.article.title}”.")

    def _person(self, role: str) -> tuple[User, str]:
        """By a name that says what it is for; a second run gives a new password."""
        user, _ = User.objects.get_or_create(username=f"demo-{role}", defaults={"public_name": f"Demonstration {role}"})
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save()
        user.groups.set([Group.objects.get(name=role)])
        return user, password

    def _article(self, given: Path | None) -> dict[str, Any]:
        file = given or next(iter(sorted((settings.BASE_DIR / ARTICLES).glob("tass-*.json"))), None)
        if file is None or not file.exists():
            raise CommandError(f"There is no {file or ARTICLES}. Name a labelled article: --article FILE.")
        told: dict[str, Any] = json.loads(file.read_text())
        return told
