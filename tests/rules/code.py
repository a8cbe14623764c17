"""Rules on Python and JavaScript: names, sizes, and calls that belong in one place only."""

import ast
from collections.abc import Iterator
from pathlib import Path

NOBODYS = {"util", "utils", "helper", "helpers", "common", "misc", "base"}
MODULE_LINES = 250
TEST_LINES = 300
SCRIPT_LINES = 250
FUNCTION_LINES = 30
VIEW_LINES = 20

MAY_FILTER = ("models/", "reading/", "migrations/")
MAY_DELETE = ("models/", "curation/", "migrations/")
NEVER_WRITE = ("reading/", "forms/", "formats/", "templatetags/", "web/", "public/", "api/")
WRITING = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
DOORS_WITH_VIEWS = ("public/", "desk/", "api/", "admin/")


def names_that_nobody_owns(root: Path) -> list[str]:
    """A module of leftovers grows until nobody knows what is in it."""
    return [
        f"{path.relative_to(root)}: name it by its job"
        for folder, pattern in (("timeline", "*.py"), ("static/js", "*.js"), ("tests", "*.py"))
        for path in sorted((root / folder).rglob(pattern))
        if {*path.relative_to(root).with_suffix("").parts} & NOBODYS
    ]


def modules_that_are_too_long(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)} has {lines} lines, of {limit} at most"
        for folder, pattern, limit in (
            ("timeline", "*.py", MODULE_LINES),
            ("tests", "*.py", TEST_LINES),
            ("static/js", "*.js", SCRIPT_LINES),
            ("tests", "*.js", TEST_LINES),
        )
        for path in sorted((root / folder).rglob(pattern))
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > limit
    ]


def functions_that_are_too_long(root: Path) -> list[str]:
    """Docstrings and decorators do not count: explaining is free."""
    return [
        f"{path.relative_to(root)}:{node.lineno} {node.name} has {lines} lines, of {limit} at most"
        for path, tree in _modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (lines := _lines(node)) > (limit := VIEW_LINES if _is_view(root, path, node) else FUNCTION_LINES)
    ]


def filters_outside_models_and_reading(root: Path) -> list[str]:
    """The QuerySet is the vocabulary: a question that needs `filter` gets a word of its own in models/."""
    return [
        f"{at} filters rows itself"
        for at, path, call in _method_calls(root)
        if call.func.attr == "filter" and not _lies_in(root, path, MAY_FILTER) and not _is_register(call.func.value)
    ]


def deletions(root: Path) -> list[str]:
    """Nothing of the record is ever deleted; only derived rows are replaced, in curation."""
    return [
        f"{at} deletes"
        for at, path, call in _method_calls(root)
        if call.func.attr == "delete" and not call.args and not call.keywords and not _lies_in(root, path, MAY_DELETE)
    ]


def edits_that_bypass_curation(root: Path) -> list[str]:
    """An editable list in the admin would write without a reason and without a Revision."""
    return [
        f"{path.relative_to(root)}:{node.lineno} sets list_editable"
        for path, tree in _modules(root)
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and "list_editable" in (getattr(node, "id", ""), getattr(node, "attr", ""))
    ]


def writing_where_only_reading_is_done(root: Path) -> list[str]:
    """The record has one writer; rooms that read and doors for the public never write at all."""
    return [
        f"{at} writes ({call.func.attr})"
        for at, path, call in _method_calls(root)
        if call.func.attr in WRITING and _lies_in(root, path, NEVER_WRITE)
    ]


ALL = [
    names_that_nobody_owns,
    modules_that_are_too_long,
    functions_that_are_too_long,
    filters_outside_models_and_reading,
    deletions,
    edits_that_bypass_curation,
    writing_where_only_reading_is_done,
]


def _modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / "timeline").rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, ast.parse(path.read_text(), str(path))


def _method_calls(root: Path) -> Iterator[tuple[str, Path, ast.Call]]:
    for path, tree in _modules(root):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield f"{path.relative_to(root)}:{node.lineno}", path, node


def _lies_in(root: Path, path: Path, places: tuple[str, ...]) -> bool:
    return path.relative_to(root / "timeline").as_posix().startswith(places)


def _lines(function: ast.FunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    signature = function.body[0].lineno - function.lineno
    return signature + (body[-1].end_lineno - body[0].lineno + 1 if body else 0)


def _is_view(root: Path, path: Path, function: ast.FunctionDef) -> bool:
    first = function.args.posonlyargs + function.args.args
    return bool(first) and first[0].arg == "request" and _lies_in(root, path, DOORS_WITH_VIEWS)


def _is_register(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and value.id == "register"
