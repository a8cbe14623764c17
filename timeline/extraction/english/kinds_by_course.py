"""English phrases that name an act by its course: what shells do, how a place changes hands, what a mob carries."""

from timeline.extraction.english.kind_rows import A_PEOPLE, kind_row

_SIDE = r"(?:[a-z]{3,}(?:ian|ani|eri)s?|enemy|rebels?|attackers|separatists?|government)"
_OF_WAR = r"(?:shells?|rockets?|missiles?|bombs?|rounds?|warheads?|drones?|projectiles?|salvoe?s?|grads?)"
_FLAG = r"(?:flags?|colou?rs|tricolou?rs?|banners?)"
_AREA = (
    r"(?:towns?|city|villages?|hamlets?|districts?|regions?|settlements?|heights?|fortress|garrison|bridge|airstrip)"
)
_COMBAT = r"(?:combat|fighting|battles?|clashes|engagements?|hostilities)"
KINDS_OF_WAR_BY_PHRASE = (
    kind_row(
        "battle",
        3.6,
        rf"grappled|(?:shot|slugg(?:ed|ing)|fought) it out|blundered into|pierced (?:[a-z]+ ){{0,3}}(?:lines?"
        rf"|defen[cs]es)"
        rf"|(?:heavy|heaviest|fierce|fiercest|bitter|intense|house-to-house|pitched|close-quarters?|renewed)"
        rf" {_COMBAT}"
        rf"|{_COMBAT} (?:resumed|raged|flared|erupted|broke out|spread|engulfed)|bitterly contested|held out"
        rf" for|tangled"
        r"|in-force|tank (?:battles?|duels?)|armou?red (?:thrusts?|columns?|push|groups?)|spearhead\w*|outflank\w*"
        r"|encircle\w*|onslaught|flare-?up|battled|clashed|threw (?:[a-z]+ ){0,3}into battle|went on the"
        r" (?:attack|offensive)"
        r"|opened (?:a|the) (?:front|offensive)|opening move|(?:winter|summer|spring|autumn) (?:campaign|offensive)"
        r"|violence [\w ]{0,40}flared|war (?:broke out|had begun|began)|advance was (?:halted|checked|stopped)"
        r"|repuls\w+"
        r"|was (?:fought|contested)|fought (?:over|for|through|their way|to a standstill)|trench(?:es)? (?:was"
        r"|were) (?:taken|lost)",
        "The brigades slugged it out for the hill.",
    ),
    kind_row(
        "shelling",
        3.8,
        rf"{_OF_WAR} (?:[a-z]+ ){{0,2}}(?:ploughed|plowed|crashed|landed|tore|slammed|smashed|rained|exploded"
        rf"|fell|struck|burst"
        rf"|whistled|thudded|came down|hit|flattened|damaged|demolished|wrecked)|(?:fire|rain|hail|volley)s? of"
        rf" {_OF_WAR}"
        r"|warheads?|shrapnel|incoming rounds|salvo(?:e?s)?|barrages?|cannonade|mortar (?:rounds?|bombs?|fire"
        r"|shells?)"
        r"|long-range (?:guns?|artillery|rockets?)|from the air|air ?raids?|air ?strikes?|strafed|dive-bombed"
        r"|cluster (?:bombs?"
        r"|munitions?)|smerch|iskander|ballistic|pummell?\w*|rocket(?:ed| fire| attacks?)|reduced to rubble|peppered"
        r"|loitering munitions?|kamikaze|bayraktars?|emptied their tubes|raked (?:the|a|with)|howitzers|grads were",
        "Rockets crashed into the yards.",
    ),
    kind_row(
        "captures-and-control",
        4.2,
        rf"{_FLAG} (?:of [a-z]+ )?(?:(?:was|were|is|now|again) )*(?:hoisted|raised|flies|flew|planted|fluttered"
        rf"|went up|unfurled)"
        rf"|(?:hoist(?:ed|ing)|rais(?:ed|ing)|plant(?:ed|ing)?|unfurl(?:ed|ing)|ran up) (?:[a-z]+ ){{0,3}}{_FLAG}"
        rf"|(?:handed|turned|signed|given) (?:over|back|up) to (?:the )?{_SIDE}|(?:ceded|surrendered"
        rf"|relinquished|yielded|transferred"
        rf"|returned|restored|reverted) to (?:the )?{_SIDE}|passed (?:to|into|under) (?:the )?{_SIDE}|fell"
        rf" (?:in)?to (?:the )?{_SIDE}"
        rf"|(?:in|into) (?:the hands of (?:the )?)?{_SIDE} (?:hands|possession|keeping)|under {_SIDE}"
        rf" (?:control|rule|administration)"
        rf"|(?:abandon(?:ed|ing)|vacat(?:ed|ing)|relinquish(?:ed|ing)|yield(?:ed|ing)|quit|gave up|won back"
        rf"|reclaim(?:ed|ing)"
        rf"|reoccupied|wrest(?:ed|ing)|clear(?:ed|ing)|secured|stormed|surrendered|took over|lost) (?:the |its "
        rf"|a |their )?(?:[a-z]+ )?{_AREA}"
        rf"|{_AREA} (?:[a-z]+ ){{0,3}}(?:was|were|had been) (?:vacated|surrendered|ceded|abandoned|relinquished"
        rf"|conquered|annexed|yielded)"
        r"|slipped from|melted away|dislodged|conquer\w*|annex\w*|mopped up|new masters|mark(?:ed|ing) the"
        r" (?:loss|recovery) of"
        r"|keys (?:to|of) the|rolled into|marched into|was vacated|took possession|demarcation post",
        "The town fell into enemy hands.",
        r"(?:[Aa]bandoned|[Vv]acated|[Rr]elinquished|[Yy]ielded|[Rr]eclaimed|[Ww]rested|[Rr]eoccupied|[Ww]on"
        r" back) (?:the )?[A-Z][a-z]+",
    ),
    kind_row(
        "ceasefire-violation",
        4,
        r"marksm[ae]n|sentr(?:y|ies)|stray (?:bullet|shot|round)s?|single (?:shot|round|bullet)|bullet"
        r" (?:received|wound|lodge\w*)"
        r"|hit in the (?:shoulder|leg|chest|head|neck|arm|thigh|back)|(?:a|the|by) bullets?|grazed|picked off"
        r"|felled by"
        r"|large-calib\w+|machine[- ]guns?|tracer|exchange (?:near|at|on) |exchange of (?:shots|gunfire)"
        r"|gunfight|shoot-?out"
        r"|scuffle|sprayed with|scouting party|infiltrat\w+|subversive|infringements?|truce line|armistice line"
        r"|unmanned"
        r"|gunshots?|kalashnikovs?|rifle (?:fire|shots)|automatic (?:fire|weapons)|quiet [\w ]{0,30}was broken"
        r"|(?:wandered|strayed)"
        r" across|(?:most|worst|gravest|latest) (?:\w+ )?(?:breach|violation)|grenade|no man's land",
        "A sentry was felled by a single shot.",
    ),
    kind_row(
        "ceasefire",
        4.4,
        r"(?:truce|ceasefire|cease-fire|armistice) (?:(?:that|which|had|has) )*(?:takes|took|taken|came|come"
        r"|entered|begins|began|went)"
        r"|came to a halt|accepted (?:the )?terms|guns (?:[\w ]{0,60} )?(?:fell|went|fallen|gone) (?:silent"
        r"|quiet)|largely went quiet"
        r"|lay(?:ing)? down (?:their )?(?:arms|weapons)|laid down (?:their )?(?:arms|weapons)|cessation|called"
        r" a halt|hostilities"
        r" (?:ceased|ended|were (?:halted|suspended))|suspen(?:d|ded|sion of) (?:all )?(?:hostilities|fire"
        r"|firing|combat)|stop shooting"
        r"|order(?:ed|ing)? (?:[a-z]+ ){0,3}to (?:cease|hold) fire|stop(?:ped)? the (?:fighting|war|shooting|firing)",
        "By then a truce had taken hold.",
    ),
)
KINDS_OF_HARM_BY_PHRASE = (
    kind_row(
        "massacre-or-pogrom",
        4.6,
        rf"hunt(?:ed|ing) (?:for |down )?(?:the )?{A_PEOPLE}|iron bars|bludgeon\w*"
        r"|burn(?:ed|t) alive"
        r"|(?:door to door|flat to flat|apartment to apartment|house to house)|lists of (?:addresses|names)"
        r"|mowed down|bloodbath"
        r"|rampag\w+|gangs? (?:of|armed|carrying|broke)|bands? carrying|mobs?|shot (?:as they|while) (?:fled"
        r"|fleeing|ran)|scalped"
        r"|(?:fleeing|trapped) (?:civilians|residents|inhabitants|townspeople|column)|slaughter\w*|butcher\w*"
        r"|lynch\w*|hacked",
        "Gangs carrying lists of addresses went from flat to flat.",
    ),
    kind_row(
        "displacement",
        4,
        rf"last (?:\w+ )?(?:households?|families|residents|inhabitants|villagers|{A_PEOPLE}"
        r"|settlers) (?:of|left|leave|were|to"
        r" leave)|crammed|bundles|mattresses|suitcases|belongings|pack(?:ed|ing) (?:up|their)|chas(?:ed|ing)"
        r" (?:[a-z]+ ){0,4}out of"
        r"|emptied|uproot\w*|trudg\w+|on the move|settlers [^.]{0,60}(?:dismantled|left|departed|torched)"
        r"|departing|departures"
        r"|torched (?:their|his|her) own|mass departure|en masse|cattle trucks?|makeshift|resettl\w+|swam|waded"
        r"|left everything"
        r"|forced (?:out|from)|turned out of|told to (?:pack|leave)|ordered out|depopulat\w+|driven (?:out|from"
        r"|across)|evict\w*"
        r"|streaming|flight of|sought (?:refuge|shelter|safety|sanctuary)|camp for the displaced|found"
        r" (?:shelter|refuge)",
        "The last families of the village left.",
    ),
    kind_row(
        "atrocity-evidence",
        4.2,
        r"(?:videos?|footage|clips?|recordings?|photographs?|photos?|pictures|images?|film)(?: [\w'’,-]+){0,12}"
        r" (?:show(?:s|ed|ing|n)?"
        r"|slain|killed|executed|execut\w+|behead\w+|shooting|shot|corpses?|bodies|mutilat\w+|captives?"
        r"|prisoners?|surfaced|emerged"
        r"|circulat\w+|appeared|spread|went viral|authenticat\w+|verif\w+|geolocat\w+)|put online|went viral"
        r"|authenticat\w+|geolocat\w+"
        r"|exhum\w+|autops(?:y|ies)|forensic\w*|pathologists?|signs of torture|beheadings?|decapitat\w+|extrajudicial"
        r"|summary executions?|mass graves?|war crimes? (?:report|dossier|evidence)",
        "Footage showing the killing surfaced and went viral.",
    ),
    kind_row(
        "mass-casualty-accident",
        4.4,
        r"(?:trod|trodden|stepped|drove|driven|ran|rolled) (?:on|over|onto) an? (?:[a-z-]+ )?(?:mine|device"
        r"|shell|bomb)|booby-?trap\w*"
        r"|unexploded|ordnance|tripwire|fuel depot|(?:plane|aircraft|helicopter|jet|airliner|transport|bus"
        r"|train|lorry) (?:[\w ,-]{0,40} )?"
        r"(?:crashed|came down|plunged|collided|derailed|overturned|went down|caught fire)|collid\w+|collision"
        r"|derail\w+|overturn\w+"
        r"|earthquake|landslide|avalanche|gas leak|black box|wreckage|de-?miners?|sappers?|buried (?:alive"
        r"|under)|caved in",
        "The bus overturned on the pass.",
    ),
)
KINDS_BY_COURSE = (*KINDS_OF_WAR_BY_PHRASE, *KINDS_OF_HARM_BY_PHRASE)
