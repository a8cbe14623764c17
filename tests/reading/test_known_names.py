"""The gazetteer that articles are read with is that of the record."""

import pytest

from tests.extraction.conftest import names_of_the_files
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
