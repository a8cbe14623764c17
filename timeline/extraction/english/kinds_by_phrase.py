"""English phrases that name an act by its course: how routes are closed, what talks do, what houses vote."""

from timeline.extraction.english.kind_rows import kind_row

_WAYS = r"(?:roads?|corridor|border|routes?|highway|crossing|bridge|railways?|airspace|tunnel|lifeline)"
KINDS_OF_TALKS_BY_PHRASE = (
    kind_row(
        "blockade",
        4,
        rf"{_WAYS} (?:[a-z]+ ){{0,4}}(?:was|were|is|are|has been|had been|remained) (?:\w+ )?(?:closed|blocked"
        rf"|shut|barred|sealed|cut|severed)"
        rf"|(?:closed|blocked|shut|barred|sealed|cut|severed|closing|blocking|severing|clos\w+ of) (?:off"
        rf" )?(?:the |all )?(?:[a-z]+ ){{0,3}}{_WAYS}"
        r"|turned (?:back|off)|denied passage|refused passage|embargo\w*|(?:gas|electricity|power|water|fuel"
        r"|internet) (?:supply|supplies"
        r"|flow|deliveries|shipments|cuts?|outages?|line)|pipeline|valves?|concrete (?:blocks?|barriers?)"
        r"|roadblocks?|rationing|rations?"
        r"|ration (?:cards?|coupons?)|empty shelves|ran (?:out|short)|dwindl\w+|shortages?|freight|wagons"
        r"|stranded|isolated|starv\w+"
        r"|chok(?:ed|ing)|strangl\w+|cut off|encirclement|no (?:food|gas|fuel|supplies|traffic|goods)",
        "The road was closed and shelves stood empty.",
    ),
    kind_row(
        "humanitarian",
        3.8,
        r"(?:flew|trucked|sent|shipped|delivered|distributed|unloaded|brought|dispatched) (?:[\w-]+"
        r" ){0,5}(?:kits|supplies|tonnes?|tons"
        r"|food|medicines?|flour|blankets|tents|parcels|aid|doctors|surgeons|equipment)|burn kits|food parcels?"
        r"|gaug\w+ (?:\w+ )?needs"
        r"|assess\w* (?:\w+ )?needs|humanitarian (?:needs|corridor|team|convoy|mission|pause)|human remains"
        r"|(?:hand(?:ed|ing)?|handover|exchange"
        r"|return|recovery|search) (?:over )?(?:of|for) (?:the )?(?:[a-z]+ ){0,3}(?:remains|bodies|fallen|dead"
        r"|captives|prisoners|missing)"
        r"|recovered (?:the )?(?:bodies|remains)|swap(?:ped|s)?|repatriat\w+|set free|freed|came home|walked"
        r" free|reunited|airlift\w*"
        r"|ambulances?|patients|field hospital|donat\w+|vaccin\w+|rescu\w+|wreckage and collected|returnees"
        r"|first families",
        "The agency flew burn kits to the city.",
    ),
    kind_row(
        "peacekeeping",
        4,
        r"blue helmets?|observer (?:mission|team)|observation posts?|(?:soldiers|troops|peacekeepers|monitors"
        r"|observers|contingent|battalion"
        r"|paratroopers|mission) (?:[a-z]+ ){0,3}(?:arrived|deployed|camped|stationed|posted|fanned out|took up"
        r" (?:positions|posts|station)"
        r"|landed|began (?:patrol|work|leaving)|left|withdrew|airlifted|flown in|rotated|departed|pulled out"
        r"|dismantled|packed)"
        r"|monitored|field assistants|being airlifted|camped beside|patroll\w+|mandate|(?:monitoring|observer"
        r"|civilian|eu) mission"
        r"|monitoring (?:centre|center|exercise|team)|joint (?:centre|center)|contingent|deploy\w+",
        "Soldiers have camped beside the monastery since then.",
    ),
    kind_row(
        "negotiation",
        3.4,
        r"closeted|talked (?:alone|for|privately|until)|alone for|sat (?:down|together|across)|brings? (?:[\w"
        r" ]{2,40}) together|brought"
        r" (?:[\w ]{2,40}) together|for the (?:second|third|fourth|fifth|sixth) time|hosted|hosts|received [\w"
        r" ]{2,40} in|tête-à-tête"
        r"|one-on-one|dined|working (?:lunch|dinner|breakfast)|table[ds]? (?:a|the|new)|put forward|floated"
        r"|peace plan|proposals?"
        r"|draft (?:treaty|text|agreement)|counter-?proposal|shuttle diplomacy|sidelines|trilateral"
        r"|quadrilateral|mediat\w+|convened",
        "They had been closeted together in a villa.",
        r"(?:[Rr]eceived|[Hh]osted|[Mm]et) (?:[A-Z]\w+ )+(?:in|at) [A-Z]",
    ),
    kind_row(
        "agreement",
        4.2,
        r"treat(?:y|ies) (?:was|were|concluded|signed)|(?:by|under) (?:a|the) (?:treaty|accord|protocol"
        r"|agreement) (?:concluded|signed"
        r"|reached|initialled)|signed in|signed (?:a|an|the) (?:[\w-]+ ){0,5}(?:protocol|treaty|accord"
        r"|agreement|pact|memorandum|declaration"
        r"|statement|charter|communiqu[ée]|document|deal)|(?:protocol|treaty|accord|agreement|pact|memorandum"
        r"|charter|communiqu[ée])"
        r" (?:[\w ,-]{0,50} )?(?:was|were) (?:signed|initial+ed|concluded|adopted|agreed|sealed)|cemented|put"
        r" (?:their|his|her) names? to"
        r"|initial+ed|partnership charter|affix\w+ (?:their|his|her)|concluded in",
        "The ministers signed a protocol in the capital.",
    ),
)
_BODY = r"(?:assembly|parliament|council|senate|congress|bundestag|duma|house|committee|sejm|parliamentary assembly)"
KINDS_OF_POLITICS_BY_PHRASE = (
    kind_row(
        "resolution",
        4.2,
        rf"{_BODY} (?:[\w ,]{{0,40}} )?(?:urged|called (?:on|for)|recognis?z?ed|condemned|demanded|backed"
        rf"|endorsed)|by \d+ votes|non-binding"
        r"|annulled (?:the )?decisions?|quashed|(?:refused|declined|ruled out|decided against) [\w"
        r" ]{0,30}(?:redraw|chang|transfer)\w*"
        r"|agenda item|abstain\w*|abstentions|motion (?:was"
        r"|passed)|presidential statement"
        r"|(?:text|draft|motion) (?:was )?(?:adopted|passed|carried|approved|tabled)",
        "The Senate urged recognition by 305 votes to one.",
    ),
    kind_row(
        "court-ruling",
        4.6,
        r"court of (?:human rights|justice)"
        r"|provisional"
        r" measures?|interim measures?|(?:application|complaint|case|suit|petition|memorial)s? (?:was |were "
        r"|had been )?(?:reached|filed|lodged"
        r"|registered|submitted|brought|declared)|instituted proceedings|(?:filed|lodged|brought) (?:a|an|its"
        r"|the) (?:[\w-]+ )?(?:application"
        r"|complaint|case|suit|petition|claim)|inter-state|admissib\w+|oral argument|registry|violat\w+ of"
        r" article|just satisfaction"
        r"|judges (?:in|found|held|ruled|ordered|declared|threw)|arbitrat\w+",
        "The first application reached the registry.",
    ),
    kind_row(
        "trial-or-detention",
        4.2,
        r"bundled|hearings? (?:in (?:both|the|his|her|their) cases?)?(?: [a-z]+){0,2} (?:got under way|opened"
        r"|began|resumed)|manacled|handcuff\w*"
        r"|frogmarched|took (?:him|her|them|[a-z]+ men) away|(?:was|were) (?:led|taken|dragged|hauled|marched)"
        r" (?:away|off)|in the dock"
        r"|prison(?:ed)?(?: term)?|behind bars|pleaded|plea|prosecutors? (?:sought|asked|demanded|charged"
        r"|opened)|criminal (?:case|charges"
        r"|proceedings)|on charges of|treason|espionage|spying|extradit\w+|pardon\w*|amnest\w+|clemency"
        r"|remand\w*|(?:was|were) captured"
        r"|taken (?:prisoner|captive|hostage|alive)|captivity|years in (?:jail|prison)|imprison\w*|custody"
        r"|arrest\w*|convict\w*",
        "Masked officers bundled him into a van.",
    ),
    kind_row(
        "election-or-referendum",
        4.4,
        r"polling (?:stations?|day)|turnout|run-?off|constituenc\w+|by-?election|re-?elected|landslide"
        r"|plebiscite|went to the polls|cast (?:their"
        r"|his|her|a) (?:votes?|ballots?)|electorate|voters|(?:won|took|secured|polled|garnered|captured)"
        r" (?:[\w.,-]+ ){0,4}(?:per cent"
        r"|percent|seats|of the vote)|ballot(?:s|ed| papers?)?|elections?|referend\w+|electoral",
        "Turnout was put at 82 per cent.",
    ),
    kind_row(
        "leadership-change",
        4.2,
        r"install(?:ed|ing) (?:[\w,.' ]{2,50}) as|dispatched (?:there |to [\w ]{2,30} )?as|stepped"
        r" (?:down|aside)|stood down|relieved (?:of|[\w ]{2,40}"
        r" of)|named (?:[\w ]{2,40} )?(?:in his place|in her place|as (?:his|her) successor|to succeed|to"
        r" replace)|sworn in|oath of office"
        r"|inaugurat\w+ as|took office|took over (?:as|from|the (?:post|presidency|ministry))|took up (?:his"
        r"|her|the) (?:post|duties|office)"
        r"|lost (?:its|his|her|their) (?:post|foreign minister|prime minister|premier|leader|defence minister"
        r"|job)|head of government"
        r"|sack(?:ed|ing)|dismiss\w+|oust\w+|topple\w*|overthr\w+|depos(?:ed|ing)|impeach\w*|reshuffl\w+"
        r"|succeed(?:ed|s)?|successor"
        r"|assum(?:ed|es|ing) (?:the )?(?:presidency|office|power|duties)|resign\w*|vacat\w+ (?:the|his|her)"
        r" (?:post|seat|office)|ceded power"
        r"|handed (?:over )?power|new (?:prime minister|foreign minister|president|premier|defence minister"
        r"|head of state)",
        "He was dispatched there as envoy of the Union.",
    ),
    kind_row(
        "protest",
        4,
        r"brawl\w*|stood idle|downed tools|general strike|hunger (?:strike|strikers)|sit-?ins?|tear gas|water"
        r" cannon|barricad\w+|torchlight"
        r"|placards?|slogans?|took to the streets|thronged|pour(?:ed|ing) into the (?:streets|square)|picket\w*"
        r"|walked out of (?:work|class\w*)"
        r"|human chain|vigil|civil disobedience|unrest|riot\w*|clashes with police|police (?:lines|cordon)"
        r"|ripped up|tore (?:up|down) the"
        r"|set fire to (?:cars|tyres|the)|hurled (?:stones|bottles|rocks)|student\w* (?:march|rall|occup)\w*"
        r"|demonstrators|protesters",
        "Most factories have stood idle in a show of sympathy.",
    ),
)
KINDS_BY_PHRASE = (*KINDS_OF_TALKS_BY_PHRASE, *KINDS_OF_POLITICS_BY_PHRASE)
