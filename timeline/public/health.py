"""Is the site ready to answer? For monitors and proxies, without a sign-in."""

import logging
from functools import cache
from typing import Any

from django.db import Error, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.database import current_journal_mode, sqlite_version
from timeline.models import Actor, Edition, Event, Outlet, Period, Place, Site, Source
from timeline.web.release import current_release

log = logging.getLogger(__name__)

COUNTED = {
    "events": Event,
    "actors": Actor,
    "places": Place,
    "outlets": Outlet,
    "sources": Source,
    "periods": Period,
}


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 when every migration is applied and a chronology is loaded; otherwise 503 with the reason."""
    state: dict[str, Any] = {"status": "ok", "database": connection.vendor, "release": current_release()}
    try:
        state |= _engine()
        state["migrations"] = _migrations()
        state["reason"] = _reason(state)
    except Error as error:
        # What the driver says can name hosts and users, so it stays in the log.
        log.error("The database cannot be reached: %s", error)
        state["reason"] = "The database cannot be reached."
    if state["reason"]:
        state["status"] = "unavailable"
    return JsonResponse(state, status=503 if state["reason"] else 200)


def _engine() -> dict[str, Any]:
    if connection.vendor != "sqlite":
        connection.ensure_connection()
        return {"sqlite_version": None, "journal_mode": None}
    return {"sqlite_version": ".".join(map(str, sqlite_version())), "journal_mode": current_journal_mode()}


def _migrations() -> dict[str, int]:
    applied = MigrationRecorder(connection).applied_migrations().keys()
    return {"applied": len(_known() & applied), "pending": len(_known() - applied)}


@cache
def _known() -> frozenset[tuple[str, str]]:
    """Every migration that belongs to this code; the files do not change while it runs."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def _reason(state: dict[str, Any]) -> str | None:
    if state["migrations"]["pending"]:
        return f"{state['migrations']['pending']} migrations are not applied."
    state["edition"] = Edition.current()
    state["records"] = {name: noun.objects.count() for name, noun in COUNTED.items()}
    if Site.current() is None or not state["records"]["events"]:
        return "No chronology is loaded."
    return None
