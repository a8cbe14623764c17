"""Whatever is published, withdrawn, renamed or told anew, the index says the same as the database right after it."""

import random

import pytest

from tests.builders import a_place, a_source, affiliated, an_actor, an_event, an_outlet, event_payload
from tests.desk_builders import a_reviewer
from tests.reading.index.plain import says_the_same, shows_the_same
from timeline.curation.merging import merge
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.parting import part
from timeline.curation.proposals import Proposal
from timeline.curation.publishing import publish, reinstate, restore, withdraw
from timeline.curation.renaming import rename
from timeline.models import Edition, Event, User
from timeline.reading.index.current import index_of
from timeline.reading.selection import Selection
from timeline.reading.tiles import tile

pytestmark = pytest.mark.django_db

ACTORS = ("norland", "northern-army", "sudria", "the-mediators")
PLACES = ("midtown", "uptown", "far-away")
KINDS = ("battle", "shelling", "agreement", "ruling")
SOURCES = ("courier-report", "courier-more", "herald-report")
DATES = ("1991", "1992-05", "1992-05-08", "1992-05-08/1993-01-03", "1993-02~", "1990-03/..", "1994-21", "1992?")
ROLES = ("belligerent", "signatory", "target")


class Curators:
    """Change the record by chance, each time by one verb."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.by = User.loader()
        for place in PLACES:
            a_place(place)
        an_outlet("the-herald")
        for source in SOURCES:
            a_source(source, outlet="the-herald" if source.startswith("herald") else "the-courier")
        for actor in ACTORS:
            an_actor(actor)
        for number in range(14):
            an_event(f"Thing {number}", **self.facts())

    def facts(self):
        chance = self.chance
        actors = {(actor, chance.choice(ROLES)) for actor in chance.sample(ACTORS, chance.choice((0, 1, 2, 3)))}
        return {
            "edtf": chance.choice(DATES),
            "actors": sorted(actors),
            "places": chance.sample(PLACES, chance.choice((0, 1, 2))),
            "sources": chance.sample(SOURCES, chance.choice((1, 2))),
            "type": chance.choice(KINDS),
            "importance": chance.randint(1, 5),
        }

    def any_event(self, *, withdrawn=False):
        found = Event.objects.filter(withdrawn_at__isnull=not withdrawn).order_by("pk")
        return self.chance.choice(found) if found else None

    def act(self):
        verb = self.chance.choice([getattr(self, name) for name in dir(self) if name.startswith("they_")])
        verb()
        return verb.__name__

    def they_add_an_event(self):
        an_event(f"Later thing {Event.objects.count()}", **self.facts())

    def they_change_an_event(self):
        slug = self.any_event().slug
        publish(Proposal("event", event_payload(f"Other words {slug}", slug=slug, **self.facts())), by=self.by)

    def they_withdraw_an_event(self):
        withdraw(self.any_event().slug, by=self.by, reason="Mistaken.")

    def they_bring_an_event_back(self):
        if event := self.any_event(withdrawn=True):
            reinstate(event.slug, by=self.by, reason="It was right.")

    def they_restore_a_version(self):
        restore("event", self.any_event().slug, 1, by=self.by)

    def they_rename_an_event(self):
        slug = self.any_event().slug
        rename(
            slug,
            f"{self.chance.choice('amz')}-{Event.objects.count()}-{self.chance.random()}".replace(".", ""),
            by=self.by,
            reason="Typed wrongly.",
        )

    def they_affiliate_an_actor(self):
        span = self.chance.choice((None, "1992", "1992-05-08/1993", "1990/1991"))
        to = self.chance.choice(("norland", "sudria"))
        relation = self.chance.choice(("part-of", "successor-of", "leads"))
        self.change(
            "actor",
            self.chance.choice(("northern-army", "the-mediators")),
            affiliations=[affiliated(to, relation, span)],
        )

    def they_move_a_place(self):
        self.change("place", self.chance.choice(PLACES), lat=40 + self.chance.random(), lon=45)

    def they_move_a_source(self):
        self.change("source", self.chance.choice(SOURCES), outlet=self.chance.choice(("the-courier", "the-herald")))

    def they_judge_an_outlet_anew(self):
        self.change("outlet", "the-herald", standing=self.chance.choice(("independent", "reference-copy", "unknown")))

    def they_move_a_kind(self):
        self.change("kind", self.chance.choice(KINDS), group=self.chance.choice(("fighting", "talks", "law")))

    def they_name_an_actor_anew(self):
        slug = self.chance.choice(ACTORS)
        word = self.chance.choice(("Harvest", "Convoy", "Thing"))
        self.change("actor", slug, names={"en": f"{word} of {slug}", "hy": None, "az": None, "ru": None})

    def change(self, noun, slug, **facts):
        payload = NOUNS[noun].payload(NOUNS[noun].model.objects.get(slug=slug))
        publish(Proposal(noun, payload | facts), by=self.by)

    def question(self):
        chance = self.chance

        def few(values):
            return tuple(chance.sample(values, chance.choice((0, 0, 1, 2))))

        return Selection(
            actors=few(ACTORS),
            all_actors=chance.random() < 0.3,
            parts=chance.random() < 0.7,
            roles=few(ROLES),
            kinds=few((*KINDS, "fighting", "talks")),
            places=few(PLACES),
            within=chance.choice((None, 40)),
            from_=chance.choice((None, None, "1992-05", "1993")),
            to=chance.choice((None, None, "1993", "1994-05")),
            importance=chance.choice((None, None, 2, 4)),
            grades=few(("documented", "corroborated", "single-source")),
            outlets=few(("the-courier", "the-herald")),
            q=chance.choice(("", "", "thing", "harvest", "other -later", "conv")),
        )


@pytest.mark.parametrize("seed", range(4))
def test_the_index_follows_every_verb(seed):
    curators = Curators(seed)
    first = index_of(Edition.current())
    done = []
    for _ in range(25):
        done.append(curators.act())
        index = index_of(Edition.current())
        assert index.edition == Edition.current(), done
        assert index.base is first.base, "few changes are looked up beside the old base"
        for asked in (Selection(), *(curators.question() for _ in range(6))):
            says_the_same(index, asked, curators.chance)
        asked, lanes = curators.question(), curators.chance.sample(ACTORS, 2)
        shows_the_same(tile(asked, index.edition, 9, 88, lanes), asked, lanes)
    assert index.changed > 0


def test_a_change_of_one_event_touches_nothing_else_of_the_index():
    an_event("One thing")
    other = an_event("Another thing", edtf="1995")
    index_of(Edition.current())
    withdraw(other.slug, by=User.loader(), reason="Mistaken.")
    index = index_of(Edition.current())
    assert index.changed == 1
    assert index.found(Selection()).total == 1


def test_what_changes_no_answer_leaves_the_index_without_changes():
    event = an_event("One thing")
    before = index_of(Edition.current())
    an_actor("nobody-at-all")
    index = index_of(Edition.current())
    assert (index.edition, index.changed) == (before.edition + 1, 0)
    assert index.found(Selection()).ids(0, 9) == [event.pk]


def test_the_index_follows_mergings_and_their_undoing():
    curators = Curators(9)
    rita = a_reviewer()
    questions = (
        Selection(),
        Selection(actors=("norland",)),
        Selection(actors=("norland",), parts=False),
        Selection(places=("midtown",)),
        Selection(outlets=("the-courier",)),
        Selection(grades=("corroborated",)),
        Selection(q="norland"),
    )
    pairs = (
        ("actor", "northern-army", "norland"),
        ("place", "uptown", "midtown"),
        ("source", "courier-more", "courier-report"),
        ("outlet", "the-herald", "the-courier"),
    )
    first, merged = index_of(Edition.current()), []

    def holds():
        index = index_of(Edition.current())
        assert (index.edition, index.base) == (Edition.current(), first.base)
        for asked in questions:
            says_the_same(index, asked, curators.chance)

    for noun, gone, kept in pairs:
        merged.append(merge(noun, gone, kept, by=rita, reason="The same one."))
        holds()
    for merger in reversed(merged):
        part(merger, by=rita, reason="Two after all.")
        holds()
