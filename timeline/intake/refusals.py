"""Why something that was handed in cannot be read, said so that a curator can act on it."""


class Unreadable(Exception):
    """Nothing was read: `what` is wrong, and the `remedy`; whole sentences."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy
