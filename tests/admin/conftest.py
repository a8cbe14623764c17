"""People who come to the admin, and a way to send its forms as a browser does."""

import pytest
from django.contrib.auth.models import Permission

from tests import builders
from timeline.admin.site import site
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.publishing import current_payload
from timeline.models import User

PASSWORD = "a long enough password"  # of people who exist in tests alone


@pytest.fixture
def ada(db) -> User:
    return builders.an_administrator()


@pytest.fixture
def publisher(db) -> User:
    user = User.objects.create_user("leyla", password=PASSWORD, public_name="Leyla", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="publish_alone"))
    return user


@pytest.fixture
def reader(db) -> User:
    return User.objects.create_user("ivo", password=PASSWORD, public_name="Ivo", is_staff=True)


@pytest.fixture
def outsider(db) -> User:
    return User.objects.create_user("otto", password=PASSWORD)


@pytest.fixture
def at_admin(client, ada):
    """A client signed in as Ada."""
    client.force_login(ada)
    return client


class Form:
    """The form of a stored record, or of a new one, as a browser would send it."""

    def __init__(self, client, noun, slug=None):
        self.client, self.noun, self.slug = client, noun, slug
        model = NOUNS[noun].model
        name = f"/admin/timeline/{model._meta.model_name}/"
        sheet = site.get_model_admin(model).sheet
        if slug is None:
            self.address, filled, version = f"{name}add/", sheet.empty(), 0
        else:
            payload, version = current_payload(noun, slug)
            self.address = f"{name}{model.objects.get(slug=slug).pk}/change/"
            filled = sheet.of(payload)
        self.data = filled.as_data() | {"version": str(version)}
        self.data |= {"reason": "New entry"} if slug is None else {"reason": "Checked again.", "change": "correction"}

    def change(self, **fields):
        self.data |= {name.replace("__", "-"): value for name, value in fields.items()}
        return self

    def row(self, group, **fields):
        """One more row below."""
        number = int(self.data.get(f"{group}-total", 0))
        self.data |= {f"{group}-{number}-{name}": value for name, value in fields.items()}
        self.data[f"{group}-total"] = str(number + 1)
        return self

    def send(self, **more):
        return self.client.post(self.address, self.data | more)


@pytest.fixture
def form():
    return Form
