"""Who may do what: every page of the admin × everybody × reading and writing."""

import pytest

from tests import builders
from timeline.models import Actor, Event, Outlet, Period, Place, Revision, Source, User

pytestmark = pytest.mark.django_db
PEOPLE = ["nobody", "outsider", "reader", "publisher", "ada"]
LOGIN, OK, NO, MOVED = "login", 200, 403, 302


@pytest.fixture
def world(ada):
    builders.an_event()
    payload = {"id": "first", "order": 1, "edtf": "1990/1995", "title": {"en": "First"}, "summary": {}}
    builders.put("period", payload)


@pytest.fixture
def come(client, request):
    """Sign somebody in and ask for a page; gives the status, or "login" where one is sent to sign in."""

    def ask(who, method, address, data=None):
        if who != "nobody":
            client.force_login(request.getfixturevalue(who))
        response = getattr(client, method)(address, data or {})
        return LOGIN if response.status_code == 302 and "/admin/login/" in response.url else response.status_code

    return ask


def expected(*rest):
    """What nobody, the outsider, the reader, the publisher and the administrator get."""
    return dict(zip(PEOPLE, [LOGIN, LOGIN, *rest], strict=True))


RECORDS = {"event": Event, "actor": Actor, "place": Place, "source": Source, "outlet": Outlet, "period": Period}
PAGES = [
    ("get", "/admin/", expected(OK, OK, OK)),
    ("get", "/admin/lookup/actor/?q=nor", expected(OK, OK, OK)),
    ("get", "/admin/reading/?edtf=1992", expected(OK, OK, OK)),
    ("get", "/admin/password_change/", expected(OK, OK, OK)),
    ("get", "/admin/timeline/revision/", expected(OK, OK, OK)),
    ("get", "/admin/timeline/revision/add/", expected(NO, NO, NO)),
    ("get", "/admin/timeline/user/", expected(NO, NO, OK)),
    ("get", "/admin/timeline/user/add/", expected(NO, NO, OK)),
    ("post", "/admin/timeline/user/add/", expected(NO, NO, OK)),
    ("get", "/admin/timeline/user/{user}/change/", expected(NO, NO, OK)),
    ("post", "/admin/timeline/user/{user}/change/", expected(NO, NO, OK)),
    ("post", "/admin/timeline/user/{user}/link/", expected(NO, NO, OK)),
    ("post", "/admin/timeline/user/{user}/delete/", expected(NO, NO, NO)),
    ("get", "/admin/timeline/event/{event}/withdraw/", expected(NO, OK, OK)),
    ("post", "/admin/timeline/event/{event}/withdraw/", expected(NO, MOVED, MOVED)),
    ("get", "/admin/timeline/event/{event}/reinstate/", expected(NO, OK, OK)),
    ("post", "/admin/timeline/event/{event}/reinstate/", expected(NO, MOVED, MOVED)),
    ("get", "/admin/timeline/event/{event}/history/1/", expected(OK, OK, OK)),
    ("post", "/admin/timeline/event/{event}/history/1/", expected(NO, MOVED, MOVED)),
]
for noun in RECORDS:
    PAGES += [
        ("get", f"/admin/timeline/{noun}/", expected(OK, OK, OK)),
        ("get", f"/admin/timeline/{noun}/{{{noun}}}/change/", expected(OK, OK, OK)),
        ("get", f"/admin/timeline/{noun}/{{{noun}}}/history/", expected(OK, OK, OK)),
        ("get", f"/admin/timeline/{noun}/add/", expected(NO, OK, OK)),
        ("post", f"/admin/timeline/{noun}/add/", expected(NO, OK, OK)),
        ("post", f"/admin/timeline/{noun}/{{{noun}}}/change/", expected(NO, OK, OK)),
        ("get", f"/admin/timeline/{noun}/{{{noun}}}/delete/", expected(NO, NO, NO)),
        ("post", f"/admin/timeline/{noun}/{{{noun}}}/delete/", expected(NO, NO, NO)),
    ]


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_gets_exactly_what_is_theirs(world, come, who):
    ids = {noun: model.objects.order_by("pk")[0].pk for noun, model in RECORDS.items()}
    ids["user"] = User.objects.create_user("somebody", is_staff=True).pk
    got, due = {}, {}
    for method, address, people in PAGES:
        decides = method == "post" and address.endswith(("/withdraw/", "/reinstate/", "/history/1/"))
        data = {"reason": "Because it is so."} if decides else {}
        got[method, address] = come(who, method, address.format(**ids), data)
        due[method, address] = people[who]
    assert got == due


@pytest.mark.parametrize("who", PEOPLE)
def test_only_those_who_may_publish_alone_leave_a_revision(world, client, form, request, who):
    if who != "nobody":
        client.force_login(request.getfixturevalue(who))
    before = Revision.objects.count()
    for noun, model in RECORDS.items():
        form(client, noun, model.objects.order_by("pk")[0].slug).send()
    made = Revision.objects.count() - before
    assert made == (len(RECORDS) if who in ("publisher", "ada") else 0)


def test_who_may_not_publish_alone_reads_the_record_without_a_field_to_fill(world, client, reader):
    client.force_login(reader)
    page = client.get(f"/admin/timeline/event/{Event.objects.get().pk}/change/").content.decode()
    assert "Ceasefire signed" in page
    assert "not publish alone" in page
    assert "<input" not in page.replace('<input type="hidden" name="csrfmiddlewaretoken"', "")
    assert "Add an event" not in client.get("/admin/").content.decode()


def test_signing_out_is_a_post(at_admin):
    assert at_admin.get("/admin/logout/").status_code == 405
    assert "You are signed out" in at_admin.post("/admin/logout/").content.decode()
    assert at_admin.get("/admin/").status_code == 302
