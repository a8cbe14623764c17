"""Every kind of public page in a real browser: no barrier, no breach of the policy, nothing from elsewhere.

axe-core runs with the tags of WCAG 2.0 to 2.2 A and AA and its best practices, in light and dark, at 390 and at
1280 pixels.
"""

import pytest

from tests.barriers import WAYS, barriers, context_for, sideways
from timeline.curation import publishing
from timeline.curation.publishing import withdraw
from timeline.models import Event, Outlet, Period, Place, Source, User

pytestmark = pytest.mark.django_db(transaction=True)
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]


def addresses() -> dict[str, str]:
    """One address of every kind of page and state, from the record itself."""
    figures = Event.objects.get(pk=Event.objects.filter(disputed=True).in_order().first().pk)
    actor = figures.involvements.first().actor.slug
    place = Place.objects.filter(contested=True).first().slug
    source, outlet = Source.objects.first(), Outlet.objects.first().slug
    gone = Event.objects.published().newest_first().first().slug
    withdraw(gone, by=User.loader(), reason="For this test.")
    payload, version = publishing.current_payload("event", figures.slug)
    corrected = publishing.Proposal("event", payload | {"note": "Corrected for this test."}, version)
    publishing.publish(corrected, by=User.loader(), reason="Note corrected", label="correction")
    return {
        "timeline": "/",
        "outline": "/?importance=5",
        "a question": f"/?actor={actor}&from=1992&to=1994&kind=fighting",
        "words": "/?q=agreement&order=relevance",
        "nothing found": f"/?actor={actor}&from=1950&to=1951",
        "not understood": "/?actor=nobody-of-that-name&from=199a",
        "actor by name, without script": "/?actor_name=a",
        "a view": "/?view=2005-01-01/2008-12-31",
        "an event beside the list": f"/?event={figures.slug}",
        "event": f"/events/{figures.slug}/",
        "withdrawn": f"/events/{gone}/",
        "history": f"/events/{figures.slug}/history/",
        "revision": f"/events/{figures.slug}/revisions/2/",
        "actor": f"/actors/{actor}/",
        "actors": "/actors/",
        "place": f"/places/{place}/",
        "places": "/places/",
        "period": f"/periods/{Period.objects.first().slug}/",
        "source": f"/sources/{source.slug}/",
        "sources": "/sources/",
        "outlet": f"/outlets/{outlet}/",
        "outlets": "/outlets/",
        "about": "/about/",
        "method": "/about/method/",
        "accessibility": "/about/accessibility/",
        "no such page": "/events/there-is-no-such-event/",
    }


@pytest.fixture
def pages(record, live_server) -> dict[str, str]:
    return addresses()


def opened(way: str, browser, live_server, scheme: str, width: int):
    size = {"width": width, "height": 900}
    context = context_for(way, browser, base_url=live_server.url, color_scheme=scheme, viewport=size)
    return context.new_page()


def settled(page):
    """With its canvas, where it shows one, drawn and its links laid over the marks."""
    if page.locator("canvas-timeline").is_visible():
        page.wait_for_selector("html[data-timeline=ready]")
        page.wait_for_timeout(400)


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("way", WAYS)
def test_no_page_has_a_barrier_a_breach_or_a_sideways_scroll(pages, browser, live_server, way, scheme, width):
    page = opened(way, browser, live_server, scheme, width)
    found = {}
    for name, address in pages.items():
        page.goto(address)
        settled(page)
        # The browser itself notes every answer of 404 and 410.
        problems = [told for told in barriers(page) if "the server responded with a status of 4" not in told]
        if by := sideways(page):
            problems.append(f"{by} px wider than the window")
        if problems:
            found[name] = problems
    assert found == {}
    assert [url for url in page.context.asked if not url.startswith(live_server.url)] == []
    page.context.close()


@pytest.mark.parametrize("way", WAYS)
def test_open_filters_rows_and_notes_have_no_barrier(pages, browser, live_server, way):
    for width in (1280, 390):
        page = opened(way, browser, live_server, "light", width)
        page.goto("/")
        if width == 390:
            page.get_by_role("button", name="Filter").click()
            assert barriers(page) == []
            page.get_by_role("button", name="Close").click()
            page.get_by_role("button", name="Open the timeline").click()
        settled(page)
        for rows in ("groups", "actors", "packed") if width == 1280 else ():
            page.select_option("[data-part=rows]", rows)
            settled(page)
            assert (rows, barriers(page)) == (rows, [])
        page.get_by_text("Use this list").click()
        page.locator(".row-open summary").nth(1).click()
        page.wait_for_selector(".row-opened :not(.row-loading)")
        assert barriers(page) == []
        page.goto(pages["event"])
        page.locator("a.note").first.click()
        assert barriers(page) == []
        page.context.close()


@pytest.mark.parametrize("width", [320, 2560])
def test_from_a_small_phone_to_a_wide_screen_nothing_scrolls_sideways(pages, browser, live_server, width):
    page = opened("policy", browser, live_server, "light", width)
    for name, address in pages.items():
        page.goto(address)
        settled(page)
        assert (name, sideways(page)) == (name, 0)
    page.context.close()
