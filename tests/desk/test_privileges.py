"""Every address of the desk × method × role × state of its article: who gets in, and who is sent where."""

import uuid

import pytest

from tests import builders, bulk_builders, desk_builders
from timeline.curation import fetchings
from timeline.desk.urls import urlpatterns
from timeline.models import Candidate, Draft, User

pytestmark = pytest.mark.django_db

ROLES = ["nobody", "outsider", "curator", "reviewer", "administrator", "superuser"]
LOGIN, NO, OK, ON, MISSING, CONFLICT, WRONG, METHOD = "sign in", 403, 200, 302, 404, 409, 422, 405
STATES = ["new", "extracted", "set-aside"]

# What whoever may curate gets, by state of the article where that matters; everybody else is turned away.
ROUTES = {
    "queue": {"get": OK, "post": METHOD},
    "take-in": {"get": OK, "post": METHOD},
    "take-in-text": {"get": METHOD, "post": WRONG},
    "take-in-file": {"get": METHOD, "post": WRONG},
    "take-in-addresses": {"get": METHOD, "post": WRONG},
    "batch": {"get": OK, "post": METHOD},
    "fetch-again": {"get": METHOD, "post": ON},
    "article": {"get": {"new": ON, "extracted": OK, "set-aside": OK}, "post": METHOD},
    "facts": {"get": OK, "post": WRONG},
    "read": {"get": METHOD, "post": ON},
    "add": {"get": METHOD, "post": {"new": ON, "extracted": WRONG, "set-aside": WRONG}},
    "release": {"get": METHOD, "post": ON},
    "set-aside": {"get": METHOD, "post": ON},
    "take-back": {"get": METHOD, "post": ON},
    "dismiss": {"get": METHOD, "post": ON},
    "undo": {"get": METHOD, "post": ON},
    "split": {"get": METHOD, "post": ON},
    "join": {"get": METHOD, "post": ON},
    "correct": {"get": OK, "post": ON},
    "capture": {"get": OK, "post": METHOD},
    "begin-draft": {"get": METHOD, "post": ON},
    "merge": {"get": METHOD, "post": ON},
    "add-to-draft": {"get": METHOD, "post": ON},
    "draft": {"get": OK, "post": OK},
    "unsaved": {"get": METHOD, "post": CONFLICT},
    "draft-move": {"get": METHOD, "post": ON},
    "review": {"get": OK, "post": WRONG},
    "merge-two": {"get": OK, "post": WRONG},
    "mergers": {"get": OK, "post": METHOD},
    "merger": {"get": OK, "post": WRONG},
    "draft-changed": {"get": ON, "post": ON},
    "preview": {"get": ON, "post": METHOD},
    "preview-tile": {"get": CONFLICT, "post": METHOD},
    "lookup": {"get": OK, "post": METHOD},
    "reading": {"get": OK, "post": METHOD},
    "bulk": {"get": OK, "post": WRONG},
    "bulk-template-csv": {"get": OK, "post": METHOD},
    "bulk-template-xlsx": {"get": OK, "post": METHOD},
    "bulk-import": {"get": OK, "post": METHOD},
    "bulk-errors": {"get": OK, "post": METHOD},
    "bulk-make": {"get": METHOD, "post": WRONG},
    "bulk-again": {"get": METHOD, "post": ON},
}
NOTHING = {"edtf_start": "1994-05-08", "edtf_end": None, "figures": [], "sources": []}
OPEN = {"sign-in", "sign-out"}
OF_A_CANDIDATE = {"dismiss", "undo", "split", "join", "correct", "begin-draft", "merge", "add-to-draft"}
FOR_REVIEWERS = {"review", "merge-two", "mergers", "merger"}


def test_every_address_of_the_desk_stands_in_the_table():
    assert {pattern.name for pattern in urlpatterns} == set(ROUTES) | OPEN


@pytest.fixture
def people(db):
    return {
        "outsider": desk_builders.somebody("otto"),
        **{role: desk_builders.somebody(role, role) for role in ("curator", "reviewer", "administrator")},
        "superuser": User.objects.create_superuser("sue", password=desk_builders.PASSWORD),
    }


def come(client, who, method, address):
    """The status that somebody gets, or where nobody is sent."""
    client.logout()
    if who:
        client.force_login(who)
    response = getattr(client, method)(address)
    sent = response.status_code == 302 and response.url.startswith("/desk/sign-in/")
    return LOGIN if sent else response.status_code


@pytest.fixture
def address(in_state, carla):
    """The address of a route, about an article in a state."""

    def of(name, state):
        builders.an_event()
        article = in_state(state)
        (fetching,) = fetchings.ask(["https://a.example/"], by=carla)
        candidate = Candidate.objects.first()
        keys = {"batch": fetching.batch, "candidate": candidate.pk if candidate else 0, "article": article.pk}
        pattern = str(next(one.pattern for one in urlpatterns if one.name == name))
        if pattern.startswith("bulk/"):
            table = bulk_builders.taken(carla, bulk_builders.WHOLE)
            return "/desk/" + pattern.replace("<uuid:key>", str(table.key))
        if pattern.startswith("drafts/"):
            draft = Draft.objects.create(payload=desk_builders.completed(NOTHING), author=carla, article=article)
            return "/desk/" + pattern.replace("<int:pk>", str(draft.pk)).replace("<slug:way>", "take-back").replace(
                "<int:z>/<int:x>", "0/0"
            )
        if name == "merger":
            return f"/desk/mergers/{desk_builders.a_merger().pk}/"
        about = "candidate" if pattern.startswith("candidates/") else "article"
        pk = article.captures.get().pk if name == "capture" else fetching.pk if name == "fetch-again" else keys[about]
        found = pattern.replace("<uuid:key>", str(keys["batch"])).replace("<int:pk>", str(pk))
        return "/desk/" + found.replace("<slug:noun>", "actor")

    return of


def wanted(role, name, method, state):
    given = ROUTES[name][method]
    expected = given[state] if isinstance(given, dict) else given
    if expected == METHOD:
        return METHOD
    if role in ("nobody", "outsider"):
        return LOGIN if role == "nobody" else NO
    if name in FOR_REVIEWERS and role == "curator":
        return NO
    if name in OF_A_CANDIDATE and state == "new":
        return MISSING  # what was never read has no candidates
    return expected


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("name", "method"), [(name, method) for name, ways in ROUTES.items() for method in ways])
def test_who_gets_in(client, people, address, state, name, method):
    """Turned away first, so that nobody before has changed anything; then each role on what the one before has left."""
    there = address(name, state)
    got = {role: come(client, people.get(role), method, there) for role in ROLES}
    assert got == {role: wanted(role, name, method, state) for role in ROLES}


@pytest.mark.parametrize("name", ["article", "facts", "capture", "batch", "bulk-import", "bulk-errors"])
def test_what_is_not_there_is_not_there(at_desk, name):
    pattern = str(next(one.pattern for one in urlpatterns if one.name == name))
    gone = pattern.replace("<uuid:key>", str(uuid.uuid4())).replace("<int:pk>", "4711")
    assert at_desk.get(f"/desk/{gone}").status_code == 404
