"""The gazetteer that articles are read with is that of the record."""

import re

import pytest

from tests.extraction.conftest import names_of_the_files, rows_of
from timeline.models import Edition
from timeline.reading.known_names import known_names


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_record_gives_the_names_of_its_files(language):
    found = known_names(Edition.current(), language)
    wanted = names_of_the_files(language)
    assert set(found.names) == set(wanted.names)
    assert set(found.ties) == set(wanted.ties)


@pytest.mark.usefixtures("record")
def test_names_are_read_once_for_an_edition(django_assert_num_queries):
    edition = Edition.current()
    known_names(edition, "en")
    with django_assert_num_queries(0):
        known_names(edition, "en")


def test_people_of_a_contested_town_are_known_by_both_of_its_names():
    places, actors = rows_of("places"), rows_of("actors")
    towns = [of["names"] for of in places if of["contested"] and of["kind"] in {"city", "town"}]
    known = {name for of in actors if of["kind"] == "community" for name in (alias["text"] for alias in of["aliases"])}
    found, missing = 0, []
    for names in towns:
        by_user = {name["used_by"]: name["text"] for name in reversed(names) if name["lang"] == "en"}
        for name in known:
            for town in by_user.values():
                # A town and a people; a list of several towns is an official name.
                if re.fullmatch(rf"{town} \w+", name):
                    found += 1
                    missing += [other for other in by_user.values() if name.replace(town, other) not in known]
    assert found
    assert not missing
