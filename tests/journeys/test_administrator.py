"""What an administrator does in a real browser: edits, adds, uses the keyboard alone, works without script."""

import re
import time

import pytest

from tests import builders
from timeline.models import Event, Revision

pytestmark = pytest.mark.django_db(transaction=True)
SLUG = "1994-ceasefire-signed"
PASSWORD = "a long enough password"  # of people who exist in tests alone
THREE_MINUTES = 180


@pytest.fixture
def event(live_server):
    builders.an_actor("sudria", names={"ru": "Судрия"})
    builders.an_outlet("the-herald")
    ada = builders.an_administrator()
    event = builders.an_event(note="Unsure.")
    event.ada = ada
    return event


@pytest.fixture
def admin(page, live_server, event):
    """A tab in which Ada is signed in."""
    page.set_default_timeout(15_000)
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")
    return page


def choose(page, label, typed, chosen, within=None):
    """Type into a lookup field, wait for what the server finds, and take it by Enter."""
    field = (within or page).get_by_label(re.compile(f"^{label}"))
    field.press_sequentially(typed, delay=20)
    page.get_by_role("option", name=chosen).first.wait_for()
    field.press("Enter")
    assert chosen in field.input_value()


def test_an_edit_is_public_at_once_with_its_revision(admin, live_server, event):
    admin.goto(f"{live_server.url}/events/{SLUG}/")
    admin.get_by_role("link", name="Edit this event").click()
    admin.get_by_label("Date").fill("1994-05-1")
    admin.get_by_text("Write").first.wait_for()
    admin.get_by_label("Date").fill("1994-05-13/1994-05-14")
    admin.get_by_text("13–14\u00a0May\u00a01994").wait_for()
    admin.get_by_label("What changed, for readers?").fill("Date corrected after source 1.")
    admin.get_by_role("button", name="Save and publish").click()
    admin.get_by_role("link", name="See it on the site").first.click()
    assert "13–14\u00a0May\u00a01994" in admin.get_by_role("main").inner_text()
    assert "version 2" in admin.get_by_role("main").inner_text().lower()
    admin.goto(f"{live_server.url}/events/{SLUG}/history/")
    assert "Date corrected after source 1." in admin.get_by_role("main").inner_text()


def new_source(page, opener, title, address, outlet):
    """Add a source in the other window; it comes back chosen."""
    with page.expect_popup() as opened:
        opener.click()
    popup = opened.value
    popup.get_by_label(re.compile("^Title")).press_sequentially(title, delay=15)
    popup.get_by_label(re.compile("^Web address")).fill(address)
    choose(popup, "Outlet", outlet[:6], outlet)
    popup.get_by_label(re.compile("^Published")).press_sequentially("1995-03-05", delay=15)
    with popup.expect_event("close"):
        popup.get_by_role("button", name="Save and publish").click()


def test_a_complete_new_event_with_two_new_sources_takes_less_than_three_minutes(admin, live_server, event):
    began = time.monotonic()
    admin.get_by_role("link", name="Add an event").click()
    admin.get_by_label(re.compile("^Title")).press_sequentially("Prisoners exchanged at the bridge", delay=15)
    admin.get_by_label(re.compile("^Short title")).press_sequentially("Prisoner exchange", delay=15)
    admin.get_by_label(re.compile("^Date")).press_sequentially("1995-03-04", delay=15)
    admin.get_by_text("4\u00a0March\u00a01995").wait_for()
    admin.get_by_label(re.compile("^Kind")).select_option("agreement")
    admin.get_by_label(re.compile("^Importance")).select_option("4")
    summary = "Each side released twelve prisoners at the bridge. [1] Observers saw the exchange. [2]"
    admin.get_by_label(re.compile("^Summary")).press_sequentially(summary, delay=10)
    admin.get_by_role("button", name="Add a place").click()
    choose(admin, "Place", "midt", "Midtown")
    admin.get_by_role("button", name="Add an actor").click()
    choose(admin, "Actor", "судр", "Sudria")
    admin.get_by_label(re.compile("^Role")).select_option("participant")
    for number, (title, outlet) in enumerate([("Twelve freed", "The Herald"), ("At the bridge", "The Courier")]):
        admin.get_by_role("button", name="Add a source").click()
        row = admin.locator("[data-group=sources] [data-row]").nth(number)
        opener = row.get_by_role("link", name="New source")
        new_source(admin, opener, title, f"https://news.example/{number}", outlet)
        assert title in row.get_by_label(re.compile("^Source")).input_value()
        row.get_by_label(re.compile("^Shows")).press_sequentially("date and number", delay=15)
    admin.get_by_role("button", name="Save and publish").click()
    admin.get_by_text("as version 1").wait_for()
    seconds = time.monotonic() - began
    print(f"\nA new event with two new sources: {seconds:.0f} seconds")
    assert seconds < THREE_MINUTES
    made = Event.objects.get(slug="1995-prisoners-exchanged-at-the-bridge")
    assert [citation.source.title for citation in made.citations.all()] == ["Twelve freed", "At the bridge"]
    assert made.grade == "corroborated"
    assert Revision.objects.of("event", made.slug).get().note == "New entry"


def reach(page, name, key="Tab", most=60):
    """Press Tab until the focus is on what has this id or name, as somebody without a pointer does."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("name => [document.activeElement.id, document.activeElement.name].includes(name)", name):
            return
    pytest.fail(f"Tab never reached {name}")


def test_the_keyboard_alone_edits_an_event(page, live_server, event):
    page.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    reach(page, "id_username")
    page.keyboard.type("ada")
    reach(page, "id_password", most=1)
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Ceasefire signed").wait_for()
    reach(page, "id_note")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("Sure.")
    page.locator("#group-actors summary").first.focus()
    page.keyboard.press("Enter")
    reach(page, "_row", most=12)
    page.keyboard.press("Enter")
    page.keyboard.type("sudri")
    page.get_by_role("option", name="Sudria").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    reach(page, "actors-1-role")
    page.keyboard.type("host")
    reach(page, "id_reason")
    page.keyboard.type("Two more sources.")
    page.keyboard.press("Enter")
    page.get_by_text("as version 2").wait_for()
    payload = Revision.objects.of("event", SLUG).last().payload
    assert (payload["note"], payload["actors"][1]["actor"], payload["actors"][1]["role"]) == ("Sure.", "sudria", "host")


def test_what_has_the_focus_is_never_under_the_save_bar(admin, live_server, event):
    admin.set_viewport_size({"width": 390, "height": 700})
    admin.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    for _ in range(25):
        admin.keyboard.press("Tab")
        covered = admin.evaluate(
            """() => { const on = document.activeElement, bar = document.querySelector(".save-bar");
            if (bar.contains(on) || on === document.body) return false;
            return on.getBoundingClientRect().top >= bar.getBoundingClientRect().top; }"""
        )
        assert not covered
    bar = admin.locator(".save-bar").bounding_box()
    assert bar["y"] + bar["height"] <= 701


def test_without_script_a_row_is_added_and_the_event_saved(browser, live_server, event):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label(re.compile("^Note")).fill("Half a word")
    page.locator("#group-actors summary").first.click()
    page.locator("#group-actors").get_by_role("button", name="Add an actor").click()
    assert page.get_by_label(re.compile("^Note")).input_value() == "Half a word"
    page.locator("[name='actors-1-actor']").fill("Sudria")
    page.locator("[name='actors-1-role']").select_option("host")
    page.get_by_label("What changed, for readers?").fill("The host was missing.")
    page.get_by_role("button", name="Save and publish").last.click()
    assert "as version 2" in page.content()
    page.context.close()
