"""English words that say how a thing is told. The first row that fits decides."""

import re

from timeline.extraction.assertions import Assertion, AssertionRule


def _rule(assertion: Assertion, name: str, words: str, example: str, unless: str = "") -> AssertionRule:
    return AssertionRule(assertion, name, re.compile(words), example, re.compile(unless) if unless else None)


_A = Assertion
ENGLISH_CUES = (
    _rule(
        _A.CANCELLED,
        "called off",
        r"\b(?:called off|cancelled|canceled|postponed|was put off|has been put off|fell through"
        r"|did not take place)\b",
        "The meeting was called off.",
    ),
    _rule(
        _A.HYPOTHETICAL,
        "condition",
        r"^(?:[“\"]?)(?:If|Unless|Should|Were|Had it|Even if)\b|\bwould (?:be|have|lead|mean"
        r"|spread|cost|allow|make|bring|require|trigger|cause)\b|\bcould (?:be|lead|bring|become"
        r"|mean|have|make|spread|take|cost)\b|\b(?:may|might) (?!(?:have been )?\d)(?:be|have|yet"
        r"|see|not|well|still|lead|follow|meet|come|resume|take|allow|sign|visit|go|return|travel|fly"
        r"|hold|attend|leave)\b|\b(?:unless|in case)\b|\bmight (?!have\b)[a-z]+",
        "If it failed, the war would spread.",
        unless=r"\b(?:were|was) (?:killed|wounded|injured|detained|arrested)\b",
    ),
    _rule(
        _A.PLANNED,
        "plan",
        r"\b(?:will|shall|is to|are to|was to|were to|is likely to|are likely to|is unlikely"
        r"|are unlikely|likely to|unlikely to|unlikely before|is due|are due|was due|were due"
        r"|is expected|are expected|is scheduled|are scheduled|was scheduled|were scheduled"
        r"|is set to|are set to|is planned|are planned|was planned|plans? to|planned to"
        r"|intends? to|intended to|hopes? to|aims? to|preparing to|promised to|pledged to|vowed to"
        r"|vows to|threatened to|threatens to|offered to|must (?:be|leave|hold|go|decide|take"
        r"|withdraw)|scheduled for|set for|ready to|vote in a|has until|have until|deadline"
        r"|(?:promis|prepar|plann|announc|call)\w* (?:\w+ ){0,4}for(?= (?:\d|[A-Z]))|tipped to"
        r"|(?:sits|meets|opens|convenes|begins|starts) (?:on|in)(?= (?:\d|[A-Z]|the \d))"
        r"|(?:opens|closes|begins|starts|ends|expires) (?:\w+ ){0,3}(?:in|next)(?= (?:the )?(?:spring|summer"
        r"|autumn|winter"
        r"|week|month|year)\b)"
        r"|not expected|(?:is|are) foreseen|penciled in|pencilled in|mark(?:s)? (?:their|its|the) )\b",
        "Ministers are to meet tomorrow.",
        unless=r"\bwill of\b",
    ),
    _rule(
        _A.DENIED,
        "did not come about",
        r"\bnever (?:signed|seized|captured|held|took|happened|implemented|ratified|carried out|materiali[sz]ed)\b"
        r"|\b[Nn]othing was (?:reported|said|agreed|signed|decided|heard)\b|\b(?:has|have|had) yet to\b",
        "A truce discussed there was never signed.",
    ),
    _rule(
        _A.DENIED,
        "negation",
        r"\b(?:did not|has not|have not|had not|was not|were not|is not|are not|does not|do not"
        r"|never|no such|nobody|no one|neither|none of)\b|\bremains? un\w+ed\b|\bno (?:agreement|deal|date|talks"
        r"|decision|progress|comment|casualties|evidence|one|sign|response|\w+ (?:was|were|has"
        r"|have|had))\b",
        "Parliament has not scheduled a vote.",
        unless=r"\b(?:killed|wounded|captured|signed|seized|not among)\b",
    ),
    _rule(
        _A.DENIED,
        "denial",
        r"\bha(?:s|ve|d) no (?:basis|foundation|grounds)\b|\b(?:unfounded|groundless|baseless)\b"
        r"|\b(?:denied|denies|denying|dismissed talk of|(?:is|are|was|were) untrue|rejected|rejects|dismissed"
        r" (?:the|that|those|as)|refuted"
        r"|refutes|(?<!the )(?<!\ba )(?<!its )(?<!their )disputed|disputes|contests?|contested|called (?:that"
        r"|it|this|the \w+"
        r"|those \w+) [“\"]|called (?:the \w+|that|it|this) (?:absurd|false|fabricat\w+|a lie"
        r"|disinformation|untrue)|described (?:the \w+|that|it) as (?:false|untrue|a lie"
        r"|disinformation|fabricated))\b",
        "The ministry denied it.",
        unless=r"\b(?:[Cc]ourt|[Pp]arliament|Assembly|Council|Senate|[Vv]oters|[Jj]udges?|deputies"
        r"|Presidium)\b[^.]{0,40}\brejected\b",
    ),
    _rule(
        _A.CALLED_FOR,
        "call",
        r"\b(?:called (?:on|for|upon)|calls (?:on|for|upon)|has called (?:on|for)|urged|urges"
        r"|appealed|appeals to|demand(?:ed|s|ing)? (?:that|an?|the|immediate|to)|should|ought to"
        r"|recommend\w*|asked (?:the|for|both)|reiterated (?:his|her|its|their|the) call"
        r"|insisted? that|wants? (?:[\w ]{2,40} )?to|needs? to|hoped|expressed (?:hope|concern|readiness)"
        r"|proposed that)\b",
        "The Ombudsman called on the UN to act.",
        unless=r"\b(?:killed|wounded|resolution|adopted|square|Square|rally|rallied|marched|crowds?"
        r"|protest\w*|demonstrat\w*|voted|by \w+ votes)\b",
    ),
    _rule(
        _A.ANNIVERSARY,
        "anniversary",
        r"\b(?:celebrat\w+ (?:each|every) year|recall(?:s|ed)? the (?:outbreak|start|beginning|victims|dead"
        r"|fallen)|anniversary|anniversaries|mourns?|mourned the|years? since|day on which"
        r"|commemorat\w*|marked? (?:the )?(?:\w+ )?(?:years?|decades?) since|in memory of"
        r"|years? to the day|remembrance)\b",
        "They marked the anniversary.",
    ),
    _rule(
        _A.ANNIVERSARY,
        "an age",
        r"\b(?:was|is|were|turned|turns) \w+ years old\b",
        "The dispute itself was three years old in February.",
    ),
    _rule(
        _A.BACKGROUND,
        "long ago",
        r"\b(?:\w+ decades|(?:[Ee]xactly |[Ss]ome |[Aa]bout )?(?:\w+ty(?:-\w+)?|[2-9]\d|a hundred) years) ago\b"
        r"|^In (?:18|19|20)\d\d\b[^,;]{0,60}\bhad \w+|\bborn (?:in|on) "
        r"|\b(?:has|have) been (?:governed|administered|ruled|run|controlled|held|part of|home to|under [a-z]+"
        r"|in [A-Z]\w+ hands)\b"
        r"[^.;]{0,50}\bsince (?:the )?(?:(?:early|late|mid|spring|summer|autumn|winter|fall)[ -](?:of )?)?"
        r"(?:1[89]\d\d|20\d\d)s?\b"
        r"|(?<!who )\bhad (?:been|served as|headed) [^.;]{0,40}\b(?:from (?:18|19|20)\d\d|until|for \w+ years)\b",
        "Two decades ago, in 1994, the line was frozen in place.",
    ),
    _rule(
        _A.BACKGROUND,
        "many years summed up",
        r"\b(?:has|have) (?:\w+ ){1,3}in (?:(?:more|less) than |over |nearly |almost |some |about )?\w+ years of\b"
        r"|^(?:More than |Over |Nearly |Almost |Some |About )?[\w-]+ years of \w+ (?:has|have)\b"
        r"|\bused to (?!the\b|it\b|such\b|a\b)[a-z]+|\bevery (?:\w+ )?(?:spring|summer|autumn|winter|year|month"
        r"|week)\b",
        "Some 15,000 people have died in more than five years of fighting.",
        unless=r"\b(?:last|this) (?:week|month)\b",
    ),
    _rule(
        _A.BACKGROUND,
        "aside",
        r"\b(?:was|were|are|is) reminded of\b"
        r"|\bIt was (?:the|their|his|her|its) \w+(?: \w+){0,2} (?:this|of the) (?:year|month|week)\b"
        r"|\b(?:was|were|remained|remains|is|stayed) (?:calm|quiet)\b",
        "The border was calm this morning.",
    ),
)
