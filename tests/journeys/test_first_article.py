"""The article that the site was built around, from the clipboard to the public page: by mouse, by keyboard alone."""

import json

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from tests import desk_builders
from timeline.curation.publishing import current_payload
from timeline.models import Article, Candidate, Draft, Event, Revision

TOLD = json.loads((settings.BASE_DIR / "tests/extraction/articles/given/tass-2023-09-15.json").read_text())
ADDRESS = "https://tass.com/politics/1675379"
SOURCE = "tass-2023-09-15-moscow-works-with-baku-yerevan-on-lachin-corridor-solutions"
STATEMENT = "2020-11-10-trilateral-statement"
WAR, HOSTILITIES = "2020-09-27-second-karabakh-war-begins", "a spate of renewed hostilities"
AID = "the first batch of humanitarian aid arrived"
NEW = {
    "title": "First batch of aid reaches the region",
    "label": "First aid arrives",
    "summary": "The spokesman said that the first batch of humanitarian aid had arrived. [1]",
    "reason": "First version, after the report of 15 September 2023",
}
# What has to be proposed: the date, the actors by name, and an event of the record that is the same.
WANTED = [
    ("2023-09-12", {"Vladimir Putin", "Armenia", "Azerbaijan"}, "2023-09-12-putin-eef-karabakh"),
    ("2020-11-09", {"Vladimir Putin", "Ilham Aliyev", "Nikol Pashinyan"}, STATEMENT),
    ("2020-09", set(), WAR),
    ("1988/..", {"Azerbaijan", "Armenia"}, None),
    ("2023-09~", set(), None),
]


@pytest.fixture
def people(record, live_server):
    return {"carla": desk_builders.a_curator(), "rita": desk_builders.a_reviewer()}


@pytest.fixture
def tab(browser, live_server, people):
    """Opens a tab of somebody's, in a browser of its own."""
    contexts = []

    def of(name):
        client = Client()
        client.force_login(people[name])
        context = browser.new_context(base_url=live_server.url)
        contexts.append(context)
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        context.add_cookies([cookie])
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    yield of
    for context in contexts:
        context.close()


@pytest.fixture
def bench(tab):
    """Carla has pasted the article, confirmed its facts, and looks at what was found in it."""
    desk = tab("carla")
    desk.goto("/desk/take-in/")
    desk.get_by_label("Text of the article").fill(TOLD["text"])
    desk.get_by_role("button", name="Take in the text").click()
    desk.get_by_label("Headline").fill(TOLD["title"])
    desk.get_by_label("Published on").fill("2023-09-15")
    desk.get_by_label("Language").select_option("en")
    desk.get_by_label("Outlet").select_option("tass")
    desk.get_by_label("Web address").fill(ADDRESS)
    desk.get_by_role("button", name="Confirm and read").click()
    desk.locator(".desk-card").first.wait_for()
    return desk


def card(desk, words):
    return desk.locator(".desk-card", has_text=words)


def test_what_the_article_says_is_proposed_with_its_dates_actors_and_likenesses(bench):
    candidates = list(Candidate.objects.of(Article.objects.get()))
    for date, actors, same in WANTED:
        (found,) = [one for one in candidates if one.payload["edtf"] == date]
        names = {name["known"] for name in found.payload["actors"]}
        assert (date, actors - names) == (date, set())
        if same:
            links = bench.locator(f"#card-{found.pk} .desk-alike a").all()
            assert f"/events/{same}/" in [link.get_attribute("href") for link in links]


def complete(desk):
    """Everything that the article could not say, and a role for each actor."""
    for name, text in NEW.items():
        desk.locator(f"[name={name}]").fill(text)
    for role in desk.locator("select[name$='-role']:visible").all():
        role.select_option("participant")


def submitted(desk) -> Draft:
    desk.get_by_role("button", name="Submit to a reviewer").click()
    expect(desk.locator(".desk-messages")).to_contain_text("Submitted: it waits for a reviewer.")
    return Draft.objects.order_by("pk").last()


def accepted(review, draft):
    review.goto("/desk/")
    review.locator(f"a[href='/desk/drafts/{draft.pk}/review/']").click()
    review.get_by_role("button", name="Accept and publish").click()
    expect(review.locator(".desk-messages")).to_contain_text("Published:")


def test_one_event_is_amended_and_a_new_one_drafted_returned_once_and_published(bench, tab, page, live_server):
    before = len(current_payload("event", WAR)[0]["sources"])
    here = bench.url
    alike = card(bench, HOSTILITIES).locator(".desk-alike li", has=bench.locator(f"a[href='/events/{WAR}/']"))
    alike.get_by_role("button", name="Add as a source").click()
    bench.wait_for_url("**/desk/drafts/*/")
    amending = submitted(bench)
    bench.goto(here)
    card(bench, AID).get_by_role("button", name="Draft").click()
    complete(bench)
    new = submitted(bench)

    review = tab("rita")
    accepted(review, amending)
    review.goto(f"/desk/drafts/{new.pk}/review/")
    expect(review.locator("mark.is-proposed")).to_contain_text(AID)
    review.get_by_label("Note or reason").fill("Say whose spokesman he is.")
    review.get_by_role("button", name="Return with the note").click()
    expect(review.locator(".desk-messages")).to_contain_text("Returned to its author.")

    bench.goto(f"/desk/drafts/{new.pk}/")
    expect(bench.get_by_text("Say whose spokesman he is.")).to_be_visible()
    bench.locator("[name=summary]").fill("The Kremlin's spokesman said that the first batch of aid had arrived. [1]")
    submitted(bench)
    accepted(review, new)

    payload, version = current_payload("event", WAR)
    assert (len(payload["sources"]), version) == (before + 1, 2)
    newest = Revision.objects.newest("event", [WAR])[WAR]
    assert (newest.author.username, newest.approver.username, newest.label) == ("carla", "rita", "addition")
    event = Event.objects.get(texts__title=NEW["title"])
    assert event.citations.get().source.slug == SOURCE
    page.goto(f"{live_server.url}/?q=first+batch+of+aid+reaches")
    page.get_by_role("link", name=NEW["title"]).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(NEW["title"])
    expect(page.locator(".sources")).to_contain_text("TASS")


def press(desk, *keys):
    for key in keys:
        desk.keyboard.press(key)


def to_the_card(desk, words):
    """By Tab to the first card, then from card to card."""
    desk.locator(".desk-cards > .desk-card").first.focus()
    for _ in range(20):
        if words in desk.evaluate("document.activeElement.innerText"):
            return
        press(desk, "j")
    raise AssertionError(f"No card says {words}")


def by_tab_to(desk, name):
    """On with Tab until the button that is called so has the focus."""
    for _ in range(400):
        if desk.evaluate("document.activeElement.innerText").strip() == name:
            return
        press(desk, "Tab")
    raise AssertionError(f"Tab leads to no {name}")


def test_the_same_by_keyboard_alone(bench, tab):
    here = bench.url
    to_the_card(bench, HOSTILITIES)
    press(bench, "m")
    bench.wait_for_url("**/desk/drafts/*/")
    bench.locator("[name=title]").focus()
    by_tab_to(bench, "Submit to a reviewer")
    press(bench, "Enter")
    expect(bench.locator(".desk-messages")).to_contain_text("Submitted: it waits for a reviewer.")
    amending = Draft.objects.get()

    bench.goto(here)
    to_the_card(bench, AID)
    press(bench, "d")
    bench.wait_for_url("**/desk/drafts/*/")
    for name, text in NEW.items():
        bench.locator(f"[name={name}]").focus()
        bench.keyboard.insert_text(text)
    by_tab_to(bench, "Submit to a reviewer")
    press(bench, "Enter")
    expect(bench.locator(".desk-messages")).to_contain_text("Submitted: it waits for a reviewer.")

    review = tab("rita")
    for draft in (amending, Draft.objects.exclude(pk=amending.pk).get()):
        review.goto(f"/desk/drafts/{draft.pk}/review/")
        review.get_by_role("heading", level=1).wait_for()
        by_tab_to(review, "Accept and publish")
        press(review, "Enter")
        expect(review.locator(".desk-messages")).to_contain_text("Published:")
    assert Event.objects.filter(texts__title=NEW["title"]).exists()


def test_one_draft_in_two_browsers_loses_nothing(bench, tab):
    card(bench, AID).get_by_role("button", name="Draft").click()
    bench.wait_for_url("**/desk/drafts/*/")
    second = tab("carla")
    second.goto(bench.url)
    complete(bench)
    bench.get_by_role("button", name="Save", exact=True).click()
    expect(bench.locator(".desk-messages")).to_contain_text("Saved.")
    complete(second)
    second.locator("[name=note]").fill("The day is not given.")
    second.locator("[name=title]").fill("Aid reaches the region")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("This draft was saved elsewhere while you were writing.")).to_be_visible()
    second.get_by_role("group", name="Title").get_by_label("As it was saved").check()
    second.get_by_role("button", name="Keep what is chosen").click()
    expect(second.locator(".desk-messages")).to_contain_text("Saved.")
    payload = Draft.objects.get().payload
    assert (payload["title"], payload["note"]) == (NEW["title"], "The day is not given.")


def test_the_preview_shows_the_page_and_the_mark_among_the_others(bench):
    card(bench, AID).get_by_role("button", name="Draft").click()
    complete(bench)
    bench.get_by_role("button", name="Save and preview").click()
    expect(bench.get_by_role("heading", level=1)).to_have_text(NEW["title"])
    mark = bench.locator("[data-part=mirror] a", has_text=NEW["title"])
    expect(mark).to_have_count(1)
    assert not Event.objects.filter(texts__title=NEW["title"]).exists()
