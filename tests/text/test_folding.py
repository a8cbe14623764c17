import sys
import unicodedata
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.folding import BREAK, fold, searchable, tokens, words

# Where folding is hardest: letters that change length, marks, apostrophes, invisible characters.
AWKWARD = "aIİıi̇sSəƏәğşйЙИи\u0306\u0308ёеւԵՎևվչո՞՛'’`´-–«»\"_ \u00a0\n\u200b\u00ad\ufe0f№²½ﬁßςΣ\u0345゛が\u3099हि्1"
texts = st.text() | st.text(alphabet=AWKWARD)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Şuşa", "susa"),
        ("SUMQAYIT Sumqayıt sumqayit", "sumqayit sumqayit sumqayit"),
        ("İSTİ isti ISTI ıstı", "isti isti isti isti"),
        ("Xankəndi XANKƏNDİ Xankәndi", "xankendi xankendi xankendi"),
        ("Göyçay, ağac, Füzuli", "goycay, agac, fuzuli"),
        ("Ёлка ЁЛКА елка", "елка елка елка"),
        ("мой мои", "мой мои"),
        ("МОИ\u0306", "мой"),
        ("Й'\u094d", "й\u094d"),
        ("\ue001", ""),
        ("ե’վ", "եւ"),
        ("Երևան ԵՐԵՎԱՆ ԵՐԵՒԱՆ", "երեւան երեւան երեւան"),
        ("Ինչո՞ւ", "ինչու"),
        ("O'Brien O’Brien Oʼbrien O`Brien O´Brien", "obrien obrien obrien obrien obrien"),
        ("the city's towns’ walls", "the city towns walls"),
        ("’s", "s"),
        ("a–b — c − d ‑ e ֊ f", "a-b - c - d - e - f"),
        ("“a” «b» „c‟", '"a" "b" "c"'),
        ("  a\u00a0 b\n\tc\u2003", "a b c"),
        ("co\u00adop\u200bera\ufefftion", "cooperation"),
        ("Ｆｕｌｌ ﬁne", "full fine"),
        ("№5, km²", "no 5, km2"),
        ("Øre Łódź Đorđe Æsir", "ore lodz dorde aesir"),
        ("हिन्दी", "हिन्दी"),
        ("", ""),
    ],
)
def test_a_text_folds_to_its_key(text, key):
    assert fold(text) == key


@given(texts)
def test_folding_a_key_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def may_change(character):
    category = unicodedata.category(character)
    return category not in ("Cn", "Co", "Lo") or unicodedata.decomposition(character)


def test_folding_is_settled_for_every_character_that_it_may_change():
    characters = list(filter(may_change, map(chr, range(sys.maxunicode + 1))))
    assert len(characters) > 10_000
    assert [letter for letter in characters if fold(key := fold(f"a{letter}b")) != key] == []


@given(texts)
def test_a_key_has_no_capitals_no_apostrophes_and_single_spaces(text):
    key = fold(text)
    assert key == key.casefold()
    assert "'" not in key
    assert key == " ".join(key.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hotel Al-Faruq", ("hotel", "al", "faruq")),
        ("S/RES/822(1993)", ("s", "res", "822", "1993")),
        ("2002-06", ("2002", "06")),
        ("A1+", ("a1",)),
        ("25,000 people", ("25", "000", "people")),
        ("snake_case", ("snake", "case")),
        ("Պետխորհուրդը՝ մարզի", ("պետխորհուրդը", "մարզի")),
        ("日本 हिन्दी", ("日本", "हिन्दी")),
        (" -- ’’ «» ", ()),
        ("a\x00b\ud800c", ("a", "b", "c")),
    ],
)
def test_a_text_has_these_tokens(text, expected):
    assert tokens(text) == expected


def test_no_mark_of_any_script_parts_a_word():
    marks = [letter for letter in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(letter)[0] == "M"]
    assert len(marks) > 2_000
    assert [mark for mark in marks if len(tokens(f"a{mark}b")) != 1] == []


@given(texts)
def test_tokens_joined_by_spaces_are_the_same_tokens(text):
    assert tokens(" ".join(tokens(text))) == tokens(text)


@given(texts)
def test_words_where_they_stand_hold_the_tokens_in_order(text):
    assert tuple(chain.from_iterable(word.keys for word in words(text))) == tokens(text)


@given(texts)
def test_words_stand_in_order_without_overlap(text):
    found = words(text)
    edges = list(chain.from_iterable((word.start, word.end) for word in found))
    assert edges == sorted(edges)
    assert all(word.start < word.end <= len(text) for word in found)


def test_what_an_engine_stores_parts_texts_by_a_token_that_nobody_can_type():
    assert searchable(["Şuşa", " – ", "North Gate"]) == f"susa {BREAK} north gate"
    assert tokens(f"a {BREAK} b") == ("a", "b")
    assert searchable([]) == ""
