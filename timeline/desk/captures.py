"""The bytes that an article was taken from, to be saved: never shown, whatever they are."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from timeline.curation import captures
from timeline.curation.errors import Refused
from timeline.reading import desk
from timeline.web.gate import for_people_who


@require_safe
@for_people_who("curate")
def capture(request: HttpRequest, pk: int) -> HttpResponse:
    found = desk.capture(pk)
    if found is None:
        raise Http404
    try:
        content = captures.content_of(found.digest)
    except Refused as refusal:
        return HttpResponse(str(refusal), status=410, content_type="text/plain; charset=utf-8")
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="capture-{found.digest[:16]}.bin"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
