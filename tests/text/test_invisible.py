import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.invisible import find, is_nfc, show, strip, to_nfc

NAMED = {
    "\u202a": "LEFT-TO-RIGHT EMBEDDING",
    "\u202e": "RIGHT-TO-LEFT OVERRIDE",
    "\u2066": "LEFT-TO-RIGHT ISOLATE",
    "\u2069": "POP DIRECTIONAL ISOLATE",
    "\u200b": "ZERO WIDTH SPACE",
    "\u200c": "ZERO WIDTH NON-JOINER",
    "\u200d": "ZERO WIDTH JOINER",
    "\u200e": "LEFT-TO-RIGHT MARK",
    "\u200f": "RIGHT-TO-LEFT MARK",
    "\u061c": "ARABIC LETTER MARK",
    "\u2060": "WORD JOINER",
    "\ufeff": "ZERO WIDTH NO-BREAK SPACE",
    "\u00ad": "SOFT HYPHEN",
    "\u034f": "COMBINING GRAPHEME JOINER",
    "\u2028": "LINE SEPARATOR",
    "\u2029": "PARAGRAPH SEPARATOR",
    "\u3164": "HANGUL FILLER",
    "\ufe0f": "VARIATION SELECTOR-16",
    "\U000e0100": "VARIATION SELECTOR-17",
    "\U000e0041": "TAG LATIN CAPITAL LETTER A",
    "\x00": "CONTROL CHARACTER",
    "\r": "CONTROL CHARACTER",
    "\x7f": "CONTROL CHARACTER",
    "\x9f": "CONTROL CHARACTER",
    "\ud800": "UNPAIRED SURROGATE",
}
texts = st.text(st.characters(exclude_categories=())) | st.text(st.sampled_from([*NAMED, "a", "\n", "\t", "é"]))


@pytest.mark.parametrize(("character", "name"), NAMED.items(), ids=NAMED.values())
def test_an_invisible_character_is_found_by_name(character, name):
    assert find(f"Şu{character}şa") == [f"U+{ord(character):04X} {name}"]


def test_every_control_and_format_character_is_found_but_those_that_show():
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    hidden = [point for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point)) in kinds]
    shown = [f"{point:X}" for point in hidden if not find(chr(point))]
    assert " ".join(shown) == "9 A 600 601 602 603 604 605 6DD 70F 890 891 8E2 110BD 110CD"


def test_each_is_named_once_in_order_of_appearance():
    assert find("\u202ea\u200bb\u202e") == ["U+202E RIGHT-TO-LEFT OVERRIDE", "U+200B ZERO WIDTH SPACE"]


@pytest.mark.parametrize(
    "text", ["Şuşa Шуша Շուշի", "12\u00a0May – “night”", "Fu\u0308zuli", "a\nb\tc", "شوشا", "日本", ""]
)
def test_ordinary_writing_is_left_alone(text):
    assert find(text) == []
    assert strip(text) == text
    assert show(text) == text


def test_a_name_is_one_line():
    assert find("North\nGate", one_line=True) == ["U+000A CONTROL CHARACTER"]
    assert find("North\tGate\u200b", one_line=True) == ["U+0009 CONTROL CHARACTER", "U+200B ZERO WIDTH SPACE"]
    assert find("North Gate", one_line=True) == []


def test_other_line_breaks_become_a_line_feed_and_the_rest_goes():
    assert strip("a\r\nb\rc\u2028d\u2029e\x85f\u202eg\x00h") == "a\nb\nc\nd\ne\nfgh"


def test_a_comparison_shows_what_cannot_be_seen():
    assert show("a\u202eb\U000e0041c\nd") == "a⟨U+202E⟩b⟨U+E0041⟩c\nd"


@given(texts)
def test_nothing_is_found_after_stripping_or_showing(text):
    assert find(strip(text)) == []
    assert find(show(text)) == []


@given(texts)
def test_stripping_again_changes_nothing(text):
    assert strip(strip(text)) == strip(text)


def test_the_stored_form_is_composed():
    assert not is_nfc("Fu\u0308zuli")
    assert to_nfc("Fu\u0308zuli") == "Füzuli"


@given(st.text())
def test_composing_gives_the_stored_form(text):
    assert is_nfc(to_nfc(text))
