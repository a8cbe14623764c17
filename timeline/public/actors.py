"""One actor, as readers see it."""

from django.http import Http404, HttpRequest, HttpResponse

from timeline.formats import as_actor_page
from timeline.public.asking import asked_of, page_with_list, told
from timeline.reading import gatherings, records
from timeline.reading.vocabulary import vocabulary
from timeline.web.conditional import public_page


@public_page
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """Names, affiliations, the events of the actor and of what belongs to it, and the figures that it gave."""
    found = records.actor(slug)
    if found is None:
        raise Http404
    asked = asked_of(request, "actor", slug)
    names, words = asked.names.actors, vocabulary(asked.edition, asked.language)
    context = as_actor_page.actor(found, records.ties(found), names, asked.language) | told(request, "actor", found)
    context |= as_actor_page.meetings(found, gatherings.companions(found, asked.edition), names)
    context |= as_actor_page.made(*gatherings.claims_by(found, asked.edition), words)
    context |= as_actor_page.figures(found, gatherings.figures_of_events(found, asked.edition))
    shown = {"actor": context, "page_description": as_actor_page.described(context)}
    return page_with_list(request, "public/actor.html", asked, context["name"], shown)
