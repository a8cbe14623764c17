"""One place, as readers see it."""

from django.http import Http404, HttpRequest, HttpResponse

from timeline.formats import as_place_page
from timeline.public.asking import asked_of, page_with_list, told
from timeline.reading import records
from timeline.web.conditional import public_page


@public_page
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """All its names, where it lies, who controlled it when, and what happened there."""
    found = records.place(slug)
    if found is None:
        raise Http404
    asked = asked_of(request, "place", slug)
    context = as_place_page.place(found, asked.language, asked.names.actors) | told(request, "place", found)
    shown = {"place": context, "page_description": context["context"] or context["name"]}
    return page_with_list(request, "public/place.html", asked, context["name"], shown)
