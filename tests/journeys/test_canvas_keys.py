"""The canvas by keys and for whoever listens: one tab stop, roving focus through time, names, the live region."""

import re

from playwright.sync_api import expect

from timeline.models import Event

NAMES = "(links) => links.map((link) => link.textContent.replaceAll('\\u00a0', ' '))"


def title(slug):
    return Event.objects.get(slug=slug).texts.get(language="en").title


def focused(canvas):
    return canvas.page.evaluate("document.activeElement.dataset.slug ?? null")


def test_the_visible_events_are_one_tab_stop_in_the_order_of_time(canvas):
    slugs = canvas.links.evaluate_all("(links) => links.map((link) => link.dataset.slug)")
    days = dict(Event.objects.filter(slug__in=slugs).values_list("slug", "earliest"))
    assert [days[slug] for slug in slugs] == sorted(days[slug] for slug in slugs)
    assert len(slugs) == len(set(slugs)) == 80
    assert canvas.links.evaluate_all("(links) => links.filter((link) => link.tabIndex === 0).length") == 1
    assert {one["slug"] for one in canvas.drawn if one["label"] is not None} <= set(slugs)


def test_each_is_named_by_date_title_kind_and_grade(canvas):
    event = Event.objects.get(slug=canvas.links.first.get_attribute("data-slug"))
    name = canvas.links.evaluate_all(NAMES)[0]
    kind = event.kind.texts.get(language="en").name
    assert re.fullmatch(rf".*\d{{4}}, {re.escape(title(event.slug))}, {kind}, .+", name)
    assert canvas.links.first.get_attribute("href") == f"/events/{event.slug}/"


def test_arrows_lead_from_event_to_event_and_the_card_tells_of_each(canvas):
    slugs = canvas.links.evaluate_all("(links) => links.map((link) => link.dataset.slug)")
    canvas.page.get_by_role("combobox", name=re.compile("Rows")).focus()
    canvas.page.keyboard.press("Tab")
    assert focused(canvas) == slugs[0]
    canvas.page.keyboard.press("ArrowRight")
    canvas.page.keyboard.press("ArrowRight")
    assert focused(canvas) == slugs[2]
    canvas.page.keyboard.press("ArrowLeft")
    assert focused(canvas) == slugs[1]
    card = canvas.part("card")
    expect(card).to_contain_text(title(slugs[1]))
    link, told, stage = canvas.page.evaluate(
        """() => [":focus", "[data-part=card]", "[data-part=stage]"].map((one) => document.querySelector(one))
        .map((one) => one.getBoundingClientRect().toJSON())"""
    )
    apart = [told["top"] >= link["bottom"], told["bottom"] <= link["top"], told["left"] >= link["right"]]
    assert any(apart)
    assert stage["left"] <= told["left"] < told["right"] <= stage["right"]
    assert stage["top"] <= told["top"] < told["bottom"] <= stage["bottom"]
    canvas.page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert focused(canvas) == slugs[1]
    canvas.page.keyboard.press("Escape")
    assert focused(canvas) is None


def test_the_focus_stays_with_its_event_while_the_view_zooms_around_it(canvas):
    canvas.links.nth(40).focus()
    slug = focused(canvas)
    days = canvas.days
    for _ in range(3):
        canvas.page.keyboard.press("+")
        canvas.rest()
    assert canvas.days < days / 7
    assert focused(canvas) == slug
    canvas.page.keyboard.press("0")
    canvas.rest()
    assert focused(canvas) == slug
    assert canvas.words.startswith("All years")


def test_shift_and_page_keys_move_home_and_end_lead_to_the_ends(canvas):
    whole = canvas.view
    canvas.act("zoom-in")
    canvas.links.first.focus()
    first = canvas.view[0]
    canvas.page.keyboard.press("Shift+ArrowRight")
    canvas.rest()
    assert canvas.view[0] > first
    canvas.page.keyboard.press("Home")
    canvas.rest()
    assert canvas.view[0] == whole[0]
    canvas.page.keyboard.press("PageDown")
    canvas.rest()
    assert canvas.view[0] > whole[0]
    canvas.page.keyboard.press("End")
    canvas.rest()
    assert canvas.view[1] == whole[1]


def test_beyond_the_last_event_in_view_the_arrow_leads_on(canvas):
    canvas.act("zoom-in")
    canvas.links.last.focus()
    slug, first = focused(canvas), canvas.view[0]
    canvas.page.keyboard.press("ArrowRight")
    canvas.rest()
    assert canvas.view[0] > first
    before, after = (Event.objects.get(slug=one).earliest for one in (slug, focused(canvas)))
    assert before <= after


def test_enter_opens_the_event(canvas):
    canvas.told("timeline-open")
    canvas.links.nth(3).focus()
    slug = focused(canvas)
    canvas.page.keyboard.press("Enter")
    assert canvas.heard == [{"slug": slug}]
    canvas.page.wait_for_url(re.compile(f"event={slug}"))


def test_listeners_hear_the_window_and_the_count_once_when_it_rests(canvas):
    canvas.page.evaluate(
        """() => { window.said = []; const live = document.getElementById("live");
        const heard = new MutationObserver(() => window.said.push(live.textContent));
        heard.observe(live, { childList: true, characterData: true, subtree: true }); }"""
    )
    canvas.stage.focus()
    for _ in range(4):
        canvas.page.keyboard.press("+")
        canvas.page.wait_for_timeout(60)
    canvas.rest()
    said = [one.replace("\u00a0", " ") for one in canvas.page.evaluate("window.said")]
    assert [one for one in said if "labelled at this zoom" in one] == [canvas.words]


def test_the_tree_of_a_screen_reader_holds_the_canvas_as_a_named_region_with_named_controls(canvas):
    canvas.act("zoom-in")
    tree = canvas.element.aria_snapshot()
    assert tree.startswith('- region "Timeline"')
    for line in ('button "Earlier"', 'button "Later"', 'button "Zoom in"', 'button "Zoom out"', 'button "All years"'):
        assert line in tree
    assert 'slider "First day in view"' in tree
    assert 'list "Events in view, in the order of time"' in tree
    assert len(re.findall(r'link "[^"]+, [^"]+, [^"]+, [^"]+"', tree)) == canvas.links.count() > 20
    assert "img" not in tree
