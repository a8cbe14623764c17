"""Pages of text: what the site says of itself, and what each word of its vocabulary means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.formats.as_words import counted
from timeline.models import Confidence, Grade
from timeline.reading.site_words import SiteWords
from timeline.reading.vocabulary import StandingWords, Vocabulary
from timeline.text.slugs import slugify

Section = dict[str, Any]

_BETWEEN_BLOCKS = re.compile(r"\n\s*\n")
_GRADES = {
    Grade.DOCUMENTED: "A primary document is cited: an official document, a resolution, a court document, a "
    "transcript, or the data of the body that gathered them. It shows that something was done or said, not that it is "
    "true.",
    Grade.CORROBORATED: "No primary document, but at least two independent publishers. Outlets of one owner count "
    "once; copies of encyclopaedias and outlets of unknown standing do not count.",
    Grade.SINGLE_SOURCE: "One independent publisher, or none. The entry says so.",
}
_CONFIDENCE = {
    Confidence.HIGH: "Several sources agree on the date and on what happened.",
    Confidence.MEDIUM: "The core is sound; the day, the place or a detail rests on one account.",
    Confidence.LOW: "The sources are thin or contradict each other on the core.",
}
_IMPORTANCE = {
    5: "A history on one page needs it: the outline.",
    4: "A chapter needs it.",
    3: "For those who study the subject.",
    2: "Context.",
    1: "A trace, kept so that it can be found.",
}


def sections(text: str) -> list[Section]:
    """The sections of a text: "## " begins one, "- " begins a line of a list, a blank line parts paragraphs."""
    found: list[Section] = []
    for block in _BETWEEN_BLOCKS.split(text.strip()):
        for heading, lines in _parted(block.strip()):
            if heading or not found:
                found.append(_section(heading))
            items = [line[2:].strip() for line in lines if line.startswith("- ")]
            words = " ".join(line for line in lines if not line.startswith("- "))
            if words and found[-1]["items"]:
                found.append(_section(""))
            found[-1]["items"] += items
            found[-1]["paragraphs"] += [[{"text": words}]] if words else []
    return [section for section in found if section["heading"] or section["paragraphs"] or section["items"]]


def _parted(block: str) -> Iterator[tuple[str, list[str]]]:
    """A heading may stand right above its first paragraph."""
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if lines and lines[0].startswith("## "):
        yield lines[0][3:].strip(), lines[1:]
    elif lines:
        yield "", lines


def _section(heading: str, **more: Any) -> Section:
    return {"anchor": slugify(heading), "heading": heading, "paragraphs": [], "items": [], "terms": []} | more


def page(title: str, standfirst: str | None, found: Sequence[Section], site: SiteWords) -> dict[str, Any]:
    """Context of public/page.html."""
    contents = [{"anchor": one["anchor"], "words": one["heading"]} for one in found if one["heading"]]
    return {
        "page_title": f"{title} · {site.title}" if site.title else title,
        "page_description": standfirst or site.scope,
        "page": {
            "title": title,
            "standfirst": standfirst,
            "contents": contents if len(contents) > 2 else [],
            "sections": list(found),
        },
    }


def vocabulary(words: Vocabulary) -> list[Section]:
    """What each grade, confidence, importance, kind and standing means, in the order of the record."""
    return [_grades(), _confidence(), _importance(), _kinds(words), _standings(words)]


def _terms(anchor: str, heading: str, words: str, terms: list[dict[str, Any]]) -> Section:
    return _section(heading, anchor=anchor, paragraphs=[[{"text": words}]], terms=terms)


def _grades() -> Section:
    terms = [
        {"term": grade.label, "words": told, "url": f"/?grade={grade}", "link": "Its events"}
        for grade, told in _GRADES.items()
    ]
    return _terms("grades", "Sourcing grades", "Worked out from the sources of each event, never typed in.", terms)


def _confidence() -> Section:
    words = "Said by the person who wrote the entry, about the date and the core fact alone, never about claims."
    terms = [{"term": level.label.capitalize(), "words": told} for level, told in _CONFIDENCE.items()]
    return _terms("confidence", "Confidence", words, terms)


def _importance() -> Section:
    terms = [{"term": str(level), "words": told} for level, told in _IMPORTANCE.items()]
    return _terms("importance", "Importance", "Decides the size of a title and what a shorter list keeps.", terms)


def _kinds(words: Vocabulary) -> Section:
    told = "A solid shape: done to people or on the ground. An outline: said, agreed, voted or ruled."
    terms = [
        {"term": kind.name, "glyph": kind.glyph, "words": f"{kind.description or ''} ({kind.group})".strip()}
        for kind in words.kinds.values()
    ]
    return _terms("kinds", "Kinds of event", told, terms)


def _standings(words: Vocabulary) -> Section:
    told = "How a publisher stands to the parties. It is shown beside every source."
    terms = [
        {"term": standing.name[:1].upper() + standing.name[1:], "words": _standing(standing)}
        for standing in words.standings.values()
    ]
    return _terms("standings", "Standing of outlets", told, terms)


def _standing(standing: StandingWords) -> str:
    if not standing.is_voice:
        return "Cited for what it is, and never counted as a second voice."
    if standing.side_means == "side":
        return "The side for which it speaks is named beside it. Counts as one voice."
    if standing.side_means == "based_with":
        return "Where it is based is told on its page, and is not called a side. Counts as one voice."
    return "Counts as one voice."


def licence(site: SiteWords, events: int) -> Section:
    """Under what terms the record may be used, and whom to ask."""
    asked = f" Questions and corrections: {site.contact}." if site.contact else ""
    words = (
        f"All that is written here about {counted(events, 'event')} may be used under {site.licence}. "
        f"Name this chronology, the version and the address; each event has a sentence to cite.{asked}"
    )
    return _section("Licence", paragraphs=[[{"text": words}]])


def scope(site: SiteWords) -> Section:
    """What belongs in this chronology."""
    return _section("What belongs in it", paragraphs=[[{"text": site.scope}]])
