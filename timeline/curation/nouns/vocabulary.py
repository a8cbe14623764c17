"""The vocabularies: sides, standings, kind groups, kinds and roles. Each is a slug with names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from django.db.models import Model

from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Noun, Reference, Refs
from timeline.curation.shapes import Language, Shape, Slug, line, one_of
from timeline.models.kind import Glyph, Kind, KindGroup, KindGroupText, KindText
from timeline.models.role import Role, RoleText
from timeline.models.side import Side, SideText
from timeline.models.standing import Standing, StandingText

Names = dict[Language, Annotated[str, line(100)]]


class RoleShape(Shape):
    slug: Slug
    order: int
    names: Names


class SideShape(RoleShape):
    counts_with: Slug | None


class StandingShape(RoleShape):
    side_means: Annotated[str, one_of(["side", "based_with"])] | None


class GroupShape(Shape):
    slug: Slug
    order: int
    glyph: Annotated[str, one_of(Glyph.values)]
    names: Names


class KindShape(Shape):
    slug: Slug
    group: Slug
    order: int
    names: Names
    description: dict[Language, Annotated[str, line(500)]]


class Vocabulary(Noun):
    """A noun that is a slug with an order and names."""

    text_model: type[Model]
    parent: str
    prefetch = ("texts",)

    def check(self, row: Any, where: str, languages: Languages) -> Iterator[Problem]:
        if not row.names:
            yield Problem(where, "names", "It has no name.", "Give at least the name in the default language.")

    def fill(self, main: Any, row: Any, refs: Refs) -> None:
        main.position = row.order

    def below_of(self, main: Any, row: Any, refs: Refs) -> Iterator[Model]:
        for position, (language, name) in enumerate(row.names.items()):
            words = {self.parent: main, "language": language, "name": name} | self.further(row, language)
            yield self.text_model(**words, position=position, reviewed=True)

    def further(self, row: Any, language: str) -> dict[str, Any]:
        """What the text of a language holds beside the name."""
        return {}

    def read(self, main: Any, languages: Languages) -> dict[str, Any]:
        names = {text.language: text.name for text in main.texts.all()}
        return {"slug": main.slug, "order": main.position, "names": names}


class Sides(Vocabulary):
    name, file, shape, model = "side", "sides", SideShape, Side
    text_model, parent, below = SideText, "side", ((SideText, "side"),)
    prefetch = ("texts", "counts_with")

    def references(self, row: SideShape) -> Iterator[Reference]:
        if row.counts_with:
            yield Reference("side", row.counts_with, "counts_with")

    def below_of(self, main: Side, row: SideShape, refs: Refs) -> Iterator[Model]:
        # A side may count with one further down the same file: known only once all of them have keys.
        Side.objects.with_ids([main.pk]).update(counts_with=refs.maybe(Side, row.counts_with))
        yield from super().below_of(main, row, refs)

    def read(self, main: Side, languages: Languages) -> dict[str, Any]:
        return super().read(main, languages) | {"counts_with": main.counts_with.slug if main.counts_with else None}


class Standings(Vocabulary):
    name, file, shape, model = "standing", "standings", StandingShape, Standing
    text_model, parent, below = StandingText, "standing", ((StandingText, "standing"),)

    def fill(self, main: Standing, row: StandingShape, refs: Refs) -> None:
        super().fill(main, row, refs)
        main.side_means = row.side_means

    def read(self, main: Standing, languages: Languages) -> dict[str, Any]:
        return super().read(main, languages) | {"side_means": main.side_means}


class KindGroups(Vocabulary):
    name, file, shape, model = "kind-group", "kind-groups", GroupShape, KindGroup
    text_model, parent, below = KindGroupText, "group", ((KindGroupText, "group"),)

    def fill(self, main: KindGroup, row: GroupShape, refs: Refs) -> None:
        super().fill(main, row, refs)
        main.glyph = row.glyph

    def read(self, main: KindGroup, languages: Languages) -> dict[str, Any]:
        return super().read(main, languages) | {"glyph": main.glyph}


class Kinds(Vocabulary):
    name, file, shape, model = "kind", "kinds", KindShape, Kind
    text_model, parent, below = KindText, "kind", ((KindText, "kind"),)
    prefetch = ("texts", "group")

    def references(self, row: KindShape) -> Iterator[Reference]:
        yield Reference("kind-group", row.group, "group")

    def fill(self, main: Kind, row: KindShape, refs: Refs) -> None:
        super().fill(main, row, refs)
        main.group_id = refs.pk(KindGroup, row.group)

    def further(self, row: KindShape, language: str) -> dict[str, Any]:
        return {"description": row.description.get(language)}

    def read(self, main: Kind, languages: Languages) -> dict[str, Any]:
        texts = {text.language: text.description for text in main.texts.all() if text.description}
        return super().read(main, languages) | {"group": main.group.slug, "description": texts}


class Roles(Vocabulary):
    name, file, shape, model = "role", "roles", RoleShape, Role
    text_model, parent, below = RoleText, "role", ((RoleText, "role"),)
