"""English words for what a sentence says on the way and what it tells as somebody said it."""

import re

# "who …", "where …", and what somebody is: ", elected only this month".
ENGLISH_ASIDE = re.compile(
    r"(?:,| )(?:who|which|whose|whom|where|what)\b(?: (?:(?:it|they|he|she) )?(?:was|were|had|has|have|is|are)\b)?"
    r"(?:(?! (?:was|were|had|has)\b)[^,;:.])*"
    # "On the eve of the attack", "three hours after the shooting began": what else it is dated by.
    r"|\b[Oo]n the eve of [^,;:.A-Z]*|\b[Bb]y the time [^,;:.A-Z]*|\b[Ss]ince the [^,;:.A-Z]*"
    r"|\b(?:[Mm]inutes?|[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Ss]oon|[Ss]hortly|[Ii]mmediately|[Ll]ong"
    r"|[Jj]ust|[Ss]traight|[Rr]ight) (?:after|before|following|into) [^,;:.A-Z]*"
    r"|\b(?:[Ii]n the (?:wake|aftermath) of|[Ii]n the run-up to|[Aa]head of) [^,;:.A-Z]*"
    r"|, (?:elected|in office|acting|once|himself|herself|chosen|appointed|led|headed|chaired|brokered|launched"
    r"|founded"
    r"|set up|known|the former)\b[^,;.]*"
)
ENGLISH_SAYING = re.compile(r"\bthat\b")
