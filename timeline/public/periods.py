"""The chapters: their index, and one of them with its events."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_period_page
from timeline.formats.as_words import counted
from timeline.public.asking import page_with_list, question, told
from timeline.reading import records
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of


@public_page
def periods(request: HttpRequest) -> HttpResponse:
    site, found = words_of(request), records.periods()
    intro = f"{counted(len(found), 'chapter')}, in the order of time. They may overlap."
    group = {"letter": "", "anchor": "chapters", "entries": as_period_page.entries(found, site.language)}
    index = {"title": "Chapters", "intro": intro, "groups": [group] if found else [], "nothing": "No chapters yet."}
    context = {"page_title": f"Chapters · {site.title}", "page_description": intro, "index": index}
    return render(request, "public/periods.html", context)


@public_page
def period(request: HttpRequest, slug: str) -> HttpResponse:
    """What the chapter is about, and all events that touch it."""
    among, language = records.periods(), words_of(request).language
    found = next((one for one in among if one.slug == slug), None)
    if found is None:
        raise Http404
    selection, presentation, problems = question(request)
    bounds = as_period_page.window(found)
    asked = as_period_page.AskedOfPeriod(
        selection=replace(selection, from_=bounds.from_, to=bounds.to),
        presentation=presentation,
        edition=edition_of(request),
        language=language,
        path=request.path,
        problems=problems,
        given=("from", bounds.from_ or ""),
    )
    context = as_period_page.period(found, among, language) | told(request, "period", found)
    shown = {"period": context, "page_description": f"{context['title']}, {context['when']}.", "strip": None}
    return page_with_list(request, "public/period.html", asked, context["title"], shown)
