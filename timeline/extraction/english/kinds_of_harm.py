"""Further English words for what is done to people and places: those that newsrooms use for a single act."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_OF_HARM = (
    kind_row(
        "humanitarian",
        4.6,
        r"(?:delegates|doctors|medics|staff)(?: \w+){0,4} (?:visited|saw|last saw|handed|escorted)|saw (?:\w+ ){0,3}"
        r"(?:prisoners|captives|detainees)|visited (?:\w+ ){0,4}(?:prisoners|captives|detainees|in prison)"
        r"|was returned (?:\w+ ){0,4}with the help|accepted money|committee(?: \w+){0,4} saw",
        "Delegates visited them.",
    ),
    kind_row(
        "peacekeeping",
        4.2,
        r"observed (?:\w+ ){0,4}(?:sectors?|front|line)|(?:monitoring|fact-finding) (?:team|mission|visit)"
        r"|(?:team|experts|monitors)(?: \w+){0,4} (?:observed|inspected|surveyed|door to door)",
        "A team observed three sectors of the front.",
    ),
    kind_row(
        "shelling",
        4.6,
        r"fired (?:[\w-]+ ){0,4}(?:mortars?|rockets?|shells|missiles|grads?)|rockets? (?:launched|fired)|\d+-?mm",
        "Units fired 60-mm mortars.",
    ),
    kind_row(
        "mass-casualty-accident",
        5.6,
        r"mines (?:have |had )?(?:\w+ )?(?:injured|killed|wounded|maimed)"
        r"|helicopter(?: \w+){0,3} (?:crashed|went down)",
        "Mines have injured eleven people.",
    ),
    kind_row(
        "blockade",
        4.4,
        r"(?:freight|trains?|wagons|lorries|trucks|cargo)(?: \w+){0,6} (?:held up|blocked|turned away)",
        "Freight has been held up.",
    ),
    kind_row(
        "captures-and-control",
        4.4,
        r"moved into (?:\w+ ){0,2}(?:posts?|positions)|took up (?:\w+ )?(?:posts?|positions)",
        "Guards moved into permanent posts.",
    ),
    kind_row(
        "shelling",
        4.4,
        r"pound(?:ed|ing)|slammed into|rained (?:down )?on|salvo(?:e?s)?",
        "The town has been pounded since Friday.",
    ),
    kind_row(
        "captures-and-control",
        5,
        r"(?:hoisted|raised|planted|ran up) (?:its|their|the|a) flag",
        "Soldiers hoisted their flag.",
    ),
    kind_row(
        "blockade",
        5,
        r"no (?:\w+ )?(?:convoy|vehicles?|traffic|lorr\w+|trucks?|cars?)|let through|turned back at",
        "No convoy has been let through.",
    ),
    kind_row(
        "ceasefire-violation",
        4.8,
        r"shots were exchanged|exchanged shots|(?:registered|counted|recorded) \d+ (?:breaches|violations)|breaches",
        "Shots were exchanged.",
    ),
    kind_row(
        "massacre-or-pogrom",
        5.2,
        r"hunted down|burned out of (?:their|his|her)|gangs|armou?r rolled into|tanks rolled into",
        "Gangs hunted them down.",
    ),
    kind_row(
        "humanitarian",
        4.8,
        r"prisoners crossed|take home (?:\w+ ){0,3}(?:captives|prisoners)|(?:captives|prisoners)(?: \w+){0,5}"
        r" (?:walked|walk|crossed)",
        "Four prisoners crossed the bridge.",
    ),
    kind_row("battle", 3.4, r"press(?:ed|ing) on|push(?:ed|ing) (?:on|towards)|closing in on", "They are pressing on."),
)
