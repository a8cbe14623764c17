"""The permanent addresses of the public pages, as text: what is given out once stays valid for ever."""

from __future__ import annotations

PLURALS = {
    "event": "events",
    "actor": "actors",
    "place": "places",
    "period": "periods",
    "source": "sources",
    "outlet": "outlets",
}
"""Nouns that have pages of their own, with the first part of their address."""

METHOD = "/about/method/"


def of(noun: str, slug: str, query: str = "") -> str:
    """The page of one record: "/events/SLUG/", with the reader's question behind it where there is one."""
    return f"/{PLURALS[noun]}/{slug}/{f'?{query}' if query else ''}"


def history_of(noun: str, slug: str) -> str:
    """The list of its Revisions."""
    return f"/{PLURALS[noun]}/{slug}/history/"


def revision_of(noun: str, slug: str, number: int) -> str:
    """One Revision: this version, for ever."""
    return f"/{PLURALS[noun]}/{slug}/revisions/{number}/"


def timeline(query: str = "") -> str:
    """The timeline, asked a question."""
    return f"/?{query}" if query else "/"
