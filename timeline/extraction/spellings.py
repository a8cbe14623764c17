"""How one name is written in several ways: in capitals, with full stops, and by newsrooms that spell it otherwise."""

import re
import unicodedata
from collections.abc import Iterator

# "X Province", "Mount X" and "X, D.C." are called X as well.
_SHORTENED = re.compile(r"(?:Mount )?(?P<name>\w{5,})(?:,.*| (?:Province|Region|province|region))?$")
_SPELT = (("Defence", "Defense"), ("defence", "defense"), ("Organisation", "Organization"), ("Centre", "Center"))
# "UN Something" is "U.N. Something" as well.
_BEGINS = re.compile(r"[A-Z]{2,3}(?= )")
# One sound of a place's name, as it came by way of other languages.
_SOUNDS = (("j", "dzh"), ("j", "dj"), ("kh", "gh"))
# How one name of a person is put into Latin letters in different newsrooms.
_ENDINGS = (("yev", "ev"), ("yan", "ian"), ("ian", "yan"), ("syan", "ssian"), ("ii", "y"))
_INSIDE = (("rgs", "rkis"), ("Gh", "G"), ("gh", "g"), ("Kh", "H"), ("dz", "ts"))


def _without_mark(letter: str) -> str:
    first = unicodedata.normalize("NFKD", letter)[0]
    return first if first.isascii() and first.isalpha() else letter


_PLAIN = {code: _without_mark(chr(code)) for code in range(0xC0, 0x250)} | {ord("ı"): "i", ord("ə"): "a", ord("Ə"): "A"}


def plain(text: str) -> str:
    """Latin letters without their marks, each where it was: newsrooms leave marks out, or keep them."""
    return text if text.isascii() else text.translate(_PLAIN)


def writings(text: str, *, abbreviated: bool, kind: str) -> Iterator[str]:
    """As it is, in capitals, Every Word Capital; abbreviations with full stops; persons and places spelt otherwise."""
    yield text
    if text[0].islower():
        yield text[0].upper() + text[1:]
    if abbreviated or text.isupper():
        if text.isalpha() and len(text) < 4:
            yield "".join(f"{letter}." for letter in text)
        return
    if len(text) > 4:
        yield text.upper()
    for one, other in _SPELT:
        if one in text:
            yield text.replace(one, other)
        if other in text:
            yield text.replace(other, one)
    if begins := _BEGINS.match(text):
        yield "".join(f"{letter}." for letter in begins[0]) + text[begins.end() :]
    if "-" in text:
        yield "-".join(part[:1].upper() + part[1:] for part in text.split("-"))
    if kind == "person":
        yield from of_a_person(text)
    if kind == "place":
        yield from _of_a_place(text)
    if " " in text:
        yield " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def _of_a_place(text: str) -> Iterator[str]:
    if (head := _SHORTENED.match(text)) and head["name"] != text:
        yield head["name"]
    if text.startswith("Saint "):
        yield f"St. {text[6:]}"
        yield f"St {text[6:]}"
    for letters, others in _SOUNDS:
        if letters in text:
            yield text.replace(letters, others)


def of_a_person(text: str) -> Iterator[str]:
    """Other spellings of a person's last name, by endings and letters that newsrooms write in several ways."""
    head, _, last = text.rpartition(" ")
    if not head:
        return
    found = {last}
    for letters, others in _INSIDE:
        found |= {one.replace(letters, others) for one in found}
    for ending, other in _ENDINGS:
        found |= {one[: -len(ending)] + other for one in found if one.endswith(ending)}
    for one in sorted(found - {last}):
        yield f"{head} {one}"
