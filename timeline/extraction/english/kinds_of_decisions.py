"""Further English words for what is decided, ruled, voted and said: those that newsrooms use for a single act."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_OF_DECISIONS = (
    kind_row(
        "legislation",
        4.4,
        r"gave (?:its|their|his|her) assent|(?:opposition|draft|government) bill|bill (?:\w+ ){0,3}(?:recogni|to)"
        r"|abolished the|annulled the autonomy",
        "The cabinet gave its assent.",
    ),
    kind_row(
        "resolution",
        5.5,
        r"voted \d+ (?:to|for and) \d+|text carried|carried by|with \d+ abstentions|adopted a decision",
        "Deputies voted 60 to 22.",
    ),
    kind_row(
        "court-ruling",
        5,
        r"(?:found|declared|ruled) (?:it|them|the \w+) (?:null and )?(?:void|unlawful|illegal)|constitutional"
        r" (?:committee|court)|struck (?:it|them) down",
        "A committee found it void.",
    ),
    kind_row(
        "leadership-change",
        4.4,
        r"(?:signed|ordered|sought|demanded) (?:the |his |her )?(?:removal|dismissal)|removal of|dismissal of",
        "He signed the removal of the general.",
    ),
    kind_row(
        "trial-or-detention",
        4.2,
        r"life (?:terms?|sentences?)|given (?:\w+|\d+) years|behind closed prison doors|put on trial",
        "They were given life terms.",
    ),
    kind_row(
        "statement",
        4.2,
        r"described (?:\w+ ){1,5}as|laughed (?:aloud|at)|(?:voiced|expressed) (?:\w+ ){0,2}(?:doubts?|concern|regret)",
        "The group described it as a travesty.",
    ),
    kind_row(
        "agreement",
        4.4,
        r"put (?:his|their|her) (?:names?|signatures?) (?:to|under)|charter",
        "They put their names to a charter.",
    ),
    kind_row(
        "protest",
        4.6,
        r"brought out (?:[\w,]+ )?people|put up tents|tent camp|(?:walked|marched) through (?:\w+ ){1,6}with|booed",
        "The party brought out 10,000 people.",
    ),
    kind_row(
        "election-or-referendum",
        5.2,
        r"voted to (?:leave|secede|separate)|polling (?:places?|stations?)|slips",
        "They voted to leave.",
    ),
    kind_row(
        "declaration",
        5.6,
        r"proclaimed (?:\w+ ){0,6}(?:reunited|republic|independen\w+|part of|autonomous)",
        "They proclaimed the region part of the republic.",
    ),
    kind_row(
        "negotiation",
        3.6,
        r"laid (?:\w+ ){0,4}before (?:the|both)|timetable|shuttled|sounded out|went back and forth",
        "They laid a plan before the parties.",
    ),
    kind_row(
        "court-ruling",
        5.2,
        r"highest court|court(?: \w+){0,4} (?:obliged|ordered)",
        "The highest court obliged them to stop.",
    ),
    kind_row(
        "negotiation",
        4.4,
        r"across the table|broke off (?:the |all )?(?:contacts?|talks)|adjourned"
        r"|(?:were|was|had been) received (?:\w+ )?in",
        "They sat across the table.",
    ),
    kind_row(
        "leadership-change",
        4.8,
        r"transferred (?:the )?powers|handed (?:the )?powers",
        "The assembly transferred the powers.",
    ),
    kind_row(
        "resolution",
        4.6,
        r"(?:presidium|bureau|council|assembly)(?: \w+){0,8} (?:decided|resolved)",
        "The Presidium had decided it.",
    ),
    kind_row(
        "legislation",
        4.6,
        r"suspended ratification|decreed|signed a (?:decree|law|bill)|disband (?:all|the)",
        "He suspended ratification.",
    ),
    kind_row(
        "election-or-referendum",
        5.2,
        r"(?:citizens|voters|residents|people)(?: \w+){0,2} voted for",
        "Citizens had voted for independence.",
    ),
    kind_row("statement", 4.4, r"doubted aloud|passed on (?:\w+ )?demands?", "He doubted aloud what they were for."),
)
