"""What a page says, for tests."""

import re
from html import unescape


def said(response) -> str:
    """The text of a page, spaces made one."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def beside(response, field) -> str:
    """What is said as an error beside a form field, by the field's name."""
    found = re.search(rf'id="id_{field}_error"[^>]*>([^<]*)<', response.content.decode())
    return unescape(found[1]) if found else ""
