"""Answers the lookup fields: records whose names hold what was typed, in any language."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from timeline.curation.nouns.noun import Languages
from timeline.curation.nouns.registry import NOUNS
from timeline.forms.editing.names import NAMED, entry, name_of
from timeline.models.search_row import search
from timeline.text import query
from timeline.text.folding import fold

SHOWN = 12
LOOKED_THROUGH = 60
SEARCHED = {
    "actor": ("names__search_key", "slug"),
    "place": ("names__search_key", "slug"),
    "outlet": ("name", "slug"),
    "source": ("title", "slug", "url", "outlet__name"),
    "event": (),
}
ABOUT = {"source": ("outlet",)}


@require_safe
def lookup(request: HttpRequest, noun: str) -> HttpResponseBase:
    """At most a dozen records of the noun as {text, name, about}; those whose name begins so come first."""
    if noun not in SEARCHED:
        raise Http404
    typed = request.GET.get("q", "").strip()[:100]
    found = _found(request, noun, typed) if typed else []
    language = Languages.of_site().default
    rows = [_row(noun, record, language, fold(typed)) for record in found]
    rows.sort(key=lambda row: not fold(row["name"]).startswith(fold(typed)))
    return JsonResponse({"rows": rows[:SHOWN]})


def _found(request: HttpRequest, noun: str, typed: str) -> list[Any]:
    from timeline.admin.site import site

    model = NOUNS[noun].model
    related = model._default_manager.prefetch_related(*NAMED.get(noun, ()), *ABOUT.get(noun, ()))
    if noun == "event":
        return list(search(related, query.parse(typed)).in_order()[:LOOKED_THROUGH])
    found, twice = site.get_model_admin(model).get_search_results(request, related, typed)
    return list((found.distinct() if twice else found)[:LOOKED_THROUGH])


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
