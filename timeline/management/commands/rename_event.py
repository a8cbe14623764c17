"""Give an event a new address; the former one redirects for ever."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.curation.errors import Refused
from timeline.curation.renaming import rename
from timeline.models.user import User


class Command(BaseCommand):
    help = "Move an event to a new slug. Its former address redirects."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("old")
        parser.add_argument("new")
        parser.add_argument("--by", required=True, metavar="USERNAME", help="who does it, for the history")
        parser.add_argument("--reason", required=True, help="why, for readers")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            by = User.objects.get_by_natural_key(options["by"])
        except User.DoesNotExist as missing:
            raise CommandError(f"There is no user “{options['by']}”. Give a user name.") from missing
        try:
            rename(options["old"], options["new"], by=by, reason=options["reason"])
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{options['old']} is now {options['new']}.")
