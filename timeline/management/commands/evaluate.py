"""Score the reading of articles against labelled ones."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError

from timeline.extraction.extract import extract
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.languages import language_of
from timeline.extraction.proposals import rows
from timeline.extraction.scoring import MEASURES, Score, Spellings, score
from timeline.management.baselines import BASELINES, written_in
from timeline.models import Actor, Edition
from timeline.reading.known_names import known_names

SPELLINGS = "spellings.json"
COMPARED = ("events_f1", "date_exact_matched", "date_exact_f1", "noevents_proposed")
WANTED = ("id", "title", "published", "text", "expected")


class Command(BaseCommand):
    help = "Read labelled articles and score what is proposed. The last line is one JSON object."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--gold", type=Path, required=True, metavar="FILE_OR_FOLDER")
        parser.add_argument(
            "--predictions", type=Path, metavar="OUT", help="also write what was proposed, as JSON Lines"
        )
        parser.add_argument("--errors", action="store_true", help="list what went wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = list(read_articles(options["gold"]))
        self._names_are_there()
        proposals, seconds = self._read(articles)
        if options["predictions"]:
            lines = (json.dumps({"id": slug, "candidates": found}) for slug, found in proposals.items())
            options["predictions"].write_text("\n".join(lines) + "\n")
        result = score(articles, proposals, spellings())
        for line in (*table(result, result.faults if options["errors"] else ()), *beside(result, articles)):
            self.stdout.write(line)
        rate = round(len(articles) / seconds, 1) if seconds else 0.0
        self.stdout.write(json.dumps({**result.short, "articles_per_s": rate}))

    def _names_are_there(self) -> None:
        """A new clone has no database yet: it is made, as `make run` would."""
        try:
            known = Actor.objects.exists()
        except (OperationalError, ProgrammingError):
            known = False
        if not known:
            self.stdout.write("No names yet: loading the chronology …")
            call_command("prepare", stdout=self.stdout, stderr=self.stderr)

    def _read(self, articles: Sequence[Mapping[str, Any]]) -> tuple[dict[str, list[Mapping[str, Any]]], float]:
        """What is proposed for each article, and the seconds of reading alone, names compiled."""
        proposals: dict[str, list[Mapping[str, Any]]] = {}
        gazetteers: dict[str, Gazetteer] = {}
        seconds = 0.0
        for article in articles:
            code = written_in(article)
            language = language_of(code)
            if language is None:
                self.stderr.write(f"{article['id']}: no rules for the language “{code}”; nothing is read.")
                proposals[article["id"]] = []
                continue
            if code not in gazetteers:
                gazetteers[code] = known_names(Edition.current(), code)
                gazetteers[code].compile()
                language.compile()
            begun = perf_counter()
            found = extract(
                article["text"], gazetteers[code], date.fromisoformat(article["published"]), language, article["title"]
            )
            seconds += perf_counter() - begun
            proposals[article["id"]] = rows(found)
        return proposals, seconds


def read_articles(path: Path) -> Iterator[Mapping[str, Any]]:
    """Of a .json file, a .jsonl file or a folder of .json files."""
    if not path.exists():
        raise CommandError(f"There is no {path}. Give a file or a folder of labelled articles.")
    for file in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
        text = file.read_text(encoding="utf-8")
        lines = [one for one in text.splitlines() if one.strip()] if file.suffix == ".jsonl" else [text]
        for number, line in enumerate(lines, 1):
            try:
                article = json.loads(line)
            except json.JSONDecodeError as wrong:
                raise CommandError(f"{file}:{number}: not JSON ({wrong.msg}). Mend the file.") from None
            missing = [name for name in WANTED if name not in article]
            if missing:
                raise CommandError(
                    f"{file}:{number}: {', '.join(missing)} missing. See the README beside the articles."
                )
            yield article


def spellings() -> Spellings:
    """The places that several spellings name, from the chronology's folder; none where it has no such file."""
    file = settings.CHRONOLOGY_DIR / SPELLINGS
    return Spellings(json.loads(file.read_text())) if file.exists() else Spellings()


def table(result: Score, faults: Sequence[str]) -> Iterator[str]:
    """The measures as a table for people."""
    yield f"{result.articles} articles"
    yield f"{'measure':28}{'P':>8}{'R':>8}{'F1':>8}  right/proposed/wanted"
    for name in MEASURES:
        one = result.counts[name]
        shares = f"{one.precision:8.3f}{one.recall:8.3f}{one.f1:8.3f}"
        yield f"{name:28}{shares}  {one.right:g}/{one.proposed:g}/{one.wanted:g}"
    share = result.traps_proposed / result.traps if result.traps else 0.0
    yield f"{'no-events proposed':28}{share:8.3f}  {result.traps_proposed} of {result.traps} (lower is better)"
    yield f"{'quotes not in the text':28}{result.quotes_missing:8}"
    yield from faults


def beside(result: Score, articles: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The measures of others on the same articles, below ours. What is not installed or not read is said."""
    yield f"{'on the same articles':22}" + "".join(f"{name:>20}" for name in COMPARED)
    yield _compared("this engine", result)
    for one in BASELINES:
        if not one.is_there:
            yield f"{one.name:22}  left out: not installed (requirements-dev.txt)"
            continue
        yield _compared(one.name, score(articles, one.read(articles), spellings()))
        if unread := sum(written_in(article) not in one.languages for article in articles):
            yield f"{'':22}  {unread} of these articles are in languages that it does not read"


def _compared(name: str, result: Score) -> str:
    return f"{name:22}" + "".join(f"{result.short[measure]:20.3f}" for measure in COMPARED)
