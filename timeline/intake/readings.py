"""A Reading: what was understood of something handed in or fetched."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """Clean text and what its bytes say of it.

    `text` is NFC with "\\n\\n" between paragraphs, and is never changed afterwards: evidence is offsets into it.
    `published` is a day such as "2023-09-15", `published_by` how it was found; `language` an ISO 639 code; each is ""
    where nothing says it. `notes` are sentences for the curator about whatever is doubtful. `tool` and `version` name
    what made the text of the bytes.
    """

    text: str
    title: str = ""
    published: str = ""
    published_by: str = ""
    outlet: str = ""
    language: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    tool: str = ""
    version: str = ""
