"""The shapes of the answers, for the OpenAPI document. `formats/as_json.py` makes them; a test holds the two equal."""

from ninja import Schema


class EventRow(Schema, extra="forbid"):
    slug: str
    url: str
    api_url: str
    edtf: str
    when: str
    earliest: str
    begins_by: str
    latest: str | None
    precision: str
    approximate: bool
    uncertain: bool
    ongoing: bool
    kind: str
    kind_group: str
    language: str | None
    title: str
    label: str | None
    summary: str | None
    importance: int
    actors: list[str]
    places: list[str]
    grade: str
    confidence: str
    figures: bool
    disputed: bool
    note: str | None
    version: int


class EventList(Schema, extra="forbid"):
    total: int
    of: int
    edition: int
    page: int
    pages: int
    per_page: int
    began_earlier: int
    results: list[EventRow]
    next: str | None
    previous: str | None


class InvolvementRow(Schema, extra="forbid"):
    actor: str
    name: str
    role: str
    as_name: str | None
    office: str | None


class WhereRow(Schema, extra="forbid"):
    place: str
    name: str
    precision: str | None
    latitude: float | None
    longitude: float | None


class ClaimRow(Schema, extra="forbid"):
    about: str
    measure: str | None
    unit: str | None
    whom: str | None
    side: str | None
    low: float | None
    best: float | None
    high: float | None
    words: str | None
    statement: str | None
    claimant_words: str
    claimants: list[str]
    claimant_outlets: list[str]
    via: str | None
    said_on: str | None
    comparison: str | None
    citation: int


class SourceRow(Schema, extra="forbid"):
    slug: str
    page: str
    title: str
    url: str | None
    reference: str | None
    published: str | None
    language: str
    kind: str
    outlet: str
    outlet_name: str
    standing: str
    via: str | None


class CitationRow(Schema, extra="forbid"):
    number: int
    source: SourceRow
    supports: str | None
    quote: str | None
    locator: str | None
    seen: bool
    consulted: str | None


class LinkRow(Schema, extra="forbid"):
    relation: str
    backwards: bool
    event: str


class WholeEvent(EventRow, extra="forbid"):
    involvements: list[InvolvementRow]
    where: list[WhereRow]
    claims: list[ClaimRow]
    citations: list[CitationRow]
    links: list[LinkRow]
    history_url: str


class FacetRow(Schema, extra="forbid"):
    value: str
    name: str
    matching: int
    count: int
    chosen: bool


class GroupRow(FacetRow, extra="forbid"):
    kinds: list[FacetRow]


class YearRow(Schema, extra="forbid"):
    year: int
    solid: int
    outline: int
    chosen: bool


class FacetList(Schema, extra="forbid"):
    total: int
    of: int
    edition: int
    actor: list[FacetRow]
    role: list[FacetRow]
    kind: list[GroupRow]
    place: list[FacetRow]
    importance: list[FacetRow]
    grade: list[FacetRow]
    figures: FacetRow
    disputed: FacetRow
    outlet: list[FacetRow]
    years: list[YearRow]


class TileColumns(Schema, extra="forbid"):
    id: list[int]
    slug: list[str]
    start: list[int]
    by: list[int]
    end: list[int | None]
    flags: list[int]
    kind: list[int]
    importance: list[int]
    grade: list[int]
    rank: list[int]
    label: list[str | None]
    title: list[str]
    when: list[str]
    lane: list[int] = []


class TileAnswer(Schema, extra="forbid"):
    edition: int
    z: int
    x: int
    total: int
    began: int
    leaf: bool
    bin: int
    density: list[tuple[str, list[int]]]
    lanes: list[tuple[str, int, list[int]]] = []
    kinds: list[str]
    grades: list[str]
    events: TileColumns


class NameRow(Schema, extra="forbid"):
    slug: str
    url: str
    name: str
    kind: str
    alias: str | None
    alias_language: str | None
    first_year: int | None
    last_year: int | None
    count: int
    chosen: bool


class NameList(Schema, extra="forbid"):
    edition: int
    results: list[NameRow]


class ProblemRow(Schema, extra="forbid"):
    parameter: str
    value: str
    what: str


class ProblemAnswer(Schema):
    type: str
    title: str
    status: int
    detail: str
    problems: list[ProblemRow] = []


class OtherEdition(ProblemAnswer):
    edition: int
