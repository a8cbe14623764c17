"""English words around a date that say whether it is that of the event, and where one sentence tells of two things."""

import re

from timeline.extraction.english.words import NUMBER, number
from timeline.extraction.language import Attachment

_VERB = (
    r"(?:was|were|had|has|have|is|are|said|took|told|met|fell|left|held|began|became|went|came"
    r"|made|gave|put|set|drew|led|fought|won|lost|fled|shot|sent|broke|struck|hit|saw|got|ran"
    r"|rose|kept|brought|found|spoke|sat|shook|stood|wrote|drove|flew|chose|threw|cast|paid|swore|tore|withdrew|laid"
    r"|built|caught|rode|rang|\w{2,}ed)"
)
_DAYS = re.compile(
    rf"\b(?P<number>{NUMBER}) (?:\w+ )?(?P<unit>day|week|night)s?,? (?:(?P<ending>ending|until|to|up to)"
    r"|from|beginning|starting|that (?:began|started))(?: on| with)?(?: the)? $",
    re.IGNORECASE,
)


# "On 27 February, when mobs began a three-day rampage"; "five days of talks wrapped up on Saturday".
_BEGAN = re.compile(
    rf"[^;.]{{0,50}}\b(?:began|opened|launched|started) (?:an?|the|its|their) (?P<number>{NUMBER})-(?P<unit>day"
    rf"|week|night)\b"
)
_ENDED = re.compile(
    rf"\b(?P<number>{NUMBER}) (?P<unit>day|week|night)s of \w+[^;.]*\b(?P<ending>ended|wrapped up|closed|concluded"
    r"|came to an end)\b[^,;.]*\bon $",
    re.IGNORECASE,
)


def _days_beside(before: str, after: str) -> int:
    found = _DAYS.search(before) or _ENDED.search(before) or _BEGAN.match(after)
    if found is None:
        return 0
    days = number(found["number"]) * (7 if found["unit"].lower() == "week" else 1)
    return -days if found.groupdict().get("ending") else days


ENGLISH_ATTACHMENT = Attachment(
    aside=re.compile(
        r"\b(?:(?:who|which|that)\b(?![^,;:.]*\b\w{3,}ed (?:was|were|had|have|has)\b)|whom|whose|having|where"
        r"|until|till"
        r"|before|after|as|under|recall(?:ed|ing)"
        r"|reminded|following|despite|unlike|compared with|(?:against|up from|down from) "
        r"(?:(?:more|less|fewer) than |about |some )?(?:\d[\d,]*|\w+)|for the (?:first|second|third) time)\b[^,;:.]*$"
        r"|, (?:elected|appointed|signed|adopted|reached|launched|created|founded|imposed|brokered) [^,;]*$"
        r"|, (?:a |an |the |(?:[A-Z][\w.]*(?:'s|’s) )?(?:president|minister|head|commander))[^,]*$"
    ),
    named_after=re.compile(
        r"(?<!\bBy )(?<!\bBy a )(?<!\bBy the )(?<!\bby )(?<!\AA )(?<!\AAn )\b(?:truce|accord|agreement|war"
        r"|ceasefire|cease-fire|statement|declaration|treaty"
        r"|protocol|massacre|pogrom|deal|plan|border|law|constitution|resolution|earthquake|events"
        r"|election|elections|clashes|fighting|offensive|meeting|summit|document|talks|pact"
        r"|convention|accords|judgment|ruling|order|decree|report|commitments?|second|another"
        r"|a new)s? (?:of|from|signed in|reached in|adopted in|in)(?: the)? $|\b(?:set|scheduled"
        r"|due|planned) for $|\bdated (?:the )?$"
        r"|\b(?:president|minister|premier|leader|head|commander|chief|secretary|mediator|ambassador|mayor|governor)"
        r"(?: of (?:the )?\w+)? since (?:the )?(?:\w+ )?$"
        r"|, in (?:charge|office|power)\b[^,;]*since (?:the )?(?:\w+ )?$"
    ),
    attributive=re.compile(
        r"(?:'s|’s) | (?:crackdown|violence|clashes|attacks?|massacre|fighting|shelling|vote|bloodshed|pogroms?)\b"
    ),
    reporting=re.compile(
        r"\b(?:said|told|says|reported|announced|confirmed|added|stated|wrote|declared|insisted"
        r"|claimed|recalled|acknowledged)(?: [\w'’.]+){0,4}?,? (?:on |late |early |late on "
        r"|early on |in a statement on |in an interview on )?$"
    ),
    since=re.compile(
        r"\b[Ss]ince (?:(?:[a-z]+ ){0,5}(?:midnight|noon|dawn|dusk|(?:minute|hour|night|evening|morning"
        r"|afternoon) of)"
        r"(?: on| of)? (?:the )?|(?:the )?(?:\w+ )?(?:\d+ \w+ \()?"
        r"|(?:it|he|she|they|the [a-z]+|[A-Z]\w+) [a-z]+(?: [\w'’-]+){0,6} (?:in|on) (?:the )?)$"
    ),
    during=re.compile(
        r"(?:^(?:In|During|Throughout|Over)|\b(?:in|during)) (?:the )?(?:\w+ ){0,2}(?:fighting|clashes|war|battles?"
        r"|offensive|hostilities"
        r"|shelling|attacks?|massacre|pogroms?|riots|violence|earthquake|crash) (?:of|on|in|from)(?: the)? $"
    ),
    span_from=re.compile(r"\b(?:[Bb]etween|[Ff]rom) (?:the )?$"),
    span_to=re.compile(r",? (?:and|to|until|till|through|up to) (?:the )?"),
    goes_on=re.compile(
        r"\b(?:has|have|is|are|remains?|continues?|in force|in custody|under"
        r" arrest)\b",
        re.IGNORECASE,
    ),
    lasts=re.compile(
        r"\b(?:in force|under way|stranded|on trial|trying|in custody|remains?|continu\w+|closed|without"
        r"|sheltering|sleeping|when)\b"
    ),
    asked=re.compile(r"\b(?:demanded|asked|appealed|urged|called)\b"),
    due=re.compile(r"\b(?:by|before|until|till|no later than|starting|from) (?:the )?$"),
    verb=re.compile(rf"\b{_VERB}\b"),
    clause=re.compile(
        r"; (?:and |but )?|, (?:and|while|but|whereas|although|though) |, (?:adding|saying) that "
        r"| and(?:, [^,;]{3,25},)? (?:reported|said|added|announced) that "
    ),
    subject=re.compile(rf"(?:on its side, |on \w+ \d+,? |in \w+ )?(?:[\w'’.-]+ ){{1,11}}?{_VERB}\b"),
    afterthought=re.compile(r", (?:but|though|although|which|who|where)\b[^,;]*$"),
    ever_since=re.compile(r"\b(?:has|have)\b.*\b(?:ever )?since[.,;]?$"),
    days_beside=_days_beside,
    opened=re.compile(r"\b(?:opened|begun|began|started|launched)(?: (?:late|early))?(?: on| in)?(?: the)? $"),
    closed=re.compile(
        r"\b(?:ended|closed|spent|over by|given up|broke up|broken off|wound up|finished|concluded|came to an"
        r" end|petered out)\b"
    ),
    joined=re.compile(rf"\band (?:{_VERB}\b|(?:then )?again\b)"),
)
