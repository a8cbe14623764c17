"""Exchanging the names of two sides changes names and nothing else: no order, size, colour, count or grade."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.memory import forget_all
from tests.public.crawling import crawl
from tests.public.html import page

pytestmark = pytest.mark.django_db
WORLD = Path(__file__).resolve().parent.parent / "world"
OTHER = {"upper": "lower", "Upper": "Lower", "upmouth": "lowmouth", "Upmouth": "Lowmouth"}
OTHER |= {new: old for old, new in OTHER.items()}
EITHER = re.compile("|".join(sorted(OTHER, key=len, reverse=True)))


def exchanged(text: str) -> str:
    return EITHER.sub(lambda found: OTHER[found[0]], text)


@pytest.fixture
def exchanged_world(tmp_path):
    for path in WORLD.glob("*.json"):
        (tmp_path / path.name).write_text(exchanged(path.read_text()))
    return tmp_path


def spelled(address: str) -> str:
    """An address whose parameters stand in one order: those of a list are alphabetical by slug."""
    path, _, query = address.partition("?")
    return f"{path}?{urlencode(sorted(parse_qsl(query)))}" if query else path


def read(client, folder) -> dict[str, object]:
    """Every page of a world, which is gone again afterwards."""
    forget_all()
    with transaction.atomic():
        call_command("load_chronology", str(folder), verbosity=0)
        pages = crawl(client)
        transaction.set_rollback(True)
    html = {address: found for address, found in pages.items() if found["Content-Type"].startswith("text/html")}
    return {spelled(address): page(found) for address, found in html.items()}


def shapes(read) -> Counter:
    """What stands on a page, without its words: elements with the classes that decide their look."""
    return Counter(
        (one.tag, tuple(one.classes), tuple(one.parent.classes) if one.parent else (), one.get("width"))
        for one in read.every()
    )


def numbers(read) -> Counter:
    return Counter(re.findall(r"\d+", re.sub(r"[0-9a-f]{64}", "", read.one("#content").words)))


def test_only_names_change(client, exchanged_world):
    one, other = read(client, WORLD), read(client, exchanged_world)

    assert {spelled(exchanged(address)) for address in one} == set(other)
    for address, found in one.items():
        twin = other[spelled(exchanged(address))]
        assert shapes(found) == shapes(twin), address
        assert numbers(found) == numbers(twin), address


def test_lists_stand_in_the_order_of_the_record_and_time_and_names_alone(client, exchanged_world):
    one, other = read(client, WORLD), read(client, exchanged_world)

    for address in ("/", "/periods/the-quarrel/", "/sources/tide-brawl/", "/outlets/bay-gazette/"):
        for name in (".row-title", ".neighbour", ".entry-name"):
            before = [exchanged(found.words) for found in one[address].all(name)]
            assert before == [found.words for found in other[address].all(name)]
    for pages in (one, other):
        people = [found.one("a").words for found in pages["/events/1904-06-01-brawl/"].all(".person")]
        assert people == sorted(people)
