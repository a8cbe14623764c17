"""The addresses of the API. No page of documents: the ready ones load scripts from elsewhere; docs/api.md stands in."""

from django.urls import path
from ninja import NinjaAPI

from timeline.api import events, facets, names, tiles
from timeline.api.problems import nothing_here

api = NinjaAPI(
    title="Chronology",
    version="1",
    description="The public record, read only. Every list takes the same question as the pages.",
    docs_url=None,
    urls_namespace="api",
)
for part in (events, facets, tiles, names):
    api.add_router("", part.router)

app_name = "api"
urlpatterns = [
    *(route for route in api.urls[0] if route.name != "api-root"),
    path("", nothing_here, name="api-root"),
    path("<path:path>", nothing_here),
]
