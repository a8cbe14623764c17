"""Pages of text, and what is said to robots."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_text_page
from timeline.reading.site_words import extent
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of

ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /find/\nAllow: /\n"


@public_page
def about(request: HttpRequest) -> HttpResponse:
    site = words_of(request)
    found = as_text_page.sections(site.about or site.intro)
    if site.scope:
        found.append(as_text_page.scope(site))
    if site.licence:
        found.append(as_text_page.licence(site, extent(edition_of(request)).events))
    return render(request, "public/page.html", as_text_page.page("About", site.subtitle or None, found, site))


@public_page
def method(request: HttpRequest) -> HttpResponse:
    """The site's own text, then what each word of its vocabulary means."""
    site = words_of(request)
    found = as_text_page.sections(site.method) + as_text_page.vocabulary(vocabulary(edition_of(request), site.language))
    standfirst = "How an event gets in, what the words beside it mean, and how to find out who says so."
    return render(request, "public/page.html", as_text_page.page("Method", standfirst, found, site))


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    context = as_text_page.page("Accessibility", None, [], words_of(request))
    return render(request, "public/accessibility.html", context)


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
