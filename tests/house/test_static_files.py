"""Static files are served under hashed names, scripts and style sheets with their imports inside them."""

import gzip
import json
import re
import subprocess

import pytest
from django.core.management import call_command
from django.test import override_settings
from whitenoise.storage import MissingFileError

MAIN = """// Comments go.
import { two, three as third } from "./lib/two.js";
import {
  four,
} from "./lib/four.js";
import "./lib/effect.js";

/** @typedef {import("./lib/never.js").Never} Never */
const counted = 1;
globalThis.said.push(two(), third, new four().five, counted);
"""
SITE = '@layer parts;\n@import url("one.css") layer(parts);\n'
LIBRARY = {
    "js/lib/two.js": 'import { four } from "./four.js";\nconst counted = 20;\n'
    "export function two() {\n  return counted + new four().five;\n}\nexport const three = 3;\n",
    "js/lib/four.js": 'globalThis.said.push("four");\nexport class four {\n  five = 5;\n}\n',
    "js/lib/effect.js": 'globalThis.said.push("effect");\n',
    "js/lib/never.js": "export {};\n",
}


@pytest.fixture
def collect(tmp_path):
    """Call with {name: text} of a static folder; gives the folder into which they were collected."""

    def collect(files):
        for name, text in files.items():
            file = tmp_path / "static" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        with override_settings(
            STATICFILES_DIRS=[tmp_path / "static"],
            STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
            STATIC_ROOT=tmp_path / "collected",
            STORAGES={"staticfiles": {"BACKEND": "timeline.staticfiles.HashedFiles"}},
        ):
            call_command("collectstatic", interactive=False, verbosity=0)
        return tmp_path / "collected"

    return collect


def the(folder, pattern):
    """The text of the one file with such a name."""
    (found,) = folder.glob(pattern)
    return found.read_text()


def ran(script):
    """What a joined script says, run by a JavaScript engine as a module."""
    program = f"globalThis.said = [];\n{script}\nconsole.log(JSON.stringify(globalThis.said));"
    done = subprocess.run(["node", "--input-type=module"], input=program, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_module_is_served_with_its_imports_inside_it_each_run_once_before_it_is_needed(collect):
    folder = collect({"js/main.js": MAIN, **LIBRARY})
    text = the(folder, "js/main.????????????.js")

    assert ran(text) == ["four", "effect", 25, 3, 5, 1]
    assert not re.search(r"\bimport\b|\bexport\b|Comments|typedef", text)
    assert not list(folder.glob("js/lib/two*")), "what is inside another is not served again"


def test_what_was_collected_before_is_not_joined_twice(collect):
    collect({"js/main.js": MAIN, **LIBRARY, "css/site.css": SITE, "css/one.css": "p { color: red; }"})
    folder = collect(
        {"js/lib/four.js": LIBRARY["js/lib/four.js"].replace("5", "7"), "css/one.css": "p { color: blue; }"}
    )

    assert ["four", "effect", 27, 3, 7, 1] in [ran(file.read_text()) for file in folder.glob("js/main.????????????.js")]
    assert any("blue" in file.read_text() for file in folder.glob("css/site.????????????.css"))


@pytest.mark.parametrize(
    "form",
    [
        'import one from "./lib.js";',
        'import * as all from "./lib.js";',
        'export { one } from "./lib.js";',
        'export * from "./lib.js";',
        "export default 1;",
        "export let one = 1;",
        'const later = await import("./lib.js");',
    ],
)
def test_a_form_that_cannot_be_joined_stops_the_collecting(collect, form):
    with pytest.raises(ValueError, match=rf"js/main\.js: \"{re.escape(form.removeprefix('const later = await '))}"):
        collect({"js/main.js": f"{form}\n", "js/lib.js": "export const one = 1;\n"})


def test_a_circle_of_imports_stops_the_collecting_and_is_named(collect):
    one = 'import { two } from "./two.js";\nexport const one = 1;\n'
    two = 'import { one } from "./one.js";\nexport const two = 2;\n'
    with pytest.raises(ValueError, match=r"js/one\.js imports js/two\.js imports js/one\.js: a circle"):
        collect({"js/main.js": 'import { one } from "./one.js";\n', "js/one.js": one, "js/two.js": two})


def test_a_broken_import_stops_the_collecting(collect):
    with pytest.raises(MissingFileError, match=r"js/main\.js imports \./missing\.js, but there is no js/missing\.js"):
        collect({"js/main.js": 'import { x } from "./missing.js";'})
    with pytest.raises(MissingFileError, match=r"css/site\.css imports one\.css"):
        collect({"js/main.js": "", "css/site.css": SITE})


def test_a_broken_address_in_a_style_sheet_stops_the_collecting(collect):
    with pytest.raises(MissingFileError, match=r"css/missing\.woff2"):
        collect({"css/site.css": "@font-face { src: url(missing.woff2); }"})


def test_a_style_sheet_is_served_with_its_imports_inside_it(collect):
    folder = collect(
        {
            "css/site.css": '@layer base, parts;\n@import url("parts/one.css") layer(parts);\n',
            "css/parts/one.css": 'p { background: url("../../a.svg"); }\n',
            "a.svg": "<svg/>",
        }
    )
    text = the(folder, "css/site.????????????.css")

    assert "@import" not in text
    assert re.search(
        r"^@layer base,parts;@layer parts\{p\{background:url\(\"?\.\./a\.[0-9a-f]{12}\.svg\"?\)\}\}$", text
    )


def test_files_are_also_kept_compressed(collect):
    folder = collect({"css/site.css": "p { color: inherit; }\n" * 200})
    (packed,) = folder.glob("css/site.????????????.css.gz")

    assert gzip.decompress(packed.read_bytes()) == packed.with_suffix("").read_bytes()
    assert packed.with_suffix(".br").exists()


def test_a_hashed_file_is_kept_for_ever_and_sent_compressed(collected_static, live_server, client):
    """Through the application as it is served; Django's admin brings the files."""
    from django.templatetags.static import static

    address = static("admin/css/base.css")
    with override_settings(STATIC_ROOT=collected_static):
        answer = client.get(address, headers={"Accept-Encoding": "br"})
    answer.close()

    assert re.fullmatch(r"/static/admin/css/base\.[0-9a-f]{12}\.css", address)
    assert answer["Cache-Control"] == "max-age=315360000, public, immutable"
    assert answer["Content-Encoding"] == "br"
