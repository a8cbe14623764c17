"""What a web page says of itself: title, day of publication, outlet, authors, language, address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from trafilatura.metadata import extract_metadata

from timeline.intake import linked_data
from timeline.intake.letters import code_of
from timeline.intake.linked_data import Node
from timeline.intake.texts import one_line

BY_JSON_LD = "JSON-LD datePublished"
BY_META = "article:published_time"
BY_GUESS = "guessed from the page"
NO_DATE = "The page says nothing of its date."
PAID_FOR = "The page says that its article is not free to read: this may be only its beginning."

# Without the search through the whole text, which takes any year, of the footer too, for that of publication.
_CAREFULLY = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
_DAY = re.compile(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}):[0-9]{2}[0-9:.,]*\s*(Z|[+-]00:?00)?|(?![0-9]))")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,1900}")
# From here on it is the next day already in the countries two to five hours east.
_LATE = "19"
_META_DATES = '//meta[@property="article:published_time" or @name="article:published_time"]/@content'
_HEADLINES = '//meta[@property="og:title"]/@content | //title/text() | //h1//text()'
_META_LANGUAGES = (
    "/html/@lang",
    "/html/@*[local-name()='xml:lang' or name()='xml:lang']",
    '//meta[@property="og:locale"]/@content',
    '//meta[translate(@http-equiv, "CONTELAGU", "contelagu")="content-language"]/@content',
)


@dataclass(frozen=True, slots=True)
class Facts:
    """As in a Reading; `is_paid_for` when the page says that its article is not free."""

    title: str
    published: str
    published_by: str
    outlet: str
    language: str
    url: str
    authors: tuple[str, ...]
    notes: tuple[str, ...]
    is_paid_for: bool


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as written, in whatever time zone that was; `late` if that was late in the evening of UTC."""

    day: str
    late: bool


def find(tree: Any, url: str) -> Facts:
    """The facts in an lxml tree, of which unusable JSON-LD is taken out. `url` is where it was fetched, or ""."""
    nodes = linked_data.take(tree)
    found = extract_metadata(tree, url or None, dict(_CAREFULLY))
    own = [node for node in nodes if _is_of(tree, {url, found.url or ""} - {""}, node)]
    published, published_by, notes = _published(tree, nodes, own, found.date or "")
    headline = next((one for node in own for one in linked_data.strings(node, "headline")), found.title or "")
    canonical = found.url or ""
    paid_for = linked_data.is_paid_for(nodes)
    return Facts(
        title=headline,
        published=published,
        published_by=published_by,
        outlet=found.sitename or "",
        language=_language(tree, nodes),
        url=url or (canonical if _ADDRESS.fullmatch(canonical) else ""),
        authors=tuple((found.author or "").split("; ")),
        notes=(*notes, PAID_FOR) if paid_for else tuple(notes),
        is_paid_for=paid_for,
    )


def _is_of(tree: Any, addresses: set[str], node: Node) -> bool:
    """Whether JSON-LD speaks of this page and not of another it links to: by its address, or by its headline."""
    if not linked_data.is_article(node):
        return False
    shown = [one_line(str(name)) for name in tree.xpath(_HEADLINES)]
    headlines = map(one_line, linked_data.strings(node, "headline"))
    return bool(addresses & set(linked_data.strings(node, "url", "mainEntityOfPage", "@id"))) or any(
        headline and name.startswith(headline) for headline in headlines for name in shown
    )


def _published(tree: Any, nodes: list[Node], own: list[Node], guess: str) -> tuple[str, str, list[str]]:
    """The day, how it was found, and what is doubtful about it. `own`: the JSON-LD of this very page."""
    linked = _linked_dates(own) or _linked_dates(nodes)
    written = [one for value in tree.xpath(_META_DATES) if (one := _dated(str(value)))]
    if not linked and not written:
        if guess:
            return guess, BY_GUESS, [f"The day of publication, {guess}, was guessed from the page: look whether it is."]
        return "", "", [NO_DATE]
    notes = []
    chosen, by = (linked[0], BY_JSON_LD) if linked else (written[0], BY_META)
    days = list(dict.fromkeys(one.day for one in linked))
    if len(days) > 1:
        notes.append(f"The page has several days of publication: {', '.join(days[:5])}. The first was taken.")
    if by == BY_JSON_LD and written and written[0].day != chosen.day:
        notes.append(f"Its {BY_META} says {written[0].day}, its {BY_JSON_LD} {chosen.day}.")
    if chosen.late:
        notes.append("It was published late in the evening of UTC: where it was written it may have been the next day.")
    return chosen.day, by, notes


def _linked_dates(nodes: list[Node]) -> list[Dated]:
    """Those of articles; of anything else only where no article has one."""

    def dates(articles: bool) -> Iterator[Dated]:
        for node in nodes:
            if linked_data.is_article(node) is articles and isinstance(node.get("datePublished"), str):
                dated = _dated(node["datePublished"])
                if dated:
                    yield dated

    return list(dates(True)) or list(dates(False))


def _dated(written: str) -> Dated | None:
    found = _DAY.match(written)
    if not found:
        return None
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return None
    return Dated(day.isoformat(), bool(found[3]) and found[2] >= _LATE)


def _language(tree: Any, nodes: list[Node]) -> str:
    written = [str(value) for path in _META_LANGUAGES for value in tree.xpath(path)]
    linked = [
        value for node in nodes if linked_data.is_article(node) for value in linked_data.strings(node, "inLanguage")
    ]
    return next(filter(None, map(code_of, written + linked)), "")
