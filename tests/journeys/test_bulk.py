"""A table of events in a real browser: handed in as a spreadsheet, judged, and made into drafts."""

import pytest
from django.core.management import call_command
from openpyxl import Workbook
from playwright.sync_api import expect

from tests import bulk_builders
from tests.bulk_builders import WHOLE, without
from timeline.curation.bulk_columns import NAMES
from timeline.models import Draft

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = (WHOLE, {"id": "1994-ceasefire-signed", "note": "The hour is not known."}, WHOLE, without(kind="Picnic"))


@pytest.fixture
def carla(live_server):
    return bulk_builders.a_curator_of_a_record()


@pytest.fixture
def desk(browser, client, live_server, carla):
    """A tab of Carla's."""
    client.force_login(carla)
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    with browser.new_context(base_url=live_server.url) as context:
        context.add_cookies([session])
        yield context.new_page()


@pytest.fixture
def table(tmp_path):
    book = Workbook()
    for cells in (dict(zip(NAMES, NAMES, strict=True)), *ROWS):
        book.active.append([cells.get(name) for name in NAMES])
    file = tmp_path / "events.xlsx"
    book.save(file)
    return file


def work(desk):
    """As the worker does, while the page asks in vain: in tests both would share one connection to the database."""
    desk.context.set_offline(True)
    desk.wait_for_timeout(1_000)  # what was asked before is answered
    call_command("work", batch=True)
    desk.context.set_offline(False)


def test_from_a_spreadsheet_to_a_draft(desk, table):
    desk.goto("/desk/take-in/")
    desk.get_by_role("link", name="Import a table").click()
    desk.get_by_label("Table", exact=True).set_input_files(table)
    desk.get_by_role("button", name="Look through the table").click()
    expect(desk.get_by_text("0 of 4 rows looked through")).to_be_visible()
    work(desk)
    expect(desk.locator(".desk-verdicts td:nth-child(2)")).to_have_text(["New", "Amends", "Duplicate", "Error"])
    expect(desk.locator("tr.is-error")).to_contain_text("kind: There is no kind “Picnic”.")
    assert Draft.objects.count() == 0
    desk.get_by_label("What changed, for readers?").fill("Bridges added")
    desk.get_by_role("button", name="Make 2 drafts").click()
    expect(desk.get_by_text("0 of 2 drafts made")).to_be_visible()
    work(desk)
    expect(desk.get_by_text("2 drafts: open them below")).to_be_visible()
    desk.get_by_role("link", name="its draft").first.click()
    expect(desk.get_by_label("Title", exact=False).first).to_have_value("Bridge opened")
    assert [(one.title, one.reason) for one in Draft.objects.order_by("pk")] == [
        ("Bridge opened", "Bridges added"),
        ("Ceasefire signed", "Bridges added"),
    ]
