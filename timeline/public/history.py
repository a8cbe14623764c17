"""The history of any record, and any of its versions: permanent, also under an address that it no longer has."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_history
from timeline.reading import history as reading
from timeline.web.conditional import public_page
from timeline.web.frame import words_of


@public_page
def history(request: HttpRequest, noun: str, slug: str) -> HttpResponse:
    found, site = reading.revisions(noun, slug), words_of(request)
    if not found:
        raise Http404
    newest, _ = reading.with_one_before(noun, slug, found[-1].number)
    title = as_history.title_of(noun, newest.payload if newest else {}, site.language)
    former, now = reading.former_slugs(noun, slug), reading.moved_to(noun, slug)
    context = as_history.history(noun, slug, found, title, former, now)
    shown = {"history": context, "page_title": f"History of the {noun}: {title} · {site.title}"}
    return render(request, "public/history.html", shown)


@public_page
def revision(request: HttpRequest, noun: str, slug: str, number: int) -> HttpResponse:
    (found, before), site = reading.with_one_before(noun, slug, number), words_of(request)
    if found is None:
        raise Http404
    title = as_history.title_of(noun, found.payload, site.language)
    context = as_history.revision(found, before, reading.newest_number(noun, slug), title)
    shown = {"revision": context, "page_title": f"Version {number} of the {noun}: {title} · {site.title}"}
    return render(request, "public/revision.html", shown)
