"""Static files under hashed names and compressed; scripts and style sheets with all that they import inside them."""

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Any

import minify
from django.contrib.staticfiles.finders import get_finders
from whitenoise.storage import CompressedManifestStaticFilesStorage, MissingFileError

SCRIPTS, SHEETS = "js/*.js", "css/*.css"
_SHEET = re.compile(r'^@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>\w+)\);', re.MULTILINE)
_ADDRESS = re.compile(r'url\("(\.[^"]+)"\)')
_IMPORT = re.compile(r'^import (?:\{(?P<words>[^}]*)\} from )?"(?P<file>\.[^"]+)";', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) +(?P<word>[\w$]+))", re.MULTILINE)
_OTHER = re.compile(r"""^(?:import|export)\b.*|(?<![\w@{.])import\(["'`].*""", re.MULTILINE)
# "export {};" only says that a file is a module.
_COMMENT = re.compile(r"^ */\*.*?\*/|^ *//[^\n]*$|^export \{\};$", re.DOTALL | re.MULTILINE)

# Name, as in {% static %}, and text.
Sources = Mapping[str, str]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Serves what nobody imports, with its imports inside it: one request instead of a chain of sixty.

    A name that does not exist, a circle of imports and a form of import that cannot be joined stop collectstatic.
    """

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        yield from super().post_process(paths if dry_run else self._joined(paths), dry_run, **options)

    def _joined(self, paths: dict[str, Any]) -> dict[str, Any]:
        """Writes what is served over what was collected, takes away what now is inside it, and says what is left."""
        scripts, sheets = _read(paths, SCRIPTS), _read(paths, SHEETS)
        served = {name: script(name, scripts) for name in _served(scripts, _IMPORT)}
        served |= {name: sheet(name, sheets) for name in _served(sheets, _SHEET)}
        for name in scripts.keys() | sheets.keys():
            Path(self.path(name)).unlink(missing_ok=True)
            if name in served:
                Path(self.path(name)).write_text(served[name])
        others = {name: source for name, source in paths.items() if name not in scripts and name not in sheets}
        return others | {name: (self, name) for name in served}


def _read(paths: dict[str, Any], pattern: str) -> dict[str, str]:
    """From where the files come from: collected ones may be those that an earlier run has joined."""
    found = {}
    for name, (storage, path) in paths.items():
        if fnmatch(name, pattern):
            with storage.open(path) as file:
                found[name] = file.read().decode()
    return found


def _served(sources: Sources, imports: re.Pattern[str]) -> list[str]:
    inside = {_beside(name, found["file"], sources) for name in sources for found in imports.finditer(sources[name])}
    return [name for name in sources if name not in inside]


def _beside(name: str, address: str, sources: Sources) -> str:
    """The name of a file that another one imports."""
    found = normpath(PurePosixPath(name).parent / address)
    if found not in sources:
        raise MissingFileError(f"{name} imports {address}, but there is no {found}.")
    return found


def sheet(name: str, sources: Sources) -> str:
    """The sheet with its imports in their places, each in its layer; addresses in them count from the sheet."""

    def within(found: re.Match[str]) -> str:
        folder = PurePosixPath(found["file"]).parent
        text = sources[_beside(name, found["file"], sources)]
        text = _ADDRESS.sub(lambda one: f'url("{normpath(folder / one[1])}")', text)
        return f"@layer {found['layer']} {{\n{text}}}"

    return f"{minify.string('text/css', _SHEET.sub(within, sources[name]))}\n"


def script(name: str, sources: Sources) -> str:
    """One module: this one and all that it reaches, each in a function of its own, without comments, names short."""
    order = in_order(name, sources)
    places = {module: f"${place}" for place, module in enumerate(order)}
    parts = [_body(module, sources, places) for module in order]
    # A script that imports nothing may be none of modules: it stays as it is.
    joined = "\n".join(_function(places[module], *part) for module, part in zip(order, parts, strict=True))
    text = joined if len(order) > 1 else parts[0][0]
    return f"{minify.string('application/javascript', text)}\n"


def in_order(name: str, sources: Sources) -> list[str]:
    """A module and all that it reaches; what is imported stands before what imports it."""
    order: list[str] = []

    def add(module: str, above: tuple[str, ...]) -> None:
        if module in above:
            circle = " imports ".join((*above[above.index(module) :], module))
            raise ValueError(f"{circle}: a circle has no first module.")
        for found in _IMPORT.finditer(sources[module]):
            imported = _beside(module, found["file"], sources)
            if imported not in order:
                add(imported, (*above, module))
        order.append(module)

    add(name, ())
    return order


def _body(name: str, sources: Sources, places: Mapping[str, str]) -> tuple[str, list[str]]:
    """A module without words for other modules, and what it gives to them."""
    exported = []

    def imported(found: re.Match[str]) -> str:
        words = (found["words"] or "").replace(" as ", ": ")
        return f"const {{{words}}} = {places[_beside(name, found['file'], sources)]};"

    def declared(found: re.Match[str]) -> str:
        exported.append(found["word"])
        return ""

    body = _EXPORT.sub(declared, _IMPORT.sub(imported, _COMMENT.sub("", sources[name])))
    if other := _OTHER.search(body):
        raise ValueError(
            f'{name}: "{other[0]}" cannot be joined. Write import {{…}} from "./…", and export before names.'
        )
    return body, exported


def _function(place: str, body: str, exported: list[str]) -> str:
    return f"const {place} = (() => {{\n{body}\nreturn {{{', '.join(exported)}}};\n}})();"


def digest() -> str:
    """A digest (64 hexadecimal digits) of every static file and of the code that names them."""
    total = sha256(Path(__file__).read_bytes())
    for finder in get_finders():
        for name, storage in finder.list([]):
            with storage.open(name) as file:
                total.update(f"{name}\0{sha256(file.read()).hexdigest()}\0".encode())
    return total.hexdigest()
