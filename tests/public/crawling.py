"""Follows the links of the site as a robot would."""

from urllib.parse import urldefrag, urljoin, urlsplit

from tests.public.html import page

ELSEWHERE = ("/admin/", "/static/")


def links_of(response, address: str) -> list[str]:
    """Addresses on this site that the page links to, without their fragments."""
    found = [one.get("href") for one in page(response).all("a")]
    inside = [urldefrag(urljoin(address, href)).url for href in found if href and not urlsplit(href).scheme]
    return [one for one in dict.fromkeys(inside) if not one.startswith(ELSEWHERE)]


def crawl(client, start: str = "/") -> dict[str, object]:
    """Every page that can be reached, by address; a question asked of a page is followed no further."""
    seen: dict[str, object] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen[address] = response = client.get(address)
        if response["Content-Type"].startswith("text/html") and "?" not in address:
            waiting += links_of(response, address)
    return seen
