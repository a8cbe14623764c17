"""Facets, names and the OpenAPI document."""

import pytest

from tests.builders import a_place, alias, an_actor, an_event
from timeline.api.parameters import EDITION, LANES, PRESENTATION, SELECTION
from timeline.api.schemas import FacetList, NameList
from timeline.reading.parsing import LISTS, SINGLES

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    an_event("Ceasefire signed", slug="signed", edtf="1994-05-12")
    an_event("Fighting", slug="fighting", edtf="1992-05-12", type="battle", actors=[("sudria", "target")], importance=5)


def test_facets_tell_every_filter_with_names_and_numbers(client, two):
    answer = client.get("/api/v1/facets?actor=norland").json()
    FacetList.model_validate(answer)
    assert (answer["total"], answer["of"]) == (1, 2)
    assert answer["actor"] == [
        {"value": "norland", "name": "Norland", "matching": 1, "count": 1, "chosen": True},
        {"value": "sudria", "name": "Sudria", "matching": 1, "count": 2, "chosen": False},
    ]
    assert [role["value"] for role in answer["role"]] == ["signatory"]
    groups = {group["value"]: group for group in answer["kind"]}
    assert groups["talks"]["matching"] == 1
    assert groups["fighting"]["matching"] == 0
    assert [kind["value"] for kind in groups["talks"]["kinds"]] == ["agreement"]
    assert [(cell["year"], cell["solid"], cell["outline"]) for cell in answer["years"]] == [
        (1992, 0, 0),
        (1993, 0, 0),
        (1994, 0, 1),
    ]


def test_the_counts_of_the_facets_are_the_totals_of_the_list(client, two):
    answer = client.get("/api/v1/facets?importance=2").json()
    checked = 0
    for parameter in ("actor", "place", "grade", "outlet", "kind"):
        for value in answer[parameter]:
            found = client.get(f"/api/v1/events?importance=2&{parameter}={value['value']}").json()
            assert found["total"] == value["count"], value
            checked += 1
    assert checked > 8


def test_a_question_that_cannot_be_answered_has_no_facets(client, two):
    response = client.get("/api/v1/facets?kind=nothing")
    assert (response.status_code, response.json()["problems"][0]["parameter"]) == (400, "kind")


@pytest.mark.parametrize("typed", ["нор", "Norl", "land", "Kingdom of N"])
def test_an_actor_is_found_by_any_name(client, two, typed):
    an_actor("norland-army", names={"ru": "Норландия"}, aliases=[alias("Kingdom of Norland")], kind="armed-forces")
    answer = client.get("/api/v1/actors", {"q": typed}).json()
    NameList.model_validate(answer)
    assert "norland-army" in [row["slug"] for row in answer["results"]]


def test_a_place_is_found_and_counted_under_the_question_in_force(client, two):
    a_place("eastford", names=[{"text": "Eastford", "lang": "en", "used_by": None}])
    answer = client.get("/api/v1/places?q=mid&importance=4").json()
    assert [(row["slug"], row["name"], row["count"]) for row in answer["results"]] == [("midtown", "Midtown", 1)]
    assert client.get("/api/v1/places?q=mid&words=ceasefire").json()["results"][0]["count"] == 1
    assert client.get("/api/v1/places?q=mid&words=ceasefire&importance=5").json()["results"][0]["count"] == 0


def test_a_type_ahead_without_a_name_is_a_400(client, two):
    for query in ("", "?q=", "?q=+"):
        response = client.get(f"/api/v1/actors{query}")
        assert (response.status_code, response.json()["problems"][0]["parameter"]) == (400, "q")


def test_the_document_lists_every_parameter_that_is_read_and_no_other():
    listed = {parameter["name"] for parameter in (*SELECTION, *PRESENTATION)}
    assert listed == {*LISTS, *SINGLES, "per_page"}


def test_the_document_describes_every_address(client):
    document = client.get("/api/v1/openapi.json").json()
    assert set(document["paths"]) == {
        "/api/v1/events",
        "/api/v1/events/{slug}",
        "/api/v1/facets",
        "/api/v1/tiles/{z}/{x}",
        "/api/v1/actors",
        "/api/v1/places",
    }
    parameters = document["paths"]["/api/v1/events"]["get"]["parameters"]
    assert [one["name"] for one in parameters][:2] == ["actor", "actors"]
    assert {"200", "400"} <= set(document["paths"]["/api/v1/events"]["get"]["responses"])
    assert [one["name"] for one in document["paths"]["/api/v1/events/{slug}"]["get"]["parameters"]] == ["slug", "lang"]


def test_the_document_says_what_a_tile_takes_and_which_answers_it_has(client):
    described = client.get("/api/v1/openapi.json").json()["paths"]["/api/v1/tiles/{z}/{x}"]["get"]
    names = [one["name"] for one in described["parameters"]]
    assert names == ["z", "x", "e", *[one["name"] for one in SELECTION], "lane", "lang"]
    assert set(described["responses"]) == {"200", "400", "404", "409"}


def test_no_page_of_documents_loads_scripts_from_elsewhere(client):
    assert client.get("/api/v1/docs").status_code == 404


def test_the_api_page_in_the_docs_names_every_parameter_and_field():
    from pathlib import Path

    from timeline.api.schemas import EventList, EventRow, TileAnswer, TileColumns

    text = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text("utf-8")
    wanted = [one["name"] for one in (*SELECTION, *PRESENTATION, EDITION, LANES)]
    wanted += [*TileAnswer.model_fields, *TileColumns.model_fields]
    wanted += [*EventRow.model_fields, *EventList.model_fields, "lang"]
    assert [name for name in wanted if f"`{name}`" not in text] == []
