"""Verify that the record is whole: seals, snapshots, rules and derived columns."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.curation.verifying import verify


class Command(BaseCommand):
    help = "Check every seal, snapshot, rule and derived column. Writes nothing; exits 1 when something is wrong."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = 0
        for sentence in verify(lambda part: self.stdout.write(f"  {part}")):
            self.stderr.write(sentence)
            wrong += 1
        if wrong:
            raise CommandError(f"{wrong:,} things are wrong.")
        self.stdout.write("The record is whole.")
