"""Russian, as the engine takes it."""

import re

from timeline.extraction.kinds import KindRule, KindTable
from timeline.extraction.language import Attachment, Language
from timeline.extraction.russian.around_names import RUSSIAN_NAMES
from timeline.extraction.russian.counting import RUSSIAN_FIGURES
from timeline.extraction.russian.cues import RUSSIAN_CUES
from timeline.extraction.russian.kinds_by_phrase import KINDS_BY_PHRASE
from timeline.extraction.russian.kinds_of_politics import KINDS_OF_POLITICS
from timeline.extraction.russian.kinds_of_war import KINDS_OF_WAR
from timeline.extraction.russian.speech import RUSSIAN_SPEECH
from timeline.extraction.russian.table import RUSSIAN as _DATES

_VERB = r"\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ны|на|но|ен|ён|ает|яет|ет|ют|ут|ит|ят)"
RUSSIAN_ATTACHMENT = Attachment(
    aside=re.compile(
        r"(?i:\b(?:котор\w+|что|где|когда|после|до|перед|накануне|напомнил\w*|по сравнению|согласно)\b)[^,;:.]*$"
        r"|, (?:президент|министр|глава|командующий)[^,]*$"
    ),
    named_after=re.compile(
        r"(?i:\b(?:перемири\w+|соглашени\w+|войн\w+|заявлени\w+|договор\w*|протокол\w*"
        r"|деклараци\w+|резолюци\w+|землетрясени\w+|событи\w+|выбор\w+|погром\w+|указ\w*"
        r"|конституци\w+)) (?:от )?$"
    ),
    attributive=re.compile(r"(?!)"),
    reporting=re.compile(
        r"(?i:\b(?:сообщил\w*|заявил\w*|сказал\w*|объявил\w*|отметил\w*|рассказал\w*|подтвердил\w*"
        r"|напомнил\w*))(?: [\w»«-]+){0,4}?,? $"
    ),
    since=re.compile(r"(?i:\b[сc] )$"),
    during=re.compile(
        r"^(?:В ходе|Во время|В|За время) (?:\w+ ){0,2}(?:бо[её]в|боях|войны|столкновени(?:й|ях)|боевых"
        r" действи(?:й|ях)"
        r"|наступления|обстрела|нападения|погрома|погромов|землетрясения) $"
    ),
    span_from=re.compile(r"\b(?:[Сс]|[Сс]о|[Мм]ежду) $"),
    span_to=re.compile(r",? (?:и|по|до) "),
    goes_on=re.compile(r"(?i:\b(?:\w+(?:ется|ются|ает|яет|ит|ят|ют)|остаётся|остается|до сих пор|продолжа\w+)\b)"),
    lasts=re.compile(r"(?i:\b(?:остаётся|остается|остаются|продолжа\w+|действует|закрыт\w*)\b)"),
    verb=re.compile(rf"\b{_VERB}\b"),
    clause=re.compile(r"; |, (?:а|и|но|однако|тогда как) "),
    subject=re.compile(rf"(?:[\w«»-]+ ){{1,8}}?{_VERB}\b"),
    asked=re.compile(r"\b(?:потребовал\w*|призвал\w*|попросил\w*|обратил(?:ся|ась|ись))\b"),
    due=re.compile(r"\b(?:до|к|ко|с|начиная с|не позднее) $"),
    afterthought=re.compile(r", (?:но|хотя|котор\w+|где)\b[^,;]*$"),
    ever_since=re.compile(r"(?!)"),
    days_beside=lambda *_: 0,
    opened=re.compile(r"\b(?:откры(?:лись|лась|вшиеся|вшаяся)|нача(?:лись|лась|лось|вшиеся|вшаяся|вшееся))(?: в)? $"),
    closed=re.compile(r"\b(?:завершил(?:ись|ась|ось)|закончил(?:ись|ась|ось)|закрыл(?:ись|ась))\b"),
    joined=re.compile(rf" и (?:\w+ )?{_VERB}\b"),
)
# Endings are left open: a stem stands for all its cases.
_KINDS = KindTable(
    (*KINDS_OF_POLITICS, *KINDS_OF_WAR, *KINDS_BY_PHRASE),
    tail="",
    aside=re.compile(r", (?:в |на |с |из |от |к )?(?:котор\w+|где|чей|чьи\w*)\b[^,;:.]*"),
    saying=re.compile(r", что\b"),
)
_HARM = KindTable(
    (
        KindRule(
            "mass-casualty-accident",
            6,
            r"мин(?:а|е|у|ы|ой|ах)?\b|подорва\w+|самол[её]т\w*|вертол[её]т\w*|на борту|крушени\w+|катастроф\w+",
            "Двое рабочих подорвались на мине.",
        ),
        KindRule("other", 4, r"бомб\w+|взрыв\w*|взорва\w+|парламент\w*|теракт\w*", "Взрыв унёс жизни 14 человек."),
    ),
    tail="",
)
RUSSIAN = Language(
    "ru", _DATES, RUSSIAN_ATTACHMENT, RUSSIAN_CUES, RUSSIAN_NAMES, RUSSIAN_FIGURES, _KINDS, RUSSIAN_SPEECH, _HARM
)
