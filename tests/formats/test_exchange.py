"""The chronology out and in: what was loaded is written back byte for byte."""

from pathlib import Path

import pytest
from django.conf import settings

from timeline.curation.nouns.registry import NOUNS
from timeline.curation.verifying import verify
from timeline.formats import exchange

FIXTURES = Path(settings.BASE_DIR) / "fixtures"


@pytest.fixture
def exported(record, tmp_path) -> Path:
    exchange.write(tmp_path)
    return tmp_path


def test_every_file_comes_back_byte_for_byte(exported):
    names = [f"{noun.file}.json" for noun in NOUNS.values()]
    differing = [name for name in names if (exported / name).read_bytes() != (FIXTURES / name).read_bytes()]
    assert differing == []


def test_the_loaded_record_is_whole(record):
    assert list(verify()) == []


def test_the_whole_record_is_there(record):
    counts = {name: noun.model.objects.count() for name, noun in NOUNS.items()}
    assert counts["event"] >= 310
    assert counts["actor"] >= 175
    assert counts["place"] >= 100
    assert counts["outlet"] >= 320
    assert counts["source"] >= 700
