"""The house is kept as docs/map.md says; and each rule turns red when it is broken."""

from pathlib import Path

import pytest

from tests.rules import code, pages, papers, words

ROOT = Path(__file__).resolve().parent.parent
RULES = {rule.__name__: rule for rule in (*code.ALL, *pages.ALL, *papers.ALL)}


@pytest.mark.parametrize("name", RULES)
def test_nothing_breaks_the_rule(name):
    assert RULES[name](ROOT) == []


def test_the_software_knows_no_conflict():
    names = words.forbidden_names(ROOT / "fixtures")

    assert len(names) > 500
    assert words.words_of_the_conflict(ROOT, names) == []


@pytest.fixture
def tree(tmp_path):
    """A small house in which all is well; call it with a path and a text to add a file."""

    def add(path, text=""):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return tmp_path

    add("timeline/models/event.py", "def published(rows):\n    return rows.filter(withdrawn_at=None)\n")
    add("timeline/templatetags/when.py", "@register.filter(name='when')\ndef when(value):\n    return value\n")
    add("timeline/public/pages.py", "def about(request):\n    return render(request, 'public/about.html')\n")
    add("templates/public/about.html", "<p>{% include 'public/_part.html' %}</p><script src='{{ x }}'></script>")
    add("templates/public/_part.html", '<a href="https://elsewhere.example/">A link that a reader follows</a>')
    add("static/css/site.css", "/* never !important */ p { color: inherit; }")
    add("static/js/site.js", 'import { x } from "./x.js";\n')
    add("docs/map.md", "`models/` `public/` `templatetags/`")
    add("requirements.txt", "# The framework.\nDjango==5.2\n")
    add("requirements-dev.txt", '# Runs tests.\npytest[x]==9.0; sys_platform != "linux"\n')
    add("requirements.lock", "django==5.2 \\\n    --hash=sha256:0\n")
    add("requirements-dev.lock", "pytest==9.0\n")
    add("package.json", '{"devDependencies": {"axe-core": "4.0.0"}}')
    add("package-lock.json", '{"packages": {"": {"devDependencies": {"axe-core": "4.0.0"}}}}')
    add("tests/test_pages.py", "def test_a_page():\n    assert True\n")
    return add


@pytest.mark.parametrize("name", RULES)
def test_a_house_that_is_in_order_passes(tree, name):
    assert RULES[name](tree("README.md")) == []


def lines(count):
    return "x = 1\n" * count


def function(count, *given):
    return f"def f({', '.join(given)}):\n" + '    """Say why."""\n' + "    x = 1\n" * (count - 1)


BREACHES = [
    ("names_that_nobody_owns", "timeline/reading/utils.py", "", "timeline/reading/utils.py: name it by its job"),
    ("names_that_nobody_owns", "static/js/helpers.js", "", "static/js/helpers.js: name it by its job"),
    ("modules_that_are_too_long", "timeline/web/a.py", lines(251), "has 251 lines, of 250 at most"),
    ("modules_that_are_too_long", "tests/test_a.py", lines(301), "has 301 lines, of 300 at most"),
    ("modules_that_are_too_long", "static/js/a.js", lines(251), "has 251 lines, of 250 at most"),
    ("functions_that_are_too_long", "timeline/web/a.py", function(31, "x"), "f has 31 lines, of 30 at most"),
    ("functions_that_are_too_long", "timeline/public/a.py", function(21, "request"), "f has 21 lines, of 20 at most"),
    ("filters_outside_models_and_reading", "timeline/public/a.py", "Event.objects.filter(x=1)", "a.py:1 filters"),
    ("deletions", "timeline/public/a.py", "event.delete()", "timeline/public/a.py:1 deletes"),
    ("edits_that_bypass_curation", "timeline/admin/a.py", "list_editable = ['title']", "a.py:1 sets list_editable"),
    ("writing_where_only_reading_is_done", "timeline/reading/a.py", "event.save()", "a.py:1 writes (save)"),
    ("inline_style_or_script", "templates/404.html", "<p style='color: red'>", "404.html:1 has a style attribute"),
    ("inline_style_or_script", "templates/404.html", "<p\n onclick=x>", "404.html:1 has a handler"),
    ("inline_style_or_script", "templates/404.html", "\n<style>p {}</style>", "404.html:2 has a style element"),
    ("inline_style_or_script", "templates/404.html", "<script>x()</script>", "404.html:1 has a script without a file"),
    ("inline_style_or_script", "templates/404.html", "<a href='javascript:x'>", "404.html:1 has a javascript: address"),
    ("importance_by_force", "static/css/a.css", "p { color: red !important; }", "a.css uses !important"),
    ("files_from_elsewhere", "templates/404.html", '<img src="https://a.example/x.png">', "404.html:1 asks another"),
    ("files_from_elsewhere", "static/css/a.css", "p { background: url(//a.example/x) }", "a.css:1 asks another origin"),
    ("files_from_elsewhere", "static/js/a.js", 'import x from "https://a.example/x.js"', "a.js:1 asks another origin"),
    ("templates_that_nothing_uses", "templates/public/old.html", "", "templates/public/old.html is used by nothing"),
    ("fragments_that_no_page_includes", "templates/public/_old.html", "", "public/_old.html is included by no page"),
    ("rooms_that_the_map_leaves_out", "timeline/desk/queue.py", "", "docs/map.md does not speak of desk/"),
    ("pins_without_a_reason", "requirements.txt", "Django==5.2\n", "requirements.txt:1 has no reason: Django==5.2"),
    ("pins_without_a_reason", "requirements.txt", "# Why.\nDjango>=5\n", "requirements.txt:2 is no exact pin"),
    ("locks_that_disagree", "requirements.lock", "django==5.1", "requirements.lock has django 5.1, not 5.2"),
    ("locks_that_disagree", "package.json", "{}", "package-lock.json disagrees with package.json"),
    ("locks_that_name_a_place", "requirements.lock", "--index-url http://a.example", "requirements.lock:1 names a pl"),
    ("unfinished_work", "docs/a.md", "TO" + "DO: the rest", "docs/a.md:1 is unfinished"),
    ("packages_among_the_tests", "tests/web/__init__.py", "", "tests/web/__init__.py: remove it"),
]


@pytest.mark.parametrize(("name", "path", "text", "told"), BREACHES)
def test_a_breach_is_found_and_told(tree, name, path, text, told):
    found = RULES[name](tree(path, text))

    assert len(found) == 1
    assert told in found[0]


def test_every_rule_has_a_breach_that_turns_it_red():
    assert {breach[0] for breach in BREACHES} == set(RULES)


PLACES = '[{"names": [{"text": "Qırmızı Körpü"}, {"text": "Old Airport"}]}]'
ACTORS = '[{"names": {"en": "Council of Elders", "hy": null}, "aliases": [{"text": "Zorlanders"}, {"text": "ZO"}]}]'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<p>Qirmizi</p>", "templates/404.html:1 says qirmizi"),
        ("\n<p>The QIRMIZI bridge</p>", "templates/404.html:2 says qirmizi"),
        ("<p>council of elders</p>", "templates/404.html:1 says council of elders"),
        ("<p>council_of-elders</p>", "templates/404.html:1 says council of elders"),
        ("<p>zorlanders</p>", "templates/404.html:1 says zorlanders"),
        ("<p>The airport, a council, zo</p>", None),
    ],
)
def test_a_word_of_the_conflict_is_found_in_every_spelling(tree, text, told):
    tree("fixtures/places.json", PLACES)
    tree("fixtures/actors.jsonl", ACTORS[1:-1])
    root = tree("templates/404.html", text)
    found = words.words_of_the_conflict(root, words.forbidden_names(root / "fixtures"))

    assert found == ([told] if told else [])


def test_rooms_for_letters_may_call_alphabets_by_their_names(tree):
    tree("timeline/text/folding.py", "# Armenian capitals")
    root = tree("timeline/web/language.py", "# Armenian capitals")

    assert words.words_of_the_conflict(root, {("armenian",)}) == ["timeline/web/language.py:1 says armenian"]
