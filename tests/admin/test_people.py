"""Administrators, invitations and passwords."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.admin.reading_pages import said
from timeline.admin.users import role_of
from timeline.models import User

pytestmark = pytest.mark.django_db
GOOD = "seven green bottles"


def typed(monkeypatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(text))


def made(monkeypatch, text, *options) -> str:
    typed(monkeypatch, text)
    out = StringIO()
    call_command("make_administrator", *options, stdout=out)
    return out.getvalue()


def test_the_first_administrator_is_made_by_one_command_and_can_sign_in(client, monkeypatch):
    assert "may now sign in at /admin/" in made(monkeypatch, f"{GOOD}\n", "--username", "ada@example.org")
    user = User.objects.get(username="ada@example.org")
    assert (user.is_superuser, user.email) == (True, "ada@example.org")
    response = client.post("/admin/login/?next=/admin/timeline/event/", {"username": user.username, "password": GOOD})
    assert response.url == "/admin/timeline/event/"


@pytest.mark.parametrize("weak", ["", "short", "password1234", "123456789012345", "ada@example.org"])
def test_a_weak_password_is_refused_and_nobody_is_made(monkeypatch, weak):
    with pytest.raises(CommandError, match="password"):
        made(monkeypatch, f"{weak}\n", "--username", "ada@example.org")
    assert User.objects.count() == 0


@pytest.mark.parametrize("name", ["two words", "loader"])
def test_a_name_that_cannot_be_used_is_refused(monkeypatch, name):
    with pytest.raises(CommandError):
        made(monkeypatch, f"{GOOD}\n", "--username", name)


def test_without_a_terminal_the_name_has_to_be_given(monkeypatch):
    with pytest.raises(CommandError, match="--username NAME"):
        made(monkeypatch, f"{GOOD}\n")


def test_the_command_gives_a_known_administrator_a_new_password(monkeypatch, ada):
    assert "has a new password" in made(monkeypatch, f"{GOOD}\n", "--username", "ada")
    ada.refresh_from_db()
    assert ada.check_password(GOOD)


def test_the_command_can_print_a_link_instead(client, monkeypatch):
    told = made(monkeypatch, "", "--username", "ada", "--invite", "--address", "https://record.example/")
    link = re.search(r"https://record\.example(/admin/password/\S+)", told)[1]
    assert not User.objects.get().has_usable_password()
    choose(client, link)
    assert User.objects.get().check_password(GOOD)


def choose(client, link, password=GOOD):
    page = client.get(link, follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else link
    return client.post(address, {"new_password1": password, "new_password2": password})


def invited(at_admin, role="publisher", username="mira") -> str:
    """Invite somebody and give the path of the link."""
    page = at_admin.post("/admin/timeline/user/add/", {"username": username, "public_name": "Mira", "role": role})
    link = re.search(r'value="http://testserver(/admin/password/[^"]+)"', page.content.decode())[1]
    at_admin.post("/admin/logout/")
    return link


@pytest.mark.parametrize(
    ("role", "superuser", "alone"),
    [("reader", False, False), ("publisher", False, True), ("administrator", True, True)],
)
def test_somebody_is_invited_by_a_link_with_the_rights_of_the_role(at_admin, role, superuser, alone):
    link = invited(at_admin, role)
    user = User.objects.get(username="mira")
    assert not user.has_usable_password()
    assert (user.is_staff, user.is_superuser, user.has_perm("timeline.publish_alone")) == (True, superuser, alone)
    assert choose(at_admin, link).url == "/admin/login/"
    assert at_admin.post("/admin/login/", {"username": "mira", "password": GOOD}).status_code == 302
    assert at_admin.get("/admin/").status_code == 200


def test_a_link_works_once(at_admin):
    link = invited(at_admin)
    choose(at_admin, link)
    assert "This link no longer works" in said(at_admin.get(link))
    choose(at_admin, link, "another good password")
    assert User.objects.get(username="mira").check_password(GOOD)


def test_an_old_link_says_so(at_admin, monkeypatch):
    link = invited(at_admin)
    later = (timezone.now() + timedelta(days=4)).replace(tzinfo=None)
    monkeypatch.setattr("django.contrib.auth.tokens.PasswordResetTokenGenerator._now", lambda _: later)
    assert "It was used already, or it is too old." in said(at_admin.get(link, follow=True))


def test_a_link_for_somebody_shut_out_opens_nothing(at_admin):
    link = invited(at_admin)
    User.objects.filter(username="mira").update(is_active=False)
    assert "no longer works" in said(at_admin.get(link, follow=True))


def test_a_weak_password_is_refused_behind_the_link_too(at_admin):
    assert "at least 12 characters" in said(choose(at_admin, invited(at_admin), "short"))


def test_two_people_cannot_have_one_name(at_admin):
    page = at_admin.post("/admin/timeline/user/add/", {"username": "ADA", "role": "reader"})
    assert "Somebody signs in by this name already." in said(page)


def test_an_administrator_changes_what_somebody_may_do(at_admin, publisher):
    address = f"/admin/timeline/user/{publisher.pk}/change/"
    at_admin.post(address, {"public_name": "Leyla", "role": "reader", "is_active": "on"})
    publisher = User.objects.get(pk=publisher.pk)
    assert (publisher.has_perm("timeline.publish_alone"), publisher.is_staff) == (False, True)


def test_nobody_takes_their_own_rights_away(at_admin, ada):
    address = f"/admin/timeline/user/{ada.pk}/change/"
    assert "cannot take your own rights away" in said(at_admin.post(address, {"role": "reader", "is_active": "on"}))
    ada.refresh_from_db()
    assert ada.is_superuser


def test_no_field_that_is_sent_along_raises_a_right(client, publisher, ada):
    client.force_login(publisher)
    more = {"is_superuser": "on", "role": "administrator", "is_staff": "on", "is_active": "on"}
    assert client.post(f"/admin/timeline/user/{publisher.pk}/change/", more).status_code == 403
    assert client.post("/admin/timeline/user/add/", more | {"username": "mine"}).status_code == 403
    publisher.refresh_from_db()
    assert (publisher.is_superuser, User.objects.count()) == (False, 2)


def test_a_password_is_changed_by_who_knows_the_old_one(at_admin, ada):
    sent = {"old_password": "wrong", "new_password1": GOOD, "new_password2": GOOD}
    assert "Your old password was entered incorrectly" in said(at_admin.post("/admin/password_change/", sent))
    at_admin.post("/admin/password_change/", sent | {"old_password": "a long enough password"})
    ada.refresh_from_db()
    assert ada.check_password(GOOD)


def test_the_author_of_what_is_loaded_is_no_person_to_be_edited(at_admin):
    loader = User.loader()
    assert at_admin.get(f"/admin/timeline/user/{loader.pk}/change/").status_code == 404


@pytest.mark.parametrize("role", ["curator", "reviewer"])
def test_whoever_works_at_the_desk_is_sent_there_and_not_into_the_editing_pages(client, at_admin, role):
    link = invited(at_admin, role=role)
    mira = User.objects.get(username="mira")
    assert choose(client, link).url == "/desk/sign-in/"
    assert client.post("/desk/sign-in/", {"username": "mira", "password": GOOD}).url == "/desk/"
    assert (mira.is_staff, [group.name for group in mira.groups.all()]) == (False, [role])
    assert client.get("/admin/").status_code == 302


def test_each_role_has_its_group_and_no_other(at_admin):
    mira = User.objects.create_user("mira")
    for role, groups in (("reviewer", ["reviewer"]), ("publisher", []), ("curator", ["curator"]), ("reader", [])):
        at_admin.post(f"/admin/timeline/user/{mira.pk}/change/", {"role": role, "is_active": "on"})
        assert [group.name for group in User.objects.get(pk=mira.pk).groups.all()] == groups
        assert role_of(User.objects.get(pk=mira.pk)) == role
