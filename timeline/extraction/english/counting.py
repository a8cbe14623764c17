"""How English counts: amounts, what they count, of whom, and who says so."""

import re

from timeline.extraction.english.words import NUMBER, number
from timeline.extraction.figures import FigureWords

_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "tens of thousands": 20000,
    "hundreds of thousands": 200000,
    "several dozen": 24,
    "a few dozen": 24,
    "a few hundred": 200,
    "a few thousand": 2000,
    "several hundred": 200,
    "several hundred thousand": 200_000,
    "a few hundred thousand": 200_000,
    "several tens of thousands": 20_000,
    "several thousand": 2000,
}
_SCALE = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_MORE = r"(?:at least|no fewer than|no less than|not less than|more than|over|upwards? of|a minimum of)"
_ABOUT = (
    r"(?:about|around|some|roughly|nearly|almost|approximately|close to|an estimated|exactly"
    r"|just|only|a total of|as many as|(?<!owns )(?<!owned )(?<!own )up to|fewer than|less than|under)"
)
_PLAIN = rf"(?:{NUMBER}(?: (?:dozen|hundred|thousand|million))?|half a (?:dozen|million))"
_VAGUES = "|".join(sorted(_VAGUE, key=len, reverse=True))
AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<more>(?<!handed )(?<!took )(?<!take )(?<!handing ){_MORE}) |(?P<about>{_ABOUT}) )?"
    rf"(?:between (?P<low>{_PLAIN}) and (?P<high>{_PLAIN})"
    r"|(?<!by )(?<!voted )(?P<low2>\d[\d,]{0,11}) ?(?:-|–|to) ?(?P<high2>\d[\d,]{0,11})"
    rf"|(?P<vague>{_VAGUES})|(?P<plain>{_PLAIN}|another|a second|a third)(?P<ormore> or more)?)"
    r"(?![\w:/]|[.,]\d|-(?!strong))",
    re.IGNORECASE,
)


def _plain(written: str) -> int:
    words = written.lower()
    if words.startswith("half a"):
        return 6 if words.endswith("dozen") else 500_000
    for word, factor in _SCALE.items():
        if words.endswith(f" {word}"):
            return number(words[: -len(word) - 1]) * factor
    return number(words)


def value(found: re.Match[str]) -> tuple[int | None, int | None] | None:
    """Bounds of an amount. A bare "a" or "one" before a noun counts nobody; vague words are lower bounds."""
    if found["plain"] and found["plain"].lower() in ("another", "a second", "a third"):
        return 1, 1
    if found["vague"]:
        return _VAGUE[found["vague"].lower()], None
    if low := found["low"] or found["low2"]:
        first, last = _plain(low), _plain(found["high"] or found["high2"])
        return (first, last) if first < last else None
    amount = _plain(found["plain"])
    if found["more"] or found["ormore"]:
        return amount, None
    if (found["about"] or "").lower() in ("up to", "as many as", "fewer than", "less than", "under"):
        return None, amount
    return amount, amount


# Between a number and its verb: whom it counts, and what is said of them, but no other number's verb.
_NOUNS = r"(?:[ ,]+(?!(?:said|says|but|while|after|before|when)\b)[\w'’-]+){0,12}?"
_BE = (
    r"(?:(?:were|was|are|is|have been|has been|had been|being|be|had|have|reported|declared"
    r"|still|confirmed|also|later|reportedly|counted) )*"
)


def _verbs(behind: str, ahead: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"{_NOUNS}[ ,]+{_BE}(?P<verb>\b(?:{behind})\b)", re.IGNORECASE),
        re.compile(rf"\b(?:{ahead})(?: (?:of|to|at|by|as|all|in all|a total of|the|its|their))*[:]? ?$", re.IGNORECASE),
    )


_KILLED = (
    "killed|dead|died|dies|perished|slain|shot dead|lost their lives|lives|fatalities|deaths|massacred|murdered"
    "|executed|burned to death|bodies|fatally|losses|lost (?:his|her) life|beaten to death"
    "|fallen(?! in)|fell(?! (?:in|to|back|silent))|felled|(?:mortally|fatally) wounded|slain|cut down"
    "|hacked to death|dead men"
)
_KILLING = (
    "killed|killing|kills|deaths? of|dead|claimed|death toll|bodies of|loss of|losses|lost|put the dead|toll"
    "|number of (?:civilian |military )?dead[\\w ]{0,24}|shoot|shot|concedes?|conceded|bury|buried|owns up to"
)
_WOUNDED = (
    "wounded|injured|hurt|maimed|injuries|(?:received|suffered|with) (?:\\w+ )?wounds"
    "|taken to hospitals?|hospitali[sz]ed|lost (?:a|his|her) (?:leg|foot|arm)"
)
_WOUNDING = "wounded|wounding|injured|injuring|injuries to|and wounded|hurting|maiming"
_DISPLACED = (
    "fled|displaced|refugees|crossed into|left their homes|homeless|evacuated|forced from"
    "|driven from|had left|arrived in"
    "|deported|uprooted|sheltering|drove (?:down )?to|left (?:\\w+ ){0,2}(?:communities"
    "|villages)|flown out|crossed the"
    "|(?:people|residents|inhabitants|villagers|civilians) (?:\\w+ )?left|(?:have|had) entered|camping|camped"
    "|driven out|passed (?:over|through)"
    "|trudged|drove into|escaped|reached (?:the )?[A-Z]\\w+|brought (?:out|to)|were moved"
)
_DISPLACING = (
    "displaced|displacing|evacuated|evacuation of|exodus of|deportation of|uprooted|forced|driving"
    "|flown out|(?:air)?lifted"
)
_RELEASED = (
    "released|freed|handed over|returned|were exchanged|repatriated|pardoned|let go|walked free|went free|came home"
    "|went home|set free|allowed to leave|sent home|back home|people back|flown home|brought back|set free|allowed home"
)
_RELEASING = (
    "released|freed|handed over|handing over|handed back|return of|returned|release of|freeing|repatriated|swapped"
    "|exchanged|let|set free|pardoned"
)
_DETAINED = (
    "detained|arrested|captured|taken prisoner|taken hostage|hostages|in custody|jailed|remanded|held|prisoners"
    "|sentenced|imprisoned|captives|hauled off|led away|led off|led into|picked up|rounded up|into captivity"
    "|behind bars|seized|on trial|in the dock|taken away|captive|in captivity|jailed|former officials"
    "|stood trial|surrendered|given (?:life|\\w+) (?:terms?|years)|given life"
    "|life terms?"
)
_DETAINING = (
    "detained|arrested|captured|detaining|capturing|arresting|arrest of|detention of|took|taken|remanded|holding"
    "|led (?:away|off)|took away|rounded up|hauled off|seized|seizing|picked up|capture of|trying|has tried"
)
_TAKING_PART = (
    "demonstrators|protesters|rallied|gathered|marched|marchers|took to the streets|demonstrated|took part|filled"
    "|turned out|attended|crowded|strong|chant(?:ed|ing)|mourners|followed|followers|supporters|besieged|pitched"
    "|kept|blocked traffic|barred|laid siege|at the (?:largest|biggest)|smashed|advanced|poured|crowd|strikers"
    "|on strike|assembled|exiles|activists|people rall"
)
ENGLISH_FIGURES = FigureWords(
    amount=AMOUNT,
    value=value,
    about=(
        ("killed", *_verbs(_KILLED, _KILLING)),
        ("wounded", *_verbs(_WOUNDED, _WOUNDING)),
        ("missing", *_verbs("missing|unaccounted for|disappeared", "missing")),
        ("displaced", *_verbs(_DISPLACED, _DISPLACING)),
        ("released", *_verbs(_RELEASED, _RELEASING)),
        ("detained", *_verbs(_DETAINED, _DETAINING)),
        (
            "participants",
            *_verbs(
                _TAKING_PART,
                "crowds? of|crowd[\\w ]{0,50} put|rally of|picket of|attended by|drew|brought(?: out)?|gathering of"
                "|joined by"
                "|signed by(?: [\\w ]{0,40} and)?",
            ),
        ),
        (
            "votes",
            *_verbs(
                "votes?|voted|abstentions|in favou?r|slips|ballots",
                r"by|votes? of|vote of|votes? to|by \d+ to|voted|voted \d+ to|to \w+ against|votes? against|favou?r to",
            ),
        ),
        ("mines", *_verbs("mines|landmines|mine maps", "maps of")),
    ),
    whom=tuple(
        (
            which,
            re.compile(
                rf"(?: (?:of its own|of their|of its|other|of the|own|young|ethnic|[A-Z]\w+|local|unarmed"
                rf"|elderly|construction|road|railway|aid|army|\w+ed|\d+-year-old))*,? (?:{words})",
                re.IGNORECASE,
            ),
        )
        for which, words in (
            (
                "military",
                r"soldiers?|servicem[ae]n|troops|fighters?|officers?|conscripts?|reservists?|militants?|guards?"
                r"|military"
                r"|personnel|gunm[ae]n|guardsm[ae]n|peacekeepers?|commandos?|combatants?|sergeants?|lieutenants?"
                r"|pilots?|border guards?",
            ),
            (
                "civilians",
                r"civilians?|villagers?|residents?|wom[ae]n|children|child|families|journalists?"
                r"|passengers|workers?|refugees?|inhabitants|pensioners|farmers?|schoolchildren"
                r"|local official|shepherds?|m[ae]n|boys?|girls?|persons?|drivers?|teachers?|resident"
                r"|student\w*|nurse|doctor|elderly",
            ),
        )
    ),
    people=re.compile(r"people|civilians|soldiers"),
    subset=re.compile(r" (?:of (?:them|whom|those)|among them)\b"),
    not_people=re.compile(
        r"\b(?:(?:boy|girl|man|woman|child|son|daughter|conscript|sergeant|soldier|student"
        r"|youth)s? of|aged|age|killed in the|within|resolution|Resolution|No|number|[Aa]rticle"
        r"|for|in|after) $"
    ),
    and_one=re.compile(
        r"(?: [a-z]+| [A-Z]\w+){1,3} and (?:an?|another|one)(?: \w+){1,3} (?:were|was|have|had|died|in)\b"
    ),
    again=re.compile(
        r"(?:\band|, but|;|, against|\bagainst|compared with|up from|down from|\blists?|\bnamed|\bcounts?)"
        r"(?: then| another| the)? $"
    ),
    restated=re.compile(
        r"\b(?:put|puts|putting|gave|gives) (?:it|(?:the|that|this) (?:figure|number|toll|total|count)|that)"
        r"(?: of the \w+)? (?:at|as)(?: about| some| around)? $"
    ),
    again_by=re.compile(
        r"(?: \w+){0,2} (?:of (?:its|their) own|by (?:that|those)|on the other|according to"
        r"|elsewhere|the year before)\b| in \d{4}\b"
    ),
    captives=re.compile(r"\b(?:captives?|prisoners?|hostages?|detainees?|people held|held in)\b"),
    freed=re.compile(
        r"\b(?:came home|come home|home|walk|walked|crossed|across the (?:border|bridge|line)|handed over|released"
        r"|freed|set free|repatriated|flown home|let(?:ting)? [^.;]{0,30}go|returned|let go|swapped|exchanged)\b"
    ),
    remains=re.compile(
        r"\bremains of\b|\bbodies\b[\w ,]{0,60}\b(?:returned|handed|brought|delivered|recovered|exchanged|found)\b"
        r"|\b(?:returned|handed over|brought|delivered|recovered|exchanged) (?:the )?(?:bodies|remains)\b"
    ),
    things=re.compile(
        r" (?:videos?|photographs|pictures|articles|points|villages|settlements|districts|hectares|houses|homes|shells"
        r"|rockets|missiles|tanks|vehicles|trucks|lorries|planes|flights|days|weeks|hours|months|sides"
        r"|countries|states|republics|presidents|leaders|ministers|capitals|governments|parties|nations|armies"
        r"|towns|cities|districts|breaches|violations|times)\b"
    ),
    claimant=(
        re.compile(r"\baccording to (?P<who>[^,.;]{3,60})"),
        re.compile(
            r"(?:, |^|\. | that | which )(?P<who>(?:(?! that | which )(?:[A-Z]\.[A-Z]\.|[^,.;])){2,60}?)"
            r" (?:said|says|reported|reports|claimed|claims"
            r"|put(?= (?:at|it at|the (?:number|figure|toll|death|dead|total|count|crowd|losses|size))\b)"
            r"|gave(?= (?:the|a|its own|another|different) (?:\w+ )?(?:numbers?|figures?|tolls?|totals?|counts?))"
            r"|estimated|announced|told|counted|believe|maintains?|insisted?|confirmed|added|say"
            r"|acknowledged?s?|conceded?s?|retorted|stated|told reporters)\b"
        ),
        re.compile(
            r", (?P<who>[^,.;]{3,60}?) (?:said|says?|reported|claimed|announced|acknowledged|confirmed|stated)\b"
        ),
        re.compile(r"where (?P<who>[^,.;]{3,60}?) put\b"),
    ),
)
