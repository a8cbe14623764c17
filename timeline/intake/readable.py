"""HTML → Reading: the article of a page without what stands around it. Nothing is fetched, and no script runs."""

import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree  # type: ignore[import-untyped]
from trafilatura.utils import load_html

from timeline.intake import page_facts
from timeline.intake.decoding import Decoded, decode
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import cleaned

FEWEST = 200
"""Characters that an article has at least; a page with fewer is something else."""
FEWEST_PAID_FOR = 600
"""The same where the page says that it shows its beginning only."""

# On a page of very many the time grows faster than they do; articles have a few thousand.
MOST_ELEMENTS = 20_000
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}encoding=[\"']([\w-]{1,40})", re.I
)
_SAID_WITHIN = 4096
# Of trafilatura's own format, then of HTML.
_BLOCKS = frozenset(
    {"p", "head", "item", "list", "quote", "row", "table", "code", "div", "ab"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dt", "dd", "blockquote", "pre", "tr", "hr", "section"}
)
_BREAKS = frozenset({"lb", "br"})
_CELLS = frozenset({"cell", "td", "th"})
_OPEN_IT = "Open the page in a browser, copy the text, and paste it."


def read_html(content: bytes, *, charset: str = "", url: str = "") -> Reading:
    """The article of a page, `charset` being what its server said and `url` where it was fetched.

    Raises Unreadable where there is no article, or too little of it.
    """
    decoded = decode(content, charset=charset or _charset_within(content))
    tree = _tree(decoded.text)
    facts = page_facts.find(tree, url)
    text = _article(tree)
    _refuse_too_little(text, facts.is_paid_for)
    return cleaned(
        Reading(
            text,
            title=facts.title,
            published=facts.published,
            published_by=facts.published_by,
            outlet=facts.outlet,
            language=facts.language,
            url=facts.url,
            authors=facts.authors,
            notes=(*facts.notes, *decoded.notes),
            tool="trafilatura",
            version=trafilatura.__version__,
        )
    )


def text_of(content: bytes, *, charset: str = "") -> Decoded:
    """All the words of a piece of HTML that need not be an article, a mail for example."""
    decoded = decode(content, charset=charset or _charset_within(content))
    tree = _tree(decoded.text)
    for element in tree.xpath("//head | //script | //style | //template | //noscript"):
        element.drop_tree()
    return Decoded(_joined(tree), decoded.notes)


def _charset_within(content: bytes) -> str:
    found = _CHARSET.search(content[:_SAID_WITHIN])
    said = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    # These letters could be read one byte each, so that it cannot be true; browsers read UTF-8 then.
    return "utf-8" if said.lower().startswith("utf-16") else said


def _tree(text: str) -> Any:
    tree = load_html(text)
    if tree is None:
        raise Unreadable("It is no web page.", _OPEN_IT)
    count = sum(1 for _ in tree.iter())
    if count > MOST_ELEMENTS:
        raise Unreadable(f"The page is made of {count} elements, which is no article.", _OPEN_IT)
    return tree


def _article(tree: Any) -> str:
    """Its paragraphs; "" where none is found. JSON-LD is left out: nobody who opens the page sees what it holds."""
    for script in tree.findall(".//script"):
        script.drop_tree()
    found = trafilatura.bare_extraction(tree, fast=True, include_comments=False)
    body = getattr(found, "body", None)
    return "" if body is None else _joined(body)


def _joined(body: Any) -> str:
    return "\n\n".join(filter(None, map(_as_shown, _paragraphs(body))))


def _paragraphs(body: Any) -> Iterator[str]:
    """Text between the beginnings and ends of blocks; line breaks as "\\n", all other white space as written."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "".join(pieces)
            pieces.clear()
        elif element.tag in _BREAKS and event == "start":
            pieces.append("\v")
        elif element.tag in _CELLS and event == "start":
            pieces.append(" ")
        pieces.append((element.text if event == "start" else element.tail) or "")
    yield "".join(pieces)


def _as_shown(text: str) -> str:
    """White space as a browser shows it: one space, but for the breaks."""
    return re.sub(r" ?\v ?", "\n", re.sub(r"[ \t\r\n\f]+", " ", text)).strip()


def _refuse_too_little(text: str, is_paid_for: bool) -> None:
    length = len(text)
    if length >= (FEWEST_PAID_FOR if is_paid_for else FEWEST):
        return
    found = f"Only {length} characters of text were found on the page" if length else "No text was found on the page"
    why = (
        "the rest has to be paid for"
        if is_paid_for
        else "it is no article, or it shows the article only to subscribers or by a script"
    )
    raise Unreadable(f"{found}: {why}.", _OPEN_IT)
