"""Events as plain data: the names of the fields are a promise."""

import json

import pytest

from tests.builders import an_event
from timeline.api.schemas import EventRow
from timeline.formats import as_json
from timeline.models import Event

pytestmark = pytest.mark.django_db


def rows(language="en"):
    return list(as_json.rows(Event.objects.for_rows().in_order(), language, "https://site.example"))


def test_a_row_has_the_promised_fields_in_the_promised_order():
    an_event(slug="signed")
    assert list(rows()[0]) == list(EventRow.model_fields)


def test_rows_are_plain_data_that_json_can_hold():
    an_event(slug="signed", edtf="1994-05-12/..", note="The hour is not known.")
    assert json.loads(json.dumps(rows())) == rows()


def test_a_date_is_told_as_written_in_days_and_in_words():
    an_event(slug="signed", edtf="1992-05~")
    (row,) = rows()
    told = (row["edtf"], row["earliest"], row["latest"], row["precision"], row["approximate"], row["uncertain"])
    assert told == ("1992-05~", "1992-05-01", "1992-05-31", "month", True, False)
    assert row["when"].replace("\u00a0", " ") == "About May 1992"


def test_what_is_not_known_is_null_and_never_left_out():
    an_event(slug="signed", label=None)
    (row,) = rows()
    assert (row["label"], row["note"]) == (None, None)


def test_an_actor_in_two_roles_is_named_once():
    an_event(slug="signed", actors=[("sudria", "host"), ("norland", "host"), ("sudria", "signatory")])
    assert rows()[0]["actors"] == ["norland", "sudria"]


def test_a_text_without_review_gives_way_to_the_default_language():
    an_event("Talks", slug="talks", translations={"ru": {"title": "Т", "label": None, "machine-or-unreviewed": True}})
    assert (rows("ru")[0]["language"], rows("ru")[0]["title"]) == ("en", "Talks")


def test_addresses_are_whole():
    an_event(slug="signed")
    (row,) = rows()
    assert row["url"] == "https://site.example/events/signed/"
    assert row["api_url"] == "https://site.example/api/v1/events/signed"
