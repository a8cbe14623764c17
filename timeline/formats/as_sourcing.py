"""How well an event is sourced, in one or two sentences that give the reasons for its grade."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates.languages import GLUE
from timeline.models import Citation, Source, SourceKind
from timeline.models.source import PRIMARY
from timeline.models.standing import OFFICIAL

# A copy of a reference work repeats what others wrote; every other source without a voice is of unknown standing.
COPY = "reference-copy"
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def sentence(citations: Sequence[Citation], *, figures_differ: bool) -> str:
    """The sentence beside the 3 px bar: "4 sources from 3 independent publishers. Figures differ." """
    sources = [citation.source for citation in citations]
    told = _alone(sources[0]) if len(sources) == 1 else _several(sources)
    return f"{told} Figures differ." if figures_differ else told


def is_primary(source: Source) -> bool:
    """Whether it is the document itself: an official document, or the data of the body that gathered them."""
    return source.kind in PRIMARY or (source.kind == SourceKind.DATASET and source.outlet.standing.slug in OFFICIAL)


def _alone(source: Source) -> str:
    if is_primary(source):
        return f"One source only, and a primary one: {_a(source)}."
    if source.outlet.standing.slug == COPY:
        return "Rests on a copy of an encyclopaedia; the original was not seen."
    return "One source only: a second, independent one has not been found."


def _several(sources: Sequence[Source]) -> str:
    voices = {source.outlet.voice for source in sources} - {None}
    silent = [source for source in sources if source.outlet.voice is None]
    many = f"{len(sources)}{GLUE}sources"
    primary = next((source for source in sources if is_primary(source)), None)
    among = f", among them {_a(primary)}" if primary else ""
    if len(voices) >= 2:
        return f"{many} from {len(voices)}{GLUE}independent publishers{among}."
    if not voices:
        return f"{_silent_only(silent)}{among}."
    if not silent:
        rest = among or ": a second, independent one has not been found"
        return f"{many} from one publisher{rest}."
    alone = "One independent publisher" if among else "One independent publisher only"
    return f"{alone}{among}; {_others(silent)}."


def _silent_only(silent: Sequence[Source]) -> str:
    copies = sum(source.outlet.standing.slug == COPY for source in silent)
    if copies == len(silent):
        return "Rests on copies of an encyclopaedia; the originals were not seen"
    if not copies:
        return f"Rests on {_counted(len(silent))} sources whose standing is not known"
    return "Rests on copies of an encyclopaedia and on sources whose standing is not known"


def _others(silent: Sequence[Source]) -> str:
    """What the sources are that lend no second voice."""
    copies = sum(source.outlet.standing.slug == COPY for source in silent)
    if len(silent) == 1:
        return f"the other source is {'a copy of an encyclopaedia' if copies else 'of unknown standing'}"
    kinds = ["copies of an encyclopaedia"] if copies else []
    kinds += ["of unknown standing"] if copies < len(silent) else []
    return f"the other {_counted(len(silent))} sources are {' or '.join(kinds)}"


def _a(source: Source) -> str:
    kind = source.get_kind_display().lower()
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _counted(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
