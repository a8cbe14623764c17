"""Rules are tried only where a phrase of theirs can begin: what is left out must never have matched."""

import re
from re import _parser  # the same reading that re itself does

import pytest

from timeline.extraction.armenian.language import ARMENIAN
from timeline.extraction.azerbaijani.language import AZERBAIJANI
from timeline.extraction.english.language import ENGLISH
from timeline.extraction.kinds import alternatives, first_letters
from timeline.extraction.russian.language import RUSSIAN

LANGUAGES = (ENGLISH, RUSSIAN, ARMENIAN, AZERBAIJANI)

ANY = None


def first_of(items):
    """The characters that a parsed pattern can begin with (None: any), and whether it can be empty."""
    found = set()
    for operator, argument in items:
        name = str(operator)
        if name in {"AT", "ASSERT", "ASSERT_NOT", "GROUPREF"}:
            continue
        letters, empty = one_of(name, argument)
        if letters is ANY:
            return ANY, False
        found |= letters
        if not empty:
            return found, False
    return found, True


def one_of(name, argument):
    if name == "LITERAL":
        return {chr(argument)}, False
    if name == "IN":
        return class_of(argument), False
    if name == "BRANCH":
        parts = [first_of(part) for part in argument[1]]
        if any(letters is ANY for letters, _ in parts):
            return ANY, False
        return set().union(*(letters for letters, _ in parts)), any(empty for _, empty in parts)
    if name == "SUBPATTERN":
        return first_of(argument[-1])
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        least, _, inner = argument
        letters, empty = first_of(inner)
        return letters, empty or least == 0
    return ANY, False


def class_of(parts):
    found = set()
    for operator, argument in parts:
        match str(operator):
            case "LITERAL":
                found.add(chr(argument))
            case "RANGE":
                found |= {chr(code) for code in range(argument[0], argument[1] + 1)}
            case "CATEGORY" if "DIGIT" in str(argument):
                found |= set("0123456789")
            case _:
                return ANY
    return found


@pytest.mark.parametrize("rule", [rule for one in LANGUAGES for rule in one.dates.rules], ids=lambda rule: rule.name)
def test_a_date_rule_names_every_letter_that_its_pattern_can_begin_with(rule):
    letters, empty = first_of(_parser.parse(rule.pattern.pattern))
    assert letters is not ANY
    assert not empty
    assert {letter.lower() for letter in letters} == set(rule.first)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_the_letters_of_kinds_are_those_that_their_patterns_can_begin_with(language):
    for rule in language.kinds.rules:
        for phrase in alternatives(rule.words):
            letters, _ = first_of(_parser.parse(phrase))
            assert letters is ANY or letters <= first_letters(phrase), phrase


@pytest.mark.parametrize("words", ["a|b(?:c|d)|[|]e", r"a\|b", "(?:a|b)c|d"])
def test_alternatives_are_cut_at_the_bars_outside_of_groups(words):
    assert re.fullmatch("|".join(alternatives(words)), words) is None
    assert "|".join(alternatives(words)) == words
    assert all(re.compile(one) for one in alternatives(words))
