"""A table at the desk: handed in, judged and made into drafts by the worker as it runs in service."""

import csv
import io
import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
from openpyxl import load_workbook

from tests import desk_builders
from timeline.curation import bulk, bulk_imports
from timeline.curation.bulk_columns import COLUMNS, NAMES
from timeline.intake.tables import read_table
from timeline.models import BulkImport, BulkRow, Draft
from timeline.tasks import bulk as tasks

HEADER = "id,title,date,kind,summary"
ROWS = (
    ",Bridge opened,1995-03-02,agreement,The bridge was opened.",
    "1994-ceasefire-signed,Ceasefire agreed,,,",
    ",Bridge opened,1995,agreement,The bridge was opened.",
    ",,,picnic,=1+1",
)
PAGE = re.compile(r"<td>(New|Amends|Duplicate|Error|Unchanged)</td>")


@pytest.fixture
def carla(transactional_db):
    return desk_builders.a_curator()


def hand_in(client, *rows, name="events.csv", content=None):
    given = content or "\n".join([HEADER, *rows]).encode()
    return client.post("/desk/bulk/", {"file": SimpleUploadedFile(name, given, "text/csv")})


def work() -> None:
    """Everything that waits, by the command that runs in service."""
    call_command("work", batch=True)


def text(response) -> str:
    return unescape(response.content.decode())


def shown(client, address) -> list[str]:
    return PAGE.findall(text(client.get(address)))


def make(client, address, **facts):
    return client.post(f"{address}make/", {"reason": "Imported from events.csv"} | facts)


def test_a_table_is_judged_by_the_worker_and_every_row_is_shown_with_its_verdict(at_desk):
    address = hand_in(at_desk, *ROWS).url
    assert "0 of 4 rows looked through" in text(at_desk.get(address))
    assert 'hx-trigger="every 1s"' in text(at_desk.get(address))
    work()
    page = text(at_desk.get(address))
    assert PAGE.findall(page) == ["New", "Amends", "Duplicate", "Error"]
    assert "hx-trigger" not in page
    assert "Changes title" in page
    assert "<b>kind</b>: There is no kind “picnic”." in page
    assert Draft.objects.count() == 0


def test_a_fragment_is_what_the_page_holds(at_desk):
    address = hand_in(at_desk, *ROWS).url
    work()
    part = at_desk.get(address, headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<div id="bulk">')


def test_the_rows_are_narrowed_by_verdict_and_paged(at_desk):
    address = hand_in(at_desk, *ROWS, *(f",Report {n},1996,agreement,x" for n in range(250))).url
    work()
    assert shown(at_desk, f"{address}?verdict=error") == ["Error"]
    assert [len(shown(at_desk, f"{address}?page={page}")) for page in (1, 2, 3)] == [200, 54, 54]
    assert len(shown(at_desk, f"{address}?verdict=nonsense&page=x")) == 200
    assert "Page 2 of 2" in text(at_desk.get(f"{address}?page=2"))


def test_drafts_are_made_of_what_holds_once(at_desk, carla):
    address = hand_in(at_desk, *ROWS).url
    work()
    assert "Make 2\xa0drafts" in text(at_desk.get(address))
    make(at_desk, address)
    again = make(at_desk, address)
    work()
    assert again.url == address
    assert [(one.title, one.author, one.reason) for one in Draft.objects.order_by("pk")] == [
        ("Bridge opened", carla, "Imported from events.csv"),
        ("Ceasefire agreed", carla, "Imported from events.csv"),
    ]
    assert "2\xa0drafts: open them below" in text(at_desk.get(address))
    make(at_desk, address, with_duplicates="on")
    work()
    make(at_desk, address, with_duplicates="on")
    work()
    assert Draft.objects.count() == 3


def test_no_draft_is_made_without_a_word_to_readers(at_desk):
    address = hand_in(at_desk, *ROWS).url
    work()
    response = make(at_desk, address, reason=" ")
    assert (response.status_code, BulkImport.objects.get().state) == (422, "judged")
    assert "Say what changed: readers see it in the history." in text(response)


def test_errors_are_saved_as_a_table_without_formulas(at_desk):
    address = hand_in(at_desk, ",,,=1+1,x").url
    work()
    response = at_desk.get(f"{address}errors.csv")
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response["Content-Disposition"] == 'attachment; filename="errors.csv"'
    assert [line[:2] for line in lines] == [["row", "column"], ["2", "kind"], ["2", "title"], ["2", "date"]]
    assert lines[1][2] == "There is no kind “=1+1”."
    assert [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_template_has_every_column_and_no_row(at_desk, ending):
    content = at_desk.get(f"/desk/bulk/template.{ending}").content
    said = re.findall(r'field-error"[^>]*>([^<]+)<', text(hand_in(at_desk, content=content, name=f"x.{ending}")))
    assert said == ["There is no row below the header. Write one row for each event."]
    filled = content + b"\r\n,Bridge opened" if ending == "csv" else with_a_row(content)
    assert read_table(filled, NAMES).columns == NAMES


def with_a_row(content):
    book, file = load_workbook(io.BytesIO(content)), io.BytesIO()
    assert book.sheetnames == ["events", "columns"]
    assert [row[0].value for row in book["columns"].iter_rows(min_row=2)] == [column.name for column in COLUMNS]
    book["events"].append(["", "Bridge opened"])
    book.save(file)
    return file.getvalue()


def test_the_page_explains_every_column_and_lists_my_tables(at_desk):
    hand_in(at_desk, *ROWS)
    page = text(at_desk.get("/desk/bulk/"))
    assert re.findall(r"<code>(\w+)</code>", page) == list(NAMES)
    assert page.count(">events.csv</a>") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"titel,date\nx,1994\n", "There is no column “titel” (perhaps “title”). Rename or remove"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "It is no text, and no kind of file that can be read. Save it as"),
    ],
)
def test_what_is_no_such_table_is_refused_and_nothing_is_kept(at_desk, content, said):
    response = hand_in(at_desk, content=content)
    assert response.status_code == 422
    assert said in text(response)
    assert BulkImport.objects.count() == 0


# ── A worker that stops ───────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_killed_worker_left_is_judged_by_the_next_one(at_desk, monkeypatch):
    address = hand_in(at_desk, *ROWS).url
    bulk_imports.begin(BulkImport.objects.get().pk)  # and the worker is gone
    DBTaskResult.objects.all().delete()
    work()
    assert BulkImport.objects.get().state == "judging", "perhaps somebody still works on it"
    monkeypatch.setattr(tasks, "LEFT", tasks.LEFT * 0)
    work()
    assert shown(at_desk, address) == ["New", "Amends", "Duplicate", "Error"]


def test_drafts_that_a_killed_worker_left_are_made_once(at_desk, monkeypatch):
    address = hand_in(at_desk, *(f",Report {n},1996,agreement,x" for n in range(5))).url
    work()
    make(at_desk, address)
    monkeypatch.setattr("timeline.curation.bulk_drafts.BATCH", 2)
    monkeypatch.setattr("timeline.curation.bulk_imports.finish", stop)
    with pytest.raises(KeyboardInterrupt):
        tasks.work_on.call(BulkImport.objects.get().pk)
    monkeypatch.undo()
    assert (Draft.objects.count(), BulkImport.objects.get().state) == (5, "making")
    monkeypatch.setattr(tasks, "LEFT", tasks.LEFT * 0)
    work()
    assert (Draft.objects.count(), BulkImport.objects.get().state) == (5, "made")


def stop(*args):
    raise KeyboardInterrupt


def test_whoever_was_slow_writes_nothing_any_more(at_desk):
    hand_in(at_desk, *ROWS)
    slow = bulk_imports.begin(BulkImport.objects.get().pk)
    BulkImport.objects.update(taken_at=None)
    quick = bulk_imports.begin(slow.pk)
    with pytest.raises(bulk_imports.Superseded):
        bulk.judge(slow, lambda payload: [])
    bulk.judge(quick, lambda payload: [])
    assert (BulkRow.objects.count(), BulkImport.objects.get().state) == (4, "judged")


def test_what_stops_every_worker_ends_and_can_be_tried_again(at_desk, monkeypatch):
    address = hand_in(at_desk, *ROWS).url
    monkeypatch.setattr(tasks, "LEFT", tasks.LEFT * 0)
    for _ in range(bulk_imports.ATTEMPTS):
        bulk_imports.begin(BulkImport.objects.get().pk)
        tasks.resume()
    assert "The work on it stopped several times before it was done." in text(at_desk.get(address))
    at_desk.post(f"{address}again/")
    work()
    assert shown(at_desk, address) == ["New", "Amends", "Duplicate", "Error"]


def test_a_fault_of_ours_is_told(at_desk, monkeypatch):
    def broken(*args):
        raise RuntimeError("a fault")

    monkeypatch.setattr(tasks, "alike_to_payloads", broken)
    address = hand_in(at_desk, *ROWS).url
    work()
    assert "Something went wrong here. Try again" in text(at_desk.get(address))
