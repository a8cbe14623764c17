"""What English puts around names: forces, offices, bodies, people, and what makes a place of a capital."""

import re

from timeline.extraction.name_words import SAME_OFFICE, NameWords

# What stands with a capital after "in" and is no town.
_NO_PLACE = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|President|Prime|Parliament|Congress|Senate"
    "|Assembly|Council|Court|Committee|Ministry|Article|Resolution|Christ\\w*|Easter|Operation|Phase|Point"
    "|Chapter|Arab\\w*|Turkic|Republic|Freedom|Security|Human|Foreign|Defen[cs]e|Supreme|National"
    "|General|United|International|European|State|The|An?|His|Her|Its|Their|Our|This|That|Western|Eastern|Northern"
    "|Southern|Central|Facebook|Twitter|Telegram|Parliamentary|Internet|World|First|Second|Old|New"
)
_ADJECTIVES = (
    r"(?:(?:own|regular|ethnic|local|army|government|special|ground|air|regular|border|[Dd]efen[cs]e"
    r"|own|top|senior|former|deputy|acting|then|new|state) )*"
)
_OFFICES = {
    "president": ("president",),
    "vice president": ("vice president", "vice-president"),
    "vice-president": ("vice president", "vice-president"),
    "leader": ("president", "general secretary"),
    "head of state": ("president",),
    "counterpart": (SAME_OFFICE,),
    "opposite number": (SAME_OFFICE,),
    "colleague": (SAME_OFFICE,),
    "first secretary": ("first secretary",),
    "party chief": ("first secretary",),
    "party leader": ("first secretary",),
    "prime minister": ("prime minister",),
    "premier": ("prime minister",),
    "pm": ("prime minister",),
    "foreign minister": ("foreign minister",),
    "minister of foreign affairs": ("foreign minister",),
    "defence minister": ("minister of defence",),
    "defense minister": ("minister of defence",),
    "secretary of state": ("secretary of state",),
    "chancellor": ("chancellor",),
    "presidential spokesman": ("press secretary",),
    "spokesman": ("press secretary",),
    "spokeswoman": (),
    "spokesperson": (),
    "ambassador": (),
    "envoy": (),
    "minister": (),
    "mediator": (),
    "deputy prime minister": ("deputy prime minister",),
}
# What governments do, of the verbs that are no regular ones; and what befalls or moves a town.
_ALONE = (
    "sent|put|gave|took|spoke|saw|held|made|won|lost|kept|let|broke|cut|met|brought|began|chose|drew|sought|swore"
    "|threw|told|laid|drove|withheld|undertook|forbade|beat|paid|bought|sold|built|read|found|withdrew|thought|knew"
)
_OF_TOWNS = (
    "remained|stayed|emptied|erupted|witnessed|suffered|echoed|shuddered|burned|starved|resembled|changed hands"
    "|surrendered|trembled|mourned|celebrated|looked|need|resounded|awaited|hosted|filled|based|located"
    "|situated|registered|sponsored|controlled|backed|educated"
)
_OFFICE = "|".join(sorted(_OFFICES, key=len, reverse=True))
ENGLISH_NAMES = NameWords(
    forces=re.compile(
        rf"(?:'s|’s)? {_ADJECTIVES}(?:armed |military )?(?:forces?|troops|army|soldiers?|servicemen"
        rf"|serviceman|military|units?|fighters|artillery|drones?|jets|tanks"
        rf"|sentr(?:y|ies)|(?:armou?red )?columns?|warrant officers?"
        rf"|gunners|snipers?|commandos|conscripts?|generals?|colonels?|sergeants?|officers?|guns"
        rf"|gunmen|uniform|servicewomen|marines|regiments?|detachments?|armou?r|troopers"
        rf"|battalions?|guards|gunfire|fire|shelling|posts?|positions|batter(?:y|ies)|pilots?|infantry|saboteurs"
        rf"|warplanes?|gunships?|mortars)\b"
    ),
    people=re.compile(
        r" (?:civilians?|villag\w+|residents?|inhabitants|population|refugees|families|households|communit(?:y|ies)"
        r"|women|men|children|pensioners)\b"
    ),
    bodies=re.compile(
        rf"(?:'s|’s)? {_ADJECTIVES}(?:sides?|(?:honorary )?consulate|court|police(?:m[ae]n)?|Foreign Office"
        rf"|[A-Z]\w+ Council|(?:[A-Z]\w+ )*Prosecutor(?:[ -]General)?(?:'s|’s) [Oo]ffice|jurists|go-betweens"
        rf"|teams?|lorr(?:y|ies)|trucks?|(?:security )?services?|observers|experts|investigators|inquirers"
        rf"|rescuers|lawmakers|officials?|checkpoints?|envoys?"
        rf"|diplomats?|representatives?|delegates?|leadership|authorities|government|parliament"
        rf"|national assembly|ministry|delegation|embassy|cabinet|foreign ministry"
        rf"|defen[cs]e ministry|ministry of [a-z]+|(?:[A-Z]\w+ )?Ministry|State Council|Council of Ministers"
        rf"|Central Committee|mediation|mediators|[Ff]oreign [Mm]inistry"
        rf"|Defen[cs]e Ministry|[Cc]o-[Cc]hairs?|deputies|MPs?|ambassadors?|prosecutors?|negotiators?|border guards?"
        rf"|legislature|legislators|planes?|aircraft|helicopters?|(?:military )?transport|airliner)\b"
    ),
    offices=re.compile(
        rf"(?:'s|’s)? (?:(?:acting|then|new|first|outgoing) )*(?P<office>(?:(?:deputy|former) )?(?:{_OFFICE}))s?\b",
        re.IGNORECASE,
    ),
    office_words={**_OFFICES, "head": _OFFICES["head of state"]},
    place_before=re.compile(
        r"\b(?:(?:traffic|trains?|flights?|roads?|railway|highway|way|buses|border|half-way) between(?: \w+"
        r" and)?|in|at|through|near|into|outside|around|toward|towards|over|reached|left"
        r"|entered|via|across|inside|visited|hit|struck|shelled|bombed|took|captured|seized"
        r"|entering|leaving|(?<!called )(?<!calls )(?<!sanctions )(?<!pressure )(?<!war )on|city of|town of"
        r"|village of|streets of|outskirts of|north of"
        r"|south of|east of|west of|back in)(?: (?:the|central|downtown|eastern|western|northern"
        r"|southern|nearby|neighbouring|besieged))*(?: (?:city|town|village|capital|streets?"
        r"|suburb|centre|center|outskirts) of)? $"
    ),
    # What follows tells of something else that somebody did, or of where one went.
    elsewhere_before=re.compile(
        r"(?:(?<!in )(?<!of )(?<!to )(?<!for )(?<!at )(?<!on )(?<!by )(?<!with )(?<!from )(?<!under )\bwhich "
        r"|\bwhose \w+ (?:for|with|of|against) |\bthan a \w+ after |\bbound for |\bapart from |\baway from "
        r"|\b(?:its|their|the) (?:\w+ )?border with |\bbordering (?:on )?|\boutside (?:the |an? )?"
        r"|\bpicket(?:ed|ing) (?:the |an? )?"
        r"|\b(?:border|frontier|line|road|efforts|relations|conflict|dispute|tensions|trade|peace|war) between"
        r" (?:[A-Z]\w+ and )?|\b(?:road|highway|railway|way) to "
        r"|\b(?:territory|land|ground) (?:\w+ )?(?:held|controlled) by |\bvoted to leave |\btogether with "
        r"|[A-Z]\w+ v\.? )$"
    ),
    # Who is against whom in the name of a case: "Smith v. Jones", "Smith and Others v. Jones".
    case_after=re.compile(r"(?: and [Oo]thers)? v\.? [A-Z]"),
    # "Their High Council" is none of the world's.
    own_body_before=re.compile(
        r"(?:\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|national|country's)|[a-z](?:'s|’s|ian"
        r"|ish|eri)) $"
    ),
    # "Armen Smith" is no other Smith.
    first_name_before=re.compile(
        r"[\w,;:’'”)] (?!(?:Mr|Mrs|Ms|Dr|Messrs|President|Presidents|Minister|Ministers|Premier|Chancellor|Secretary"
        r"|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Ambassador|Secretary-General|King|Speaker|Chairman"
        r"|Senator|Comrade|Leader"
        r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
        r"|September|October|November|December)\b)[A-Z][a-z]+ $"
    ),
    body_before=re.compile(
        r"\b(?:[Dd]eputies|[Ll]awmakers|[Pp]arliament|[Gg]overnment|legislators|parliamentarians|cabinet|authorities"
        r"|officials|colleagues|counterparts) in (?:[A-Z]\w+ and )?$"
    ),
    goes_before=re.compile(
        r"\bfrom (?:[A-Z]\w+ )?[A-Z]\w+ to (?:the )?$|\b(?:transferred|extradited|went|came|come|go|goes|flew"
        r"|fly|travel\w*|drove|drive|return\w*|arriv\w*|fled"
        r"|shuttl\w*|flee\w*|march\w*|flight|flown|airlifted|repatriated|ferried|bus?sed|lifted|trains?|traffic"
        r"|flights|road|bus|sent|moved|brought|took|taken|carried|convoy|trip"
        r"|visit|way|walk\w*"
        r"|rode|crossed|summon\w*|invited|evacuat\w*|deliver\w*|leading|led|link\w*|corridor|highway|set out|km"
        r"|miles|kilomet\w+)\b[^,;]{0,25}?\b(?:to|from|for|towards?|between(?: \w+ and)?) (?:the )?$"
    ),
    place_after=re.compile(
        r"(?:'s|’s)? (?:(?:second|third|capital|railway|bus|central|main|old|northern|southern|eastern|western"
        r"|biggest|largest)"
        r" )*(?:station|stadium"
        r"|suburbs|outskirts|centre|center|opera|theat(?:re|er)|market|university|bakeries|schools|streets"
        r"|street|airport|court|square|region|district|corridor|road|highway|suburb"
        r"|city|summit|meeting|talks|prison|hospital)\b"
        r"| (?:was|were|has been|had been|came|is) (?:again |also |heavily )?(?:shell|hit\b|bomb|struck\b|pound"
        r"|attack"
        r"|captur|taken\b|seized\b|besieg|under (?:fire|siege)|without|cut off|calm\b|quiet\b)",
        re.IGNORECASE,
    ),
    state_after=re.compile(
        r"(?:'s|’s)?(?:, [A-Z]\w+)*,? (?:and \w+ )?(?:to agree|said|says|had said|has said|denied|denies"
        r"|rejects?|rejected"
        r"|accused|accuses|insists?|insisted|agreed|signed|demand\w*|wants?|warned|warns|announced"
        r"|reported|reports|recalled|recognis\w+|recogniz\w+|condemned|called|asked|returned"
        r"|passed|handed|put|spoke|gave|wanted|took|sent|lodged|argued|counted|admitted|conceded"
        r"|interceded|maintain\w*|boasted|protested|pledged|insist\w*|claims?|claimed"
        r"|responded|replied|suggested|contests?|disputes?|blamed|blames|withdrew|proposed"
        r"|retorted|should|must|could|did|does|named|acknowledg\w+|regards?|confirmed|stated|considers?"
        r"|expects?|refus\w+|has|have|had|would|will|is|was|were|are)\b"
        r"|, (?!(?:which|who|where)\b)[^,.;]{3,40}, (?:said|[a-z]{2,}ed)\b"
        # A town does little by itself; whatever else is done, its government does.
        rf"| (?:and [A-Z]\w+ )?(?:{_ALONE}|(?!{_OF_TOWNS})[a-z]{{2,}}ed)\b(?! by\b)"
        r"| (?:and [A-Z]\w+ )?[a-z]{2,}s (?:the|its|their|a|an|that|it|all|any|no|some|at least|\d[\d,]*"
        r"|[A-Z][a-z]+)\b"
    ),
    state_before=re.compile(
        r"(?:\bbetween (?:\w+ and )?|\bboth (?:with )?(?:\w+ and )?|\bwith |\bagainst |\bby "
        r"|\bbetween \w+ and |\bto |[A-Z]\w+ and |\bunder |\b(?:accus\w+|told|tells|urg\w+|warn\w+|blam\w+"
        r"|thank\w+|inform\w+|assur\w+|press\w+|ask\w+|handed|gave|called on) )$"
    ),
    unknown_place=re.compile(
        r"\b(?:villages?|town|city|settlement|hamlet|post|height|villager|villagers|resident"
        r"|residents|heights) (?:of|from|near) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
        r"|\b(?:[Nn]ear|[Oo]utside|[Tt]he village,?|villagers in|residents in|school in|yard in"
        r"|houses in|village called|area of|station at"
        r"|(?:summit|talks|meeting|met|talked|conferred|conference|session|ceremony|gathered|forum|congress|sat down)"
        r" in"
        r"|road to) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
        r"(?P<place2>(?:St\. )?[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+))?)(?! (?:Sea|Lake|River))"
        r"|\b(?:[Ii]n|[Aa]t|[Aa]round|[Oo]ver|[Ii]nto) "
        rf"(?!(?:{_NO_PLACE})\b|\w+(?:ian|ish|ese|eri|ani)s?\b)"
        r"(?P<place3>(?:Lake |St\. )?[A-Z][a-zà-ÿ]+(?:[ -][A-Z][a-zà-ÿ]+)?)(?![\w'’-]| [A-Z])"
    ),
    not_place_after=re.compile(
        r"(?: (?:border|frontier|Group|Process|Conference|conflict|issue|settlement|dispute"
        r"|problem|peace|question|war|[Ss]tatement|[Aa]ccords?|[Dd]eclaration|[Pp]rotocols?"
        r"|[Ff]ormula|[Pp]rinciples))\b"
    ),
    capital=re.compile(r" capital\b"),
    possessive=re.compile(r"(?:'s|’s|s')\b"),
    adjective_after=re.compile(r"(?:'s|’s) "),
    possessive_act=re.compile(
        r"(?:'s|’s) (?!(?:main|central|old|second|military|airport|streets?|squares?"
        r"|opera)\b)[a-z]"
    ),
    coordinated=re.compile(r"(?:(?:,? (?:and|or) |, |[-–])(?:ethnic |the )?(?:[A-Z][\w]+|[A-Z]\.[A-Z]\.))+(?= )"),
    office_before=re.compile(rf"\b(?P<office>(?i:{_OFFICE}))s? of (?:the )?(?:[A-Z][\w]+(?:, | and ))*$"),
    aside_before=re.compile(r"\b(?:on|from|of) the $"),
    own_forces=re.compile(
        r"(?<!keeps )(?<!kept )\b(?:its|his|her) (?:own )?(?:dead|sergeants?|conscripts|losses|forces|troops"
        r"|soldiers|servicemen|army|units|garrison|border guards|military)\b"
        r"|\b(?:dead|wounded|killed|losses|casualties|fatalities|men|soldiers|servicemen|troops) of (?:its|his"
        r"|her) own\b"
        r"|\bof (?:its|his|her) own (?:dead|men|soldiers|servicemen|troops|military|conscripts|forces)\b"
        r"|\b(?:counts|counted|lists|listed|lost|admits|admitted|concedes|conceded|names|named) [\w-]+ of"
        r" (?:its|his|her)"
        r" own\b"
    ),
    short_body=re.compile(
        r"\b(?:[Tt]he (?:same )?|[Ii]ts (?=researchers|experts|monitors))(?P<body>[Cc]ourt|judges"
        r"|organi[sz]ation|researchers|mission|team|delegation|(?<=[Ii]ts )(?:experts|monitors)|Council"
        r"|Assembly|Group|Commission"
        r"|Committee|Union|Senate|peacekeepers)"
        r"\b(?! of)"
    ),
    both_in_office=re.compile(
        r"\b(?:[Bb]oth|[Tt]he two|[Tt]he|[Tt]heir) (?P<office>president|leader|prime minister|foreign minister"
        r"|defen[cs]e minister|head(?=s of state))s\b(?! of (?!state))"
    ),
    short_office=re.compile(
        r"\b[Tt]he (?P<office>president|prime minister|foreign minister|premier|head of state)\b(?! of)"
    ),
    pronoun=re.compile(
        r"^(?:[^.;]{0,60}?,? )??(?:(?P<person>[Hh]e|[Ss]he)|(?P<body>[Ii]t)|(?P<many>[Tt]hey)) (?:had |have |has )?"
        r"(?!been\b|all\b|was\b|is\b|were\b|are\b|fell\b|took place|said\b|says\b|told\b|would\b|will\b|could\b)"
    ),
    plural="s",
    peoples_call=re.compile(r" (?:calls?|know)\b| as\b|\)"),
    local=("ethnic", "local"),
    called={
        "court": "Court",
        "judges": "Court",
        **dict.fromkeys(
            ("organization", "organisation", "researchers", "experts", "monitors", "mission", "team", "delegation"),
            "organization",
        ),
    },
)
