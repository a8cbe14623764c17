"""Further English words for kinds of events: what writers say who do not use the plain word."""

from timeline.extraction.english.kind_rows import kind_row

_PEOPLE = r"(?:people|residents|inhabitants|villagers|civilians|families|women|children|townspeople)"
_VOTING = r"(?:(?:regional|district|city|local|supreme) \w+|council|assembly|parliament|deputies|senate|lawmakers)"

KINDS_SAID_OTHERWISE = (
    kind_row(
        "displacement",
        4.6,
        rf"{_PEOPLE} (?:have |had |were )?(?:\w+ )?(?:left|quit|poured|crossed|entered|moved|trekked|driven|drove|gone)"
        r"|(?:have|had) entered|emptied (?:\w+ ){0,2}of|driven out|drove out|belongings"
        r"|(?:air)?lifted (?:[\w,]+ ){1,6}(?:inhabitants|residents|villagers)|passed over|stampede"
        r"|on the roads|brought by (?:bus|train)|arrivals at|population (?:\w+ )?leaving|camp(?:ed|ing) (?:by"
        r"|along|in)|new arrivals"
        r"|registered (?:\w+ ){0,3}arrivals",
        "People left the valley.",
    ),
    kind_row(
        "humanitarian",
        4.6,
        r"ambulances?|mattresses|food parcels|rations|generators|insulin|baby food|trucks?,? (?:loaded|laden)"
        r"|(?:planes?|aircraft|helicopters?|bus(?:es)?)(?: \w+){0,2} (?:brought|carried|took|flew)(?: [\w-]+){0,3}"
        r" (?:back|home)|(?:landed|flew|arrived|returned)(?: \w+){0,6} with (?:[\w-]+ ){1,4}on board"
        r"|flown (?:home|back)|(?:had )?come back|took off from|interviewed (?:\w+ ){0,4}(?:captives|prisoners)"
        r"|aboard (?:his|the|a|its) (?:aircraft|plane)|spoken with each|gave out (?:[\w,]+ ){0,3}(?:blankets"
        r"|mattresses)"
        r"|let out in|drove in by|without witnesses|places of detention|repatriated|laid down (?:its|their) arms"
        r"|on (?:board )?the same (?:aircraft|plane|flight)|set free|were swapped"
        r"|(?:opened|closed|shut|locked up) (?:its|their|a) (?:\w+ )?(?:office|delegation|mission)",
        "Ambulances pulled in.",
    ),
    kind_row(
        "ceasefire",
        5,
        r"(?:guns|weapons|front|line) (?:went|fell|had gone|have gone) (?:quiet|silent|still)"
        r"|(?:shooting|firing|shelling|fighting) (?:died (?:down|away)|subsided|came to an end|was halted|petered out)"
        r"|(?:war|fighting|violence)(?:,[^,]*,)? (?:\w+ ){0,4}(?:was|were) (?:ended|halted|stopped)"
        r"|held (?:their|its) fire|(?:ceasefire|truce) (?:\w+ )?(?:came|went|entered|took|began)",
        "The guns went quiet.",
    ),
    kind_row(
        "battle",
        4.4,
        r"fought (?:with|over|around|for)|closed in on|hand-to-hand|(?:days?|hours|weeks) of (?:heavy )?fighting"
        r"|\w+-day war|war cost|cost (?:at least )?\d+ lives|threw back|beat(?:en)? back|beat off|drove back"
        r"|lost (?:their|his|her) lives? in (?:a|the) (?:battle|clash|fight\w*)|fell in",
        "It was fought with tanks.",
    ),
    kind_row(
        "ceasefire-violation",
        5,
        r"shots rang out|sniper fire|victims? to snipers|traded fire|gunfire (?:across|along|at|from)"
        r"|(?:hit|wounded|killed) by a sniper|shot (?:at|across) the|fire was opened",
        "Shots rang out again.",
    ),
    kind_row(
        "atrocity-evidence",
        6,
        r"(?:pictures?|images?|videos?|photos?|photographs?|footage|clips?) (?:\w+ )?(?:of|showing|show|that show)"
        r"(?: \w+){0,6} (?:killed|bodies|corpses|severed|behead\w+|dead|execut\w+|mutilat\w+|shot)"
        r"|(?:ears?|heads?|hands?)(?: had been| were)? (?:cut off|severed)|analysis of (?:\w+ )?videos|desecrat\w+"
        r"|(?:authenticated|verified|examined) (?:\w+ ){0,2}(?:videos?|footage|pictures)|signs of torture"
        r"|cut the throats?|(?:recording|clip|tape) (?:surfaced|emerged)|videos? from the war|geolocated"
        r"|summary executions?|summarily",
        "Pictures of the killed were published.",
    ),
    kind_row(
        "blockade",
        4.8,
        r"(?:sealed|shut|closed) (?:its|the|their) (?:\w+ )?(?:frontiers?|borders?|crossings?)|no (?:natural )?gas has"
        r"|cut(?:ting)? (?:off )?(?:the )?(?:gas|power|electricity|water|pipeline|supply)"
        r"|(?:border|frontier|road|line|railway|crossing)(?: \w+){0,3} (?:shut|sealed|closed|cut)"
        r"|deliver(?:y|ies)(?: \w+){0,7} (?:halted|suspended|stopped|interrupted|cut)|interrupted a (?:\w+ )?time"
        r"|gates (?:\w+ )?(?:barred|shut|closed)|gas (?:began|started|resumed)|nothing has (?:reached|passed"
        r"|got through)"
        r"|suppl(?:y|ies) (?:ran|running"
        r"|run) (?:out|low)|bread queues?",
        "It sealed its frontier.",
    ),
    kind_row(
        "negotiation",
        4.8,
        r"walked out of (?:the )?(?:talks|meeting|room)|telephoned|spent (?:[\w-]+ ){1,4}hours (?:together|in|with|at)"
        r"|spent (?:[\w-]+ ){1,4}hours|(?:came|flew|flown|travel\w+|went|arriv\w+|tour\w*) (?:\w+ ){0,4}"
        r"(?:for talks|to hear|to discuss|to mediate|the region|to the region)|talks(?: \w+){0,9} were held"
        r"|held (?:\w+ )?(?:talks|consultations|meetings?)|(?:last|first|second|official|working) visit to"
        r"|(?:saw|see) the (?:\w+ ){0,2}(?:minister|president|premier|leader)s?|brought (?:the )?(?:\w+ )?(?:pair|two"
        r"|sides)"
        r" together|groundwork|by video link|the consent of|(?:half an|an) hour each|went over the|gone over the"
        r"|read out a|in the presence of|handshakes?|side by side|lodged in"
        r"|handed (?:\w+ ){0,2}a (?:draft|proposal|plan)|(?:had )?flown out of|tete-a-tete|one-on-one",
        "They walked out of the talks.",
    ),
    kind_row(
        "resolution",
        6.4,
        r"members of the (?:\w+ )?council|council(?: \w+){0,4} (?:voted|demanded|condemned|urged|adopted)"
        r"|null and void|backed a (?:report|text|resolution)|(?:passed|adopted) resolution|by \d+ votes to \d+"
        r"|resolved to|(?:placed|put) (?:\w+ ){1,5}on (?:its|the) agenda|found it (?:im)?possible"
        r"|gave (?:\w+ ){1,3}hours to"
        r"|voted (?:\w+ ){0,3}to condemn|condemned(?: \w+){0,4} by \d+ votes",
        "The Council resolved to do it.",
    ),
    kind_row(
        "declaration",
        6,
        rf"{_VOTING}(?: \w+){{0,6}} voted (?:\w+ )?to (?:secede|leave|join|unite|separate)"
        r"|appealed for (?:\w+ ){0,4}transfer|road map (?:\w+ ){0,6}(?:unveiled|presented)"
        r"|(?:unification|reunification) (?:act|decision)|act of (?:independence|unification)",
        "The regional assembly had voted to secede.",
    ),
    kind_row(
        "court-ruling",
        5.4,
        r"runs? counter to the constitution|(?:supervision|constitutional) (?:committee|court)|pronounced (?:\w+ )?void"
        r"|contrary to the"
        r" constitution|(?:ordered|indicated) (?:\w+ ){0,2}measures|filed (?:\w+ ){0,3}(?:complaint|case|claim)",
        "It runs counter to the constitution.",
    ),
    kind_row(
        "mass-casualty-accident",
        6,
        r"(?:depot|tank|pipeline|store|dump)(?: \w+){0,2} exploded|plunged into"
        r"|(?:plane|transport|airliner|jet|bus|helicopter)(?: \w+){0,6} (?:plunged|came down|overturned|went missing)"
        r"|explosion that|tore through|fell to earth|wreckage|flight recorders?|bomb (?:ripped|tore|went off)"
        r"|landmines? (?:\w+ )?(?:killed|maimed|injured|wounded)|killing all (?:\w+ )?(?:aboard|on board)"
        r"|all (?:\w+ )?aboard|aboard that|came down near",
        "A depot exploded.",
    ),
    kind_row(
        "trial-or-detention",
        4.6,
        r"surrendered|(?:gave|given) (?:himself|herself|themselves) up|(?:went|goes|gone) on trial|in captivity"
        r"|(?:has|have|had) been trying|trying (?:\w+ ){1,3}(?:officials|leaders|men)|jailed there|life imprisonment"
        r"|(?:driven|taken) away in|wanted list|in (?:his|her|a) cell|captured conscript|handed over their (?:weapons"
        r"|rifles|arms)|sent (?:[\w-]+ ){1,5}to (?:jail|prison)"
        r"|searched (?:his|her|their)|suspect(?:s|ed)? of|picked up (?:\w+ )?of"
        r"|both seized|were seized|was seized|handed down|charges of|pleaded",
        "The men surrendered.",
    ),
    kind_row(
        "statement",
        4.6,
        r"said (?:that )?(?:he|she|it|they) (?:would|will|could)|said (?:on \w+ )?that (?:his|her|its)"
        r"|telegram|condolences?|in (?:a|his|her) broadcast|in writing|raised the (?:matter|issue|question)"
        r"|told (?:an?|the) \w+ (?:crew|gathering|conference|channel|meeting|newspaper|agency|audience)"
        r"|told (?:his|her|its) party|addressed the nation|made (?:\w+ ){0,3}public|on television"
        r"|had first raised|boasts? of|owns up to|let it be known|made (?:it )?(?:known|clear)|took to the air",
        "He said he would come.",
    ),
    kind_row(
        "protest",
        5,
        r"blocked traffic (?:outside|in)|(?:filled|packed) the (?:\w+ )?(?:square|streets?|avenue)|square before the"
        r"|barred the (?:entrance|way|gate)|laid siege to|pelted|stoned|sit-down|(?:stood|stand|stands) idle"
        r"|because of a strike|tore up (?:copies|the)|upwards? of \d[\d,]* people|at a standstill|weeks of rallies"
        r"|picket of"
        r"|sat down in the (?:road|street)|burned (?:\w+ ){0,2}(?:flags?|effig\w+)|banners?|placards?|slogans?",
        "They packed the square.",
    ),
    kind_row(
        "peacekeeping",
        4.6,
        r"contingent|peace-?keepers(?: \w+){0,4} (?:took over|handed|set up|manned)|handed over (?:\w+ )?posts",
        "The contingent was complete.",
    ),
    kind_row(
        "election-or-referendum",
        5.2,
        r"ballots were cast|electoral commission|went to the polls|cast (?:their )?(?:ballots|votes)"
        r"|per ?cent of the vote|second round|electoral",
        "They went to the polls.",
    ),
    kind_row(
        "leadership-change",
        5,
        r"took the oath|voted out|(?:no-confidence|confidence) vote|vote of (?:no )?confidence|was chosen (?:to|as)"
        r"|tendered (?:his|her|their|its) resignations?|left the capital|slipped away|rebel column|head of state"
        r"|stripped (?:\w+ ){0,3}of (?:his|her|its) powers|assumed office|took office|stood down|bowed out",
        "He took the oath.",
    ),
    kind_row(
        "agreement",
        4.6,
        r"memorandum of understanding|exchanged letters|agreed (?:the|a|on (?:a|the)) (?:text|formula|wording|plan)"
        r"|struck a deal|clinched",
        "They struck a deal.",
    ),
    kind_row(
        "captures-and-control",
        4.6,
        r"(?:is|was|are|were|now) in control of|without a (?:fight|shot)|unopposed|fell to|had fallen|moved into"
        r"|ceded|took the (?:heights?|hill|pass|road)|stormed and",
        "They entered it without a shot.",
    ),
)
