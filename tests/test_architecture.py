"""The house stands as docs/map.md says; and each rule turns red when it is broken."""

from pathlib import Path

import pytest

from tests.rules import architecture

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("rule", architecture.ALL, ids=lambda rule: rule.__name__)
def test_no_room_breaks_the_rule(rule):
    assert rule(ROOT) == []


@pytest.fixture
def tree(tmp_path):
    """A small house in which all is well; call it with a path and a text to add a module."""

    def add(path, text=""):
        file = tmp_path / "timeline" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return tmp_path

    add("__init__.py")
    add("settings.py", "import os\nDEBUG = os.environ.get('DEBUG')\n")
    add("wsgi.py", "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'timeline.settings')\n")
    add("dates/__init__.py")
    add("dates/span.py", "from dateutil.relativedelta import relativedelta\nfrom timeline.dates import edtf\n")
    add("models/__init__.py", "from timeline.models.event import Event\n")
    add("models/event.py", "from django.db import models\nfrom timeline.dates.span import Span\n")
    add("public/pages.py", "from django.http import HttpResponse\nfrom timeline.models import Event\n")
    return add


@pytest.mark.parametrize("rule", architecture.ALL, ids=lambda rule: rule.__name__)
def test_a_house_that_is_in_order_passes(tree, rule):
    assert rule(tree("locale/.keep")) == []


BREACHES = [
    ("rooms_without_a_storey", "utils/text.py", "", "timeline/utils has no storey"),
    ("rooms_without_a_storey", "extras.py", "", "timeline/extras has no storey"),
    ("imports_from_beside_or_above", "reading/a.py", "from timeline.curation import publishing", "reading imports"),
    ("imports_from_beside_or_above", "api/a.py", "from timeline.public.pages import page", "api imports timeline.pub"),
    ("imports_from_beside_or_above", "models/a.py", "def f():\n    import timeline.web.gate", "a.py:2 models imports"),
    ("imports_from_beside_or_above", "web/a.py", "from timeline import settings", "web imports timeline.settings"),
    ("imports_from_beside_or_above", "dates/a.py", "from timeline.text.slugs import slugify", "dates imports"),
    ("relative_imports", "dates/a.py", "from . import span", "timeline/dates/a.py:1 imports relatively"),
    ("http_below_the_doors", "reading/a.py", "from django.http import Http404", "reading/a.py:1 imports django.http"),
    ("http_below_the_doors", "forms/a.py", "import django.shortcuts", "forms/a.py:1 imports django.shortcuts"),
    ("django_in_pure_rooms", "text/a.py", "from django.utils.text import slugify", "text/a.py:1 imports django.utils"),
    ("dateutil_outside_dates", "models/a.py", "import dateutil.parser", "models/a.py:1 imports dateutil.parser"),
    ("connections_to_outside", "intake/files.py", "from urllib.request import urlopen", "intake/files.py:1 imports"),
    ("connections_to_outside", "web/a.py", "import socket", "web/a.py:1 imports socket"),
    ("environment_outside_settings", "web/a.py", "import os\nx = os.environ['X']", "web/a.py:2 reads the env"),
    ("environment_outside_settings", "web/a.py", "import os\nx = os.getenv('X')", "web/a.py:2 reads the env"),
    ("environment_outside_settings", "wsgi.py", "from os import environ", "wsgi.py:1 reads the environment"),
    ("init_modules_that_are_not_empty", "dates/__init__.py", "from timeline.dates.span import Span", "is not empty"),
]


@pytest.mark.parametrize(("rule", "path", "text", "told"), BREACHES)
def test_a_breach_is_found_and_told(tree, rule, path, text, told):
    found = getattr(architecture, rule)(tree(path, text))

    assert len(found) == 1
    assert told in found[0]


def test_every_rule_has_a_breach_that_turns_it_red():
    assert {breach[0] for breach in BREACHES} == {rule.__name__ for rule in architecture.ALL}
