"""What English counts: the verbs of each thing that is counted, of whom, and who says so."""

import re

from timeline.extraction.english.amounts import AMOUNT, value
from timeline.extraction.figures import FigureWords

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
    "|fallen(?! in)|fell(?! (?:in|to|back|silent))|felled|(?:mortally|fatally) wounded|slain|cut down|(?:being"
    "|were) shot(?! at)"
    "|hacked to death|dead men|succumbed|gunned down|gave (?:his|her|their) li(?:fe|ves)|did not survive|drowned"
    "|crushed"
    "|burnt to death|known to have fallen|blown up"
)
_KILLING = (
    "killed|killing|kills|deaths? of|dead|claimed|death toll|bodies of|loss of|losses|lost|put the dead|toll"
    "|number of (?:civilian |military )?dead[\\w ]{0,24}|shoot|shot|concedes?|conceded|bury|buried|owns up to"
    "|cut the throats? of|behead(?:ed|ing)|executed|stabbed|put the (?:dead|deaths|death toll)[\\w ]{0,24}"
    "|dead numbered|cost the lives of|took the lives of|claimed the lives of|gunned down|slaying"
)
_WOUNDED = (
    "wounded|injured|hurt|maimed|injuries|(?:received|suffered|with) (?:\\w+ )?wounds"
    "|taken to hospitals?|hospitali[sz]ed|lost (?:a|his|her) (?:leg|foot|arm)"
    "|with (?:\\w+ )?(?:burns|fractures|splinters|shrapnel)|treated for|operated on|casualties"
)
_WOUNDING = "wounded|wounding|injured|injuring|injuries to|and wounded|hurting|maiming|maimed"
_DISPLACED = (
    "fled|displaced|refugees|crossed into|left their homes|homeless|evacuated|forced from"
    "|driven from|had left|arrived in"
    "|deported|uprooted|sheltering|drove (?:down )?to|left (?:\\w+ ){0,2}(?:communities"
    "|villages)|flown out|crossed the"
    "|(?:people|residents|inhabitants|villagers|civilians) (?:\\w+ )?left|(?:have|had) entered|camping|camped"
    "|driven out|passed (?:over|through)|on the (?:roads?|move)|arrivals"
    "|trudged|drove into|escaped|reached (?:the )?[A-Z]\\w+|brought (?:out|to)|were moved|(?:have|had) left home"
    "|left home|bused|bussed|ferried|trekked|streamed|poured (?:across|over|into)|sought (?:refuge|shelter)|took refuge"
    "|evacuees|to safety|across the (?:river|pass|lake|sea|border)|out of the [A-Z]"
)
_DISPLACING = (
    "displaced|displacing|evacuated|evacuation of|exodus of|deportation of|uprooted|forced|driving"
    "|flown out|(?:air)?lifted|ferried|trucked out|bused|sheltering|housing|registered|took in"
)
_RELEASED = (
    "released|freed|handed over|returned|were exchanged|repatriated|pardoned|let go|walked free|went free|came home"
    "|went home|set free|allowed to leave|sent home|back home|people back|flown home|brought back|allowed home"
    "|changed hands|rejoined their|reunited with|came back|handed back|walked out|swapped|turned over"
)
_RELEASING = (
    "released|freed|handed over|handing over|handed back|return of|returned|release of|freeing|repatriated|swapped"
    "|exchanged|let|set free|pardoned"
)
_DETAINED = (
    "detained|arrested|captured|taken prisoner|taken hostage|hostages|in custody|jailed|remanded|held|prisoners"
    "|detainees"
    "|sentenced|imprisoned|captives|hauled off|led away|led off|led into|picked up|rounded up|into captivity"
    "|behind bars|seized|on trial|in the dock|taken away|captive|in captivity|jailed|former officials"
    "|driven away|stood trial|surrendered(?! were)|given (?:life|\\w+) (?:terms?|years)|given life"
    "|life terms?|placed in|taken into custody|pre-trial|put on trial|indicted|interrogated|defendants|inmates|convicts"
    "|charged with|apprehended|under arrest|wanted|sent to (?:jail|prison)"
)
_DETAINING = (
    "detained|arrested|captured|detaining|capturing|arresting|arrest of|detention of|took|taken|remanded|holding"
    "|led (?:away|off)|took away|rounded up|hauled off|seized|seizing|picked up|capture of|trying|has tried"
    "|meted out to|convicted|convicting|sentenced|sentencing|charged|apprehended|interrogated|indicted"
)
_TAKING_PART = (
    "demonstrators|protesters|rallied|gathered|marched|marchers|took to the streets|demonstrated|took part|filled"
    "|turned out|attended|crowded|strong|chant(?:ed|ing)|mourners|followed|followers|supporters|besieged|pitched"
    "|kept|blocked traffic|barred|picketed|tore up|laid siege|at the (?:largest|biggest)|smashed|advanced|poured"
    "|crowd|strikers"
    "|on strike|assembled|exiles|activists|people rall|formed a|thronged|got as far as|came out|shouted|shouting"
    "|onto the"
    "|lined the|occupied the|braved|waved"
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
                r"(?:voted|adopted|passed|carried|approved|backed)(?: [\w ]{0,30})? by|votes? of|vote of"
                r"|votes? to|by \d+ to"
                r"|voted|voted \d+ to|to \w+ against|votes? against|favou?r to",
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
                r"|military|privates?"
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
    bare=re.compile(r"\ban?$", re.IGNORECASE),
    one_person=re.compile(
        r"(?: (?!of|in|on|at|by|with|to|from|for|full|and)[\w'’-]+){0,3}? (?:soldier|serviceman|officer|conscript"
        r"|reservist"
        r"|militant|guard|gunman|guardsman|peacekeeper|combatant|sergeant|lieutenant|pilot|private|civilian|villager"
        r"|resident|woman|man|child|boy|girl|journalist|passenger|worker|refugee|pensioner|farmer|shepherd|person"
        r"|driver"
        r"|teacher|student|nurse|doctor|official)\b"
    ),
    people=re.compile(
        r"(?: (?!and|or|of|in|at|on|for|from|to|with|by)[\w'’-]+){0,3}? (?:people|persons|others|relatives|survivors"
        r"|inhabitants|residents|villagers|women|men|children|soldiers|servicemen|civilians|workers|families"
        r"|[A-Z]\w+(?:ns|is))\b"
        r"| of (?:them|those|whom|the)\b| in all\b"
    ),
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
    said_again=re.compile(
        r"\b(?:speaks?|spoke|talks?|talked) of $|\b(?:insists?|insisted) on $|\b(?:puts?|counts?|counted|lists?|listed"
        r"|names?|named|claims?|claimed|reports?|reported|estimates?|has|admits?|admitted|concedes?) $"
        r"|\b(?:puts?|gives?|gave) (?:it|that number|the (?:number|figure|toll|count|total)[\w ]{0,12}) (?:at|as) $"
        r"|[,;] $|\band $"
    ),
    ends=re.compile(
        r"(?: others?| more)?(?:[.,;)]|$| by that of\b| by (?:the|those)\b| to [A-Z]| against\b| on the\b)"
    ),
    carried=re.compile(
        r"\b(?:left|leaving|landed|took off|flown|flew|aboard|on board|planes?|aircraft|flight|brought back|came back"
        r"|rejoined|changed hands|let out|crossed|followed|opposite direction|took \d+|home)\b"
    ),
    captives=re.compile(r"\b(?:captives?|prisoners?|hostages?|detainees?|people held|held in|detained in)\b"),
    freed=re.compile(
        r"\b(?:came home|come home|home|walk|walked|crossed|across the (?:border|bridge|line)|handed over|released"
        r"|freed|returned to their families|set free|repatriated|flown home|let(?:ting)? [^.;]{0,30}go|returned|let go"
        r"|swapped|exchanged)\b"
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
