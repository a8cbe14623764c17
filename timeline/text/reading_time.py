"""How long a text takes to read."""

from math import ceil

# Silent reading of English non-fiction by adults, the mean of 190 studies: M. Brysbaert, "How many words do we read per
# minute?", Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238


def minutes(words: int) -> int:
    """Give whole minutes for a number of words, rounded up; 0 for none."""
    return ceil(words / WORDS_A_MINUTE)
