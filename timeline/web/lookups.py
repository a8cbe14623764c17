"""Two small answers that the forms of a record ask for as one types: records by name, and dates in words."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from timeline.curation.nouns.noun import Languages
from timeline.forms.editing.fields import reading
from timeline.forms.editing.names import entry, name_of
from timeline.reading import lookups
from timeline.text.folding import fold

SHOWN = 12
LOOKED_THROUGH = 60


@require_safe
def lookup(request: HttpRequest, noun: str) -> HttpResponseBase:
    """At most a dozen records of the noun as {text, name, about}; those whose name begins so come first."""
    if noun not in lookups.SEARCHED:
        raise Http404
    typed = request.GET.get("q", "").strip()[:100]
    found = lookups.found(noun, typed, LOOKED_THROUGH) if typed else []
    language = Languages.of_site().default
    rows = [_row(noun, record, language, fold(typed)) for record in found]
    rows.sort(key=lambda row: not fold(row["name"]).startswith(fold(typed)))
    return JsonResponse({"rows": rows[:SHOWN]})


def _row(noun: str, record: Any, language: str, key: str) -> dict[str, str]:
    name = name_of(noun, record, language)
    return {"text": entry(name, record.slug), "name": name, "about": _about(noun, record, name, key)}


def _about(noun: str, record: Any, name: str, key: str) -> str:
    """What tells it from others: the other name that was meant, or where and when."""
    if noun in ("actor", "place"):
        other = next((one.text for one in record.names.all() if key in one.search_key and one.text != name), "")
        return other or record.get_kind_display()
    if noun == "source":
        return ", ".join(filter(None, [record.outlet.name, record.published]))
    return record.edtf if noun == "event" else (record.country or "")


@require_safe
def read_date(request: HttpRequest) -> HttpResponseBase:
    """A date as typed, in words, or what is wrong with it."""
    right, words = reading(request.GET.get("edtf", "")[:200])
    return JsonResponse({"right": right, "words": words})
