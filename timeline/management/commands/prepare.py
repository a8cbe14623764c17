"""Makes the site ready to be served: tables, chronology, static files. Does only what has not been done yet."""

import json
import socket
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Tags
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from timeline import staticfiles
from timeline.models import Edition, Site, User
from timeline.reading.index import current as index
from timeline.web.release import digest_of

DONE = "prepared.json"


class Command(BaseCommand):
    help = "Apply migrations, load the chronology and collect static files, each only when something changed."

    # The other checks import every page of the site, which serving does anyway; `make check` runs them all.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="", help="Where the site will answer; printed at the end.")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        if address:
            refuse_a_taken_port(address)
        self.check(tags=[Tags.database], databases=["default"])
        file = settings.DATA_DIR / DONE
        done = json.loads(file.read_text()) if file.exists() else {}
        self._tables()
        self._chronology(done)
        index.prepare(lambda what, done: self.stdout.write(f"  index, {what}: {done:,}"))
        self._static_files(done)
        file.write_text(json.dumps(done, indent=1))
        if address:
            self._welcome(address)

    def _tables(self) -> None:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if pending:
            self.stdout.write(f"Applying {len(pending)} migrations …")
            call_command("migrate", interactive=False, verbosity=0)

    def _chronology(self, done: dict[str, Any]) -> None:
        """Load when the files or our own code changed, or when the database is not the one that was loaded.

        An Edition lower than the noted one means an older copy of the database, put back from a backup.
        """
        chronology: Path = settings.CHRONOLOGY_DIR
        database = settings.DATABASE_URL.replace(str(settings.DATA_DIR), "")  # a data folder may be moved as a whole
        digests = digest_of(chronology, (".",)), digest_of(settings.BASE_DIR, ("timeline",)), database
        digest = sha256("\0".join(digests).encode()).hexdigest()
        loaded = done.get("chronology") == digest and Site.current() is not None
        if loaded and Edition.current() >= done.get("edition", 0):
            return
        call_command("load_chronology", str(chronology), stdout=self.stdout, stderr=self.stderr)
        done |= {"chronology": digest, "edition": Edition.current()}

    def _static_files(self, done: dict[str, Any]) -> None:
        digest = staticfiles.digest()
        if done.get("static") == digest and (settings.STATIC_ROOT / "staticfiles.json").exists():
            return
        self.stdout.write("Collecting static files …")
        call_command("collectstatic", interactive=False, verbosity=0)
        done["static"] = digest

    def _welcome(self, address: str) -> None:
        self.stdout.write(f"\nServing at {address}  (Ctrl-C ends it)")
        if not User.objects.with_perm("timeline.change_event").exists():
            self.stdout.write("Nobody can sign in yet. Make the first administrator in another terminal:")
            self.stdout.write("    .venv/bin/python manage.py make_administrator")


def refuse_a_taken_port(address: str) -> None:
    """The server would share the port with one that is still running, and readers would get now this, now that."""
    asked = urlsplit(address)
    family = socket.AF_INET6 if ":" in (asked.hostname or "") else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((asked.hostname, asked.port))
        except OSError as error:
            raise CommandError(
                f"Cannot serve at {address}: {error.strerror}. Another port: make run PORT=8001"
            ) from None
