"""English dates that count from an event told before: "on the eve of the attack". Each row has one example."""

import re
from datetime import date

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known
from timeline.extraction.english.rows import row
from timeline.extraction.english.words import DAY_NUMBER, MONTH, NUMBER, ORDINALS, WEEKDAY, month, number, weekday
from timeline.extraction.moments import A_DAY, Moment, between, exists, on, shifted, weekday_after

# What a word means is the first thing told that did harm, whatever it was called then, or that is called so.
_HARM = (
    r"attack|assault|raid|blast|explosion|bombing|bloodshed|shooting|killings?|massacre|outrage|slaughter|murders?"
    r"|crash|disaster|tragedy|catastrophe|incident|strike|shelling|bombardment|clash|battle|onslaught|violence"
    r"|carnage"
)
_DID_HARM = (
    r"\b(?:kill\w*|dead|died|dies|shot|blast|explo\w+|blew up|attack\w*|assault\w*|bomb\w*|storm\w*|raid\w*"
    r"|gunm[ae]n|crash\w*"
    r"|shell\w*|massacre\w*|murder\w*|perish\w*|opened fire|clash\w*|fighting|battle|came down|wounded|strike"
    r"|struck|violence"
    r"|wreck\w*|went off|casualt\w+|lives)\b"
)
_NOUNS = (
    (_HARM, _DID_HARM),
    (
        "signing|accord|deal|agreement|treaty|pact",
        r"\bsign\w*|\baccord|\bdeal\b|\bagreement|\btreaty|\bpact\b|\binitial",
    ),
    ("vote|ballot|poll|polls|election|elections|referendum", r"\bvot\w+|\bballot|\belect\w+|\bpoll|\breferendum"),
    (
        "judgment|judgement|verdict|verdicts|ruling|decision|order|sentence|sentencing|conviction",
        r"\bdecid\w+|\border\w+|\bjudg\w+|\bverdict|\brul(?:ed|ing)|\bsentenc\w+|\bconvict\w+|\bjail",
    ),
    (
        "summit|meeting|talks|encounter|session|conference",
        r"\bsummit|\bm[e]+t\w*|\btalk\w*|\bsat down|\bsession|\bconference|\breceived",
    ),
    ("truce|ceasefire|cease-fire|armistice", r"\btruce|\bcease-?fire|\bstop(?:ped)? (?:fighting|shooting|firing)"),
    ("arrival|visit|trip", r"\barriv\w+|\blanded|\bvisit\w*|\bflew|\btoured|\bcame to"),
    ("resignation|dismissal|ouster", r"\bresign\w*|\bstepped down|\bdismiss\w*|\boust\w*|\bquit"),
    ("arrest|arrests|detention", r"\barrest\w*|\bdetain\w*|\bpicked up|\bseized"),
    ("rally|march|protest|demonstration", r"\brall\w+|\bmarch\w*|\bprotest\w*|\bdemonstrat\w*"),
    ("offensive|operation|advance", r"\boffensive|\boperation|\badvanc\w+|\battack\w*|\bassault"),
    ("fall|capture|handover|seizure", r"\bfell\b|\bcaptur\w+|\btook\b|\btaken|\bhand\w* over|\bseiz\w+|\bentered"),
    (
        "disclosure|announcement|statement|revelation|speech|address",
        r"\bdisclos\w+|\bannounc\w+|\breveal\w+|\bsaid|\btold|\bsp(?:oke|eech)|\baddress\w*",
    ),
    ("funeral|burial", r"\bfuneral|\bburi\w+"),
)
_MEANT = tuple((re.compile(words), re.compile(told)) for words, told in _NOUNS)
_NOUN = "|".join(words for words, _ in _NOUNS)
_THE = rf"(?:the|that|this|their|his|her|its) (?:(?:[a-z]+|[A-Z][a-z]+) )?(?P<noun>{_NOUN})"


def _meant(found: Match, context: Context) -> Moment | None:
    """When that was; the date before it where nothing told is called so."""
    noun = found["noun"]
    if noun not in context.meant:
        context.meant[noun] = _told(noun, context)
    return context.meant[noun] or context.before


def _told(noun: str, context: Context) -> Moment | None:
    words = next(told for nouns, told in _MEANT if nouns.fullmatch(noun))
    return next((when for when, told in context.told if words.search(told)), None)


def before_or_after(found: Match, context: Context) -> Reading | None:
    """Days and longer are counted; hours are of the same day."""
    when = _meant(found, context)
    if when is None:
        return None
    later = found["way"] == "after"
    unit = known(found, "unit")
    if unit is None:
        return Reading(on(when.last if later else when.first), Need.PREVIOUS, confidence=0.9)
    count = number(found["number"]) if known(found, "number") else 1
    return Reading(
        shifted(when.last if later else when.first, unit, count if later else -count), Need.PREVIOUS, confidence=0.9
    )


def eve(found: Match, context: Context) -> Reading | None:
    when = _meant(found, context)
    return Reading(on(when.first - A_DAY), Need.PREVIOUS, confidence=0.9) if when else None


def that_day(found: Match, context: Context) -> Reading | None:
    when = _meant(found, context)
    return Reading(when, Need.PREVIOUS, confidence=0.9) if when else None


def nth_day(found: Match, context: Context) -> Reading | None:
    """ "On the second day of that exodus": counted from the day on which it began."""
    begun, place = context.before, ORDINALS[found["word"].lower()]
    return Reading(on(begun.first + (place - 1) * A_DAY), Need.PREVIOUS, confidence=0.8) if begun else None


def from_then(found: Match, context: Context) -> Reading | None:
    """ "From then until Tuesday": from the date before."""
    if context.before is None:
        return None
    begun = context.before.first
    if word := known(found, "weekday"):
        end = weekday_after(begun, weekday(word))
    else:
        name, number_ = (
            known(found, "month1") or known(found, "month2"),
            next(filter(None, map(found.__getitem__, ("day", "day1", "day2")))),
        )
        which, day = month(name) if name else begun.month, int(number_)
        year = begun.year + ((which, day) < (begun.month, begun.day))
        if not exists(year, which, day):
            return None
        end = date(year, which, day)
    return Reading(between(begun, end), Need.PREVIOUS) if begun < end else None


ROWS = (
    row(
        "from then until",
        "bf",
        r"(?:[Ff]rom|[Bb]etween) then (?:until|till|to|and|through)(?: late| early)? "
        rf"(?:(?P<weekday>{WEEKDAY})|(?:the )?(?P<day>{DAY_NUMBER})(?:st|nd|rd|th)(?! [A-Z])"
        rf"|(?P<day1>{DAY_NUMBER}) (?P<month1>{MONTH})"
        rf"|(?P<month2>{MONTH}) (?P<day2>{DAY_NUMBER}))",
        from_then,
        ("from then until Tuesday", "1988-09-18", "1988-09-18/1988-09-20"),
    ),
    row(
        "a later day of what was told",
        "o",
        r"[Oo]n (?:the|its|their) (?P<word>second|third|fourth|fifth|sixth|seventh) (?:day|evening|night|morning)"
        r"(?: of (?:the|that|this) [a-z]+)?(?! (?:running|in a row|of [A-Z]))",
        nth_day,
        ("On the second day of that exodus", "2023-09-24", "2023-09-25"),
    ),
    row(
        "days from what was told",
        "0123456789aefnostz",
        rf"(?<!than )(?:(?P<number>{NUMBER})|[Tt]he) (?P<unit>day|week|month|year)s? (?P<way>before|after) {_THE}",
        before_or_after,
        ("two days before the blast", "1994-03-21", "1994-03-19"),
    ),
    row(
        "hours from what was told",
        "0123456789aefhijmnostz",
        rf"(?:(?:[Oo]nly |[Jj]ust )?(?:[Aa] few |[Ss]ome |[Ss]everal |{NUMBER} )?(?:[Hh]ours?|[Mm]inutes?|[Mm]oments)"
        rf"|[Ss]hortly|[Ii]mmediately|[Ss]oon) (?P<way>before|after) {_THE}",
        before_or_after,
        ("Only hours before the shooting", "1999-10-27", "1999-10-27"),
    ),
    row(
        "eve of what was told",
        "o",
        rf"[Oo]n the eve of {_THE}",
        eve,
        ("On the eve of the attack", "1999-10-27", "1999-10-26"),
    ),
    row(
        "day of what was told",
        "o",
        rf"[Oo]n the (?:very |same )?(?:day|morning|afternoon|evening) of {_THE}",
        that_day,
        ("on the day of the battle", "2021-11-16", "2021-11-16"),
    ),
)
