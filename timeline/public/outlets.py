"""One outlet: how it stands to the parties, its sources, and the events that rest on it alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from timeline.formats import as_source_page
from timeline.formats.as_words import counted
from timeline.public.asking import told
from timeline.reading import gatherings, records
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page
from timeline.web.edition import edition_of
from timeline.web.frame import words_of


@public_page
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    found, site = records.outlet(slug), words_of(request)
    if found is None:
        raise Http404
    words = vocabulary(edition_of(request), site.language)
    sources, alone = gatherings.sources_of(found), gatherings.resting_on_alone(found)
    context = as_source_page.outlet(found, words) | told(request, "outlet", found)
    context["sources"] = as_source_page.sources_of(sources, site.language)
    context["sources_words"] = counted(len(sources), "source")
    context["alone"] = as_source_page.alone(alone, words, site.language)
    context["alone_words"] = as_source_page.alone_words(found, len(alone))
    description = f"{found.name}: {context['standing']} {context['sources_words']}."
    shown = {"outlet": context, "page_title": f"{found.name} · {site.title}", "page_description": description}
    return render(request, "public/outlet.html", shown)
