"""Static files are served under hashed names, and every form of module import follows them."""

import gzip
import re

import pytest
from django.core.management import call_command
from django.test import override_settings
from whitenoise.storage import MissingFileError

ALL_FORMS = """
import "./lib/effect.js";
import one from "./lib/one.js";
import { two } from './lib/two.js';
import * as three from "./lib/three.js";
export { four } from "./lib/four.js";
export * from "./lib/five.js";
const later = await import("./lib/six.js");
"""
HASHED = re.compile(r"""["']\./lib/(\w+)\.[0-9a-f]{12}\.js["']""")


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


def test_every_form_of_import_names_the_hashed_file(collect):
    names = ["effect", "one", "two", "three", "four", "five", "six"]
    folder = collect({"js/main.js": ALL_FORMS, **{f"js/lib/{name}.js": "export {};" for name in names}})
    text = the(folder, "js/main.????????????.js")

    assert HASHED.findall(text) == names
    for name, digest in re.findall(r"\./lib/(\w+)\.([0-9a-f]{12})\.js", text):
        assert (folder / f"js/lib/{name}.{digest}.js").exists()


def test_a_broken_import_stops_the_collecting(collect):
    with pytest.raises(MissingFileError, match=r"js/missing\.js"):
        collect({"js/main.js": 'import { x } from "./missing.js";'})


def test_a_broken_address_in_a_style_sheet_stops_the_collecting(collect):
    with pytest.raises(MissingFileError, match=r"css/missing\.woff2"):
        collect({"css/site.css": "@font-face { src: url(missing.woff2); }"})


def test_a_change_in_an_imported_module_renames_the_importing_one(collect):
    before = collect({"js/main.js": 'import "./lib/a.js";', "js/lib/a.js": "export const a = 1;"})
    first = {path.name for path in before.glob("js/main.????????????.js")}
    after = collect({"js/lib/a.js": "export const a = 2;"})

    assert first < {path.name for path in after.glob("js/main.????????????.js")}


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
    assert re.search(r"@layer parts \{\s*p \{ background: url\(\"\.\./a\.[0-9a-f]{12}\.svg\"\); \}", text)


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
