"""The desk in a real browser: by keyboard, without barrier, and with an article that somebody pasted."""

import pytest
from playwright.sync_api import expect

from tests import builders, desk_builders
from tests.barriers import WAYS, barriers, context_for, sideways
from timeline.curation import articles, beginning, fetchings
from timeline.models import Article, Candidate

pytestmark = pytest.mark.django_db(transaction=True)
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 390)]


@pytest.fixture
def carla(live_server):
    builders.an_event()
    return desk_builders.somebody("carla", "reviewer")


def signed_in(context, client, live_server, user):
    client.force_login(user)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    return context.new_page()


@pytest.fixture
def desk(browser, client, live_server, carla):
    """A tab of Carla's."""
    with browser.new_context(base_url=live_server.url) as context:
        yield signed_in(context, client, live_server, carla)


@pytest.fixture(params=WAYS)
def tab(request, browser, client, live_server, carla):
    """Opens pages as Carla, under the policy or for axe-core."""
    context = context_for(request.param, browser, base_url=live_server.url)
    yield signed_in(context, client, live_server, carla)
    context.close()


def pages(carla) -> dict[str, str]:
    builders.an_outlet("the-courier")
    read = desk_builders.a_cited_article(by=carla)
    draft = beginning.begin(Candidate.objects.of(read)[1], by=desk_builders.a_curator("dora"))
    mine = beginning.begin_amendment("1994-ceasefire-signed", by=carla, article=read)
    new = desk_builders.a_new_article("Another report of 3 May 1994.", by=carla)
    aside = desk_builders.an_article("A third report. On 4 May 1994 a village was shelled.", by=carla)
    articles.set_aside(aside, because="Nothing new", by=carla)
    first, second = fetchings.ask(["https://a.example/", "https://b.example/" + "long-" * 40], by=carla)
    fetchings.fail(second, what="The page answers 404.", remedy="Check the address.")
    return {
        "queue": "/desk/",
        "taking in": "/desk/take-in/",
        "facts": f"/desk/articles/{new.pk}/facts/",
        "workbench": f"/desk/articles/{read.pk}/",
        "set aside": f"/desk/articles/{aside.pk}/",
        "batch": f"/desk/batches/{first.batch}/",
        "my draft": f"/desk/drafts/{mine.pk}/",
        "preview": f"/desk/drafts/{mine.pk}/preview/",
        "another's draft": f"/desk/drafts/{draft.pk}/",
        "review": f"/desk/drafts/{draft.pk}/review/",
    }


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_every_page_is_without_barrier_breach_or_sideways_scroll(tab, carla, scheme, width):
    tab.set_viewport_size({"width": width, "height": 844})
    tab.emulate_media(color_scheme=scheme)
    for name, address in pages(carla).items():
        tab.goto(address)
        tab.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
        assert (name, sideways(tab)) == (name, 0)
        assert (name, barriers(tab)) == (name, [])


def test_from_signing_in_to_the_candidates_by_keyboard_alone(page, live_server, carla):
    page.goto(f"{live_server.url}/desk/")
    page.get_by_label("Username").focus()
    page.keyboard.type("carla")
    page.keyboard.press("Tab")
    page.keyboard.type(desk_builders.PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Take in an article").press("Enter")
    page.get_by_label("Text of the article").focus()
    page.keyboard.insert_text("Ceasefire signed\n\n" + desk_builders.REPORT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Headline")).to_have_value("Ceasefire signed")
    page.get_by_label("Published on").focus()
    page.keyboard.type("1994-05-13")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2 candidates")).to_be_visible()
    expect(page.locator(".desk-card-rule").first).to_contain_text("“Thursday”")


def test_single_keys_move_dismiss_and_undo_and_can_be_switched_off(desk, carla):
    article = desk_builders.an_article(by=carla)
    desk.goto(f"/desk/articles/{article.pk}/")
    first, second = desk.locator(".desk-cards > .desk-card").all()
    first.focus()
    expect(desk.locator(".desk-passage.is-current").first).to_contain_text("The two sides signed")
    desk.keyboard.press("j")
    expect(second).to_be_focused()
    desk.keyboard.press("x")
    expect(desk.get_by_role("heading", name="1 candidate")).to_be_visible()
    expect(desk.locator(".desk-cards > .desk-card")).to_be_focused()
    assert [one.state for one in Candidate.objects.of(article)] == ["proposed", "dismissed", "proposed"]
    desk.keyboard.press("u")
    expect(desk.get_by_role("heading", name="2 candidates")).to_be_visible()
    desk.get_by_label("Single keys").uncheck()
    desk.locator(".desk-cards > .desk-card").first.focus()
    desk.keyboard.press("x")
    desk.reload()
    expect(desk.get_by_role("heading", name="2 candidates")).to_be_visible()
    expect(desk.get_by_label("Single keys")).not_to_be_checked()


def test_a_draft_keeps_what_is_typed_and_says_when_it_cannot(desk, carla):
    builders.an_outlet("the-courier")
    read = desk_builders.a_cited_article(by=carla)
    draft = beginning.begin(Candidate.objects.of(read)[1], by=carla)
    desk.goto(f"/desk/drafts/{draft.pk}/")
    desk.context.set_offline(True)
    desk.get_by_label("Title", exact=False).first.press_sequentially("Village shelled")
    expect(desk.locator("[data-kept]")).to_have_text("Not kept: no connection. Trying again.")
    desk.context.set_offline(False)
    expect(desk.locator("[data-kept]")).to_have_text("What you typed is kept.", timeout=15_000)
    draft.refresh_from_db()
    assert draft.unsaved["title"] == "Village shelled"
    desk.on("dialog", lambda dialog: dialog.accept())
    desk.reload()
    expect(desk.get_by_text("What you typed last and did not save is here again.")).to_be_visible()


def test_a_key_typed_into_a_field_decides_nothing(desk, carla):
    article = desk_builders.an_article(by=carla)
    desk.goto(f"/desk/articles/{article.pk}/")
    desk.get_by_text("Set aside …").click()
    desk.get_by_label("Why").press_sequentially("x")
    assert {one.state for one in Candidate.objects.of(article)} == {"proposed"}


def test_everything_works_without_a_script(browser, client, live_server, carla):
    article = desk_builders.an_article(by=carla)
    with browser.new_context(base_url=live_server.url, java_script_enabled=False) as context:
        tab = signed_in(context, client, live_server, carla)
        tab.goto(f"/desk/articles/{article.pk}/")
        expect(tab.locator("[data-keys]")).to_be_hidden()
        tab.get_by_role("button", name="Dismiss candidate 1").click()
        expect(tab.get_by_role("heading", name="1 candidate")).to_be_visible()
        tab.get_by_text("Set aside …").click()
        tab.get_by_label("Why").fill("Nothing new")
        tab.get_by_role("button", name="Set aside").click()
        expect(tab.locator(".desk-messages")).to_contain_text("is set aside")
    assert Article.objects.get().set_aside_because == "Nothing new"
