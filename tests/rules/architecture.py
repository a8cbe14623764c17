"""The storeys of timeline/, and what each room may know. Every rule is a function over a root folder.

A rule gives its breaches as lines "path:line what is wrong", so that an empty list means that all is well.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

STOREYS = [
    {"dates", "text", "database", "staticfiles"},
    {"models", "extraction", "intake"},
    {"curation", "reading", "migrations"},
    {"forms", "formats", "templatetags"},
    {"web", "tasks"},
    {"public", "desk", "api", "admin", "management"},
    {"urls", "settings", "apps", "wsgi", "asgi"},
]
STOREY = {room: number for number, rooms in enumerate(STOREYS) for room in rooms}

WITHOUT_DJANGO = {"dates", "text", "extraction", "intake"}
SPEAKING_HTTP = STOREYS[5] | {"web", "templatetags", "urls"}
HTTP = ("django.http", "django.shortcuts", "django.views", "django.template", "django_htmx")
DJANGO = ("django", "django_htmx", "ninja", "csp", "whitenoise", "dj_database_url")
DATEUTIL = ("dateutil",)
MAY_USE_DATEUTIL = ("dates/", "extraction/date_mentions.py")
OUTSIDE = (
    "socket",
    "ssl",
    "http.client",
    "urllib.request",
    "smtplib",
    "ftplib",
    "requests",
    "httpx",
    "httpcore",
    "httpcore2",
    "urllib3",
    "aiohttp",
)
# The modules of one door, all beginning with its name. The second only looks whether a port of this machine is free.
MAY_GO_OUTSIDE = ("intake/fetch", "management/commands/prepare.py")
MAY_FILL_INIT = ("models/__init__.py", "admin/__init__.py")
FOLDERS_WITHOUT_CODE = {"__pycache__", "locale"}


def rooms_without_a_storey(root: Path) -> list[str]:
    """Folders and modules of timeline/ that nobody gave a place: this is what stops a second home for leftovers."""
    package = root / "timeline"
    found = {path.name for path in package.iterdir() if path.is_dir()} - FOLDERS_WITHOUT_CODE
    found |= {path.stem for path in package.glob("*.py") if path.stem != "__init__"}
    return [f"timeline/{name} has no storey" for name in sorted(found - STOREY.keys())]


def imports_from_beside_or_above(root: Path) -> list[str]:
    """A room imports from lower storeys only."""
    found = []
    for path, line, name in _imports(root):
        parts = name.split(".")
        if parts[0] != "timeline":
            continue
        used, own = (parts[1] if len(parts) > 1 else ""), _room(root, path)
        if used != own and STOREY.get(used, len(STOREYS)) >= STOREY.get(own, -1):
            found.append(f"{_at(root, path, line)} {own} imports {name}")
    return found


def relative_imports(root: Path) -> list[str]:
    return [
        f"{_at(root, path, node.lineno)} imports relatively"
        for path, tree in _modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def http_below_the_doors(root: Path) -> list[str]:
    return _forbidden(root, HTTP, lambda path: _room(root, path) in SPEAKING_HTTP, "speaks HTTP")


def django_in_pure_rooms(root: Path) -> list[str]:
    return _forbidden(root, DJANGO, lambda path: _room(root, path) not in WITHOUT_DJANGO, "is no pure room any more")


def dateutil_outside_dates(root: Path) -> list[str]:
    return _forbidden(root, DATEUTIL, lambda path: _lies_in(root, path, MAY_USE_DATEUTIL), "does calendar arithmetic")


def connections_to_outside(root: Path) -> list[str]:
    return _forbidden(root, OUTSIDE, lambda path: _lies_in(root, path, MAY_GO_OUTSIDE), "can reach other machines")


def environment_outside_settings(root: Path) -> list[str]:
    """Only settings.py reads the environment; naming the settings module is no reading."""
    found = []
    for path, tree in _modules(root):
        if path == root / "timeline" / "settings.py":
            continue
        naming = {id(node) for call in ast.walk(tree) for node in ast.walk(call) if _names_settings(call)}
        found += [
            f"{_at(root, path, node.lineno)} reads the environment"
            for node in ast.walk(tree)
            if id(node) not in naming and _is_environment(node)
        ]
    return found


def init_modules_that_are_not_empty(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)} is not empty"
        for path, _ in _modules(root)
        if path.name == "__init__.py" and path.read_text().strip() and not _lies_in(root, path, MAY_FILL_INIT)
    ]


ALL = [
    rooms_without_a_storey,
    imports_from_beside_or_above,
    relative_imports,
    http_below_the_doors,
    django_in_pure_rooms,
    dateutil_outside_dates,
    connections_to_outside,
    environment_outside_settings,
    init_modules_that_are_not_empty,
]


def _modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / "timeline").rglob("*.py")):
        yield path, ast.parse(path.read_text(), str(path))


def _imports(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Every name that is imported anywhere, inside functions too: "from a import b" counts as "a.b"."""
    for path, tree in _modules(root):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((path, node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield from ((path, node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _forbidden(root, names, may, what) -> list[str]:
    return [
        f"{_at(root, path, line)} imports {name}, so it {what}"
        for path, line, name in _imports(root)
        if not may(path) and any(name == known or name.startswith(f"{known}.") for known in names)
    ]


def _room(root: Path, path: Path) -> str:
    return path.relative_to(root / "timeline").parts[0].removesuffix(".py")


def _lies_in(root: Path, path: Path, places: tuple[str, ...]) -> bool:
    return path.relative_to(root / "timeline").as_posix().startswith(places)


def _at(root: Path, path: Path, line: int) -> str:
    return f"{path.relative_to(root)}:{line}"


def _is_environment(node: ast.AST) -> bool:
    names = {"environ", "environb", "getenv", "getenvb"}
    if isinstance(node, ast.Attribute):
        return node.attr in names and isinstance(node.value, ast.Name) and node.value.id == "os"
    return isinstance(node, ast.ImportFrom) and node.module == "os" and bool(names & {a.name for a in node.names})


def _names_settings(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "setdefault"
        and [arg.value for arg in node.args if isinstance(arg, ast.Constant)][:1] == ["DJANGO_SETTINGS_MODULE"]
    )
