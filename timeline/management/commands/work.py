"""Does the background work until it is stopped: first what a worker that stopped has left, then what comes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from timeline.tasks import bulk, fetching


class Command(BaseCommand):
    help = "Do the work that waits in the queue (pages to fetch, tables to judge), and what comes after it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--batch", action="store_true", help="Stop when nothing waits any more.")

    def handle(self, *args: Any, batch: bool, **options: Any) -> None:
        if left := fetching.resume():
            self.stdout.write(f"{left} pages were left half-way and are fetched again.")
        if left := bulk.resume():
            self.stdout.write(f"{left} tables were left half-way and are gone on with.")
        call_command("db_worker", batch=batch, reload=False)
