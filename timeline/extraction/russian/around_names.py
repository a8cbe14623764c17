"""What Russian puts around names: forces, offices, bodies, and the prepositions that make a place of a capital."""

import re

from timeline.extraction.name_words import NameWords

_OFFICES = {
    "президент": ("president",),
    "лидер": ("president", "general secretary"),
    "глава государства": ("president",),
    "премьер-министр": ("prime minister",),
    "премьер": ("prime minister",),
    "глава правительства": ("prime minister",),
    "министр иностранных дел": ("foreign minister",),
    "глава мид": ("foreign minister",),
    "министр обороны": ("minister of defence",),
    "госсекретарь": ("secretary of state",),
}
_OFFICE = (
    r"(?:президент|лидер|глав[аыеу]\w* (?:государства|правительства|МИД)|премьер-министр|премьер"
    r"|министр\w* (?:иностранных дел|обороны)|госсекретар)"
)
RUSSIAN_NAMES = NameWords(
    forces=re.compile(
        r" (?:во[её]нн\w+|войск\w*|силы|сил\w*|арми\w+|солдат\w*|военнослужащ\w+|подразделени\w+"
        r"|артиллери\w+|беспилотник\w*|пограничник\w*|вооруж[её]нн\w+ сил\w+)\b",
        re.IGNORECASE,
    ),
    people=re.compile(r" (?:мирн\w+|жител\w+|пленн\w+|бежен\w+|населени\w+|семь\w+|журналист\w+)"),
    bodies=re.compile(
        r" (?:сторон\w*|руководств\w*|власт\w+|правительств\w*|парламент\w*|делегаци\w+"
        r"|ведомств\w+|МИД|Минобороны|посольств\w*|дипломат\w*)\b",
        re.IGNORECASE,
    ),
    offices=re.compile(rf" (?:\w+ )?(?P<office>{_OFFICE})\w*", re.IGNORECASE),
    office_words=_OFFICES,
    place_before=re.compile(
        r"(?:\b(?:[Вв]|[Вв]о|[Ии]з|[Дд]о|у|к|под|через|около|возле|вблизи|близ|над|за|на|при|между"
        r"|от)|город\w*|сел\w+|район\w*|столиц\w+)(?: \w+ском)? $"
    ),
    elsewhere_before=re.compile(r"(?!)"),
    first_name_before=re.compile(r"(?!)"),
    body_before=re.compile(r"(?!)"),
    goes_before=re.compile(r"(?!)"),
    place_after=re.compile(r"(?!)"),
    state_after=re.compile(
        r"(?:,? и \w+)? (?:заяв\w+|сообщ\w+|отверг\w+|опроверг\w+|обвин\w+|согласил\w+|подписал\w*"
        r"|потребовал\w*|настаива\w+|назвал\w*|призвал\w*|признал\w*|осудил\w*|готов\w*|намерен\w*"
        r"|счита\w+|выступ\w+|предлож\w+|передал\w*|не)\b"
    ),
    state_before=re.compile(r"\b(?:между|с|со|против|и|от имени|властями?|стороной) $"),
    unknown_place=re.compile(
        r"\b(?:сел[аоеу]|сёл|деревн[яиеюй]+|посёлк\w+|поселк\w+|город[аеу]?"
        r"|высот[аыеу]) (?P<place>[А-ЯЁ][\w-]+)"
    ),
    not_place_after=re.compile(r"(?: (?:границ\w+|групп\w+|конфликт\w*|процесс\w*|вопрос\w*|проблем\w+))\b"),
    capital=re.compile(r" столиц\w+"),
    possessive=re.compile(r"(?!)"),
    adjective_after=re.compile(r"(?!)"),
    coordinated=re.compile(r"(?: и |, |[-–])[а-яё]+(?:ск\w+|н\w+)(?= )"),
    office_before=re.compile(rf"(?P<office>{_OFFICE})\w* $", re.IGNORECASE),
    aside_before=re.compile(r"\b(?:с|со|на) $"),
    own_forces=re.compile(r"\b(?:свои|своих|его|её) (?:войска|войск|сил|силы|военных|военнослужащих)\b"),
    short_body=re.compile(r"(?P<body>(?!))"),
    both_in_office=re.compile(r"(?P<office>(?!))"),
    pronoun=re.compile(r"(?!)"),
    possessive_act=re.compile(r"(?!)"),
    case_after=re.compile(r"(?!)"),
    own_body_before=re.compile(r"(?!)"),
    plural="",
    peoples_call=re.compile(r"(?!)"),
    short_office=re.compile(r"(?P<office>(?!))"),
    local=(),
    called={},
)
