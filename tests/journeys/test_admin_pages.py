"""Every page of the admin in a real browser: no breach of the content policy, no barrier, no sideways scroll."""

import pytest

from tests import builders
from tests.admin.conftest import Form
from tests.barriers import WAYS, barriers, context_for, sideways
from timeline.models import User

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "a long enough password"  # of people who exist in tests alone
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]
EVENT = "/admin/timeline/event/{event}/"


@pytest.fixture
def world(live_server):
    ada = builders.an_administrator()
    event = builders.an_event(
        figures=[
            builders.a_figure(12, comparison="toll"),
            builders.a_figure(20, claimant_words="x", comparison="toll"),
        ],
        translations={"ru": {"title": "Перемирие", "machine-or-unreviewed": True}},
    )
    return {"event": event.pk, "actor": event.involvements.get().actor_id, "user": ada.pk}


@pytest.fixture(params=WAYS)
def tab(request, browser, live_server, world, client):
    """Opens pages as Ada, under the policy or for axe-core; `anonymous` is a context of nobody."""
    client.force_login(User.objects.get(username="ada"))
    context = context_for(request.param, browser, base_url=live_server.url)
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.anonymous = context_for(request.param, browser, base_url=live_server.url)
    yield page
    page.anonymous.close()
    context.close()


def opened(page) -> None:
    """Every group and fold of the page open, so that all of it is looked at."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")


PAGES = [
    "/admin/",
    "/admin/timeline/event/",
    f"{EVENT}change/",
    "/admin/timeline/event/add/",
    f"{EVENT}history/",
    f"{EVENT}history/1/",
    f"{EVENT}withdraw/",
    "/admin/timeline/actor/{actor}/change/",
    "/admin/timeline/source/add/?_popup=id_title",
    "/admin/timeline/user/",
    "/admin/timeline/user/add/",
    "/admin/timeline/user/{user}/change/",
    "/admin/password_change/",
    "/admin/timeline/revision/",
]


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_every_page_is_without_barrier_breach_or_sideways_scroll(tab, world, scheme, width):
    tab.set_viewport_size({"width": width, "height": 844})
    tab.emulate_media(color_scheme=scheme)
    for address in PAGES:
        tab.goto(address.format(**world))
        opened(tab)
        assert (address, sideways(tab)) == (address, 0)
        assert (address, barriers(tab)) == (address, [])


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_signing_in_is_without_barrier(tab, scheme, width):
    page = tab.anonymous.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    for wrong in (False, True):
        page.goto("/admin/login/")
        if wrong:
            page.get_by_label("Username").fill("ada")
            page.get_by_label("Password").fill("wrong")
            page.get_by_role("button", name="Sign in").click()
            page.get_by_role("alert").wait_for()
        assert (wrong, barriers(page), sideways(page)) == (wrong, [], 0)


def test_errors_a_conflict_and_an_open_lookup_are_without_barrier_or_breach(tab, world, client):
    tab.goto(f"{EVENT}change/".format(**world))
    tab.locator("#group-actors summary").first.click()
    tab.locator("[name=actors-0-actor]").fill("")
    tab.locator("[name=actors-0-actor]").press_sequentially("nor")
    tab.get_by_role("option", name="Norland").wait_for()
    assert barriers(tab) == []
    tab.keyboard.press("ArrowDown")
    assert barriers(tab) == []
    tab.keyboard.press("Enter")
    tab.get_by_label("Title").first.fill("")
    tab.get_by_role("button", name="Save and publish").click()
    tab.get_by_text("Nothing was saved yet.").wait_for()
    assert "Title" in tab.locator("[aria-invalid=true]").first.evaluate("(one) => one.labels[0].innerText")
    assert barriers(tab) == []
    Form(client, "event", "1994-ceasefire-signed").change(title="Truce signed").send()
    tab.get_by_label("Title").first.fill("Armistice signed")
    tab.get_by_label("What changed, for readers?").fill("Named rightly.")
    tab.get_by_role("button", name="Save and publish").click()
    tab.get_by_role("heading", name="Somebody saved this while you were writing").wait_for()
    # The browser itself notes every answer 409.
    assert [told for told in barriers(tab) if "409" not in told] == []
