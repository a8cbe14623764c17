"""Bytes → text. An encoding is believed only as far as the bytes agree, and letters are never wrong in silence."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from timeline.intake.refusals import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Python reads them, but no page is written in them; some hide what they say.
_NOT_WRITING = frozenset({"utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"})
# What browsers read under these names.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
# What news in our languages was written in before UTF-8; a guess among all that exist goes wrong more often.
_GUESSED = ["cp1251", "koi8_r", "cp866", "iso8859_5", "cp1252", "cp1250", "cp1254", "cp1256"]
_SAMPLE = 20_000
_HIGH_LATIN = re.compile(r"[À-ÿ]")
_TWICE_ENCODED = re.compile(r"[ÂÃÐÑÔÕØÙ][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
_CASE_TURNED = re.compile(r"[а-яё][А-ЯЁ]")
_CASE_RIGHT = re.compile(r"[А-ЯЁ][а-яё]")
_NO_WRITING = re.compile(r"[\x00-\x08\x0e-\x1a\x80-\x84\x86-\x9f\ufffd]")
_BINARY = (
    "It is no text, and no kind of file that can be read.",
    "Hand in a web page, a PDF, a DOCX, a mail or plain text.",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and sentences on any doubt about its letters."""

    text: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, *, charset: str = "") -> Decoded:
    """The text of some bytes, `charset` being what they are said to be written in.

    A mark at the beginning counts first, then UTF-8, which nothing else is by chance, then what was said, then a guess
    with a note. Raises Unreadable for bytes that are no text, or whose letters would come out wrong.
    """
    declared = _codec(charset)
    found = _marked(content) or _as_utf_8(content, declared) or _as_utf_16(content)
    if found is None and b"\0" in content:
        raise Unreadable(*_BINARY)
    found = found or _as_declared(content, charset, declared) or _damaged_utf_8(content) or _guessed(content, charset)
    if found is None or is_garbled(found.text):
        raise Unreadable(
            "Its letters cannot be read: it is written in an encoding that is not known.",
            "Open it in a browser, copy the text, and paste it.",
        )
    return found


def is_garbled(text: str) -> bool:
    """Whether it looks like letters of one encoding read in another: Ïðèâåò, Ð¿Ñ€Ð¸Ð²ÐµÑ‚, оПХБЕР."""
    start = text[:_SAMPLE]
    letters = sum(map(str.isalpha, start)) or 1
    return (
        len(_NO_WRITING.findall(start)) > 0.02 * len(start)
        or len(_HIGH_LATIN.findall(start)) > 0.4 * letters
        or len(_TWICE_ENCODED.findall(start)) > 0.1 * letters
        or len(_CASE_TURNED.findall(start)) > max(1, len(_CASE_RIGHT.findall(start)))
    )


def _codec(charset: str) -> str:
    """What Python calls it, "" where it is unknown or no writing."""
    try:
        name = codecs.lookup(charset.strip()).name if charset.isascii() and charset.isprintable() else ""
    except (LookupError, ValueError):
        return ""
    return "" if name in _NOT_WRITING else _MEANT.get(name, name)


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _marked(content: bytes) -> Decoded | None:
    codec = next((codec for mark, codec in _MARKS if content.startswith(mark)), None)
    text = _strictly(content, codec) if codec else None
    return None if text is None else Decoded(text.removeprefix("\ufeff"))


def _as_utf_8(content: bytes, declared: str) -> Decoded | None:
    text = None if b"\0" in content else _strictly(content, "utf-8")
    if text is None:
        return None
    if declared in ("", "utf-8", "utf-8-sig") or content.isascii():
        return Decoded(text)
    return Decoded(text, (f"It says that it is written in {declared}, but it is UTF-8, and was read as that.",))


def _as_utf_16(content: bytes) -> Decoded | None:
    """Without a mark: spaces and line ends have a zero byte, before or behind, always on the same side."""
    even, odd = content[::2].count(0), content[1::2].count(0)
    if not even and not odd:
        return None
    one_sided = min(even, odd) * 20 <= max(even, odd)
    text = _strictly(content, "utf-16-le" if odd > even else "utf-16-be") if one_sided else None
    if text is None or len(_NO_WRITING.findall(text[:_SAMPLE])) > 0.001 * len(text[:_SAMPLE]):
        return None
    return Decoded(text)


def _as_declared(content: bytes, charset: str, declared: str) -> Decoded | None:
    text = _strictly(content, declared) if declared else None
    return None if text is None or is_garbled(text) else Decoded(text)


def _damaged_utf_8(content: bytes) -> Decoded | None:
    """A few broken bytes among many good ones; texts.clean counts what is lost."""
    text = content.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return Decoded(text) if lost * 20 <= good else None


def _guessed(content: bytes, charset: str) -> Decoded | None:
    guess = from_bytes(content, cp_isolation=_GUESSED, preemptive_behaviour=False).best()
    text = _strictly(content, guess.encoding) if guess else None
    if guess is None or text is None or is_garbled(text):
        return None
    said = f"It says that it is written in {charset}, which is not so" if charset else "Nothing says how it is written"
    return Decoded(text, (f"{said}; it was read as {guess.encoding}: look whether the letters are right.",))
