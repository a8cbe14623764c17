"""JSON-LD of a page: what it says of itself for search engines."""

import json
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]

_LARGEST = 500_000
_NO = ("false", "no", "0")


def take(tree: Any) -> list[Node]:
    """Every object in the JSON-LD of an lxml tree, in order, each before those inside it.

    Blocks that are no JSON are taken out of the tree: trafilatura would search them with patterns, for minutes when
    they are made for that.
    """
    found: list[Node] = []
    for script in tree.findall('.//script[@type="application/ld+json"]'):
        text = script.text or ""
        try:
            if len(text) > _LARGEST:
                raise ValueError
            found += _nodes(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            script.drop_tree()
    return found


def is_article(node: Node) -> bool:
    """By its type: Article, NewsArticle, BlogPosting …"""
    return any(str(one).lower().endswith(("article", "posting", "report")) for one in _listed(node.get("@type")))


def is_paid_for(nodes: list[Node]) -> bool:
    """Whether it says that the article, or a part of it, is not free to read."""
    values = (node.get("isAccessibleForFree", True) for node in nodes)
    return any(value.lower() in _NO if isinstance(value, str) else value is False for value in values)


def strings(node: Node, *keys: str) -> list[str]:
    """What stands under these keys, also where it is wrapped as {"@id": …}."""
    values = (one for key in keys for one in _listed(node.get(key)))
    found = (one.get("@id") or one.get("url") if isinstance(one, dict) else one for one in values)
    return [one for one in found if isinstance(one, str)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _nodes(value: Any) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(reversed(one.values()))
        elif isinstance(one, list):
            waiting.extend(reversed(one))
