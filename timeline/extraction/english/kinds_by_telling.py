"""English phrases of features and background paragraphs: what an act looked like, seldom the verb of a headline."""

from timeline.extraction.english.kind_rows import kind_row

_TRAFFIC = r"(?:lorr(?:y|ies)|trucks?|trains?|wagons?|convoys?|vehicles?|cars?|traffic|goods|supplies|aid)"
_CROWD = (
    r"(?:students|landowners|farmers|women|mothers|relatives|families|residents|pensioners|workers|drivers|veterans"
    r"|refugees|activists|people|protesters|demonstrators|supporters|teachers|[a-z]+-[a-z]+ians)"
)
KINDS_BY_TELLING = (
    kind_row(
        "battle",
        4.4,
        r"war (?:flared|erupted|returned|resumed)|(?:hostilities|combat) (?:on|of|between|lasted|ended|resumed)"
        r"|(?:attempt|attempts|attempted|tried) to (?:storm|break through|seize|overrun)|thrown back|beaten back"
        r"|(?:struggle|fight|contest) for (?:the |a )?(?:hill|height|heights|post|ridge|town|village|pass|crossroads)"
        r"|counter-?strokes?|counter-?thrusts?|final (?:lunge|push|thrust)|(?:lunge|thrust|push) (?:toward"
        r"|towards|into|on)"
        r"|(?:helicopter|jet|aircraft|plane|gunship|mi-\d+|su-\d+) (?:was|were|had been) (?:downed|shot down"
        r"|brought down)"
        r"|gave way|costliest|did not return from|ammunition low|fell (?:there|in the (?:battle|fighting))",
        "War flared up again along the river.",
    ),
    kind_row(
        "ceasefire-violation",
        4.4,
        r"loosed (?:off )?(?:some |about )?(?:\d+|[a-z]+) (?:rounds|bursts|shots)|(?:rounds|bursts|shots) at"
        r" (?:our|its|their|the)"
        r" (?:posts|positions|outposts)|broke the truce|truces? [\w ,]{0,40}(?:collapsed|broken|lasted)|gunplay"
        r"|exchange of (?:fire|shots)"
        r"|small-arms fire|(?:a|one) (?:single )?(?:burst|shot) (?:was|from|at)|recorded a breach",
        "The enemy loosed 250 rounds at our posts.",
    ),
    kind_row(
        "captures-and-control",
        4.4,
        r"took over (?:[a-z-]+ ){1,4}(?:villages?|towns?|districts?|heights?|posts?|positions?)|leaving the"
        r" (?:town|village|city|district|post) to|under occupation|(?:was|were|is) back under|(?:had|has)"
        r" yielded|reverted to|last (?:villages?|towns?"
        r"|strongholds?)"
        r" [\w ]{0,40}to hold out|held out no longer|no longer (?:held|theirs)|changed masters|under [\w'"
        r" ]{2,24} sway"
        r"|had (?:it|them) back|burst into (?!tears|flames|laughter|applause)",
        "The town has been under occupation since then.",
    ),
    kind_row(
        "massacre-or-pogrom",
        4.6,
        r"put to death|tried to (?:escape|flee) [\w ,]{0,40}(?:under fire|fired on|shot)|beaten to death|hunted"
        r" (?:[a-z]+ ){0,3}(?:through|from house|from flat|door)|manhunt|killing spree"
        r"|bloodletting|carnage"
        r"|mown down|cut down (?:in|while|as)|dispatched at close range|met their end|axes and|lists of addresses",
        "Three shepherds were beaten to death there.",
    ),
    kind_row(
        "mass-casualty-accident",
        4.6,
        r"(?:fire|blaze|blast|explosion) (?:at|in) (?:a|the) (?:fuel|gas|petrol|ammunition|arms)|(?:set"
        r"|setting) off (?:an?|the) (?:[\w-]+ )?mine|(?:charge|mine|bomb) went off (?:under|beneath)|mine"
        r" maimed|ran over (?:an?|the)"
        r" (?:[\w-]+ )?mine|(?:helicopter|plane|airliner|aircraft|bus|lorry|truck) [\w ,]{0,60}(?:struck a|came"
        r" down|plunged|overturned"
        r"|slammed into)|fuel depot|explosion of|landslide|avalanche|capsized",
        "A lorry set off an anti-tank mine.",
    ),
    kind_row(
        "displacement",
        4.4,
        r"(?:have|had|has) left their (?:houses|homes|villages)|(?:nearly|almost) all [\w ]{3,40}(?:have|had)"
        r" (?:gone|left)|moved out|departure of (?:nearly |almost )?(?:all|the)|took to the roads?|taken to the"
        r" roads?|set off in (?:one"
        r"|an?) [\w ]*queue"
        r"|last (?:bus|cart|train|convoy|families|inhabitants)|(?:population|inhabitants) (?:shrank|emptied"
        r"|dwindled)|emptied of its"
        r"|human (?:river|tide)|wade[ds]? across|way out of|new arrivals|trudging|on the road since|had been"
        r" driven from",
        "The next morning we set off in one endless queue.",
    ),
    kind_row(
        "humanitarian",
        4.4,
        r"traded lists|lists of (?:missing|captives|prisoners)|(?:mission|convoy) [\w ]{0,30}drove into|handed"
        r" out|(?:handover|return|exchange|repatriation) of (?:[\w-]+ ){0,4}(?:prisoners|captives|hostages|soldiers"
        r"|servicemen|bodies|remains"
        r"|men|people|civilians|detainees|[a-z]+ians|[a-z]+anis)|(?:jabs|vaccinations|meals|blankets|vouchers)"
        r" (?:have been |were |are )?"
        r"(?:given|handed|served|distributed)|(?:hostages?|captives?|held) [\w ]{0,30}walked (?:out|free)|were"
        r" received in [\w, ]{0,20}where"
        r"|burn patients|footed the bill|artificial limbs|prosthe\w+|soup|let (?:[\w-]+ ){1,3}go(?: free)? on",
        "With the handover of sixteen men the exchange was complete.",
    ),
    kind_row(
        "blockade",
        4.4,
        rf"held up traffic|{_TRAFFIC} (?:has|have|had) (?:passed|got through|been let through|been turned back"
        rf"|been held up)|gas went off"
        rf"|(?:no|not a|hardly a|barely a) (?:single )?{_TRAFFIC} (?:has|have|had|is|was)|turned back at the"
        rf"|only road (?:out|to|in)"
        r"|dropped the (?:bar|barrier)|ran out on|(?:gate|crossing|border) (?:was |has been )?(?:locked|sealed"
        r"|shut)|(?:bread|sugar) by coupon"
        r"|carried nothing since|the tap (?:was|had been)",
        "They had held up traffic for three hours.",
    ),
    kind_row(
        "ceasefire",
        4.6,
        r"guns (?:of [a-z]+ |in [\w-]+ )?(?:fell|went|have been|have fallen) (?:silent|quiet)|front has been"
        r" (?:quiet|calm)|it fell quiet"
        r"|fell silent (?:at|on)|shooting (?:stopped|ended|died)|took effect at|arms were (?:laid|downed)",
        "The guns fell silent on the same day.",
    ),
    kind_row(
        "negotiation",
        4.4,
        r"formal summit|tour of the capitals|called at|took stock|held an emergency session|haggled|sat (?:down"
        r" )?(?:facing|opposite|across from) (?:one another|each other)|put (?:the matter|it"
        r"|this) on the table"
        r"|followed suit in|shuttled|dialogue (?:was )?(?:picked up|resumed)|shut (?:[\w ]{2,30}) into a"
        r"|drafts? from [a-z]+ to"
        r"|(?:spoke|talked) to both|rang both|came for talks|wrangling",
        "They haggled for five days over one town.",
    ),
    kind_row(
        "agreement",
        4.4,
        r"(?:framework|road ?map|protocol|text) (?:was |were |had been )?(?:published|initial\w+|drafted|drawn"
        r" up) by|put (?:their|its|his|her)"
        r" (?:names?|signatures?|initials) (?:to|under)|let into the|lent (?:its|their|his) names? to|signed a sheet",
        "The framework was published by both capitals.",
    ),
    kind_row(
        "declaration",
        4.4,
        r"vot(?:ed|ing) (?:itself|themselves) out of|vot(?:ed|ing) to (?:secede|leave|unite|join)|(?:rescind"
        r"|scrapp|lift|revok|annull)(?:ed|ing)"
        r" (?:its|the|their|all) (?:[a-z]+ )?(?:prohibition|ban|restrictions?|embargo|curbs?)|took (?:its"
        r"|their) leave of the|republic of (?:its|their)"
        r" own|put the world on notice",
        "They scrapped the ban on transit.",
    ),
    kind_row(
        "trial-or-detention",
        4.6,
        r"granted a pardon|obtained a pardon|in custody|in jail|in for questioning|led out of (?:his|her|their)"
        r"|before the judges|sent to pre-trial detention|extradited|questioning of|(?:fell|fallen) into the"
        r" hands of|took (?:\w+ )?(?:\d+|[a-z]+) to (?:police"
        r" )?stations?|taken to (?:police )?stations?"
        r"|hearings? (?:in|of) (?:the|this|his|her|their)|in custody (?:since|in|pending)|led (?:away )?in"
        r" handcuffs|(?:had|have) been seized (?:in|at|by)"
        r"|security (?:service|services|agents) (?:picked up|seized|took)|came for (?:him|her|them)|behind bars",
        "Questioning of the two men resumed.",
    ),
    kind_row(
        "court-ruling",
        4.6,
        r"fixed the (?:sums?|compensation|damages)|found (?:both|the|two) [\w ]{0,24}in breach|in breach of"
        r" (?:the|its|their)|(?:judges|court|chamber)"
        r" (?:sided|found|held|ordered|awarded)|awarded (?:damages|compensation)|struck (?:it|them) down"
        r"|interim measures",
        "It had found both governments in breach of the Convention.",
    ),
    kind_row(
        "leadership-change",
        4.6,
        r"made (?:acting )?(?:prime minister|premier|president|speaker)|transferred (?:his|her|the) powers"
        r"|relinquish\w+ the|dropped [\w ]{3,40} and (?:chose|elected|named)|given a (?:new )?master|in hand(?!"
        r" to)|swept [\w ]{3,40} to power"
        r"|(?:took|taken) [\w-]{4,30} in hand|parted with|was retired from|the same job in|takes? over (?:in"
        r"|from|as)|took over (?:in|from|as)"
        r"|stepped into (?:his|her) shoes|was (?:made|named) (?:acting )?(?:head|premier|president|chairman)",
        "The party dropped its leader and chose another.",
    ),
    kind_row(
        "election-or-referendum",
        4.6,
        r"renewed [\w' ]{3,40} mandate|(?:second|third|another|new) term (?:with|by|for)|polling stations?"
        r"|ballot (?:box|papers?)|turnout|went to the polls"
        r"|plebiscite|run-?off|closing of the polls",
        "The assembly renewed the president's mandate.",
    ),
    kind_row(
        "protest",
        4.8,
        rf"packed with (?:tens|thousands|hundreds)|thousands (?:assembled|gathered|filed)|opposition supporters"
        rf" demonstrated|came to blows|{_CROWD} (?:[\w, ]{{0,50}})?(?:lined|sat down|sat on|picketed"
        rf"|demonstrated|chanted|marched|lit"
        rf" candles|laid [\w -]{{0,30}}before|camped)"
        r"|demonstrated (?:in|before|outside)|sitting on the asphalt|(?:with|under) flags and|are (?:back"
        r" )?(?:on|outside|in front of) (?:the )?[\w ]{3,30}"
        r"(?:street|avenue|square|embassy|parliament)|blocked the gates|setting out [\w ]{3,30}on foot|general"
        r" strike|factories (?:still|idle)|walk-?outs?|stun grenades",
        "About seventy people lined the avenue with flags.",
    ),
    kind_row(
        "statement",
        4.2,
        r"pleaded for|protest note|gave out the name|read out a (?:warning|statement|text)|went on (?:the air"
        r"|television|radio)|(?:found"
        r"|find) fault with|had (?:warm|harsh|kind) words"
        r"|called (?:the|it|this) [\w ]{3,30}(?:the (?:gravest|worst|heaviest)|a (?:crime|provocation|coup))"
        r"|told (?:his|her|their|the|its) (?:[\w-]+ )?"
        r"(?:ambassadors?|cabinet|council|deputies|delegates|envoys?)|public(?:ly)? on|put the blame on|owns?"
        r" up to|assured (?:them|him|her|the)"
        r"|addressing (?:ambassadors|deputies|parliament|the nation)",
        "He went on the air with a plea.",
    ),
    kind_row(
        "peacekeeping",
        4.4,
        r"pull-?out public|(?:observers?|monitors?|watchers|contingent|peacekeepers) (?:[\w, ]{0,40})?(?:pulled"
        r" out|moved in|moved out|were withdrawn|left the"
        r"|took up|drew down)|observation posts? (?:was|were)|mandate of the (?:mission|observers)|border watchers",
        "The monitors pulled out as their two months were up.",
    ),
    kind_row(
        "other",
        4.4,
        r"hackers|websites|wound up its work|diplomatic (?:ties|relations)|became members? of|joined the"
        r" (?:council|union|organi[sz]ation)|bears? the coffins?|mourners filed|laid to rest|carried to (?:his"
        r"|her|their) (?:rest|graves?)|bestowed|decorated (?:him|her|them|the)"
        r"|awarded (?:him|her|them)|manoeuvres|was inaugurated"
        r"|hung from|exhibition|through trains|block train|transit (?:cargo|train)|followed the coffins?|walked"
        r" behind the coffins?|ceremony for|medal",
        "The airmen were carried to their rest.",
    ),
)
