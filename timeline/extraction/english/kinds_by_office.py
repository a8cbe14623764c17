"""English phrases that name an act by who does it and how: what assemblies, courts, prosecutors and voters do."""

from timeline.extraction.english.kind_rows import A_PEOPLE, kind_row

_HOUSE = (
    r"(?:assembly|parliaments?|council|senate|congress|bundestag|bundesrat|riksdag|seimas|saeima|sejm|duma"
    r"|house|committee|panel|pace|majlis"
    r"|mejlis|league|conference|executive board|ministers|deputies|mps|lawmakers|senators|presidium"
    r"|knesset|chamber|commission)"
)
_DECIDES = (
    r"(?:urged|called (?:on|for|upon)|recogni[sz]ed|condemned|demanded|backed|endorsed|reaffirmed|declined"
    r"|invited|labell?ed|instructed|upheld"
    r"|requested|authori[sz]ed|appealed|decided|noted|opposed|vetoed|dispatched|accepted|stipulated|deplored"
    r"|welcomed|resolved|pronounced"
    r"|quashed|annulled|refused|rejected)"
)
_COURT = r"(?:court|icj|judges?|magistrates|bench|tribunal|chamber)"
KINDS_BY_OFFICE = (
    kind_row(
        "resolution",
        4.2,
        rf"{_HOUSE} (?:of [\w ]{{2,30}} )?(?:in [a-z]+ )?(?:[a-z]+ly )?{_DECIDES}|by [\w-]+ (?:votes?|members?"
        rf"|ballots?) (?:to|against)"
        r"|unanimous(?:ly)? (?:ballot|vote|adopted|decision)|credentials|in a (?:resolution|decision)|agreed"
        r" decision|members against"
        r"|states voting|pronounced [\w ]{0,40}void|(?:were|was)"
        r" admitted[\w ,]{0,30} to the council",
        "The Riksdag appealed for sanctions in a resolution.",
    ),
    kind_row(
        "court-ruling",
        4.8,
        rf"{_COURT} (?:in [a-z]+ |at [a-z]+ )?(?:admitted|upheld|heard|discarded|certified|dismissed|threw out"
        rf"|sided|ordered|found|ruled|held|declared"
        r"|gave|faulted|rejected)|(?:complaint|application|case|claims?|appeal"
        r"|petition)s?\b[^.;]{0,60}(?:inadmissible|admissible|admitted"
        r"|withdrawn|lodged|upheld|dismissed|thrown out|filed)|interstate case|registrar|constitutional"
        r" (?:bench|complaint|court)|jurisdiction"
        r"|modification of the|deliberations|counsel|sparred|retaliated with one of its own|lawyers (?:argued"
        r"|pleaded|clashed|told)|opinion of"
        r"|held [\w ]{0,14}that [a-z]+ (?:had |goes |was )?",
        "The complaint was declared inadmissible.",
    ),
    kind_row(
        "trial-or-detention",
        4.6,
        r"(?:was|were|been) (?:found guilty|acquitted|charged|indicted|interned|arraigned|recaptured|extradited"
        r"|collared|condemned|sentenced)"
        r"|(?:charged|indicted|arraigned|acquitted|condemned|collared|interned|jailed|sentenced) (?:the |an? "
        r"|[\w' ]{2,40} )(?:to|with|of|by|at|in|for)"
        r"|(?:life|years)[\w ]{0,16} (?:in prison|behind bars|in jail|imprisonment)|(?:to|got|received"
        r"|given) [\w-]+ years|sentences of"
        r"|prosecutors (?:in [a-z]+ )?(?:charged|indicted|accused|opened|brought)|on bail|appeals chamber|term"
        r" of|hauled (?:him|her|them) off"
        r"|searched the|paraded before|military court|had taken from|taken from (?:his|her|their)|guilty|picked"
        r" up for|held without",
        "A military court condemned him to 20 years.",
    ),
    kind_row(
        "election-or-referendum",
        4.8,
        r"presidential (?:contest|race|vote|poll)|legislative (?:race|vote|poll)|popular (?:consultation"
        r"|ballot|vote)|second term|third term|unopposed"
        r"|electors|endorsed in a referendum|opted for|roll call|swept [\w' ]{0,40}(?:contest|election|vote"
        r"|poll)|led with|came (?:in )?(?:third"
        r"|second|first)|(?:went|gone) to the opposition|seats? (?:out )?(?:of|in)|of the vote|per cent of"
        r" voters|chose (?:a|its"
        r"|their) new (?:parliament|president|assembly"
        r"|deputies)|deputies (?:in [a-z]+ )?(?:chose|elected|confirmed|picked)|lined up (?:[\w ]+ )?to decide"
        r"|decide whether to be|turned out (?:on|to)"
        r"|parliament (?:in [a-z]+ )?(?:elected|confirmed|chose)|(?:same|the) chamber had (?:turned|voted)"
        r"|returning officers|so many women run",
        "The president won a second term in a presidential contest.",
    ),
    kind_row(
        "protest",
        4.2,
        r"stood with candles|lit candles|with candles|(?:have|has) been camping|camped (?:out )?(?:by|outside"
        r"|before)|set off from [\w ]{2,24} on foot"
        r"|marched (?:into|on|through|to)|tomatoes|eggs|effigy|effigies|went up in flames|walked down|carrying"
        r" (?:portraits|banners|flags|coffins)"
        r"|(?:roads?|streets|avenues|square|highway)\b[^.;]{0,50}(?:choked|jammed|filled|packed|lined|blocked)"
        r" (?:with|by) (?:people|crowds|protesters)"
        r"|thousands (?:of people )?(?:filled|packed|marched|gathered|rallied)|outside the (?:embassy|consulate"
        r"|government|parliament|un) "
        r"|with portraits|shouting|chants?|in solidarity|show of (?:sympathy|solidarity)",
        "The wives have been camping by the government building.",
    ),
    kind_row(
        "humanitarian",
        4.2,
        r"regained (?:their|his|her) (?:liberty|freedom)|let [\w ]{2,30} go|(?:plane|aircraft|flight"
        r"|helicopter)\b[^.;]{0,60}(?:on board|touched down"
        r"|landed)|hugged each of them|won (?:his|her|their) freedom|were swapped|mine maps|rejoined their"
        r" families|back with their families",
        "Ten captives regained their liberty.",
    ),
    kind_row(
        "displacement",
        4.2,
        rf"lost its (?:inhabitants|population|people|{A_PEOPLE})|traversed|passed through the [\w"
        r" ]{0,20}checkpoint|filed (?:past|across|through)"
        r"|registered as refugees|crossed (?:over )?into|left for good|were gone",
        "The town lost its inhabitants in early April.",
    ),
    kind_row(
        "negotiation",
        3,
        r"played host|chatt(?:ed|ing)|encounter|raised the subject|(?:conference|session"
        r"|round)\b[^.;]{0,40}(?:opened|inaugurated|collapsed"
        r"|adjourned|began|closed|ended|broke up)|inaugurated the (?:conference|talks|summit)|travel+ed from",
        "The town played host twice this winter.",
    ),
    kind_row(
        "battle",
        3.8,
        r"(?:line|front|border|frontier) (?:erupted|exploded|flared|came alive|burst)|commenced"
        r" [^.;]{0,60}(?:measures|operation|assault|offensive)"
        r"|local anti-terrorist|anti-terror(?:ist)? (?:measures|operation)|surgeons [^.;]{0,40}from the battle"
        r"|took the field",
        "Early on Saturday the line erupted.",
    ),
    kind_row(
        "declaration",
        5,
        r"(?:severed|broke off|cut|suspended) (?:all )?(?:diplomatic )?(?:ties|relations) with|severed"
        r" diplomatic|off the map|days of mourning",
        "Before that Friday was out it had severed diplomatic ties with its neighbour.",
    ),
    kind_row(
        "peacekeeping",
        4.2,
        r"(?:detachment|soldiers|paratroopers|troops|armou?red vehicles)\b[^.;]{0,50}(?:guarding|to guard"
        r"|protecting|to protect|escort\w*)"
        r"|started guarding|stood guard",
        "A detachment started guarding the monastery.",
    ),
    kind_row(
        "mass-casualty-accident",
        4.6,
        r"(?:hit|struck) (?:an? )?(?:explosive device|mine|landmine)|(?:bus|car|lorry|truck|coach|jeep"
        r"|ambulance|minibus)\b[^.;]{0,60}left the road"
        r"|in thick fog|left the road",
        "In thick fog the bus left the road.",
    ),
)
_SACRED = (
    r"(?:khachkars?|cross-stones|gravestones|tombstones|graves|monuments?|statues?|shrines?|church(?:es)?"
    r"|mosques?|monaster(?:y|ies)|cemeter(?:y|ies))"
)
KINDS_OF_THE_REST = (
    kind_row(
        "other",
        4.2,
        r"(?:airport|museum|factory|bridge|school|station|monument|memorial|hotel|mine|plant|road|railway)"
        r" (?:[\w-]+ ){0,3}(?:was|were) (?:opened|unveiled"
        r"|inaugurated|completed)|(?:opened|unveiled|inaugurated) (?:a|an|the) (?:[\w-]+ ){0,3}(?:airport"
        r"|museum|factory|bridge|school|monument|memorial|statue"
        r"|plant|smelter|highway|railway|hotel)|expelled [\w ]{0,24}diplomats?|diplomats? (?:was|were) expelled"
        r"|persona non grata|first visitors|festival"
        r"|championships?|weightlifters?|football(?:ers)?|olympics?|eurovision|concert|film festival|exhibition"
        r"|chess|wrestlers?|census|loans?|sanctions? (?:on"
        r"|against|were|was)|visa bans?|black ?list(?:ed)?|stamps?|banknotes?|price of|million euros|trade"
        r" turnover|unesco|heritage site"
        r"|(?:removed|dismantled|pulled down) from (?:a|the|its) [\w ]{0,20}square|victory parade|pipeline was"
        r" commissioned|commissioned at a ceremony|laid (?:a )?wreath"
        r"|wreath|for life over|lost a quarter of its value|excavated|archaeolog\w+|grand master|tournament"
        r"|embassy [\w ]{0,20}(?:was|were) (?:evacuated|closed|reopened)"
        r"|ambassador|cop29|military aid|transit rules|first wheat|relations over",
        "The airport was opened by the two presidents.",
    ),
    kind_row(
        "other",
        4.2,
        rf"{_SACRED} (?:[\w-]+ ){{0,4}}(?:was|were|had been|being) (?:[a-z]+ly )?(?:smashed|destroyed"
        rf"|demolished|razed|vandali[sz]ed|desecrated|bulldozed|levelled"
        rf"|broken|toppled|buried|damaged|restored|consecrated|removed|toppled)|(?:smash(?:ed|ing)|destroy(?:ed"
        rf"|ing)|demolish(?:ed|ing)|raz(?:ed|ing)"
        rf"|vandali[sz]\w+|desecrat\w+|bulldoz\w+|topple[d]?|buried|restor(?:ed|ing)|unhooked|carting) (?:the "
        rf"|a |two |[\w-]+ ){{0,4}}(?:{_SACRED}|stones|bells)",
        "The gravestones were smashed.",
    ),
)
