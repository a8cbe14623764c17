"""The shape of an event: what a proposal for one must look like."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field

from timeline.curation.shapes import Day, Edtf, Language, Number, Shape, Slug, line, one_of, paragraphs
from timeline.dates.edtf import joined
from timeline.models.claim import About, Whom
from timeline.models.event import LABEL_LENGTH, Confidence, Protection
from timeline.models.event_link import LinkRelation
from timeline.models.event_place import PlacePrecision


class InvolvementShape(Shape):
    actor: Slug
    role: Slug
    as_name: Annotated[str, line(200)] | None = None
    office: Annotated[str, line(200)] | None = None


class QuoteShape(Shape):
    exact: Annotated[str, paragraphs(5_000)]
    prefix: Annotated[str, line(300)] | None = None
    suffix: Annotated[str, line(300)] | None = None


class CitationShape(Shape):
    source: Slug
    supports: Annotated[str, paragraphs(2_000)] | None
    locator: Annotated[str, line(200)] | None
    quote: QuoteShape | None
    seen: bool
    consulted: Day | None = None


class FigureShape(Shape):
    about: Annotated[str, one_of(About.values)]
    measure: Annotated[str, line(300)] | None
    unit: Annotated[str, line(60)] | None
    whom: Annotated[str, one_of(Whom.values)] | None
    side: Slug | None
    low: Number | None
    best: Number | None
    high: Number | None
    claimant_words: Annotated[str, line(300)]
    claimants: list[Slug]
    claimant_outlets: list[Slug]
    via: Annotated[str, line(300)] | None
    said_on: Edtf | None
    comparison: Annotated[str, line(100)] | None
    source: Slug
    words: Annotated[str, line(300)] | None = None
    statement: Annotated[str, paragraphs(5_000)] | None = None


class TranslationShape(Shape):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)

    title: Annotated[str, line(200)]
    label: Annotated[str, line(LABEL_LENGTH)] | None = None
    summary: Annotated[str, paragraphs(10_000)] | None = None
    unreviewed: bool = Field(alias="machine-or-unreviewed")


class LinkShape(Shape):
    to: Slug
    relation: Annotated[str, one_of(LinkRelation.values)]


class PlacePrecisionShape(Shape):
    place: Slug
    precision: Annotated[str, one_of(PlacePrecision.values)]


class EventShape(Shape):
    """`edtf_start` and `edtf_end` together are its EDTF: end null = one date, ".." = goes on, "" = end not known."""

    id: Slug
    title: Annotated[str, line(200)]
    label: Annotated[str, line(LABEL_LENGTH)] | None
    summary: Annotated[str, paragraphs(10_000)]
    edtf_start: Edtf
    edtf_end: str | None
    type: Slug
    places: list[Slug]
    actors: list[InvolvementShape]
    figures: list[FigureShape]
    sources: list[CitationShape]
    importance: int
    confidence: Annotated[str, one_of(Confidence.values)]
    note: Annotated[str, paragraphs(5_000)] | None
    translations: dict[Language, TranslationShape]
    links: list[LinkShape] = []
    place_precision: list[PlacePrecisionShape] = []
    protection: Annotated[str, one_of(Protection.values)] | None = None
    withdrawn: Annotated[str, line(500)] | None = None

    @property
    def edtf(self) -> str:
        """Start and end as one EDTF text."""
        return joined(self.edtf_start, self.edtf_end)
