"""English words for what is done to people and places: fighting, harm, blockade and aid."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_OF_WAR = (
    kind_row(
        "ceasefire-violation",
        4,
        r"(?:ceasefire|cease-fire|truce)(?: \w+){0,5} (?:was|were|had been|has been"
        r"|being)? ?(?:breached|violated|broken)|(?:breach|violat"
        r"|brok)\w*(?: \w+){0,4} (?:ceasefire|cease-fire|truce)|violations? of the (?:ceasefire"
        r"|truce)|sniper|snipers|exchange of fire|shoot-?outs?|skirmish\w*|incursion"
        r"|came under fire|opened fire|frontier posts?|border (?:clash|incident|skirmish)\w*",
        "The ceasefire was breached 150 times.",
    ),
    kind_row(
        "ceasefire-violation",
        2,
        r"line of contact|contact line|front ?line|across the line|along the border|border guards?|at the border",
        "A soldier was shot on the line of contact.",
    ),
    kind_row(
        "shelling",
        4,
        r"shell(?:ed|ing|s|fire)|a shell|bombard\w*|rockets?|missiles?|grad|mortars? (?:shells|bombs"
        r"|rounds)|air ?(?:raid|strike)s?|bomb(?:ed|ing|s)|artillery (?:fire|strikes?|barrage)"
        r"|cluster|drone (?:strike|attack)s?|howitzer|strafed|warplanes?|were hit|was hit|struck",
        "Rockets fell on the town.",
    ),
    kind_row(
        "battle",
        3,
        r"battles?|fighting|clash(?:es|ed)?|offensive|assault|hostilities|attack(?:ed|s)?|fought"
        r"|counter-?(?:attack|offensive)|storm(?:ed|ing)|ambush\w*|repel\w*|repuls\w*|combat"
        r"|tanks?|firefight|exchanged (?:\w+ ){0,3}(?:and \w+ )?fire|gun battle|advance[ds]?"
        r"|war broke|raid(?:ed)?",
        "Fighting broke out on the river.",
    ),
    kind_row(
        "battle",
        3.6,
        r"(?:soldiers?|servicem[ae]n|troops)(?: \w+){0,4} (?:were |was )?killed"
        r"|killed(?: \w+){0,3} (?:soldiers|servicemen|troops)|casualties",
        "Three soldiers were killed.",
    ),
    kind_row(
        "captures-and-control",
        4,
        r"captur(?:e|ed|ing)(?! on| alive| by| a soldier| soldiers)|seiz(?:ed|ure|ing)(?! (?:those"
        r"|him|them|two|three|\w+ (?:soldiers|men|hostages|prisoners)))|(?:took|taken|taking|take"
        r"|under|regained|established|lost|ceded|assumed|restored) (?:\w+ ){0,3}control|(?:took"
        r"|taken|taking|overran|retook|recaptured|liberated|occupied|fell|retaken"
        r"|had fallen) (?:the )?(?:town|city|village|villages|heights?|district|region|last|hill"
        r"|station|fortress|strategic)|overran|overrun|recaptur\w+|liberat\w+|came under"
        r"|pulled back|withdr(?:ew|awn|awal)(?! from office)|handed (?:over"
        r"|back) (?:the )?(?:district|village|villages|area|control|region|town)s?"
        r"|entered the (?:town|city|district)|raised (?:its|the|their) flag|in the hands of"
        r"|moved into the (?:district|town|villages)|returned to \w+ control|fell (?:to|on)"
        r"|positions along",
        "Forces took the town of X.",
        r"(?:[Tt]ook|[Tt]aken|[Tt]aking|[Rr]etook|[Rr]ecaptured|[Oo]ccupied|[Rr]etaken|[Ee]ntered"
        r"|[Hh]eld) (?:the )?[A-Z]\w+(?! (?:to|from))",
    ),
    kind_row(
        "massacre-or-pogrom",
        5,
        r"massacre\w*|pogroms?|mob(?:s)?|slaughter\w*|lynch\w*|hacked|mass killings?"
        r"|went from (?:house|flat|apartment) to|(?:killed|shot)(?: \w+){0,5} (?:fleeing"
        r"|civilians who were fleeing)",
        "A pogrom began in the town.",
    ),
    kind_row(
        "displacement",
        4,
        r"fled|flee(?:ing)?|refugees?|displaced|exodus|flown out|brought (?:out"
        r"|to (?:\w+ ){1,4}by helicopter)|clear the (?:two )?villages|sealed off|deport\w*"
        r"|evacuat\w*|expell?\w*|expulsion|left their homes|crossed into|forced from|driven (?:out"
        r"|from)|uprooted|resettle\w*|columns? of cars|homeless|stream(?:ed|ing) into",
        "Thousands fled to the border.",
    ),
    kind_row(
        "atrocity-evidence",
        4,
        r"(?:video|footage|photographs?|pictures|evidence|investigation|report"
        r"|documented)(?: \w+){0,10} (?:execut\w+|tortur\w+|mutilat\w+|beheading|behead\w*|abuse"
        r"|killing of|ill-treat\w+|atrocit\w+|mass graves?|cluster)|mass graves?|remains of"
        r"|mutilat\w+|war crimes?|exhum\w+|tortur\w+",
        "A video showed the execution of captives.",
    ),
    kind_row(
        "mass-casualty-accident",
        5,
        r"earthquake|(?:plane|helicopter|aircraft|airliner)(?: \w+){0,6} crash\w*|crash(?:ed)?"
        r"|(?:hit|struck|ran over|drove over|stepped on|blown up by|detonated|set off"
        r"|exploded on)(?: \w+){0,4} (?:anti-tank )?(?:land)?mines?|mine (?:blast|explosion)s?"
        r"|landmine explo\w+|fuel (?:depot|tank|station)|explosion at|accident|derail\w*",
        "Their car hit a mine.",
    ),
    kind_row(
        "blockade",
        4,
        r"blockad\w*|block(?:ed|ing) (?:the )?(?:road|railway|corridor|traffic|highway|line|route"
        r"|supplies|passage)|traffic (?:has been|was) (?:disrupted|halted|stopped)|checkpoint"
        r"|cut off (?:gas|electricity|power|supplies)|gas (?:supply|supplies"
        r"|pipeline)(?: \w+){0,4} (?:cut|stopped|interrupted)|(?:closed|closing"
        r"|closure of) (?:the )?(?:road|border|corridor|railway|airspace)|siege|besieged|embargo"
        r"|railway(?: \w+){0,5} (?:stopped|halted|cut)|rationing|suspended (?:all )?(?:traffic"
        r"|deliveries|passage)|road(?: \w+){0,6} closed|shut the road",
        "They were blocking the road.",
    ),
    kind_row(
        "humanitarian",
        4,
        r"humanitarian|aid(?! group)|relief|convoy|lorries|trucks? (?:with|carrying)"
        r"|exchange(?:d)? (?:of )?(?:prisoners|captives|hostages|bodies)|(?:prisoners|captives"
        r"|hostages|detainees|servicemen|pows)(?: \w+){0,4} (?:were |was )?(?:released|freed"
        r"|exchanged|handed over|returned|repatriated)|(?:released|freed|handed over|repatriated"
        r"|returned|exchanged|swapped)(?: [\w,]+){0,6} (?:prisoners?|captives?|hostages?|bodies"
        r"|servicemen|soldiers|pows|detainees)|medicines?|food (?:parcels|supplies)|flour"
        r"|rescue\w*|bodies (?:of|were)|medical evacuation|prisoner exchange"
        r"|the exchange took place|demining|maps of",
        "Aid arrived in lorries.",
    ),
    kind_row(
        "peacekeeping",
        4,
        r"peace-?keep\w*(?: \w+){0,6} (?:deploy\w*|arriv\w*|began|started|left|leave|withdr\w+"
        r"|stationed|entered|took up|complet\w+)|(?:deploy\w*|arriv\w*|withdraw\w*"
        r"|station\w*)(?: \w+){0,6} (?:peace-?keep\w*|monitors?|observers?)|monitoring (?:mission"
        r"|centre|center)|observer mission|monitors (?:arrived|deployed|began)|(?:mission"
        r"|monitors?|observers?)(?: \w+){0,4} (?:began|started|opened|launched|patrol\w*)",
        "The peacekeepers began to leave.",
    ),
    # What the rows above miss: other ways of saying the same.
    kind_row(
        "battle",
        2.6,
        r"halted|smashed (?:through|into)|violence (?:had )?broken? out|broke out|casualties"
        r"|losses|lost (?:\w+ ){0,3}(?:men|soldiers)|skirmishing|sabotage group|engagement",
        "Violence broke out.",
    ),
    kind_row(
        "shelling",
        3.2,
        r"blasts?|explosions? (?:shook|rocked)|sirens|strikes? (?:tore|hit|on)|artillery|guns"
        r"|projectiles|warheads|gunners|raid on|fell on|came down (?:on|in)|rained? (?:down )?on"
        r"|flattened|gutted",
        "Blasts shook the town.",
    ),
    kind_row(
        "ceasefire-violation",
        3.7,
        r"resumed (?:firing|shooting)|shot dead|gunshots?|machine-gun|bursts|under fire"
        r"|conscripts?|reconnaissance|drone was (?:brought|shot) down|brought down|trench(?:es)?"
        r"|outposts?|shooting|shoot-?out|was shot|fired (?:at|on)",
        "A sergeant was shot dead near the trenches.",
    ),
    kind_row(
        "captures-and-control",
        3.4,
        r"advanced (?:as far|into|to|on)|crossed into|had been lost|lost (?:the )?(?:town|village"
        r"|district)|held (?:the )?town|dug in|pushed into|drove (?:out|back)|gave up|given up"
        r"|regained|thrown back|changed hands|flag (?:was )?(?:raised|went up)|their hands"
        r"|pull(?:ed|ing)? out of|handover",
        "They advanced into the valley.",
    ),
    kind_row(
        "displacement",
        3.4,
        r"shelter(?:ed|ing)|sleeping in|slept in|drove (?:down )?(?:to|into)"
        r"|left (?:\w+ ){0,3}(?:communities|villages|homes|region|republic)|arrived (?:from"
        r"|in) (?:\w+ ){0,4}(?:by|on) (?:train|bus|foot)|escap(?:ed|ing)|abandon\w+|leave their"
        r"|families",
        "They left border communities.",
    ),
    kind_row(
        "mass-casualty-accident",
        5,
        r"mines? (?:went off|exploded|blew|had killed|killed)|blew up|lost (?:a|his|her) (?:leg"
        r"|foot|arm)|went down|collision|avalanche|fire (?:broke|swept)",
        "A depot blew up.",
    ),
    kind_row(
        "blockade",
        3.8,
        r"(?:natural )?gas (?:stopped|reached|flow)|stopped flowing|stoppage|stranded"
        r"|without (?:heating|gas|electricity|power|fuel|bread)|closed (?:since|to|for|the)"
        r"|kept (?:\w+ ){0,4}closed|(?:pitched|set up) (?:tents|camp|a camp)|shortages?"
        r"|trains? (?:stopped|halted|stood)|no (?:trains|lorries|supplies|gas)|shut off|turn(?:ed"
        r"|ing) back|barricades?|cut the",
        "It had stopped flowing on Tuesday.",
    ),
    kind_row(
        "humanitarian",
        3.8,
        r"came home|came back|went home|were freed|freed|walked free|let go"
        r"|returned (?:\w+ )?(?:captives|prisoners|the bodies|remains)|medical|doctors|patients"
        r"|tonnes of|tons of|blankets|tents|airlift\w*|supplies|donated|search parties|bodies"
        r"|visit(?:ed|ing) (?:captives|prisoners|detainees)|saw each captive|captives"
        r"|handed over to",
        "Ten servicemen came home.",
    ),
    kind_row("peacekeeping", 3, r"peace-?keepers|peacekeeping|observers|monitors", "Peacekeepers drove off."),
    kind_row(
        "massacre-or-pogrom",
        3.4,
        r"killings|butcher\w*|burn(?:ed|t) alive|beaten to death|axed|knifed|dragged from|rampag\w*|stabb\w+",
        "The killings went on.",
    ),
    kind_row(
        "atrocity-evidence",
        4.2,
        r"video|footage|photographs|clip|forensic|documented|testimon\w+",
        "A video spread online.",
    ),
)
