"""Page or fragment, by what htmx says."""

import pytest
from django.test import RequestFactory, override_settings

from timeline.web.fragments import page_or_fragment, wants_fragment

FOUR_HEADERS = [
    ({}, False),
    ({"HX-Request": "true"}, True),
    ({"HX-Request": "true", "HX-Boosted": "true"}, False),
    ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, False),
]


@pytest.fixture
def templates(tmp_path, settings):
    (tmp_path / "page.html").write_text('<main>{% include "_part.html" %}</main>')
    (tmp_path / "_part.html").write_text("<p>{{ word }}</p>")
    with override_settings(TEMPLATES=[{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]):
        yield


@pytest.mark.parametrize(("headers", "fragment"), FOUR_HEADERS)
def test_only_a_plain_htmx_request_wants_a_fragment(headers, fragment):
    assert wants_fragment(RequestFactory().get("/", headers=headers)) is fragment


@pytest.mark.parametrize(("headers", "fragment"), FOUR_HEADERS)
def test_the_fragment_is_the_part_that_the_page_includes(templates, headers, fragment):
    request = RequestFactory().get("/", headers=headers)
    answer = page_or_fragment(request, "page.html", "_part.html", {"word": "Ceasefire"})

    assert answer.content.decode() == ("<p>Ceasefire</p>" if fragment else "<main><p>Ceasefire</p></main>")


def test_the_answer_says_what_decided_it_and_keeps_its_status(templates):
    answer = page_or_fragment(RequestFactory().get("/"), "page.html", "_part.html", {}, status=410)

    assert answer["Vary"] == "HX-Request, HX-Boosted, HX-History-Restore-Request"
    assert answer.status_code == 410
