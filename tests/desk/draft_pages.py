"""Reads the page of a draft as a browser would, and sends it."""

import re
from html import unescape

GIVEN = {
    "title": "Village shelled",
    "label": "Village shelled",
    "edtf": "1994-05-08",
    "type": "shelling",
    "importance": "3",
    "confidence": "medium",
    "protection": "normal",
    "summary": "A village near the town was shelled. [1]",
    "reason": "First version",
    "change": "new entry",
}


def form_of(client, draft) -> dict[str, str]:
    return filled_in(client.get(f"/desk/drafts/{draft.pk}/").content.decode())


def filled_in(page) -> dict[str, str]:
    """What a browser would send if nothing were changed."""
    form = page[page.index('data-sheet="event"') :]
    sent = dict(re.findall(r'<input type="(?:text|hidden|date|number|url)" name="([^"]+)" value="([^"]*)"', form))
    sent |= dict(re.findall(r'<textarea name="([^"]+)"[^>]*>\n?(.*?)</textarea>', form, re.S))
    for name, options in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    return {name: unescape(value) for name, value in sent.items() if "NUMBER" not in name}


def send(client, draft, verb, **given):
    return client.post(f"/desk/drafts/{draft.pk}/", form_of(client, draft) | given | {f"_{verb}": "1"})
