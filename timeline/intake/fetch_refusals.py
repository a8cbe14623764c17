"""Why a page was not fetched, said so that a curator can act on it."""

PASTE = "Open the page in a browser, copy the text, and paste it."


class NotFetched(Exception):
    """Nothing was fetched: `what` is wrong, and the `remedy`; whole sentences.

    `code` is one of scheme, port, credentials, host, address (none of these was asked anything), redirects, status,
    type, size, time, connection.
    """

    def __init__(self, code: str, what: str, remedy: str = PASTE) -> None:
        super().__init__(f"{what} {remedy}")
        self.code = code
        self.what = what
        self.remedy = remedy
