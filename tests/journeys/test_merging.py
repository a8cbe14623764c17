"""Two sources that are one, in a real browser: compared, merged, found under one address, and parted again."""

import pytest
from playwright.sync_api import expect

from tests import desk_builders
from tests.barriers import WAYS, barriers, context_for, sideways
from tests.merging_world import PAIRS, build, whole
from timeline.curation.merging import merge

pytestmark = pytest.mark.django_db(transaction=True)
GONE, KEPT = PAIRS["source"]
COMPARED = f"/desk/merge/source/?gone={GONE}&kept={KEPT}"


@pytest.fixture
def rita(live_server):
    build()
    return desk_builders.a_reviewer()


def signed_in(context, client, live_server, user):
    client.force_login(user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    return context.new_page()


def test_two_sources_are_merged_and_parted_again(browser, client, live_server, rita):
    before = whole()
    with browser.new_context(base_url=live_server.url) as context:
        tab = signed_in(context, client, live_server, rita)
        tab.goto("/desk/")
        tab.get_by_role("link", name="Mergers").click()
        tab.get_by_role("link", name="Merge two sources").click()
        for label, slug in (("The source that goes", GONE), ("The source that stays", KEPT)):
            field = tab.get_by_label(label)
            field.press_sequentially(slug.replace("-", " "))
            tab.get_by_role("option").first.click()
            expect(field).to_have_value(f"{slug.replace('-', ' ').capitalize()} [{slug}]")
        tab.get_by_role("button", name="Compare").click()
        tab.get_by_text("2 events").click()
        expect(tab.get_by_role("link", name="Both of each")).to_be_visible()
        assert whole() == before
        tab.get_by_role("button", name="Merge them").click()
        expect(tab.locator("#errors")).to_be_focused()
        tab.get_by_role("link", name="Say why: readers see it.").click()
        tab.get_by_label("Why are they one?").fill("One report under two headlines.")
        tab.get_by_role("button", name="Merge them").click()
        expect(tab.get_by_role("heading", name=f"{GONE} → {KEPT}")).to_be_visible()
        merger = tab.url
        tab.goto(f"/sources/{GONE}/")
        assert tab.url == f"{live_server.url}/sources/{KEPT}/"
        tab.goto(merger)
        tab.get_by_label("Why are they two after all?").fill("Two reports.")
        tab.get_by_role("button", name="Undo: they are two").click()
        tab.get_by_role("link", name=GONE).last.click()
        assert tab.url == f"{live_server.url}/sources/{GONE}/"
    assert whole() == before


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_is_without_barrier_breach_or_sideways_scroll(browser, client, live_server, rita, way, width):
    merger = merge("outlet", *PAIRS["outlet"], by=rita, reason="The same one.")
    context = context_for(way, browser, base_url=live_server.url)
    tab = signed_in(context, client, live_server, rita)
    tab.set_viewport_size({"width": width, "height": 844})
    tab.emulate_media(color_scheme="dark" if width == 390 else "light")
    for address in ("/desk/mergers/", COMPARED, f"/desk/mergers/{merger.pk}/"):
        tab.goto(address)
        tab.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        assert (address, sideways(tab)) == (address, 0)
        assert (address, barriers(tab)) == (address, [])
    context.close()
