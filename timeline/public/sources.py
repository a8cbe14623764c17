"""One source, and everything that rests on it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_source_page
from timeline.public.asking import told
from timeline.reading import gatherings, records
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of


@public_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    found, site = records.source(slug), words_of(request)
    if found is None:
        raise Http404
    words, uses = vocabulary(edition_of(request), site.language), gatherings.citing(found)
    context = as_source_page.source(found, words, site.language) | told(request, "source", found)
    context["uses"] = as_source_page.uses(uses, words, site.language)
    context["uses_words"] = as_source_page.uses_words(len(uses))
    context["claims"] = as_source_page.claims(gatherings.claims_from(found), words)
    title = f"{found.title} · {site.title}"
    description = f"{context['kind']}, {found.outlet.name}. {context['uses_words']}."
    shown = {"source": context, "page_title": title, "page_description": description}
    return render(request, "public/source.html", shown)
