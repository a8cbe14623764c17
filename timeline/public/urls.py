"""The addresses of the public pages. Permanent: what is given out once stays valid for ever."""

from django.urls import path

from timeline.formats.addresses import PLURALS
from timeline.public import (
    actors,
    events,
    history,
    indexes,
    outlets,
    pages,
    periods,
    places,
    sources,
    timeline,
)

app_name = "public"

urlpatterns = [
    path("", timeline.timeline, name="timeline"),
    path("find/actors/", timeline.names, {"noun": "actor"}, name="actor-names"),
    path("find/places/", timeline.names, {"noun": "place"}, name="place-names"),
    path("events/<slug:slug>/row/", timeline.row, name="row"),
    path("events/<slug:slug>/", events.event, name="event"),
    path("actors/", indexes.actors, name="actors"),
    path("actors/<slug:slug>/", actors.actor, name="actor"),
    path("places/", indexes.places, name="places"),
    path("places/<slug:slug>/", places.place, name="place"),
    path("periods/", periods.periods, name="periods"),
    path("periods/<slug:slug>/", periods.period, name="period"),
    path("sources/", indexes.sources, name="sources"),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("outlets/", indexes.outlets, name="outlets"),
    path("outlets/<slug:slug>/", outlets.outlet, name="outlet"),
    path("about/", pages.about, name="about"),
    path("about/method/", pages.method, name="method"),
    path("about/accessibility/", pages.accessibility, name="accessibility"),
    path("robots.txt", pages.robots, name="robots"),
]
for _noun, _plural in PLURALS.items():
    urlpatterns += [
        path(f"{_plural}/<slug:slug>/history/", history.history, {"noun": _noun}, name=f"{_noun}-history"),
        path(
            f"{_plural}/<slug:slug>/revisions/<int:number>/",
            history.revision,
            {"noun": _noun},
            name=f"{_noun}-revision",
        ),
    ]
