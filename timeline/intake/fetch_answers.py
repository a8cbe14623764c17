"""What the head of an answer says: whether it is a page, another address, or a refusal."""

from email.message import Message

from timeline.intake.fetch_bodies import too_large
from timeline.intake.fetch_refusals import PASTE, NotFetched

Headers = tuple[tuple[str, str], ...]
"""Names and values in the order and spelling in which they came."""

MEDIA_TYPES = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
)
# A longer one is made to keep its reader busy.
_LONGEST_TYPE = 500
_PAGES = (200, 203)
_REDIRECTS = (301, 302, 303, 307, 308)
_REFUSED = {
    401: "The page asks for a password",
    402: "The page has to be paid for",
    403: "The site does not let programs read the page",
    404: "There is no such page",
    410: "The page was taken away",
    429: "The site wants to be asked less often",
    451: "The page may not be shown, for legal reasons",
}
_REMEDIES = {404: "Look for a slip in the address.", 410: "Look for a copy of it in an archive of the web."}


def location_in(status: int, headers: Headers) -> str:
    """The address that a redirect names, as it stands there; "" for an answer that is none.

    Raises NotFetched for a redirect that names none, or several.
    """
    if status not in _REDIRECTS:
        return ""
    found = _only(headers, "location")
    if not found:
        raise NotFetched("redirects", "The site says that the page is elsewhere, but not where.")
    try:
        return found.encode("latin-1").decode()
    except UnicodeDecodeError:
        return found


def refuse_status(status: int) -> None:
    """Raises NotFetched for an answer that is no page."""
    if status not in _PAGES:
        reason = _REFUSED.get(status, "The site failed" if status >= 500 else "The site did not give the page")
        raise NotFetched("status", f"{reason} (status {status}).", _REMEDIES.get(status, PASTE))


def refuse_length(headers: Headers, most: int) -> None:
    """Raises NotFetched for an answer that says itself that it has more than `most` bytes."""
    said = _only(headers, "content-length")
    if said.isdecimal() and (len(said) > 15 or int(said) > most):
        raise too_large(most)


def type_in(headers: Headers) -> tuple[str, str]:
    """Its media type, one of MEDIA_TYPES, and its charset or "", in small letters. Raises NotFetched for others."""
    said = _only(headers, "content-type")
    media_type = said.partition(";")[0].strip().lower()
    if not media_type:
        raise NotFetched("type", "The site does not say what kind of file the page is.")
    if media_type not in MEDIA_TYPES:
        raise NotFetched(
            "type",
            f"It is a file of the kind {media_type[:80]}, not a page, a PDF, a DOCX, a mail or plain text.",
            "Give the address of the article itself.",
        )
    message = Message()
    message["Content-Type"] = said[:_LONGEST_TYPE]
    try:
        return media_type, message.get_content_charset("")
    except TypeError:
        # The standard library stumbles over a parameter that is given both in numbered parts and whole.
        return media_type, ""


def coding_in(headers: Headers) -> str:
    """How the body is packed, "" where it is not."""
    return ",".join(_values(headers, "content-encoding")).strip().lower()


def _values(headers: Headers, name: str) -> list[str]:
    return [value for one, value in headers if one.lower() == name]


def _only(headers: Headers, name: str) -> str:
    """Its value where there is exactly one; "" where there is none, or where several contradict one another."""
    values = set(_values(headers, name))
    return values.pop() if len(values) == 1 else ""
