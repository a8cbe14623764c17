"""A text as sentences with their offsets: what is body, heading, caption or credit, and where a dateline ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article. `start` and `end` count characters of the whole text; `text` is what stands there."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """Its text in small letters, each where it was: patterns are much quicker where case is no question."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(one if len(one) == 1 else letter for letter in self.text for one in [letter.lower()])

    def holds(self, other: "Passage") -> bool:
        """Whether the other one lies within it."""
        return self.start <= other.start and other.end <= self.end

    def part(self, start: int, end: int) -> "Passage":
        """A stretch of it, counted from the beginning of the whole text."""
        return Passage(start, end, self.text[start - self.start : end - self.start])


class Line(StrEnum):
    """What a line of a pasted page is."""

    BODY = "body"
    HEADING = "heading"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without its dateline; `paragraph` and `place` count from 0."""

    passage: Passage
    line: Line
    paragraph: int
    place: int
    dateline: Passage | None = None


# One pattern reads all the places that a full stop does not end a sentence after: titles, months, units, initials.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Brig|Adm|Sen|Rep|Gov|Prof|Rev|Hon|No|Nos|vs|approx|est"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Inc|Ltd|Co|Corp|cf|fig|km|Art"
    r"|г|гг|г-н|г-жа|им|ул|тыс|млн|млрд|руб|т\.\s?е|т\.\s?д|т\.\s?п|янв|фев|февр|апр|авг|сент|окт|нояб|дек|ст"
    r"|пос|обл)"
    r"|\b(?:[A-ZА-ЯЁ]|[a-z])|\b(?:[A-Z]\.)+[A-Z])\.$"
)
_END = re.compile(r"[.!?…։]+[\"”’»)\]]*(?=\s|$)|(?<=[^\s])$")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 1200
_LONGEST_ENTRY = 40
_CLOSES = '.!?…։:"”»)'
_CREDIT = re.compile(
    r"©|\bAll news\b|^(?:By|Photo|Read (?:also|more)|Share|Follow|Tags?|Updated|Published)\b|^Читайте|^Фото\b"
)
_CAPTION = re.compile(
    r"Photo(?: Agency)?\b|(?:/|\()(?:TASS|Reuters|AP|AFP|EPA|Getty)(?:\)|\s|$)|[Ff]ile photo|Фото:|архив"
)

# A place or two, a date, perhaps who reports; or a place and who reports; then a dash or a full stop.
_CAPITAL = r"[A-ZА-ЯЁƏÇŞĞÖÜİ]"
_PLACES = rf"{_CAPITAL}[\w.'’/-]*(?:[ ,/-]+{_CAPITAL}[\w.'’-]*){{0,4}}"
_DAY = r"(?:\d{1,2}\.? ?[^\W\d]+\.?|[^\W\d]+\.? \d{1,2})(?:,? \d{4})?"
_AGENCY = rf"{_CAPITAL}[\w/]*(?:[.-]\w+)*(?: {_CAPITAL}\w*(?:[.-]\w+)*)?"
# A sentence of its own that only says where, when and who reports.
_ALONE = re.compile(
    rf"(?:{_PLACES}[,:.]? ?)?(?:[^\W\d]+day,? )?(?:{_DAY}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})(?:"
    rf" ?[(/]{_AGENCY}[)/])?[.:]?"
)
# "3 August. The Council met.": what a chronology puts before an entry belongs to what it dates.
_ENTRY = re.compile(
    rf"(?:(?:[^\W\d]+day|[а-яё]+),? )?(?:{_DAY}|(?:\d{{1,2}}[./]){{1,2}}\d{{4}}|{_CAPITAL}[^\W\d]+,? \d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d)[.:]?"
)
DATELINE = re.compile(
    rf"\s*(?:{_PLACES}[,.] ?{_DAY}[,.]? ?[(/]{_AGENCY}[)/]\.? ?[-–—]?\s*"
    rf"|{_PLACES}[,.]? ?[(/]{_AGENCY}[)/] ?[-–—.]\s+"
    rf"|{_PLACES}, {_DAY}, {_AGENCY}(?:\.| ?[-–—])\s+"
    rf"|{_PLACES}[,.] ?{_DAY}\.? ?(?:{_AGENCY})? ?[-–—:] "
    rf"|{_PLACES}, {_DAY}\. {_AGENCY}\. "
    r"|[A-ZА-ЯЁ][A-ZА-ЯЁ ,.'’-]{2,40} [-–—] )"
)


def sentences(text: str, title: str = "") -> list[Sentence]:
    """The sentences in order. Nothing is left out: headings and captions come with their `line`."""
    found: list[Sentence] = []
    lines = list(_LINE.finditer(text))
    roles = _roles([one[0] for one in lines], title)
    paragraph = -1
    for one, role in zip(lines, roles, strict=True):
        paragraph += 1
        dateline = _dateline(one[0], one.start()) if role is Line.BODY else None
        start = dateline.end if dateline else one.start()
        for place, piece in enumerate(_split(text, start, one.end())):
            alone = place == 0 and len(piece.text) <= _LONGEST_ENTRY and _ALONE.fullmatch(piece.text)
            found.append(
                Sentence(
                    piece,
                    Line.HEADING if alone and role is Line.BODY else role,
                    paragraph,
                    place,
                    dateline if place == 0 else None,
                )
            )
    return found


def sentences_in(passage: Passage) -> list[Passage]:
    """The sentences of a stretch, wherever it was cut; a new line begins a new one."""
    pieces = [one for line in _LINE.finditer(passage.text) for one in _split(passage.text, line.start(), line.end())]
    return [passage.part(passage.start + one.start, passage.start + one.end) for one in pieces]


def _dateline(line: str, start: int) -> Passage | None:
    found = DATELINE.match(line)
    if not found or found.end() > 90:
        return None
    return Passage(start, start + found.end(), found[0])


def _roles(lines: list[str], title: str) -> list[Line]:
    """A page as it is pasted begins with its heading, perhaps a standfirst and captions; then it has sentences."""
    body = next((i for i, line in enumerate(lines) if _dateline(line, 0)), None)
    if body is None:
        body = next((i for i, line in enumerate(lines) if _is_prose(line)), 0)
    roles = []
    for i, line in enumerate(lines):
        if _CREDIT.search(line) and len(line) < 160:
            roles.append(Line.CREDIT)
        elif i < body:
            roles.append(_before_body(line, title))
        elif not _is_prose(line) and len(line) < 160:
            roles.append(Line.CAPTION if _CAPTION.search(line) else Line.HEADING)
        else:
            roles.append(Line.BODY)
    return roles


def _before_body(line: str, title: str) -> Line:
    if title and line.strip() == title.strip():
        return Line.HEADING
    if _CAPTION.search(line):
        return Line.CAPTION
    words = len(line.split())
    return Line.STANDFIRST if words > 14 else Line.HEADING if words > 5 else Line.CAPTION


def _is_prose(line: str) -> bool:
    stripped = line.rstrip()
    return len(stripped) > 30 and stripped[-1] in _CLOSES


def _split(text: str, start: int, end: int) -> Iterator[Passage]:
    """Sentences between two offsets; a full stop after an abbreviation ends none."""
    begin = start
    for found in _END.finditer(text, start, end):
        if found.end() <= begin or not _ends_here(text, begin, found, end):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _ends_here(text: str, begin: int, found: re.Match[str], end: int) -> bool:
    if found.end() >= end:
        return True
    after = text[found.end() : found.end() + 3].lstrip()
    if after[:1].islower() or (after[:1] in "([" and len(found[0]) == 1 and after[1:2].islower()):
        return False
    if (
        found[0] == "."
        and begin < found.start() <= begin + _LONGEST_ENTRY
        and _ENTRY.fullmatch(text[begin : found.start()].strip())
    ):
        return False
    return not (found[0] == "." and _ABBREVIATED.search(text, max(begin, found.start() - 12), found.end()))


def _trimmed(text: str, start: int, end: int) -> Iterator[Passage]:
    """What is longer than any sentence of a report is cut at a space: a text then takes time like its length."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Passage(start, end, text[start:end])
