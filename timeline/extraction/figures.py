"""How many: figures in the source's own words, what they count, whom, and who says so."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from timeline.extraction.passages import Passage

# A verb right behind a number comes before one right before it: "took 90 votes" tells of votes.
_GAP = 7
_MOVED = frozenset({"displaced", "detained", "participants"})
# A sentence with more numbers is a table: reading all of them would cost minutes in a megabyte of digits.
_MOST = 16
DAMAGE = "damage"
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim. `low`, `high`: bounds, None where the words leave one open; `best` where they name one number.

    `about`: killed, wounded, missing, displaced, detained, released, participants, votes, damage, aid, mines,
    other.
    `words`: the source's own.
    """

    passage: Passage
    about: str
    low: int | None
    best: int | None
    high: int | None
    whom: str
    claimant: str
    words: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a sentence, from the first of its words to the last."""

    start: int
    end: int
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What a language brings: how it writes amounts, what is counted by which verbs, of whom, and who says so."""

    amount: re.Pattern[str]
    value: Callable[[re.Match[str]], tuple[int | None, int | None] | None]
    single: Callable[[str], tuple[int, int]]
    about: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]
    whom: tuple[tuple[str, re.Pattern[str]], ...]
    bare: re.Pattern[str]
    one_person: re.Pattern[str]
    people: re.Pattern[str]
    subset: re.Pattern[str]
    not_people: re.Pattern[str]
    and_one: re.Pattern[str]
    again: re.Pattern[str]
    restated: re.Pattern[str]
    again_by: re.Pattern[str]
    said_again: re.Pattern[str]
    ends: re.Pattern[str]
    captives: re.Pattern[str]
    freed: re.Pattern[str]
    carried: re.Pattern[str]
    remains: re.Pattern[str]
    things: re.Pattern[str]
    kin: re.Pattern[str]
    befell: re.Pattern[str]
    one_befell: re.Pattern[str]
    struck: re.Pattern[str]
    several: re.Pattern[str]
    age: re.Pattern[str]
    age_ends: re.Pattern[str]
    said_beside: re.Pattern[str]
    claimant: tuple[re.Pattern[str], ...]


def amounts(text: str, words: FigureWords) -> list[Amount]:
    """Every number of people or things in a sentence; dates and ages are left to others."""
    found = []
    for match in islice(words.amount.finditer(text), _MOST):
        bounds = words.value(match)
        if bounds is not None:
            found.append(Amount(match.start(), match.end(), *bounds))
        elif match["low2"]:
            # No range, but two numbers: "by 33 to three".
            found += [Amount(*match.span(group), *words.single(match[group])) for group in ("low2", "high2")]
    return found


def bounds(
    found: re.Match[str], plain: Callable[[str], int], vague: Mapping[str, int], at_most: Collection[str]
) -> tuple[int | None, int | None] | None:
    """What an amount says, by its groups: vague words are lower bounds, those of `at_most` before it make an upper one.

    None for a range that does not rise. The groups: vague, low, high, low2, high2, plain, more, about.
    """
    if found["vague"]:
        return vague[found["vague"].lower()], None
    if low := found["low"] or found["low2"]:
        first, last = plain(low), plain(found["high"] or found["high2"])
        return (first, last) if first < last else None
    amount = plain(found["plain"])
    if found["more"]:
        return amount, None
    return (None, amount) if (found["about"] or "").lower() in at_most else (amount, amount)


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence is read beside: the dates in it, what people are counted for where no verb says it, and whether
    the article tells of captives: then those who leave or are flown out have been released."""

    dates: Sequence[Passage] = ()
    meant: str = ""
    captives: bool = False


def read(passage: Passage, words: FigureWords, around: Around) -> list[Figure]:
    """The figures of a sentence or clause, in order."""
    text = passage.text
    found: list[Figure] = []
    counted = 0
    for amount in amounts(text, words):
        if amount.start < counted:
            continue
        start, end = passage.start + amount.start, passage.start + amount.end
        after = text[amount.end : amount.end + 70]
        # "A" is everywhere and seldom counts: asked first, for it is cheap.
        if words.bare.search(text[amount.start : amount.end]) and not _is_one(text, amount, words):
            continue
        if any(start < date.end and date.start < end for date in around.dates) or _is_no_count(text, amount, words):
            continue
        before = (found[-1].about, found[-1].passage.end - passage.start) if found else None
        about = _what(text, amount, before, words, around)
        if not about:
            continue
        whom = next((which for which, pattern in words.whom if pattern.match(after)), "unknown")
        if one_more := words.and_one.match(after):
            counted = amount.end + one_more.end()
            amount = _with_one_more(amount)
        best = amount.low if amount.low == amount.high else None
        here = passage.part(start, end)
        found.append(Figure(here, about, amount.low, best, amount.high, whom, "", here.text))
    claimant = claimed_by(text, words) if found else ""
    return [replace(one, claimant=claimant) for one in found]


def _is_one(text: str, amount: Amount, words: FigureWords) -> bool:
    """Whether "a" counts somebody: by what they are, by what befell them, by who was struck."""
    after = text[amount.end : amount.end + 70]
    if words.one_person.match(after) or words.one_befell.match(text[amount.start : amount.end + 110]):
        return True
    struck = words.struck.search(text[max(0, amount.start - 30) : amount.start])
    return struck is not None and not words.several.match(after)


def _is_no_count(text: str, amount: Amount, words: FigureWords) -> bool:
    """An age ("Smith, 68, was"), the number of a text, or things."""
    if text[amount.start - 2 : amount.start] == ", " and text[amount.end : amount.end + 2] == ", ":
        return text[amount.start : amount.end].isdigit() and amount.low is not None and amount.low < _OLDEST
    if words.not_people.search(text[max(0, amount.start - 12) : amount.start]):
        return True
    before, after = text[max(0, amount.start - 40) : amount.start], text[amount.end : amount.end + 10]
    if (amount.low or _OLDEST) < _OLDEST and words.age.search(before) and words.age_ends.match(after):
        return True
    things = words.things.match(text[amount.end : amount.end + 70])
    return things is not None and _about(text, amount, words) != DAMAGE


def _what(text: str, amount: Amount, before: tuple[str, int] | None, words: FigureWords, around: Around) -> str | None:
    """What an amount counts; `before`: what the last one did, and where it ended."""
    after = text[amount.end : amount.end + 70]
    part = words.subset.match(after)
    if part and amount.low == 1:
        return None
    about = before[0] if part and before else _told(text, amount, words)
    if about is None and before and _again(text, amount, before[1], words):
        about = before[0]
    about = about or (around.meant if words.people.match(after) else None)
    return "released" if around.captives and about in _MOVED and words.carried.search(text) else about


def _told(text: str, amount: Amount, words: FigureWords) -> str | None:
    """What is counted; captives who come home are released, and what is handed over of the dead is no new dead."""
    if words.kin.match(text[amount.end : amount.end + 70]):
        return None
    if found := words.befell.match(text[amount.end : amount.end + 110]):
        return found.lastgroup
    about, near = _about(text, amount, words), text[max(0, amount.start - 30) : amount.end + 60]
    if about == "detained" and words.captives.search(near) and words.freed.search(text):
        return "released"
    return "other" if about == "killed" and words.remains.search(near) else about


def _again(text: str, amount: Amount, before: int, words: FigureWords) -> bool:
    """Whether a number without a verb goes on with what the one before counted: "killed two workers and four men"."""
    between, after = text[before : amount.start], text[amount.end : amount.end + 70]
    if words.restated.search(between):
        return True
    alone = words.ends.match(after) or words.again_by.match(after)
    if len(between) <= 110 and alone and words.said_beside.search(between):
        return True
    if len(between) > 80 or not words.again.search(between):
        return bool(words.said_again.search(between) and words.ends.match(after))
    return bool(words.again_by.match(after)) or any(pattern.match(after) for _, pattern in words.whom)


def _with_one_more(amount: Amount) -> Amount:
    """ "Two journalists and a local official": three."""
    low = amount.low + 1 if amount.low is not None else None
    return Amount(amount.start, amount.end, low, amount.high + 1 if amount.high is not None else None)


def claimed_by(text: str, words: FigureWords) -> str:
    """Who is said to have said it; empty where nobody is named."""
    for pattern in words.claimant:
        if found := pattern.search(text):
            return found["who"].strip(" ,")
    return ""


def _about(text: str, amount: Amount, words: FigureWords) -> str | None:
    """What the nearest verb counts: the one behind the number first, then the one before it."""
    after, before = text[amount.end : amount.end + 110], text[max(0, amount.start - 60) : amount.start]
    best: tuple[int, str] | None = None
    for which, behind, ahead in words.about:
        if found := behind.match(after):
            distance = found.end("verb") if "verb" in behind.groupindex else found.end()
            best = min(best or (distance, which), (distance, which))
        for found in ahead.finditer(before):
            distance = len(before) - found.end() + _GAP
            best = min(best or (distance, which), (distance, which))
    return best[1] if best else None
