"""Plain text, pasted or from a file: made clean once, so that offsets into it stay true."""

import re
import unicodedata
from dataclasses import replace

from timeline.intake import letters
from timeline.intake.decoding import is_garbled
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.text import invisible

TOOL, VERSION = "plain text", "1"
LARGEST = 1024 * 1024
"""Bytes of UTF-8 that a text may have."""

# Putting marks in order takes the square of how many stand on one letter; no language has more than a few.
_MOST_MARKS = 30
_NAMED = 5
_UNREADABLE_SIGN = "\ufffd"
_FEW_UNREADABLE = 0.01
NO_DATE = "Nothing says when it was published."


def read_text(text: str) -> Reading:
    """A pasted text. It has no facts but itself; raises Unreadable when it is empty or too long."""
    return cleaned(Reading(text, notes=(NO_DATE,), tool=TOOL, version=VERSION))


def cleaned(reading: Reading) -> Reading:
    """The reading with its text and facts as they are kept, and with notes on what had to be done for that.

    Invisible characters are taken out, line ends are "\\n", several blank lines are one. Raises Unreadable for a text
    that is empty, larger than LARGEST or no writing at all.
    """
    text, notes = clean(reading.text)
    language, doubts = letters.compare(letters.code_of(reading.language), text)
    return replace(
        reading,
        text=text,
        title=one_line(reading.title),
        outlet=one_line(reading.outlet),
        authors=tuple(filter(None, map(one_line, reading.authors))),
        language=language,
        notes=(*reading.notes, *doubts, *notes),
    )


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as it is kept, and sentences on what was done. A clean text comes back as it is."""
    _refuse_too_large(text)
    broken = "\n".join(text.removeprefix("\ufeff").splitlines())
    stripped = invisible.strip(broken)
    _refuse_piled_marks(stripped)
    lines = "\n".join(line.strip() for line in invisible.to_nfc(stripped).split("\n"))
    kept = re.sub(r"\n{3,}", "\n\n", lines).strip()
    if not any(map(str.isalpha, kept)):
        raise Unreadable("There is no text in it.", "Copy the words of the article, and paste them.")
    _refuse_too_large(kept)
    return kept, tuple(_notes(broken, len(broken) - len(stripped), kept))


def one_line(text: str) -> str:
    """A title or a name: clean, and with single spaces."""
    line = " ".join(invisible.strip(text[:2000]).split())
    return invisible.to_nfc(line)


def _notes(broken: str, removed: int, kept: str) -> list[str]:
    found = []
    if removed:
        names = invisible.find(broken)
        more = f" and {len(names) - _NAMED} others" if len(names) > _NAMED else ""
        were = "character was" if removed == 1 else "characters were"
        found.append(f"{removed} invisible {were} taken out: {', '.join(names[:_NAMED])}{more}.")
    unreadable = kept.count(_UNREADABLE_SIGN)
    if unreadable > _FEW_UNREADABLE * len(kept):
        raise Unreadable(
            f"{unreadable} of its {len(kept)} characters are lost ({_UNREADABLE_SIGN}).", "Copy the text once more."
        )
    if unreadable:
        found.append(f"{unreadable} of its characters are lost: look for {_UNREADABLE_SIGN}.")
    if is_garbled(kept):
        found.append("Many letters look as if they were read in a wrong encoding: compare it with the original.")
    return found


def _refuse_too_large(text: str) -> None:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LARGEST:
        raise Unreadable(
            f"Its text has {size / 1024 / 1024:.1f} MB; at most 1 MB can be read.",
            "Hand in the part that matters.",
        )


def _refuse_piled_marks(text: str) -> None:
    if text.isascii():
        return
    run = 0
    for letter in text:
        run = run + 1 if unicodedata.combining(letter) else 0
        if run > _MOST_MARKS:
            raise Unreadable(f"More than {_MOST_MARKS} marks stand on one letter.", "Take them out, and try again.")
