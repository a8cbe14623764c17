"""The workbench by hand in a real browser: marked by mouse and by keyboard, split, joined, taken back, corrected."""

import pytest
from playwright.sync_api import expect

from tests import builders, desk_builders
from tests.barriers import WAYS, barriers, context_for, sideways
from timeline.models import Candidate

pytestmark = pytest.mark.django_db(transaction=True)
DOVES = "\U0001f54a\U0001f54a"
TEXT = desk_builders.REPORT.replace("ministry", f"ministry {DOVES}", 1)
SECOND = f"On 8 May 1994 shelling near the town killed three people, the ministry {DOVES} said."
CARDS = ".desk-cards > .desk-card"
# Where words of the text stand in the window: left, right, middle.
SPOT = """(words) => {
  const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + words.length);
    const box = range.getBoundingClientRect();
    return [box.left, box.right, box.top + box.height / 2];
  }
}"""


@pytest.fixture
def article(live_server):
    builders.an_event()
    return desk_builders.an_article(TEXT, by=desk_builders.a_curator())


@pytest.fixture
def opened(browser, client, live_server, article):
    """Opens the workbench of the article in a tab of Carla's, in one of the ways."""
    contexts = []

    def open_(way="policy", **options):
        client.force_login(article.taken_in_by)
        contexts.append(context_for(way, browser, base_url=live_server.url, **options))
        key = client.cookies["sessionid"].value
        contexts[-1].add_cookies([{"name": "sessionid", "value": key, "url": live_server.url}])
        tab = contexts[-1].new_page()
        tab.goto(f"/desk/articles/{article.pk}/")
        return tab

    yield open_
    for context in contexts:
        context.close()


def texts(article) -> list[str]:
    return [one.passage.text for one in Candidate.objects.of(article) if one.state == "proposed"]


def test_a_passage_marked_with_the_mouse_is_proposed(opened, article):
    tab = opened()
    left, right, middle = tab.evaluate(SPOT, "said")
    tab.mouse.move(left + 1, middle)
    tab.mouse.down()
    tab.mouse.move(right - 1, middle, steps=5)
    tab.mouse.up()
    expect(tab.locator("[data-marked-words]")).to_have_text("said")
    tab.get_by_role("button", name="Propose what is marked").click()
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    made = Candidate.objects.get(by_hand=True)
    assert (made.passage.text, made.passage.start) == ("said", article.text.index("said"))
    expect(tab.locator(f"#card-{made.pk}")).to_be_focused()


def test_a_passage_is_marked_and_proposed_by_keyboard_alone(opened, article):
    tab = opened()
    text = tab.get_by_role("region", name="Text of the article")
    text.focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.locator("[data-marked-words]")).to_have_text("The two sides signed a ceasefire on Thursday.")
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("Shift+ArrowLeft")
    expect(tab.locator("[data-marked-words]")).to_contain_text(DOVES)
    tab.keyboard.press("Shift+ArrowDown")
    expect(tab.locator("#live")).to_contain_text("Marked: On 8 May 1994")
    tab.keyboard.press("Shift+ArrowLeft")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    assert Candidate.objects.get(by_hand=True).passage.text == SECOND.removesuffix(" said.")


def test_split_join_and_undo_by_single_keys(opened, article):
    tab = opened()
    before = texts(article)
    tab.locator(CARDS).nth(1).focus()
    tab.keyboard.press("s")
    expect(tab.locator(".desk-break").filter(has_text="the ministry")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.locator(CARDS).nth(1)).to_be_focused()
    tab.keyboard.press("s")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    expect(tab.locator(CARDS).nth(1)).to_be_focused()
    assert texts(article)[1:3] == [SECOND.partition(",")[0], f"the ministry {DOVES} said."]
    tab.keyboard.press("g")
    expect(tab.get_by_text("This very passage is a candidate already: dismissed.")).to_be_visible()
    expect(tab.locator(CARDS).nth(1)).to_be_focused()
    tab.locator(CARDS).first.focus()
    tab.keyboard.press("g")
    expect(tab.get_by_role("heading", name="2 candidates")).to_be_visible()
    expect(tab.locator(CARDS).first).to_be_focused()
    tab.keyboard.press("u")
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    assert len(texts(article)) == len(before) + 1


def test_a_passage_is_split_where_the_text_is_marked(opened, article):
    tab = opened()
    tab.get_by_role("region", name="Text of the article").focus()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowLeft"):
        tab.keyboard.press(key)
    tab.locator(CARDS).nth(1).focus()
    tab.keyboard.press("s")
    tab.get_by_role("button", name="Where the text is marked").click()
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    assert texts(article)[1:3] == [SECOND.removesuffix(" said."), "said."]


def test_on_a_phone_whoever_corrects_stays_with_the_form(opened, article):
    tab = opened()
    tab.set_viewport_size({"width": 390, "height": 500})
    last = tab.locator(CARDS).last
    last.get_by_role("link", name="Correct").click()
    expect(last.get_by_role("textbox", name="Date")).to_be_focused()
    expect(tab.locator(".desk-passage.is-current").first).to_be_attached()
    expect(last.get_by_role("textbox", name="Date")).to_be_in_viewport()


def test_a_date_is_corrected_on_the_card(opened, article):
    tab = opened()
    second = tab.locator(CARDS).nth(1)
    second.focus()
    tab.keyboard.press("e")
    date = second.get_by_role("textbox", name="Date")
    expect(date).to_be_focused()
    date.fill("1994-05-XY")
    expect(second.locator("output.is-wrong")).to_be_visible()
    tab.keyboard.press("Enter")
    expect(second.locator(".field-error")).to_be_visible()
    expect(second.get_by_role("textbox", name="Date")).to_be_focused()
    second.get_by_role("textbox", name="Date").fill("1994-05-09")
    tab.keyboard.press("Enter")
    expect(second.get_by_text("Corrected by Carla")).to_be_visible()
    expect(second).to_be_focused()
    assert Candidate.objects.of(article)[1].told["edtf"] == "1994-05-09"
    tab.keyboard.press("e")
    expect(second.get_by_role("textbox", name="Date")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(second).to_be_focused()
    expect(second.get_by_role("textbox", name="Date")).to_have_count(0)


def test_keys_that_are_switched_off_open_nothing(opened):
    tab = opened()
    tab.get_by_label("Single keys").uncheck()
    tab.locator(CARDS).first.focus()
    for key in "sge":
        tab.keyboard.press(key)
    expect(tab.locator("details[data-act][open], .desk-correction")).to_have_count(0)
    expect(tab.get_by_role("heading", name="2 candidates")).to_be_visible()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("width", [1280, 320])
def test_the_open_bench_is_without_barrier_breach_or_sideways_scroll(opened, article, way, width):
    tab = opened(way, viewport={"width": width, "height": 844})
    tab.locator(CARDS).first.get_by_role("link", name="Correct").click()
    expect(tab.get_by_role("textbox", name="Date")).to_be_focused()
    tab.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    assert (sideways(tab), barriers(tab)) == (0, [])
    tab.goto(f"/desk/candidates/{Candidate.objects.of(article)[0].pk}/correct/")
    assert (sideways(tab), barriers(tab)) == (0, [])


def test_all_of_it_works_without_a_script(opened, article):
    tab = opened(java_script_enabled=False)
    tab.get_by_text("Add a passage").click()
    tab.get_by_label("Words of the article").fill(f"ministry {DOVES} said")
    tab.get_by_role("button", name="Propose this passage").click()
    expect(tab.get_by_role("heading", name="3 candidates")).to_be_visible()
    card = tab.locator(CARDS).nth(1)
    card.get_by_text("Split …").click()
    card.locator(".desk-break").first.click()
    expect(tab.get_by_role("heading", name="4 candidates")).to_be_visible()
    tab.get_by_role("link", name="Correct candidate 1").click()
    tab.get_by_role("textbox", name="Date").fill("1994-05-11")
    tab.get_by_role("button", name="Keep these values").click()
    expect(tab.get_by_text("Corrected by Carla")).to_be_visible()
