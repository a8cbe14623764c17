"""English, as the engine takes it."""

from timeline.extraction.english.around_names import ENGLISH_NAMES
from timeline.extraction.english.attaching import ENGLISH_ATTACHMENT
from timeline.extraction.english.by_what import ENGLISH_ASIDE, ENGLISH_HARM, ENGLISH_SAYING
from timeline.extraction.english.counting import ENGLISH_FIGURES
from timeline.extraction.english.cues import ENGLISH_CUES
from timeline.extraction.english.kinds_by_course import KINDS_BY_COURSE
from timeline.extraction.english.kinds_by_office import KINDS_BY_OFFICE, KINDS_OF_THE_REST
from timeline.extraction.english.kinds_by_phrase import KINDS_BY_PHRASE
from timeline.extraction.english.kinds_by_step import KINDS_BY_STEP
from timeline.extraction.english.kinds_by_synonym import KINDS_BY_SYNONYM
from timeline.extraction.english.kinds_by_telling import KINDS_BY_TELLING
from timeline.extraction.english.kinds_by_wording import KINDS_BY_WORDING
from timeline.extraction.english.kinds_of_decisions import KINDS_OF_DECISIONS
from timeline.extraction.english.kinds_of_harm import KINDS_OF_HARM
from timeline.extraction.english.kinds_of_politics import KINDS_OF_POLITICS
from timeline.extraction.english.kinds_of_war import KINDS_OF_WAR
from timeline.extraction.english.kinds_said_otherwise import KINDS_SAID_OTHERWISE
from timeline.extraction.english.speech import ENGLISH_SPEECH
from timeline.extraction.english.table import ENGLISH as _DATES
from timeline.extraction.kinds import KindTable
from timeline.extraction.language import Language

ENGLISH = Language(
    "en",
    _DATES,
    ENGLISH_ATTACHMENT,
    ENGLISH_CUES,
    ENGLISH_NAMES,
    ENGLISH_FIGURES,
    KindTable(
        (
            *KINDS_OF_POLITICS,
            *KINDS_OF_WAR,
            *KINDS_OF_DECISIONS,
            *KINDS_OF_HARM,
            *KINDS_SAID_OTHERWISE,
            *KINDS_BY_SYNONYM,
            *KINDS_BY_COURSE,
            *KINDS_BY_PHRASE,
            *KINDS_BY_WORDING,
            *KINDS_BY_OFFICE,
            *KINDS_BY_STEP,
            *KINDS_BY_TELLING,
            *KINDS_OF_THE_REST,
        ),
        aside=ENGLISH_ASIDE,
        saying=ENGLISH_SAYING,
    ),
    ENGLISH_SPEECH,
    ENGLISH_HARM,
)
