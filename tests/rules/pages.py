"""Rules on templates, style sheets and scripts: nothing inline, nothing from elsewhere, nothing left lying about."""

import re
from collections.abc import Iterator
from pathlib import Path

# Django looks these up by name; an override of an admin page is looked up too.
LOOKED_UP = {"400.html", "403.html", "404.html", "500.html"}
INLINE = {
    "a style attribute": re.compile(r"\sstyle\s*=", re.I),
    "a handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a style element": re.compile(r"<style[\s>]", re.I),
    "a script without a file": re.compile(r"<script(?![^>]*\ssrc=)[\s>]", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
}
FROM_ELSEWHERE = re.compile(
    r"""(<(script|img|iframe|source|link)\b[^>]*\b(src|href|srcset)=["']?(https?:)?//)"""
    r"""|(url\(\s*["']?(https?:)?//)|(@import\s+["'](https?:)?//)|(\bimport\b[^;\n]*["'](https?:)?//)""",
    re.I,
)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
NAMED = re.compile(r"""["']([\w./-]+\.(?:html|txt|xml|svg))["']""")
INCLUDED = re.compile(r"""{%\s*include\s+["']([^"']+)["']""")


def inline_style_or_script(root: Path) -> list[str]:
    """The content policy would block it in the browser; this says so earlier."""
    return [
        f"{path.relative_to(root)}:{number} has {what}"
        for path, number, line in _lines(
            root, ("templates/**/*.html", "timeline/templatetags/*.py", "timeline/admin/*.py")
        )
        for what, pattern in INLINE.items()
        if pattern.search(line)
    ]


def importance_by_force(root: Path) -> list[str]:
    return [
        f"{path.relative_to(root)} uses !important"
        for path in sorted((root / "static").rglob("*.css"))
        if "!important" in COMMENT.sub("", path.read_text())
    ]


def files_from_elsewhere(root: Path) -> list[str]:
    """No page asks any other origin for anything."""
    return [
        f"{path.relative_to(root)}:{number} asks another origin"
        for path, number, line in _lines(root, ("templates/**/*.html", "static/css/**/*.css", "static/js/**/*.js"))
        if FROM_ELSEWHERE.search(line)
    ]


def templates_that_nothing_uses(root: Path) -> list[str]:
    named = {name for path in _texts(root) for name in NAMED.findall(path.read_text())}
    return [
        f"templates/{name} is used by nothing"
        for name in _templates(root)
        if name not in LOOKED_UP and not _overrides_the_admin(name) and name not in named
    ]


def fragments_that_no_page_includes(root: Path) -> list[str]:
    """What htmx gets must be the very file that the page includes, so that both always look the same."""
    included = {name for path in (root / "templates").rglob("*.html") for name in INCLUDED.findall(path.read_text())}
    return [
        f"templates/{name} is included by no page"
        for name in _templates(root)
        if Path(name).name.startswith("_") and name not in included
    ]


ALL = [
    inline_style_or_script,
    importance_by_force,
    files_from_elsewhere,
    templates_that_nothing_uses,
    fragments_that_no_page_includes,
]


def _templates(root: Path) -> list[str]:
    folder = root / "templates"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _texts(root: Path) -> Iterator[Path]:
    yield from (root / "timeline").rglob("*.py")
    yield from (path for path in (root / "templates").rglob("*") if path.is_file())


def _lines(root: Path, patterns: tuple[str, ...]) -> Iterator[tuple[Path, int, str]]:
    """Lines with their numbers; a tag that runs over several lines is read as one, at its first line."""
    for pattern in patterns:
        for path in sorted(root.glob(pattern)):
            text = path.read_text()
            if path.suffix == ".html":
                text = re.sub(r"<[^<>]*>", lambda tag: " ".join(tag[0].split("\n")), text)
            yield from ((path, number, line) for number, line in enumerate(text.splitlines(), 1))


def _overrides_the_admin(name: str) -> bool:
    import django.contrib.admin

    return (Path(django.contrib.admin.__file__).parent / "templates" / name).exists()
