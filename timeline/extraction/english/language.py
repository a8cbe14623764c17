"""English, as the engine takes it."""

from pathlib import Path

import Stemmer  # type: ignore[import-not-found]

from timeline.extraction.english.around_names import ENGLISH_NAMES
from timeline.extraction.english.attaching import ENGLISH_ATTACHMENT
from timeline.extraction.english.counting import ENGLISH_FIGURES
from timeline.extraction.english.cues import ENGLISH_CUES
from timeline.extraction.english.kinds_of_politics import KINDS_OF_POLITICS
from timeline.extraction.english.kinds_of_war import KINDS_OF_WAR
from timeline.extraction.english.on_the_way import ENGLISH_ASIDE, ENGLISH_SAYING
from timeline.extraction.english.speech import ENGLISH_SPEECH
from timeline.extraction.english.table import ENGLISH as _DATES
from timeline.extraction.kinds import KindTable
from timeline.extraction.language import Language
from timeline.extraction.word_weights import WordWeights

KIND_WORDS = Path(__file__).with_name("kind_words.json")
ENGLISH = Language(
    "en",
    _DATES,
    ENGLISH_ATTACHMENT,
    ENGLISH_CUES,
    ENGLISH_NAMES,
    ENGLISH_FIGURES,
    KindTable(
        (*KINDS_OF_POLITICS, *KINDS_OF_WAR),
        words=WordWeights.of_file(KIND_WORDS, Stemmer.Stemmer("english").stemWord),
        aside=ENGLISH_ASIDE,
        saying=ENGLISH_SAYING,
    ),
    ENGLISH_SPEECH,
)
