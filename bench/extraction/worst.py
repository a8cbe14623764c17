"""How reading grows with hostile text: seconds for N, 10 N and 100 N characters, and the growth from step to step.

    .venv/bin/python bench/extraction/worst.py [N]        N: 10,000 characters without it

Ten times the text may take ten times as long; a hundred times as long would be a way to stop the site with one paste.
"""

import sys
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract
from timeline.extraction.languages import language_of

PIECES = {
    "digits": "1",
    "digits with spaces": "1 ",
    "commas": ",",
    "“in” and spaces": "in ",
    "numbers and “and”": "12 and ",
    "months": "May ",
    "one letter": "a",
    "quotation marks": '"',
    "clauses without end": "it was said, and ",
    "full stops": "a. ",
    "dead without end": "12 killed ",
    "a dense report": "On 4 May 1992 the army took the town, and 12 people were killed. ",
}
STEPS = (1, 10, 100)


def main() -> None:
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    names, language = names_of_the_files(), language_of("en")
    names.compile()
    language.compile()
    extract("On 4 May 1992 they met.", names, date(2020, 1, 1), language)
    print("| text | " + " | ".join(f"{length * step:,}, s" for step in STEPS) + " | growth |")
    print("|---|" + "--:|" * (len(STEPS) + 1))
    for name, piece in PIECES.items():
        seconds = []
        for step in STEPS:
            text = piece * (length * step // len(piece))
            begun = perf_counter()
            extract(text, names, date(2020, 1, 1), language)
            seconds.append(perf_counter() - begun)
        growth = " · ".join(f"{after / before:.1f}×" for before, after in pairwise(seconds))
        print(f"| {name} | " + " | ".join(f"{one:.2f}" for one in seconds) + f" | {growth} |", flush=True)


if __name__ == "__main__":
    main()
