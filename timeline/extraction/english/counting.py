"""Figures in English: what is counted, of whom, what befell them, and who says so."""

import re

from timeline.extraction.english.amounts import AMOUNT, single, value
from timeline.extraction.english.counted import COUNTED
from timeline.extraction.figures import FigureWords

ENGLISH_FIGURES = FigureWords(
    amount=AMOUNT,
    value=value,
    single=single,
    about=COUNTED,
    whom=tuple(
        (
            which,
            re.compile(
                rf"(?: (?:of its own|of their|of its|other|of the|own|young|ethnic|[A-Z]\w+|local|unarmed"
                rf"|elderly|construction|road|railway|aid|army|\w+ed|\d+-year-old))*,? (?:{words})",
                re.IGNORECASE,
            ),
        )
        for which, words in (
            (
                "military",
                r"soldiers?|servicem[ae]n|troops|fighters?|officers?|conscripts?|reservists?|militants?|guards?"
                r"|military|privates?"
                r"|personnel|gunm[ae]n|guardsm[ae]n|peacekeepers?|commandos?|combatants?|sergeants?|lieutenants?"
                r"|pilots?|border guards?",
            ),
            (
                "civilians",
                r"civilians?|villagers?|residents?|wom[ae]n|children|child|families|journalists?"
                r"|passengers|workers?|refugees?|inhabitants|pensioners|farmers?|schoolchildren"
                r"|local official|shepherds?|m[ae]n|boys?|girls?|persons?|drivers?|teachers?|resident"
                r"|student\w*|nurse|doctor|elderly",
            ),
        )
    ),
    bare=re.compile(r"\b(?:an?|his|her|its|both)$", re.IGNORECASE),
    one_befell=re.compile(
        r"(?:an?|his|her|both)(?: (?!who\b|that\b|which\b|and\b)[\w'’-]+){0,5}? (?:(?:was|were|had been|have"
        r" been|has been) (?:also |later )?"
        r"(?:killed|shot dead|slain|murdered|wounded|injured|hurt|maimed|detained|arrested|freed)\b(?! and)"
        r"|perished|bled to death|lost (?:his|her|their) (?:life|lives))",
        re.IGNORECASE,
    ),
    struck=re.compile(
        r"\b(?:killed|(?<!for )killing|wounded|wounding|injured|injuring|maimed|maiming|shot dead|detained|arrested"
        r"|freed|beheaded"
        r"|executed|murdered|the death of|dead:) $"
    ),
    several=re.compile(
        r" (?:\w+ )?(?:number|total|group|handful|few|couple|string|series|dozen|quarter|third|half|record|bid"
        r"|attempt)\b"
    ),
    # "A baker of 52, ..."
    age=re.compile(
        r"\b(?:an?|his|her|another|old) (?!crowd|group|delegation|team|party|convoy|column|total|unit|band"
        r"|crew|toll|list"
        r"|loss|number|family|company|garrison|platoon|squad|patrol|mission|panel|majority|minority"
        r"|congregation|audience"
        r"|procession|march|rally|turnout|picket|vote|force|contingent|batch|cargo|fleet|load|death|exodus"
        r"|release|return"
        r"|capture|arrest|burial|funeral|handover|exchange|killing|number|majority|minimum)[a-z-]+ of $"
        r"|\b(?:men|boys|girls|women|conscripts|soldiers|students|youths|town|village|city|population) of $"
    ),
    age_ends=re.compile(r"[,.;)]|$| (?:and|or|who|was|were|from|with|in|has|had)\b"),
    # "..., Smith of seven", "; the ministry at more than 300", "and the mayor 12".
    said_beside=re.compile(
        r"(?:[,;]| and| while| whereas| but)(?: and| but| while| whereas)? (?:the |an? )?(?:[\w'’.-]+ ){0,3}[\w'’.-]+"
        r"(?: (?:of|at|to|had|has|only|says?|said|cites?|has it|for|put|gives?|counts?|counted|listed|lists))? $"
    ),
    one_person=re.compile(
        r"(?: (?!of|in|on|at|by|with|to|from|for|full|and)[\w'’-]+){0,3}? (?:farm ?hand|major|captain|colonel"
        r"|lieutenant|corporal"
        r"|policeman|fighter|volunteer|teenager|mother|father|brother|sister|son|daughter|wife|husband"
        r"|neighbour|neighbor|caretaker|medic"
        r"|paramedic|cameraman|photographer|reporter|correspondent|interpreter|engineer|sapper|deminer|infant"
        r"|baby|grandmother|grandfather"
        r"|deserter|general(?! strike| election| assembly| secretary| mobili)|sentry|recruit|trooper"
        r"|commander|priest|monk|hunter|fisherman|miner|builder"
        r"|labourer|youth|schoolboy|schoolgirl"
        r"|pupil|shopkeeper|cook|watchman|scout|uncle|aunt|cousin|granddaughter|grandson|ex-soldier|officer"
        r" cadet|cadet|\d+-year-old"
        r"|soldier|serviceman|officer|conscript"
        r"|reservist"
        r"|militant|guard|gunman|guardsman|peacekeeper|combatant|sergeant|lieutenant|pilot|private|civilian|villager"
        r"|resident|woman|man|child|boy|girl|journalist|passenger|worker|refugee|pensioner|farmer|shepherd|person"
        r"|driver"
        r"|teacher|student|nurse|doctor|official)\b"
    ),
    people=re.compile(
        r"(?: (?!and|or|of|in|at|on|for|from|to|with|by)[\w'’-]+){0,3}? (?:people|persons|others|relatives|survivors"
        r"|inhabitants|residents|villagers|women|men|children|soldiers|servicemen|civilians|workers|families"
        r"|[A-Z]\w+(?:ns|is))\b"
        r"| of (?:them|those|whom|the)\b| in all\b"
    ),
    subset=re.compile(r" (?:of (?:them|whom|those)|among them)\b"),
    not_people=re.compile(
        r"\b(?:[Nn]ot|(?:boy|girl|man|woman|child|son|daughter|conscript|sergeant|soldier|student|grandmother"
        r"|grandfather"
        r"|youth)s? of|aged|age|killed in the|within|resolution|Resolution|No|number|[Aa]rticle"
        r"|(?<!terms )(?<!term )(?<!sentences )for|past|(?<!brought )(?<!brings )(?<!took )(?<!take )in|after"
        r"|family of|mother of|father of|parents of"
        r"|aged \d+ (?:and|or|to)|school No\.) $"
    ),
    and_one=re.compile(
        r"(?: (?!died\b|was\b|were\b|fell\b|killed\b|hurt\b)[a-z]+| [A-Z]\w+){1,3} and (?:an?|another|his"
        r"|her)(?: \w+){1,3} (?:were|was|have|had|died|in)\b"
    ),
    again=re.compile(
        r"(?:\band|, but|;|, against|\bagainst|compared with|up from|down from|\blists?|\bnamed|\bcounts?)"
        r"(?: then| another| the)? $"
    ),
    restated=re.compile(
        r"\b(?:put|puts|putting|gave|gives) (?:it|(?:the|that|this) (?:figure|number|toll|total|count)|that)"
        r"(?: of the \w+)? (?:at|as)(?: about| some| around)? $"
    ),
    again_by=re.compile(
        r"(?: \w+){0,2} (?:of (?:its|their|his|her) own|by (?:that|those)|on the other|according to"
        r"|elsewhere|the year before)\b| in \d{4}\b"
    ),
    said_again=re.compile(
        r"\b(?:speaks?|spoke|talks?|talked) of $|\b(?:insists?|insisted) on $|\b(?:puts?|counts?|counted|lists?"
        r"|listed"
        r"|names?|named|claims?|claimed|reports?|reported|estimates?|has|admits?|admitted|concedes?) $"
        r"|\b(?:puts?|gives?|gave) (?:it|that number|the (?:number|figure|toll|count|total)[\w ]{0,12}) (?:at|as) $"
        r"|[,;] $|\band $"
    ),
    ends=re.compile(
        r"(?: others?| more)?(?:[.,;)]|$| by that of\b| by (?:the|those)\b| to the other\b| to one side\b| to"
        r" [A-Z]| against\b| on the\b)"
    ),
    carried=re.compile(
        r"\b(?:left|leaving|landed|took off|flown|flew|aboard|on board|planes?|aircraft|flight|brought back|came back"
        r"|rejoined|changed hands|let out|crossed|followed|opposite direction|took \d+(?! to (?:police"
        r" )?stations?)|home)\b"
    ),
    captives=re.compile(r"\b(?:captives?|prisoners?|hostages?|detainees?|people held|held in|detained in)\b"),
    freed=re.compile(
        r"\b(?:re?gained (?:their|his|her) (?:liberty|freedom)|gained (?:their|his|her) freedom|came home|come"
        r" home|home|walk|walked|crossed|across the (?:border|bridge|line|front)|handed over"
        r"|released"
        r"|freed|returned to their families|set free|repatriated|flown home|let(?:ting)? [^.;]{0,30}go|returned"
        r"|let go"
        r"|swapped|exchanged)\b"
    ),
    remains=re.compile(
        r"\bremains of\b|\bbodies\b[\w ,]{0,60}\b(?:returned|handed|brought|delivered|recovered|exchanged|found)\b"
        r"|\b(?:returned|handed over|brought|delivered|recovered|exchanged) (?:the )?(?:bodies|remains)\b"
    ),
    things=re.compile(
        r" (?:cases|prizes|seats|classes|drams?|dollars?|roubles?|rubles?|euros?|manats?|percent|litres|liters"
        r"|kilos?|kilogrammes?|degrees|pages"
        r"|votes short|short of|stone|videos?|photographs|pictures|articles|points|villages|settlements"
        r"|districts|hectares|houses|homes"
        r"|shells"
        r"|rockets|missiles|tanks|vehicles|trucks|lorries|planes|flights|days|weeks|hours|months|sides"
        r"|countries|states|republics|presidents|leaders|ministers|capitals|governments|parties|nations|armies"
        r"|towns|cities|districts|breaches|violations|times|thirds|quarters|kilomet\w+|km|met(?:re|er)s|miles"
        r"|mm|per cent|percent|to a"
        r"|canisters|degrees)\b"
    ),
    # "Four mourners were killed": what befell them, not what they are called.
    befell=re.compile(
        r"(?: of (?:the|its|their|these|those))?(?: (?!who\b|that\b|which\b|of\b|and\b)[\w'’-]+){1,3} (?:were"
        r"|was|being|had been|have been|has been)"
        r" (?:also |later |reportedly )?"
        r"(?:(?P<killed>killed|shot dead|slain|murdered|executed)|(?P<wounded>wounded|injured|hurt|maimed"
        r"|treated for|taken to hospital)\b(?! and)"
        r"|(?P<released>released|freed|set free|pardoned|repatriated)|(?P<detained>detained|arrested|jailed"
        r"|sentenced|remanded|hauled off|led (?:away|off)|rounded up|picked up|taken (?:into custody|away)|in"
        r" custody|sent to (?:pre-trial )?(?:detention|prison|jail)))\b"
    ),
    # Whom others have lost or wait for is not counted with them.
    kin=re.compile(
        r"(?: [\w-]+){0,2} (?:relatives|mothers|fathers|parents|wives|widows|kin|families|supporters|friends"
        r"|colleagues) of\b"
    ),
    claimant=(
        re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{3,60})"),
        re.compile(
            r"(?:[,;:] |^|\. | that | which )(?:(?:and|but|while|whereas|though|although) )?(?P<who>(?:(?! that"
            r" | which )(?:[A-Z]\.[A-Z]\.|[^,.;:])){2,60}?)"
            r" (?:said|says|reported|reports|claimed|claims"
            r"|put(?= (?:at|it at|the (?:number|figure|toll|death|dead|total|count|crowd|losses|size))\b)"
            r"|gave(?= (?:the|a|its own|another|different) (?:\w+ )?(?:numbers?|figures?|tolls?|totals?|counts?))"
            r"|estimated|announced|told|(?:counts?|counted|lists|listed|cites)(?= (?:at least |more than |about"
            r" |some |only |over |almost |nearly )?(?:\d|its|[a-z-]+ (?:dead|killed|wounded|of|people|soldiers"
            r"|servicemen|civilians|men|more|hundred|thousand)\b))|believe|maintain(?:s|ed)?|insist(?:s|ed)?"
            r"|confirmed"
            r"|boasted|tweeted|wrote|(?:spoke|speaks?|has spoken|have spoken) of|owns? up"
            r" to|keeps?(?= (?:its|their) (?:\w+ )?losses)"
            r"|puts(?= (?:its|their|the|that|it)\b)|put(?= (?:its|their) (?:own )?(?:dead|losses|casualties)\b)"
            r"|gave(?= a \w+ casualty)"
            r"|added|say"
            r"|acknowledged?s?|conceded?s?|retorted|stated|told reporters)\b"
        ),
        re.compile(
            r", (?P<who>[^,.;]{3,60}?) (?:said|says?|reported|claimed|announced|acknowledged|confirmed|stated)\b"
        ),
        re.compile(r"where (?P<who>[^,.;]{3,60}?) put\b"),
        re.compile(
            r"\b[Bb]y (?P<who>[^,.;]{2,40}?)(?:'s|’s|s'|s’) (?:own )?(?:count|reckoning|tally|account"
            r"|estimates?)\b"
        ),
        re.compile(r"\b[Bb]y the (?:count|reckoning|tally|account|estimates?) of (?P<who>[^,.;]{3,60})"),
        re.compile(r", (?:says?|said|reports?|reported) (?P<who>[^,.;]{3,60})"),
    ),
)
