"""What English counts: the verbs of each thing, behind its number and before it."""

import re

# "The toll on the other side rose to 71": how it grew, and whose it is, between what is counted and the number.
_CAME_TO = (
    r"\b(?:[\w ,'’-]{0,48} )?(?:numbered|rose|stood|stands|climbed|reached|totalled|totaled|comes?|came"
    r"|amounts?|amounted|(?:was|were|is|are)"
    r"(?: put| given| estimated)?|put|puts|at|as)(?: by [\w ]{2,24})?"
)
# Between a number and its verb: whom it counts, and what is said of them, but no other number's verb.
_NOUNS = r"(?:[ ,]+(?!(?:said|says|but|while|after|before|when)\b)[\w'’-]+){0,12}?"
_BE = (
    r"(?:(?:were|was|are|is|have been|has been|had been|being|be|had|have|reported|declared"
    r"|still|confirmed|also|later|reportedly|counted) )*"
)


def _verbs(behind: str, ahead: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"{_NOUNS}[ ,]+{_BE}(?P<verb>\b(?:{behind})\b)", re.IGNORECASE),
        re.compile(
            rf"\b(?:{ahead})(?: (?:of|to|at|by|as|all|in all|a total of|the|its|their|both))*[:]? ?$", re.IGNORECASE
        ),
    )


_KILLED = (
    "killed|dead|died|dies?|perish(?:ed)?|slain|shot dead|lost their lives|lives|life(?= (?:in|on|by|at"
    "|near)\\b|[.,;]|$)|fatalities|deaths|massacred|murdered"
    "|executed|burned to death|bodies|fatally|losses|lost (?:his|her) life|beaten to death"
    "|corpses|throats cut|murdered|beheaded|put to death|no survivors|fallen(?! into)|fell(?! (?:in|to|back"
    "|silent|quiet|calm|ill))|felled|(?:mortally|fatally) wounded|slain|cut down|(?:being"
    "|were) shot(?! at)"
    "|hacked to death|dead men|succumbed|gunned down|gave (?:his|her|their) li(?:fe|ves)|did not survive"
    "|drowned|did not live|dead by|lifeless|buried"
    "|in (?:a )?coffins?|martyred|did not come back|liquidated|wiped out|crushed"
    "|burnt to death|known to have fallen|fell in the (?:\\w+ )?(?:war|battle|fighting|clashes|days|weeks"
    "|months)|(?:aboard|on board) survived|found (?:shot|hanged)|blown up|never (?:came (?:home|back)|returned)"
    "|did not (?:come home"
    "|return)|bled to death"
    "|burned in|burnt in|martyrs|froze|frozen to death|fallen on|beyond help|carried off by|became martyrs"
    "|destroyed(?! (?:by|in) (?:fire|shell))"
)
_KILLING = (
    "killed|killing|kills|deaths? of|dead|death toll|bodies of|loss of|losses|lost|put the dead|toll"
    "|number of (?:civilian |military )?dead[\\w ]{0,24}|shoot|shot|concedes?|conceded|bury|buried|owns up to"
    "|cut the throats? of|behead(?:ed|ing)|executed|stabbed|put the (?:dead|deaths|death toll)[\\w ]{0,24}"
    rf"|(?:(?:death )?toll|fatalities|deaths|losses|(?:its|their|his) (?:own )?dead|those who (?:died|fell)"
    rf"|victims|people massacred|number of dead){_CAME_TO}"
    "|dead numbered|murder(?:ed|ing)|massacr(?:ed|ing)|slaughter(?:ed|ing)|slew|fatalities|(?:shooting"
    "|burial)s? of|survivors? among"
    "|carried off|cost the lives of|took the lives of|claimed the lives of|gunned down|slaying"
)
_WOUNDED = (
    "wounded|injured|hurt|maimed|bruised|injuries|escaped with (?:an? )?(?:\\w+ )?(?:injur|wound|burn|cut"
    "|bruise|broken)\\w*"
    "|broken (?:hip|leg|arm|ribs)|(?:received|suffered|with) (?:\\w+ )?wounds"
    "|(?:taken|admitted|brought|rushed) to (?:\\w+ )?hospitals?|in (?:\\w+ )?hospital|hospitali[sz]ed|in"
    " intensive care|hit in the|hit by"
    "|shot in the|grazed"
    "|splinter|stable condition|burn victims|medical treatment|blows|recovering from|badly hurt|cut by|blinded"
    "|shattered"
    "|lost (?:a|an|his|her|both|one) (?:leg|foot|arm|hand|hands|legs|feet|eye|eyes|limb|fingers)|sustained"
    "|needed (?:stitches|surgery|treatment|medical)"
    "|suffered (?:light|minor|serious|severe|grave) |scalded|blown off|wards"
    "|with (?:\\w+ )?(?:burns|fractures|splinters|shrapnel)|treated for|operated on|casualties"
)
_WOUNDING = (
    rf"(?:wounded|injured){_CAME_TO}|that of the injured (?:at|as)"
    r"|(?:hospitals?|surgeons|doctors|clinic)[\w ]{0,24} (?:admitted|took in|treated)|wounded|wounding|injured"
    r"|[Hh]urt[\w ]{{0,24}}:"
    r"|injuring"
    r"|injuries to|and wounded|hurt|hurting|maiming|maimed"
)
_DISPLACED = (
    "fled|displaced|abandon(?:ed)? their homes?|driven from|sleeping in|runaways|left behind them|uprooted"
    "|refugees|crossed into|left their homes|homeless|evacuated|forced from"
    "|driven from|had left|arrived in"
    "|deported|uprooted|sheltering|drove (?:down )?to|left (?:\\w+ ){0,2}(?:communities"
    "|villages)|flown out|crossed the"
    "|(?:people|residents|inhabitants|villagers|civilians) (?:\\w+ )?left|(?:have|had) entered|camping|camped"
    "|driven out|passed (?:over|through)|on the (?:roads?|move)|arrivals"
    "|trudged|drove into|escaped(?! with)|reached (?:the )?[A-Z]\\w+|brought (?:out|to)|were moved|(?:have|had)"
    " left home"
    "|left home|took to the roads?|made (?:their|its) way|arrivals?|bused|bussed|ferried|trekked|streamed"
    "|poured (?:across|over|into)|sought (?:refuge|shelter)"
    "|took refuge"
    "|relocated|taken out of|flown to|loaded (?:into|on)|lost their homes|had to leave|barefoot|(?:have|had)"
    " gone to|slept (?:in|on|under)|spent the (?:winter|night|summer)|(?:been )?given (?:housing|shelter)|told"
    " to leave|to flight|arrivals|put on trucks"
    "|abandoned (?:[\\w-]+ ){1,4}for|entered [A-Z]|streaming|registered at|were registered|evacuees|to safety"
    "|across the (?:river|pass|lake|sea|border)|out of the [A-Z]"
)
_DISPLACING = (
    rf"(?:number (?:of )?(?:its |their |the )?(?:displaced|refugees|uprooted)|arrivals|departing settlers|settlers"
    rf"|inhabitants|population),?{_CAME_TO}"
    "|(?:departing|displaced) [\\w ]{2,20},|displaced|displacing|drove|sheltered|evacuated|evacuation of|exodus"
    " of|deportation"
    " of|uprooted|forced|driving"
    "|flown out|(?:air)?lifted|ferried|trucked out|bused|sheltering|housing|took in"
)
_RELEASED = (
    "released|freed|handed over|returned|were exchanged|repatriated|pardoned|let go|walked free|went free|came home"
    "|went home|set free|allowed to leave|sent home|back home|people back|flown home|brought back|allowed home"
    "|let go|given back|ransomed|acquitted|regained (?:their|his|her) (?:liberty|freedom)|gained (?:their|his"
    "|her) freedom|touched down|stepped off|back with their|won (?:their|his) freedom|at liberty|entrusted to"
    "|to freedom|were home|walked (?:north|south|back)|inmates walked|walked out of the|changed hands|rejoined"
    " their|reunited with|came back|handed back|walked"
    " out|swapped|turned over"
)
_RELEASING = (
    "sent home|sent back|in exchange for|handover of|transfer of|let go|gates for|part with|acquitted|exchanged"
    " for|got back"
    "|getting back|carrying"
    "|on board|brought back|released"
    "|freed|handed over|handing over|handed back|return of|returned|release of|freeing|repatriated|swapped"
    "|exchanged|let|set free|pardoned"
)
_DETAINED = (
    "detained|arrests|detentions|await(?:s|ed|ing)? (?:judgment|trial|sentence)|locked up|carried off to|in"
    " (?:[A-Z]\\w+ )?(?:jails?|prisons?)|in(?:to)? police (?:vans|cells|custody)"
    "|to (?:police )?stations?|still in captivity|under lock and key|arrested|captured|taken prisoner|taken"
    " hostage|hostages|in custody|jailed|remanded|held|prisoners"
    "|detainees"
    "|sentenced|imprisoned|captives|hauled off|led away|led off|led into|picked up|rounded up|into captivity"
    "|behind bars|seized|on trial|in the dock|taken away|captive|in captivity|jailed|former officials"
    "|driven away|stood trial|surrendered(?! were)|given (?:life|\\w+) (?:terms?|years)|given life"
    "|life terms?|placed in|taken into custody|pre-trial|put on trial|indicted|interrogated|defendants|inmates"
    "|convicts"
    "|taken from their|were bundled|(?:fell|falling) into (?:enemy |\\w+ )?hands|caught|taken from"
    "|interned|charged with|apprehended|under arrest|wanted|sent to (?:jail|prison)"
)
_DETAINING = (
    "detained|netted|locked up|dragged|rounding up|arrested|captured|detaining|capturing|arresting|arrest of"
    "|detention of|took|taken|remanded|holding"
    "|jailed|jailing|imprisoned|condemned|caught|captur(?:ed|ing)|bundled|interned|held|arraigned|paraded|led"
    " (?:away|off)|took away|rounded up|hauled off|seized|seizing|picked up|capture of|trying|has tried"
    "|(?:life |prison )?terms? for|meted out to|convicted|convicting|sentenced|sentencing|charged|apprehended"
    "|interrogated|indicted"
)
_TAKING_PART = (
    "downed tools|blocked the|fell in with|sat down|lined|walked (?:from|to|behind|in|through)|laid (?:flowers"
    "|wreaths|carnations|siege)|lit candles|chained|stood (?:in|outside|with|before|under)"
    "|pitched|filed|barged|burst into|forced (?:its|their) way|coursed|numbering|had come|turned up|made the journey"
    "|filed past|walked in silence|walked down|staged a|stood with"
    "|kept vigil|picketed|held a|joined|participants|put their names|demonstrators|protesters|rallied|gathered"
    "|marched|marchers|took to the streets|demonstrated|took part|filled"
    "|turned out|attended|crowded|strong|chant(?:ed|ing)|mourners|followed|followers|supporters|besieged|pitched"
    "|kept|blocked traffic|barred|picketed|tore up|laid siege|at the (?:largest|biggest)|smashed|advanced|poured"
    "|crowd|strikers"
    "|on strike|assembled|exiles|activists|people rall|formed a|thronged|got as far as|came out|shouted|shouting"
    "|onto the"
    "|lined the|occupied the|braved|waved"
)
COUNTED: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("killed", *_verbs(_KILLED, _KILLING)),
    ("wounded", *_verbs(_WOUNDED, _WOUNDING)),
    (
        "missing",
        *_verbs(
            "missing|fate is (?:still )?unknown|(?:not been|never) heard of|whereabouts|unaccounted for"
            "|disappeared|vanished|out of contact|last seen",
            "missing|looking for|searching for|fate of|whereabouts of|no trace of",
        ),
    ),
    ("displaced", *_verbs(_DISPLACED, _DISPLACING)),
    ("released", *_verbs(_RELEASED, _RELEASING)),
    ("detained", *_verbs(_DETAINED, _DETAINING)),
    (
        "participants",
        *_verbs(
            _TAKING_PART,
            rf"turnout(?: [\w ]{{0,24}})?{_CAME_TO}|turnout at|attracted|(?:packed|filled|crowded) with|strike"
            rf" (?:by|of)|crowds? of|crowd[\w"
            rf" ]{{0,50}} put"
            rf"|(?:rally|march|procession|demonstration|vigil|meeting|sit-in) of|crowds? numbering(?: in(?:"
            rf" the)?)?|picket of|attended by|drew|brought(?: out)?|gathering of"
            "|joined by"
            "|signed by(?: [\\w ]{0,40} and)?",
        ),
    ),
    (
        "votes",
        *_verbs(
            "votes?|opposed|dissent(?:ed|ing)|ayes?|nays?|noes|yeas?|undecided|withheld|for (?:him|her|it|them"
            "|his rival|her rival)|abstained|members for|supporters on|voted|voting|abstentions|abstaining|in"
            " favou?r|slips|ballots|said (?:yes|no)|were"
            " (?:for|against)|(?:were|voted|voting|spoke) against|rejected it"
            "|cast (?:their|his)|voters|for and|judges (?:to|against)",
            r"(?:backed|passed|carried|approved) the (?:motion|bill|resolution|text)|\bayes,|nays,|(?:voted"
            r"|adopted|passed|carried|approved|backed)(?: [\w ]{0,30})? by|votes? of|vote of"
            r"|votes? to|by \d+ to"
            r"|voted|voted \d+ to|to \w+ against|votes? against|favou?r to",
        ),
    ),
    ("votes", re.compile(r" (?:[a-z]+ )?against\b(?! (?:the|a|an|each|every)\b)"), re.compile(r"(?!)")),
    (
        "damage",
        *_verbs(
            "(?:houses|homes|flats|dwellings|cottages|schools|windows|buildings|apartment blocks|roofs"
            "|gravestones|shops|barns)[\\w' ]{0,20}(?:damaged"
            "|reduced to|past repair|smashed|wrecked|into rubble|in ashes|are ash|gutted|unroofed|destroyed"
            "|burn(?:ed|t)|ablaze|in ruins|razed)",
            "burning of|turned|unroofed|put a match to|torched|wrecked|gutted|rubble of|set|destroyed|damaged|razed",
        ),
    ),
    (
        "aid",
        *_verbs(
            "tonnes|tons|t of|vials|pallets|crates|(?:boxes|cartons|bags|cans) of|ambulances|sacks"
            "|blankets|mattresses|tents|food parcels|parcels|rolls of|kits",
            "(?!)",
        ),
    ),
    ("mines", *_verbs("mines|landmines|mine maps", "maps of")),
)
