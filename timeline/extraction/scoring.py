"""Scores proposed events against labelled articles, one to one, the right date preferred. Same input, same output.

An article is a mapping as in tests/extraction/articles/README.md; a proposal has `quote` or `start_offset` and
`end_offset`, `start`, `end`, `type`, `actors`, `places`, `figures`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.extraction.pairing import ENOUGH, Row, closeness, ends_of, is_exact, overlap, pair, span_of

_STOP = frozenset({"the", "of", "by", "and", "s"})


@dataclass(frozen=True)
class Spellings:
    """Names that stand for one place on the map, whoever writes them."""

    groups: Sequence[Sequence[str]] = ()
    canon: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        canon = {_plain(name): min(map(_plain, group)) for group in self.groups for name in group}
        object.__setattr__(self, "canon", canon)

    def fold(self, name: str) -> str:
        """Lower case, no diacritics, single spaces; one spelling for places with several."""
        plain = _plain(name)
        return self.canon.get(plain, plain)


def _plain(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i").replace("ə", "a"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", plain).strip()


@dataclass(slots=True)
class Count:
    """How many were right, proposed and wanted; from them precision, recall and F1."""

    right: float = 0
    proposed: float = 0
    wanted: float = 0

    def add(self, right: float, proposed: float, wanted: float) -> None:
        """One more article or event."""
        self.right += right
        self.proposed += proposed
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """0 where nothing was proposed."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


MEASURES = (
    "events", "date exact", "date overlap", "date closeness", "date exact, matched", "type, matched",
    "actors, matched", "places, matched", "figures, matched", "claimant of right figures",
    "actors", "places", "figures",
)  # fmt: skip


@dataclass(slots=True)
class Score:
    """All measures over a set of articles, and what went wrong."""

    articles: int = 0
    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    traps: int = 0
    traps_proposed: int = 0
    quotes_missing: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def short(self) -> dict[str, float]:
        """The measures that have a goal, each between 0 and 1 but for `quotes_missing`."""
        f1 = {name: round(count.f1, 4) for name, count in self.counts.items()}
        return {
            "events_f1": f1["events"],
            "date_exact_matched": f1["date exact, matched"],
            "date_exact_f1": f1["date exact"],
            "noevents_proposed": round(self.traps_proposed / self.traps, 4) if self.traps else 0.0,
            "actors_f1": f1["actors, matched"],
            "places_f1": f1["places, matched"],
            "figures_f1": f1["figures, matched"],
            "kind": f1["type, matched"],
            "quotes_missing": self.quotes_missing,
        }


def score(articles: Iterable[Row], proposals: Mapping[str, Sequence[Row]], spellings: Spellings) -> Score:
    """Every article; one without proposals counts as one in which nothing was found."""
    result = Score()
    for article in sorted(articles, key=lambda one: str(one["id"])):
        _article(result, article, proposals.get(article["id"], ()), spellings)
    return result


def _article(result: Score, article: Row, found: Sequence[Row], spellings: Spellings) -> None:
    text, gold = article["text"], article["expected"]
    pairs = pair(gold, found, text, article["published"])
    result.articles += 1
    result.quotes_missing += sum(span_of(one, text) is None for one in found)
    exact = sum(is_exact(gold[g], found[f]) for g, f in pairs)
    near = [closeness(gold[g], found[f], article["published"]) for g, f in pairs]
    for name, right, proposed, wanted in (
        ("events", len(pairs), len(found), len(gold)),
        ("date exact", exact, len(found), len(gold)),
        ("date overlap", sum(one > 0 for one in near), len(found), len(gold)),
        ("date closeness", sum(near), len(found), len(gold)),
        ("date exact, matched", exact, len(pairs), len(pairs)),
    ):
        result.counts[name].add(right, proposed, wanted)
    for g, f in pairs:
        _pair(result, gold[g], found[f], spellings)
    _unmatched(result, gold, found, spellings, dict(pairs))
    _traps(result, article, found, {f for _, f in pairs})
    _faults(result, article, gold, found, dict(pairs))


def _pair(result: Score, wanted: Row, got: Row, spellings: Spellings) -> None:
    kinds = (wanted["type"], *wanted.get("type_also", ()))
    result.counts["type, matched"].add(got.get("type") in kinds, 1, 1)
    for noun in ("actors", "places"):
        want, have = _folded(wanted, noun, spellings), _folded(got, noun, spellings)
        result.counts[f"{noun}, matched"].add(len(want & have), len(have), len(want))
    want_figures = {_figure(one, spellings): one for one in wanted.get("figures") or ()}
    have_figures = {_figure(one, spellings): one for one in got.get("figures") or ()}
    both = want_figures.keys() & have_figures.keys()
    result.counts["figures, matched"].add(len(both), len(have_figures), len(want_figures))
    same = sum(_same_claimant(want_figures[key], have_figures[key], spellings) for key in both)
    result.counts["claimant of right figures"].add(same, len(both), len(both))


def _unmatched(
    result: Score, gold: Sequence[Row], found: Sequence[Row], spellings: Spellings, pairs: Mapping[int, int]
) -> None:
    """The same over all events and proposals, paired or not."""
    for noun in ("actors", "places", "figures"):

        def keys(row: Row, noun: str = noun) -> set[Any]:
            if noun == "figures":
                return {_figure(one, spellings) for one in row.get("figures") or ()}
            return set(_folded(row, noun, spellings))

        right = sum(len(keys(gold[g]) & keys(found[f])) for g, f in pairs.items())
        result.counts[noun].add(right, sum(len(keys(one)) for one in found), sum(len(keys(one)) for one in gold))


def _traps(result: Score, article: Row, found: Sequence[Row], taken: set[int]) -> None:
    for trap in article.get("not_events", ()):
        at = span_of(trap, article["text"])
        spans = (span_of(one, article["text"]) for f, one in enumerate(found) if f not in taken)
        hit = at is not None and any(span and overlap(at, span) >= ENOUGH for span in spans)
        result.traps += 1
        result.traps_proposed += hit
        if hit:
            result.faults.append(f"{article['id']} proposed what is no event ({trap['why']}): {trap['quote']}")


def _faults(result: Score, article: Row, gold: Sequence[Row], found: Sequence[Row], pairs: Mapping[int, int]) -> None:
    for g, one in enumerate(gold):
        when = "/".join(filter(None, ends_of(one)))
        if g not in pairs:
            result.faults.append(f"{article['id']} missed {when}: {one['quote'][:90]}")
        elif not is_exact(one, found[pairs[g]]):
            got = "/".join(filter(None, ends_of(found[pairs[g]])))
            result.faults.append(f"{article['id']} date {when}, got {got}: {one['quote'][:90]}")


def _folded(row: Row, noun: str, spellings: Spellings) -> set[str]:
    return {spellings.fold(name) for name in row.get(noun) or ()}


def _figure(figure: Row, spellings: Spellings) -> tuple[str, int | None, int | None]:
    return spellings.fold(str(figure.get("about") or "")), figure.get("low"), figure.get("high")


def _same_claimant(wanted: Row, got: Row, spellings: Spellings) -> bool:
    a, b = wanted.get("claimant"), got.get("claimant")
    if not a or not b:
        return not a and not b
    words = [set(re.findall(r"\w+", spellings.fold(one))) - _STOP for one in (a, b)]
    return bool(words[0] & words[1])
