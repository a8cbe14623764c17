"""Static files under hashed, compressed names, ES modules included."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

import minify
from django.contrib.staticfiles.finders import find, get_finders
from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Django can rewrite module imports, but its switch for that also reads scripts that are no modules and
# stops on one that django-htmx ships. Only our own folder holds modules, so only that one is read.
OURS, SHEETS = "js/*.js", "css/*.css"
_MODULE_IMPORTS = HashedFilesMixin._js_module_import_aggregation_patterns[1]
_IMPORTED = re.compile(r'@import url\("(?P<name>[^"]+)"\) layer\((?P<layer>\w+)\);')
_ADDRESS = re.compile(r'url\("(\.[^"]+)"\)')
_EXPORT_ALL = re.compile(r"(?:^|(?<=;))export\*from\b")
_IMPORT = re.compile(r"""^(?:import|export)\b(?:[^"'();]*\bfrom)?\s*["'](\.[^"']+)["']""", re.MULTILINE)


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites every form of import in js/*.js, and serves those files without comments and with short local names.

    A style sheet is served with the sheets that it imports inside it: one file instead of twenty that wait for it.
    A name that does not exist stops collectstatic, and so does a script that cannot be read.
    """

    patterns = (*CompressedManifestStaticFilesStorage.patterns, (OURS, _MODULE_IMPORTS))

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        ours = [] if dry_run else [name for name in paths if fnmatch(name, OURS) or fnmatch(name, SHEETS)]
        for name in ours:
            file = Path(self.path(name))
            file.write_text(_minified(file.read_text()) if fnmatch(name, OURS) else _joined(file))
        # Read from where they were collected, not where they came from. Types in comments also look like imports.
        yield from super().post_process(paths | {name: (self, name) for name in ours}, dry_run, **options)


def _joined(sheet: Path) -> str:
    """The sheet with its imports in their places, each in its layer; addresses in them count from the sheet."""

    def within(found: re.Match[str]) -> str:
        folder = PurePosixPath(found["name"]).parent
        text = (sheet.parent / found["name"]).read_text()
        text = _ADDRESS.sub(lambda one: f'url("{normpath(folder / one[1])}")', text)
        return f"@layer {found['layer']} {{\n{text}}}"

    return _IMPORTED.sub(within, sheet.read_text())


def _minified(script: str) -> str:
    """Shorter, and written so that imports are still recognised: by a space and a semicolon."""
    text: str = minify.string("application/javascript", script)
    text = _EXPORT_ALL.sub("export * from", text)
    return f"{text}{{}};" if text.endswith("export") else f"{text};"  # it makes that of "export {};"


@cache
def modules_of(name: str) -> tuple[str, ...]:
    """Names of all modules that a module of ours imports, directly or through others; itself left out."""
    reached, waiting = {name}, [name]
    while waiting:
        here = waiting.pop()
        file = find(here)
        for found in _IMPORT.findall(Path(file).read_text()) if isinstance(file, str) else ():
            imported = normpath(PurePosixPath(here).parent / found)
            if imported not in reached:
                reached.add(imported)
                waiting.append(imported)
    return tuple(sorted(reached - {name}))


def digest() -> str:
    """A digest (64 hexadecimal digits) of every static file and of the code that names them."""
    total = sha256(Path(__file__).read_bytes())
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                total.update(f"{name}\0{sha256(file.read()).hexdigest()}\0".encode())
    return total.hexdigest()
