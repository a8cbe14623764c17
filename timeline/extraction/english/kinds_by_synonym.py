"""English words for the same acts that newsrooms use less often: synonyms, so that no report depends on one verb."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_BY_SYNONYM = (
    kind_row(
        "statement",
        2.4,
        r"assured|reassured|branded|pleaded|cautioned|contended|asserted|alleged|lamented|boasted|quipped|vowed|swore"
        r"|pledged|hinted|intimated|implored|rebuked|scolded|chided|lambasted|slammed|decried|denounced|lashed out"
        r"|castigated|berated|ridiculed|mocked|brushed (?:it |this |that )?aside|rebuffed|countered|riposted|stressed"
        r"|underlined|underscored|emphasi[sz]ed|reminded|hit back|took issue|commented|thundered|exclaimed|explained"
        r"|clarified|disclosed|revealed|confided|informed|notified|briefed|congratulated|thanked|saluted|applauded"
        r"|lauded|extolled|appealed|addressed (?:the nation|parliament|deputies|a)|telegram|condolences|made public"
        r"|took to the airwaves|in a broadcast|summoned the ambassador|note of protest",
        "The president assured them of it.",
    ),
    kind_row(
        "negotiation",
        3.4,
        r"huddled|parley\w*|haggl\w+|bargained|tête-à-tête|exchanged views|an audience|working visit|state visit"
        r"|official visit|stopover|toured (?:both|the (?:two )?capitals)|coax\w+|facilitat\w+|good offices"
        r"|sound(?:ed|ing)"
        r" out|brought (?:the )?(?:pair|two|sides|parties|both) together|working group|intermediar(?:y|ies)|telephoned"
        r"|phoned|rang|get-together|round table|resumed contacts|back to the table|thaw|gone over the",
        "They haggled for a week.",
    ),
    kind_row(
        "agreement",
        4,
        r"sealed (?:a|an|the|their)|struck (?:a|the) (?:deal|bargain|accord)|clinched|hammered out|inked|countersigned"
        r"|unveiled (?:\w+ ){0,2}(?:framework|text|roadmap|road map|accord|plan|deal)|road ?map|strategic partnership"
        r"|memorandum of|understanding on|pen to paper|came to terms",
        "They sealed a pact.",
    ),
    kind_row(
        "ceasefire",
        4.2,
        r"held (?:their|its) fire|silence (?:fell|returned)|calm returned|died down|guns went quiet|lull"
        r"|ended (?:the|a) (?:war|fighting)|war(?: \w+){0,6} was ended|stopped shooting",
        "Both held their fire from noon.",
    ),
    kind_row(
        "ceasefire-violation",
        4.2,
        r"shot at|potshots|small arms|small-arms|traded fire|firefight|(?:was|were|been) fired (?:up)?on"
        r"|exchange of fire"
        r"|broke the truce|sniping|reconnaissance group",
        "A patrol was shot at near the line.",
    ),
    kind_row(
        "battle",
        3.2,
        r"counter-?attack\w*|counter-?offensive|beat(?:en)? (?:off|back)|repelled|thrust|broke through|ambush\w*"
        r"|incursion"
        r"|raid(?:ed)?|pinned down|routed|hand-to-hand|street fighting|dug in|reinforcements|unleashed",
        "They repelled it at dawn.",
    ),
    kind_row(
        "captures-and-control",
        4,
        r"wrested|regained|retook|recaptured|reconquered|took possession|passed into (?:the )?hands|change[ds]? hands"
        r"|lost control|in (?:their|its) hands|evacuated the last|withdrew (?:its|their|the last)|ran up|made over",
        "They retook the village.",
    ),
    kind_row(
        "shelling",
        4,
        r"barrage|strafed|air raid|airstrikes?|air strikes?|drone strike|loitering munition|bombed|howitzers?"
        r"|mortar (?:rounds?|shells?)|rounds landed|under bombardment|hail of",
        "A barrage woke the town.",
    ),
    kind_row(
        "massacre-or-pogrom",
        4.6,
        r"lynch\w*|butcher\w+|slaughter\w*|rampage|rioters|looted|torched|mobs?|put to the sword|blood(?:bath|letting)"
        r"|tanks (?:had )?crush\w*|fired (?:into|on) (?:the )?crowds?",
        "Rioters went from door to door.",
    ),
    kind_row(
        "atrocity-evidence",
        4.4,
        r"exhum\w+|mass graves?|mutilat\w+|behead\w+|severed|forensic|pathologists?|verified (?:\w+ ){0,3}(?:videos?"
        r"|clips?"
        r"|footage|recordings?)|clips?|recordings?|geolocat\w+|tortur\w+|war crimes?|cut the throats?",
        "Forensic teams exhumed them.",
    ),
    kind_row(
        "displacement",
        4,
        r"left home|left their (?:homes|villages)|bused|bussed|trekked|streamed (?:out|across|into|over)"
        r"|poured (?:across"
        r"|over)|emptied|carts|bedding|belongings|columns? of (?:cars|people)|sought (?:refuge|shelter)|took refuge"
        r"|to safety|cleared of (?:its|their)|survivors across|abandoned (?:their|its)",
        "They trekked over the pass.",
    ),
    kind_row(
        "trial-or-detention",
        4.2,
        r"apprehended|pre-trial|taken into custody|into custody|wanted list|criminal (?:case|proceedings|inquiry)"
        r"|interrogat\w+|questioned by|life terms|death row|labour camp|labor camp|meted out|remand|plead(?:ed)? guilty"
        r"|searched the (?:home|office)s?|wanted for|bail|defendants?|prosecutors? (?:opened|brought|asked|sought)",
        "They were taken into custody.",
    ),
    kind_row(
        "protest",
        4.2,
        r"human chain|thronged|shout(?:ed|ing) for|walkout|vigil|stood idle|standstill|stoppage|strikes?(?= committee)"
        r"|sit-down|banners|placards|besieged the|brought (?:\w+ ){0,4}onto the (?:streets|avenues|squares?)|jeered"
        r"|relatives of|tents? (?:in|on) the square|downed tools",
        "Relatives of the missing formed a human chain.",
    ),
    kind_row(
        "blockade",
        4.2,
        r"embargo|(?:border|frontier|gates?|road|crossing|pipeline|airspace)(?: \w+){0,3} (?:shut|sealed|closed|barred)"
        r"|(?:sealed|shut|barred|closed) (?:\w+ ){0,2}(?:border|frontier|gates?|crossing|road|airspace)"
        r"|(?:gas|power|electricity|fuel|deliver\w+|suppl\w+)(?: \w+){0,7} (?:cut|halted|interrupted|severed|ran out)"
        r"|no (?:\w+ ){0,2}(?:gas|food|fuel|medicine|bread) ha[sd]|rationing|ration cards|empty shelves",
        "The frontier was shut.",
    ),
    kind_row(
        "humanitarian",
        4,
        r"tarpaulins?|stoves|kerosene|blankets|mattresses|parcels|cargo plane|tonnes? of|truckloads?|wheat|flour"
        r"|vaccines?"
        r"|chang(?:ed|ing) hands at|rejoined their|reunited with|family messages|hospital train|field hospital|pitching"
        r" tents|distribut\w+|relief (?:goods|flights?|workers?)|delegates|on humanitarian grounds|swapped",
        "A cargo plane brought tarpaulins.",
    ),
    kind_row(
        "leadership-change",
        4.6,
        r"pensioned off|parted with|entrusted (?:the )?(?:post|office|ministry)|stripped (?:\w+ ){1,3}of (?:his|her"
        r"|their)"
        r" (?:powers|post|office)|toppled|forced out|bowed out|retired from|reshuffle\w*|new (?:prime|foreign"
        r"|defen[cs]e)"
        r" minister|fired (?:his|her|the) \w+ minister|handed over power|took the oath|interim president",
        "Two party chiefs were pensioned off.",
    ),
    kind_row(
        "legislation",
        4,
        r"lawmakers(?: [\w,]+){0,7} (?:cleared|passed|approved|ratified|adopted)|cleared the way for|accession"
        r"|emergency (?:rule|powers)|imposed (?:a |an )?(?:curfew|emergency|martial)|outlawed|banned|abolishes|revoked"
        r"|took effect|statute|ukase|moratorium|called up reservists",
        "Lawmakers cleared the way for accession.",
    ),
    kind_row(
        "resolution",
        4.4,
        r"(?:passed|adopted|approved|backed) (?:a |the )?motion|motion|senators|plenary|endorsed (?:the|their|its)"
        r" (?:request|demand|appeal|claim)|in a vote of|unanimously|put to the vote|abstained|tabled a text",
        "Senators passed a motion.",
    ),
    kind_row(
        "election-or-referendum",
        5,
        r"went to the polls|cast (?:their )?(?:votes|ballots)|constituenc\w+|electorate|swept the|snap poll"
        r"|at the polls"
        r"|electoral commission|vote count|candidates?",
        "Citizens went to the polls.",
    ),
    kind_row(
        "peacekeeping",
        4,
        r"monitoring (?:group|party|trip|patrol)|civilian mission|blue helmets|observation posts?|patrolled"
        r"|patrols along"
        r"|mandate (?:was|of the mission)|field assessment|contingent (?:arrived|left|began|deployed)",
        "The contingent began its patrols along the road.",
    ),
    kind_row(
        "mass-casualty-accident",
        4.8,
        r"derail\w+|plunged into|came down (?:in|near|on)|blew up|hit (?:a|an anti-tank) mine|ran over (?:a"
        r"|an) [\w-]+ mine"
        r"|tremor|collapsed|capsized|fuel depot|fire broke out|went down (?:in|near)",
        "A bus plunged into a gorge.",
    ),
)
