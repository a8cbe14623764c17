"""All nouns, in the order in which they can be written: each refers only to those before it, or to its own."""

from __future__ import annotations

from timeline.curation.nouns.actor import Actors
from timeline.curation.nouns.event import Events
from timeline.curation.nouns.noun import Noun
from timeline.curation.nouns.outlet import Outlets
from timeline.curation.nouns.period import Periods
from timeline.curation.nouns.place import Places
from timeline.curation.nouns.site import Sites
from timeline.curation.nouns.source import Sources
from timeline.curation.nouns.vocabulary import KindGroups, Kinds, Roles, Sides, Standings

NOUNS: dict[str, Noun] = {
    noun.name: noun
    for noun in (
        Sites(),
        Sides(),
        Standings(),
        KindGroups(),
        Kinds(),
        Roles(),
        Actors(),
        Places(),
        Periods(),
        Outlets(),
        Sources(),
        Events(),
    )
}
