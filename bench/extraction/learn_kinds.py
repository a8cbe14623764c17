"""Makes the table of words that speak for a kind, and says how well words read what they were not made from.

    python3 -m venv /tmp/learning && /tmp/learning/bin/pip install -r requirements-dev.txt scikit-learn==1.9.1
    /tmp/learning/bin/python bench/extraction/learn_kinds.py [--check]

Learned from: the labelled English articles of tests/extraction/articles and the titles and summaries of the record's
events (fixtures/events.json). A logistic regression with one row of weights for each kind; names are left out, so that
no kind leans to a side. `--check`: each set in turn is read by what the others teach; nothing is written. Russian has
too few labelled sentences yet: its words alone read 0.50 to 0.57 of them, its phrases 0.79 to 0.82.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from tests.extraction.conftest import ARTICLES, ROOT, names_of_the_files, rows_of, whole
from tests.rules.words import forbidden_names
from timeline.extraction import kinds
from timeline.extraction.date_mentions import Context, DateMention, in_passage
from timeline.extraction.english.language import ENGLISH, KIND_WORDS
from timeline.extraction.extract import Extraction
from timeline.extraction.figures import Figure
from timeline.extraction.passages import Passage
from timeline.extraction.proposals import rows
from timeline.extraction.scoring import pair
from timeline.extraction.word_weights import Counted, Weight, WordWeights, stems

RECORD = "record"
# How far weights may grow; rarer words than this teach nothing; smaller weights change nothing.
FREEDOM, OFTEN, LEAST = 10, 2, 0.25


@dataclass(frozen=True)
class Labelled:
    """A passage as it is read, and the kinds that people called right for it, the best first."""

    source: str
    passage: Passage
    dates: Sequence[Passage]
    counted: Counted
    dated: int | None
    kinds: Sequence[str]


class Watched(Extraction):
    """Remembers with what each passage was read for its kind."""

    def __init__(self, published: str) -> None:
        super().__init__(names_of_the_files("en"), ENGLISH, date.fromisoformat(published))
        self.seen: dict[int, tuple] = {}

    def _kind(
        self, part: Passage, mentions: Sequence[DateMention], counted: Sequence[Figure], dated: int | None = None
    ) -> kinds.KindReading:
        self.seen[part.start] = (
            part,
            [one.passage for one in mentions],
            [(one.about, one.passage) for one in counted],
            dated,
        )
        return super()._kind(part, mentions, counted, dated)


def of_articles() -> Iterator[Labelled]:
    """What is proposed from the labelled articles and paired with an event that people expect."""
    for file in sorted(ARTICLES.glob("*/*.json")):
        article = json.loads(file.read_text())
        if article.get("language", "en") != "en":
            continue
        reader = Watched(article["published"])
        proposed = rows(reader.read(article["text"], article["title"]))
        for number, place in pair(article["expected"], proposed, article["text"], article["published"]):
            event = article["expected"][number]
            part, dates, counted, dated = reader.seen[proposed[place]["start_offset"]]
            also = event.get("type_also") or ()
            yield Labelled(file.parent.name, part, dates, counted, dated, (event["type"], *also))


def of_the_record() -> Iterator[Labelled]:
    """Titles and summaries of published events."""
    for event in rows_of("events"):
        for text in filter(None, (event["title"], event["summary"])):
            passage = whole(text)
            dates = [one.passage for one in in_passage(passage, ENGLISH.dates, Context(None))]
            yield Labelled(RECORD, passage, dates, (), None, (event["type"],))


def learned(labelled: Sequence[Labelled]) -> WordWeights:
    """Words by weight. What is never written small is a name and left out, like all that the record calls a name."""
    stem = ENGLISH.kinds.words.stem
    found = [stems(one.passage, one.dates, one.counted, stem) for one in labelled]
    small = {word for here in found for word, where in here.items() if any(not one.text[0].isupper() for one in where)}
    small |= {word for here in found for word in here if word.startswith("#")}
    small -= {name[0] for name in forbidden_names(ROOT / "fixtures") if len(name) == 1}
    texts = [[word for word, where in here.items() if word in small for _ in where] for here in found]
    counter = TfidfVectorizer(analyzer=lambda text: text, sublinear_tf=True, min_df=OFTEN)
    model = LogisticRegression(C=FREEDOM, max_iter=1000)
    model.fit(counter.fit_transform(texts), [one.kinds[0] for one in labelled])
    words = {}
    for word, at in sorted(counter.vocabulary_.items()):
        weights = {kind: round(row[at], 2) for kind, row in zip(model.classes_, model.coef_, strict=True)}
        words[word] = Weight(round(counter.idf_[at], 2), {kind: w for kind, w in weights.items() if abs(w) >= LEAST})
    usual = {kind: round(weight, 2) for kind, weight in zip(model.classes_, model.intercept_, strict=True)}
    return WordWeights(usual, words, stem)


def check(labelled: Sequence[Labelled]) -> None:
    """The share of each set that is read right by what the others teach: phrases alone, both, words alone."""
    for source in sorted({one.source for one in labelled} - {RECORD}):
        words = learned([one for one in labelled if one.source != source])
        held = [one for one in labelled if one.source == source]
        shares = [share(held, table) for table in tables(words)]
        print(f"{source:20} {len(held):4}  " + "  ".join(f"{one:.3f}" for one in shares), flush=True)


def tables(words: WordWeights) -> list[kinds.KindTable]:
    """Phrases alone, with words, words alone."""
    return [replace(ENGLISH.kinds, words=one) for one in (None, words)] + [kinds.KindTable((), words=words)]


def share(held: Sequence[Labelled], table: kinds.KindTable) -> float:
    """How many of them are given a kind that people called right."""
    read = [kinds.read(one.passage, table, one.dated, one.dates, one.counted).kind in one.kinds for one in held]
    return sum(read) / len(read)


def written(words: WordWeights) -> str:
    """One word a line."""
    lines = [
        f"{json.dumps(word, ensure_ascii=False)}: {json.dumps([weight.rarity, weight.kinds])}"
        for word, weight in words.words.items()
    ]
    return f'{{"usual": {json.dumps(words.usual)},\n"words": {{\n' + ",\n".join(lines) + "\n}}\n"


def main() -> None:
    """The command."""
    labelled = [*of_articles(), *of_the_record()]
    print(f"{len(labelled)} passages")
    if "--check" in sys.argv:
        check(labelled)
        return
    words = learned(labelled)
    KIND_WORDS.write_text(written(words), encoding="utf-8")
    print(f"{len(words.words)} words → {KIND_WORDS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
