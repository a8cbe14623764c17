"""The addresses of the public pages. Permanent: what is given out once stays valid for ever."""

from django.urls import path

from timeline.public import events, timeline

app_name = "public"

urlpatterns = [
    path("", timeline.timeline, name="timeline"),
    path("find/actors/", timeline.names, {"noun": "actor"}, name="actor-names"),
    path("find/places/", timeline.names, {"noun": "place"}, name="place-names"),
    path("events/<slug:slug>/row/", timeline.row, name="row"),
    path("events/<slug:slug>/", events.event, name="event"),
]
