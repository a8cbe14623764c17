"""English words for what people came to harm by, and for what is said on the way."""

import re

from timeline.extraction.english.kind_rows import kind_row
from timeline.extraction.kinds import KindTable

ENGLISH_HARM = KindTable(
    (
        kind_row("mass-casualty-accident", 6, r"(?:land)?mines?", "A mine killed two road workers."),
        kind_row(
            "mass-casualty-accident",
            5,
            r"aircraft|airliner|planes?|helicopters?|transport|aboard|on board|crash\w*",
            "None of the 32 aboard survived.",
        ),
        kind_row(
            "other",
            4,
            r"bombs?|explosions?|blast|device|detonated|exploded|went off|parliament|national assembly",
            "The bomb killed 14.",
        ),
    )
)
# "who …", "where …", and what somebody is: ", elected only this month".
ENGLISH_ASIDE = re.compile(
    r"(?:,| )(?:who|which|whose|whom|where|what)\b(?: (?:was|were|had|has|have|is|are)\b)?"
    r"(?:(?! (?:was|were|had|has)\b)[^,;:.])*"
    r"|, (?:elected|in office|acting|once|himself|herself|chosen|appointed|led|headed|chaired|brokered|launched|founded"
    r"|set up|known|the former)\b[^,;.]*"
)
ENGLISH_SAYING = re.compile(r"\bthat\b")
