"""List every mention of time in a text, with its meaning."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.extraction.languages import code_of, language_of
from timeline.extraction.time_expressions import time_expressions
from timeline.text.invisible import to_nfc


class Command(BaseCommand):
    help = "List the dates, times, lengths and repetitions that a plain-text file mentions (TIMEX3)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="what relative dates count from")
        parser.add_argument("--language", default="", help="en, ru …; without it the letters decide")
        parser.add_argument("--json", action="store_true", help="one JSON array instead of lines")

    def handle(self, *args: Any, **options: Any) -> None:
        text = _read(options["file"])
        code = options["language"] or code_of(text)
        language = language_of(code)
        if language is None:
            named = f"the language “{code}”" if code else "a language in these letters"
            raise CommandError(f"No rules for {named}. Give --language en, if it is English.")
        found = time_expressions(text, language.dates, options["published"])
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
            return
        for one in found:
            self.stdout.write(f"{one['start']:>7} {one['end']:>7}  {one['type']:8} {one['value']:16} {one['text']}")


def _read(path: Path) -> str:
    try:
        return to_nfc(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CommandError(f"There is no {path}.") from None
    except UnicodeDecodeError as wrong:
        raise CommandError(f"{path} is not UTF-8 (byte {wrong.start}). Save it as UTF-8 and try again.") from None


def _day(written: str) -> date:
    return date.fromisoformat(written)
