"""English phrases in which an act and whom or what it befell stand together: neither word alone would name the kind."""

from timeline.extraction.english.kind_rows import A_PEOPLE, kind_row

_HELPLESS = (
    r"(?:civilians?|inhabitants|villagers|pensioners|prisoners?|captives?|captive|unarmed|elderly|residents"
    r"|famil(?:y|ies)|women"
    r"|children|fugitives|neighbours|old people|wounded|men of [a-z]+|patients|hostages|wedding party"
    r"|couple)"
)
_SLAIN = (
    r"(?:mown down|mowed down|executed|gunned down|put to death|murdered|wiped out|throats? cut|slain|shot in"
    r" the|massacred|butchered"
    r"|burn(?:ed|t) alive|finished off|machine-gunned|dispatched|violent end|lined up|beaten to death|fired"
    r" into|set upon|hunted down"
    r"|fell victim|slaughtered|hacked|lost their lives to gunmen|herded|killed by (?:a|the) (?:mob|crowd))"
)
_CUT = (
    r"(?:deprived|throttled|obstructed|paralysed|paralyzed|interrupted|vanished|impounded|disconnected"
    r"|withh[eo]ld|suspended|choked|halted)"
)
KINDS_BY_WORDING = (
    kind_row(
        "massacre-or-pogrom",
        5.2,
        rf"{_HELPLESS}\b[^.;]{{0,70}}\b{_SLAIN}|{_SLAIN} [^.;]{{0,40}}{_HELPLESS}|hunt for {A_PEOPLE}"
        r"|orgy of (?:killing|violence)"
        r"|(?:rioters|marauders|bandits|thugs|gunmen|irregulars) (?:who )?(?:burst|broke|set upon|dragged|went)"
        r"|bullets? to the head"
        r"|dragged (?:out|from)|mass disorders|ethnic (?:violence|killings)|throats? (?:were )?cut|cut the"
        r" throats|tied hands|hands tied",
        "The villagers were herded into a barn and shot.",
    ),
    kind_row(
        "displacement",
        4.2,
        rf"carried away [\w, -]{{0,40}}(?:{A_PEOPLE}|families|people)|became home to|bumper to bumper"
        r"|bade (?:\w+ ){1,3}(?:goodbye|farewell)"
        r"|bundled on to|(?:inhabitants|population|community|families|residents|households|villagers"
        r"|people) (?:of [\w]+ )?(?:[a-z]+ )?"
        r"(?:decamped|quit|departed|vacated|were (?:relocated|obliged|ordered|told|moved|hounded|cleared|turned"
        r" out|shipped))|stragglers"
        r"|staggered into|influx|newcomers|swelled|relocated|clear out|hounded from|virtually the entire"
        r" population|only \w+ "
        rf"{A_PEOPLE} (?:remained|were left)|remained in|whose family abandoned|drove (?:them|him|her)"
        r" (?:out|uphill|across|from)",
        "Stragglers staggered into the town for three nights.",
    ),
    kind_row(
        "atrocity-evidence",
        4.6,
        r"(?:confession|diar(?:y|ies)|interview|album|reels|intercept|account|despatch|dispatch|file|dossier"
        r"|study|list)\b[^.;]{0,90}"
        r"(?:kill\w*|dead|execut\w*|captives|bodies|corpses|murder\w*|charred|drowning|morgue|clubbed|slain)"
        r"|survivors testified|eyewitness"
        r"|came to light|laid bare|shedding light|declassified|on camera|genetic tests|disfigured|clubbed to"
        r" death|printed account"
        r"|(?:recounted|testified|told) [^.;]{0,60}(?:seen|watched|witnessed) [^.;]{0,60}(?:shot|killed|beaten"
        r"|executed|die)|catalogued"
        r"|killing of (?:people|civilians|captives|prisoners)|could not be justified|had been done to",
        "A confession that his unit had killed captives was aired.",
    ),
    kind_row(
        "mass-casualty-accident",
        4.6,
        r"burned to death|blew apart|blown apart|minefields?|training (?:flight|exercise)|firing exercise"
        r"|cooked off|asphyxiat\w+|carbon monoxide"
        r"|drown(?:ed|ing)|snapped|skidded|poison\w*|botulism|food poisoning|stampede|trampled|disintegrated"
        r"|hypothermia|overshot|gave way"
        r"|sickened|suffocat\w+|(?:ammunition|shells|explosives|petrol|fuel)\b[^.;]{0,60}(?:detonated|went up"
        r"|went off|exploded|ignited|blew)"
        r"|blast at (?:a|the) (?:petrol|fuel|gas)|severe burns|barracks [^.;]{0,30}(?:fire|burn\w*)|frozen to"
        r" death|froze to death|avalanche"
        r"|capsized|epidemic|mine belt|stepped (?:into|onto|on)",
        "An ammunition store went up and wounded two dozen.",
    ),
    kind_row(
        "blockade",
        4.4,
        rf"{_CUT} (?:[a-z]+ ){{0,3}}(?:of|the|from|water|gas|fuel|supplies|traffic|trains?|flights|deliveries"
        rf"|power)|(?:traffic|flights|trains?|deliveries"
        r"|telephone lines?|internet|phone|lights?|heating|transit|convoys?)\b[^.;]{0,50}(?:ground to a halt"
        r"|suspended|vanished|went dead|went out|stopped"
        r"|halted|cut|interrupted|paralysed|paralyzed|impounded|dried up|ceased|prevented from)|sabotage of"
        r" (?:a|the) (?:gas|rail|power|water)"
        r"|eco-act\w+|off-limits|putting an end to deliveries|disconnected|grid"
        r"|strangulation|without (?:kerosene|bread|fuel"
        r"|heating|light|gas|electricity|water|power)|barred [^.;]{0,40}(?:shipment|lorries|trucks|convoy"
        r"|cross\w*)|nothing on wheels|barrier",
        "Flights were suspended and telephone lines went dead.",
    ),
    kind_row(
        "humanitarian",
        4,
        r"search (?:parties|teams?|dogs)|(?:released|freed|handed) [\w' -]{0,40}(?:detainees|prisoners|captives"
        r"|hostages|conscripts|soldiers|pows?)"
        r"|gesture of goodwill|collect the dead|(?:transfer|return|exchange) of [\w' -]{0,30}(?:coffins|bodies"
        r"|remains|dead|prisoners|captives)"
        r"|walked to freedom|telethon|raised \$|pitched a camp|met again|tracing agency|tinned food|shipped \d"
        r"|survivors under|dug [^.;]{0,40}alive"
        r"|minefield maps|maps of (?:mines|minefields)|displaced persons (?:was|were) resettled|returned"
        r" population|(?:first|new) returnees",
        "Search parties recovered the remains.",
    ),
    kind_row(
        "peacekeeping",
        4.2,
        r"ceasefire centre|multinational force|personal representative|peacekeepers (?:abandoned"
        r"|left|began|have|had|quit|will|took)"
        r"|new commander|rotated battalion|battalion (?:left|arrived)|number of patrols|beef(?:ed)?"
        r" up the mission|seconded to"
        r"|liaison office|border guards (?:quit|left|vacated|withdrew|took over)|troops (?:reinforced the garrison"
        r"|took over posts)|reinforced the garrison"
        r"|military observers|supplemented the [a-z]+ (?:force|contingent)|walk along the trenches|set foot in"
        r"|wound up|un (?:team|mission)"
        r"|(?:mission|contingent|force) (?:was|were|is) (?:opened|launched|extended|reduced|doubled|wound"
        r"|established|withdrawn|disbanded)",
        "The first rotated battalion left for home.",
    ),
    kind_row(
        "negotiation",
        3.8,
        r"(?:submitted|circulated|advanced|outlined|explored|presented|tabled|unveiled) (?:[\w'’-]+"
        r" ){0,6}(?:principles|proposals?|plan|paper|points"
        r"|outlines|answer|draft|ideas|roadmap|framework|formula)|consultations|broke down|broke a [\w-]+"
        r" silence|over dinner|on the fringes"
        r"|on the margins|principles (?:was|were) (?:submitted|presented|discussed|handed)|draft of the"
        r"|wrangl\w+|sounded each other|exploratory"
        r"|picked up the (?:thread|threads)|resumed their dialogue|venue",
        "Both outlined proposals in consultations on the fringes of the summit.",
    ),
    kind_row(
        "agreement",
        4.6,
        r"penned|wrapped up|formali[sz]ed|finali[sz]ed|subscribed|(?:entered|joined) (?:into|in) (?:a|an)"
        r" (?:[\w-]+ )?(?:pact|compact|agreement|accord|deal"
        r"|understanding|arrangement|package)|bound themselves|committed themselves|undertook (?:to|in)"
        r"|accepted the terms|struck a (?:bargain|deal)"
        r"|hammered out|written understanding|(?:the|a) signatures? of|bears? the (?:date|signatures?)|joint"
        r" (?:statement|communiqu[ée]|document|text)"
        r"|bilateral document|interim accord|framework that|contract on|(?:document|text|order|rules) (?:[\w"
        r" ,]{0,40} )?(?:was|were) (?:adopted|approved"
        r"|agreed|signed|endorsed) by (?:the )?(?:two|three|both|leaders|presidents|ministers)|single wording"
        r"|side deal|covenant between|compact",
        "The two capitals penned two protocols.",
    ),
    kind_row(
        "ceasefire",
        5,
        r"(?:military action|hostilities|combat|fire|firing|shooting|fighting|gunfire|skirmishing"
        r"|clashes)\b[^.;]{0,50}(?:was|were|is|to|be)"
        r" (?:cease|suspended|terminated|ordered stopped|halted|called off|stopped|ended)|humanitarian pause"
        r"|(?:end|stop|halt|moratorium|respite|break)"
        r" (?:to|in|on|from) (?:[\w-]+ ){0,4}(?:clashes|fighting|skirmishing|hostilities|shooting|combat"
        r"|offensive action|fire)|called off the (?:shooting"
        r"|attack|offensive)|refrain from (?:combat|fire|force)|stand(?:ing)? down|downed weapons|silence"
        r" regime|window of calm|lull|standstill|respite"
        r"|suspension of (?:combat|fire|hostilities)|halt(?:ed)? (?:its|their|the) (?:[\"“']?[\w-]+"
        r" ){0,2}(?:measures|operation|offensive|attack)"
        r"|(?:truce|ceasefire|cease-fire|halt in fighting|armistice) (?:[\w ,'-]{0,50} )?(?:announced|arranged"
        r"|extended|prolonged|negotiated|agreed"
        r"|brokered|concluded|declared|secured|proclaimed)|ended [\w ]{0,16}(?:war|fighting)|nobody fires"
        r"|non-aggression|peace of a sort",
        "All shooting was ordered stopped along the section.",
    ),
    kind_row(
        "declaration",
        4.6,
        r"manifesto|constituted (?:itself|its)|pronounced itself|styled (?:himself|itself|herself)|sole"
        r" (?:lawful|legitimate|spokesman)|solemn(?:ly)?"
        r"|proclamation|covenant|dissociated|severed relations|denounced the treaty|abrogated|unilaterally"
        r"|annulled the treaty|state of war"
        r"|declaration of (?:will|independence|sovereignty)|as genocide|genocide\b[^.;]{0,20}recogni|closed"
        r" ranks|froze (?:its|their) membership"
        r"|voiced support|territorial integrity|final document|(?:adopted|issued) (?:a|the) [\w"
        r" ]{0,24}declaration|jointly (?:deemed|denounced|called"
        r"|condemned|declared)|disowned|restored, as they|petitioned|will not go back"
        r"|charter made public|issued a statement on"
        r"|of the three co-chair countries|founded a|established [\w ]{0,30}on paper|national council in its",
        "The movement constituted itself in a manifesto.",
    ),
    kind_row(
        "legislation",
        4.6,
        r"enact\w+|(?:adopted|approved|passed|voted through|endorsed|signed) (?:[\w ,]{0,40} )?(?:a|the)"
        r" (?:[\w-]+ ){0,2}(?:bill|law|act|budget|code|decree)"
        r"|amend(?:ed|ment|ments|ing)\b|criminal code|(?:first|second|third|final) reading|edict|ordinance|by"
        r" decision number|regulation|gazetted"
        r"|codified|enshrined in (?:an?|the) (?:act|law|constitution)|criminali[sz]\w+|nationali[sz]ed|levy"
        r"|moratorium on the (?:use|death)"
        r"|government (?:ruling|decision|order)|curtailed by|by decree|presidential decree|act of \d|outlaw\w*"
        r"|statute|instituted by|cabinet"
        r" (?:extended|approved|banned|introduced|ordered)|conscription term|decree (?:imposed|disband\w*"
        r"|dissolv\w*|appoint\w*)",
        "Amendments to the criminal code cleared their third reading.",
    ),
)
