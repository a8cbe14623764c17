"""Which record a cell means: by its slug or one of its names, exactly, in every language; a source by its address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from timeline.models.actor import Actor, ActorName
from timeline.models.kind import Kind, KindText
from timeline.models.place import Place, PlaceName
from timeline.models.role import Role, RoleText
from timeline.models.source import Source
from timeline.text.folding import fold

# Of 100; below it the likeness is chance. So many are named, and looked for so often in one table.
_PLAUSIBLE, _NAMED, _LOOKED_FOR = 70, 3, 500
# As a place that is contested stands on pages: one name, and another user's behind it.
_BOTH = re.compile(r"(.+?)\s*\((.+)\)")
_REMEDY = {
    "source": "Take its article in first, or have an administrator add it; then write its slug or web address.",
    "actor": "Write one of its names or its slug, or have an administrator add it first.",
    "place": "Write one of its names or its slug, or have an administrator add it first.",
    "kind": "Choose one of the kinds of this chronology.",
    "role": "Choose one of the roles of this chronology.",
}


class Found(NamedTuple):
    """The slug that was meant; or "", what is wrong, and the remedy."""

    slug: str
    what: str = ""
    remedy: str = ""


class Names:
    """All names of actors, places, kinds and roles, and all sources, as the record has them now. Nine queries."""

    def __init__(self) -> None:
        self._slugs: dict[str, frozenset[str]] = {}
        self._called: dict[str, dict[str, set[str]]] = {}
        self._asked: dict[tuple[str, str], Found] = {}
        self._looked_for = 0
        actors = ActorName.objects.values_list("search_key", "actor__slug")
        places = PlaceName.objects.values_list("search_key", "place__slug")
        kinds = KindText.objects.values_list("name", "kind__slug")
        roles = RoleText.objects.values_list("name", "role__slug")
        self._learn("actor", Actor.objects.values_list("slug", flat=True), actors)
        self._learn("place", Place.objects.values_list("slug", flat=True), places)
        self._learn("kind", Kind.objects.values_list("slug", flat=True), ((fold(name), slug) for name, slug in kinds))
        self._learn("role", Role.objects.values_list("slug", flat=True), ((fold(name), slug) for name, slug in roles))
        sources = dict(Source.objects.values_list("slug", "url"))
        self._learn("source", sources, ((url, slug) for slug, url in sources.items() if url))

    def _learn(self, noun: str, slugs: Iterable[str], names: Iterable[tuple[str, str]]) -> None:
        self._slugs[noun] = frozenset(slugs)
        called: dict[str, set[str]] = {slug: {slug} for slug in self._slugs[noun]}
        for key, slug in names:
            called.setdefault(key, set()).add(slug)
        self._called[noun] = called

    def find(self, noun: str, typed: str) -> Found:
        """The one record of a noun that is meant; what has been asked once is remembered."""
        if (noun, typed) not in self._asked:
            self._asked[noun, typed] = self._find(noun, typed)
        return self._asked[noun, typed]

    def _find(self, noun: str, typed: str) -> Found:
        if typed in self._slugs[noun]:
            return Found(typed)
        key = typed if noun == "source" else fold(typed)[:200]
        meant = sorted(self._called[noun].get(key) or self._by_both(noun, key))
        if len(meant) == 1:
            return Found(meant[0])
        if meant:
            what = f"More than one {noun} is called “{typed[:60]}”: {', '.join(meant[:5])}."
            return Found("", what, "Write the slug of the one that is meant.")
        return Found("", f"There is no {noun} “{typed[:60]}”{self._nearest(noun, key)}.", _REMEDY[noun])

    def _by_both(self, noun: str, key: str) -> set[str]:
        """Those that have both names."""
        both = _BOTH.fullmatch(key)
        none: set[str] = set()
        return set.intersection(*(self._called[noun].get(one, none) for one in both.groups())) if both else none

    def _nearest(self, noun: str, key: str) -> str:
        """Those that may be meant, as half a sentence; a table full of mistakes is not searched for ever."""
        if self._looked_for >= _LOOKED_FOR:
            return ""
        self._looked_for += 1
        called = self._called[noun]
        found = process.extract(key, list(called), scorer=fuzz.ratio, limit=_NAMED, score_cutoff=_PLAUSIBLE)
        near = dict.fromkeys(slug for name, _, _ in found for slug in sorted(called[name]))
        return f" (perhaps {', '.join(list(near)[:_NAMED])})" if near else ""
