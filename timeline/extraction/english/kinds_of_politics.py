"""English words for what is said, agreed, decided and voted."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_OF_POLITICS = (
    kind_row(
        "ceasefire",
        4,
        r"(?:sign|agree|reach|announc|declar|broker|accept|conclud|tak|took|come|came"
        r"|enter)\w*(?: \w+){0,6} (?:ceasefire|cease-fire|truce|armistice)(?! of \d)|(?:ceasefire|cease-fire"
        r"|truce)(?: \w+){0,4} (?:took effect|takes effect|came into force|came into effect"
        r"|entered into force|was agreed|was signed|was announced|was reached|went into effect"
        r"|held)|cessation of (?:all )?hostilities|end to (?:all )?hostilities"
        r"|stop(?:ped)? (?:the )?fighting",
        "The sides agreed a ceasefire.",
    ),
    kind_row(
        "negotiation",
        3.5,
        r"(?:met|meet|meets|meeting|met with|talks?|negotiat\w*|talked|spoke with|summit"
        r"|consultations?|mediat\w+|peace plan|proposal|proposed|round of|telephone|phone call"
        r"|spoke by|discuss\w*|visited|shuttle|hosted|held talks|face to face|trilateral|dialogue)",
        "The presidents met.",
    ),
    kind_row(
        "agreement",
        4,
        r"(?:sign(?:ed|ing)?|initial(?:l)?ed|adopt(?:ed|ing)?|conclude[ds]?|reached"
        r"|ratif\w+)(?: [\w,'-]+){0,8} (?:agreements?|accords?|treaty|protocols?|memorandum|deal"
        r"|pact|joint statement|declaration|communique|communiqué|document|framework|principles"
        r"|roadmap|text|regulation|rules)|(?:agreements?|accord|treaty|protocols?|memorandum|deal"
        r"|joint statement|declaration)(?: [\w,'-]+){0,6} (?:was|were) (?:signed|initialled"
        r"|initialed|reached|adopted)|had settled on",
        "They signed a treaty.",
    ),
    kind_row("agreement", 2.5, r"agreed (?:to|on|that|in)", "They agreed to it."),
    kind_row(
        "declaration",
        4,
        r"declar(?:ed|ing|ation of) (?:\w+ ){0,4}(?:independence|sovereignty|republic|itself)"
        r"|proclaim\w*|recogni[sz]ed? (?:the )?(?:independence|sovereignty|borders)|recognition of"
        r"|unification|reunification|secede\w*|secession|transfer of the region"
        r"|asked? (?:\w+ ){0,3}to be transferred",
        "The assembly declared independence.",
    ),
    kind_row(
        "legislation",
        4,
        r"law|laws|decree[ds]?|amendment|passed (?:a|the) (?:bill|law)|abolish\w*"
        r"|state of emergency|martial law|mobili[sz]ation|dissol\w+|constitution|curfew"
        r"|special administration|direct rule|issued an order",
        "The president signed a decree.",
    ),
    kind_row(
        "resolution",
        4.5,
        r"resolutions?|(?:council|assembly|parliament|senate|congress|house|presidium|supreme \w+"
        r"|bureau|deputies)(?: \w+){0,6} (?:adopted|voted|ruled|turned (?:\w+ )*down|pronounced"
        r"|responded|condemned|passed|approved|condemned|demanded|called|rejected|refused|backed)"
        r"|(?:adopted|passed)(?: \w+){0,6} by \w+ votes|voted (?:\w+ ){0,3}(?:to|for|in)",
        "The Council adopted resolution 822.",
    ),
    kind_row(
        "court-ruling",
        5,
        r"provisional measures|ruled that|hearings?|application(?:s)? filed|lawsuit|inter-state|interim measures",
        "The High Court ordered provisional measures.",
        r"[A-Z]\w+ Court|Court of [A-Z]\w+|[Tt]he Court",
    ),
    kind_row(
        "trial-or-detention",
        4,
        r"arrest\w*|detain\w*|detention|sentenced?|trial|court|prosecuted|prosecution|jailed"
        r"|remanded|convict\w*|pardon\w*|extradit\w*|captured (?:alive|on|by|a soldier|soldiers"
        r"|\w+ soldiers)|in custody|prison|charged with|indict\w*|hostages?|taken prisoner"
        r"|imprison\w*|verdict|acquit\w*",
        "A court remanded the six.",
    ),
    kind_row(
        "resolution",
        4.6,
        r"turned (?:the|it) (?:\w+ )?down|unconstitutional|with all \d+ members|in favou?r"
        r"|approval|voted on",
        "The bureau turned the request down.",
    ),
    kind_row(
        "election-or-referendum",
        5,
        r"elections?|referendum|polls? (?:opened|closed)|was elected|re-?elected|voters?|ballots?"
        r"|plebiscite|polling|won (?:the (?:election|vote|poll|presidency|race)|\d+)|turnout|runoff",
        "Voters backed it in a referendum.",
    ),
    kind_row(
        "leadership-change",
        5,
        r"resign\w*|stepped down|step down|appoint\w*|passed (?:on \w+ )?to a|became (?:chairman"
        r"|speaker)|power (?:in \w+ )?passed|sacked|dismiss\w*|ousted|overthrow\w*|overthrown"
        r"|driven from power|sworn in|inaugurat\w*|took (?:over as|office)|replaced (?:as|him|by)"
        r"|became (?:acting|president|prime|head|leader)|named (?:as )?(?:prime|foreign|defen[cs]e"
        r"|president|commander)|removed (?:from|as)|relieved of|coup|succeed(?:ed|s)? (?:him|her"
        r"|\w+ as)|elected (?:\w+ )?(?:president|chairman|speaker|prime minister|leader)"
        r"|left the ruling|assassinat\w*|shot dead in parliament|stormed (?:the )?parliament",
        "The president resigned.",
    ),
    kind_row(
        "protest",
        4,
        r"protest\w*|rall(?:y|ies|ied)|demonstrat\w*|general strike|on strike|crowds?|sit-in"
        r"|picket\w*|riot\w*|unrest|hunger strike|took to the streets"
        r"|filled (?:the )?\w+ (?:square|street)|blocked streets|opposition supporters"
        r"|general strike",
        "Crowds rallied in the square.",
    ),
    kind_row(
        "protest",
        6,
        r"filled (?:\w+ )*square|to demand|demanding|rall(?:y|ied)",
        "They rallied, demanding that he resign.",
    ),
    kind_row(
        "statement",
        3,
        r"gave the (?:number|figure)|put the (?:number|figure)|spokes(?:man|woman"
        r"|person)(?: [\w.]+){0,4} (?:said|has said)",
        "The office gave the number of dead.",
    ),
    kind_row(
        "statement",
        2.2,
        r"said|says|stated|statement|announced|told|declared that|accus\w+|condemn\w+|warned"
        r"|denied|insisted|claimed|called|urged|remarks?|interview|speech|address|argued|expressed"
        r"|published|article|apologi\w+|described|threaten\w+|acknowledged|recogni[sz]ed"
        r"|gave the number",
        "The minister said so.",
    ),
    # What the rows above miss: other ways of saying the same.
    kind_row(
        "negotiation",
        3.2,
        r"convened|sat (?:down|together|with)|shook hands|shaken hands|conferr?(?:ed|ing)?"
        r"|compared|worked through|got (?:under way|going)|encounter|welcomed (?:\w+ ){0,4}(?:at"
        r"|to) his|tabled|sifting|series|closed consultations|envoys?|mediators?"
        r"|behind closed doors|received|took part in|sitting round|flew to|one table|go-betweens?"
        r"|met(?= )|had lunch|dinner",
        "They sat down at one table.",
    ),
    kind_row(
        "agreement",
        3.6,
        r"put (?:his|their|her) names?|settled|initial(?:l)?ed|pledged in writing|undertook"
        r"|consented|text (?:was )?agreed|endorsed",
        "They put their names to it.",
    ),
    kind_row(
        "ceasefire",
        4.4,
        r"(?:fighting|shooting|guns|firing) (?:stopped|fell silent|ceased)|stop (?:shooting"
        r"|firing)|truce(?! of \d)|ceasefire, announced|lay down (?:their )?arms|laid down (?:their )?arms"
        r"|halt (?:to )?(?:the )?(?:fighting|hostilities)|(?:ceasefire|cease-fire) (?:deal|accord"
        r"|agreement)",
        "The guns fell silent.",
    ),
    kind_row(
        "declaration",
        3.4,
        r"(?:independence|sovereignty|statehood|territorial integrity|yardstick)(?! day)"
        r"|declaration|joint statement|communique|renounc\w+",
        "A text named the declaration.",
    ),
    kind_row(
        "leadership-change",
        4.2,
        r"handed in (?:his|her) notice|moved up|named (?:\w+ ){1,4}(?:as|to)|voted (?:him|her"
        r"|\w+) (?:in|into|out)|took over (?:from|in)|lost (?:it|his post|his job|the post)"
        r"|handed (?:his|her|over) (?:powers|power)|became (?:state|acting|\w+ minister)|quit"
        r"|premiership|removed|replaced|chosen|elected|swept from|unseated|from (?:office"
        r"|power)|post (?:had )?fallen vacant|promoted",
        "He handed in his notice.",
    ),
    kind_row(
        "trial-or-detention",
        3.8,
        r"picked up|hauled off|led (?:away|off|into)|hearing the case|charging|behind bars"
        r"|were held|(?:glass )?dock|seized (?:those|him|them|two|three|the two)|took away"
        r"|rounded up|freed on bail|amnest\w+|in(?:to)? captivity|handcuff\w*|death sentence"
        r"|years in (?:jail|prison)|let (?:\w+ ){1,4}go",
        "Police hauled off three deputies.",
    ),
    kind_row(
        "court-ruling",
        5,
        r"judges?|judgments?|suit|lodged (?:its|a|an)|provisional|tribunal|the bench",
        "The judges ordered measures.",
    ),
    kind_row(
        "protest",
        4,
        r"march(?:ed|ers|ing)|chant(?:ed|ing)|mourners|set out (?:\w+ ){0,4}on foot"
        r"|peaceful action|besieged|opposition (?:supporters|protests)|poured (?:in)?to the"
        r"|strikers|petition|picketed|followers|activists|angry|furious|storm(?:ed"
        r"|ing) (?:the )?(?:government|parliament)",
        "They chanted outside.",
    ),
    kind_row(
        "statement",
        4.2,
        r"(?:complain|accus|retort)\w+ (?:\w+ ){0,6}(?:that|of)|charged (?:\w+ ){0,4}with"
        r"|in a report|issued a report|open letter|told (?:reporters|journalists|a crowd"
        r"|the press)",
        "He complained that it was so.",
    ),
    kind_row(
        "statement",
        2.4,
        r"predict(?:ed|s)|conceded|retorted|recalled|complain\w*|welcom(?:ed|es)|voic(?:ed|ing)"
        r"|offered|asked|demanded|confirmed|admitted|praised|promised|protested|maintain\w*"
        r"|reacted|letter|message|remarked|spoke(?! by)|wrote|noted|reiterat\w+|hailed|deplored"
        r"|blamed|insist\w*",
        "He retorted that it was so.",
    ),
    kind_row(
        "legislation",
        3.6,
        r"waived|repeal\w*|promulgat\w+|emergency rule|order(?:ed|s) (?:the )?(?:dissolution|mobili)",
        "The president waived it.",
    ),
)
