"""A text cut to fit, at the end of a word."""

import unicodedata

ELLIPSIS = "…"
# "12 May" joined by one stays whole.
_NO_BREAK_SPACES = "\u00a0\u2007\u202f"
_LEFT_HANGING = " \t\n\r\u00a0\u2007\u202f,;:–—-([«“\"'‘"
_JOINER = "\u200d"


def at_word(text: str, limit: int) -> str:
    """Give the text if it has at most `limit` characters, else its beginning with "…", at most `limit` together.

    The cut falls between words; inside one only where a single word fills all the room, and never between a letter
    and its marks. A limit below 1 leaves "".
    """
    if len(text) <= limit:
        return text
    if limit < 1:
        return ""
    room = limit - len(ELLIPSIS)
    end = _word_end(text, room) or _letter_end(text, room)
    return text[:end].rstrip(_LEFT_HANGING) + ELLIPSIS


def _is_break(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES


def _word_end(text: str, room: int) -> int:
    """Give the last place, at most `room`, at which a word ends; 0 when the first word is longer."""
    for end in range(room, 0, -1):
        if _is_break(text[end]) and text[:end].strip():
            return end
    return 0


def _letter_end(text: str, room: int) -> int:
    """Give the last place, at most `room`, that does not part a letter from what belongs to it."""
    end = room
    while end > 0 and (_belongs_to_the_letter_before(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return end


def _belongs_to_the_letter_before(character: str) -> bool:
    return character == _JOINER or unicodedata.category(character)[0] == "M"
