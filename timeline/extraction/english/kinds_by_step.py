"""English phrases for single steps: who is put in whose place, how a street is filled, how a hill is taken."""

from timeline.extraction.english.kind_rows import kind_row

KINDS_BY_STEP = (
    kind_row(
        "leadership-change",
        4.6,
        r"install(?:ed|s) as|was (?:installed|invested|designated|reinstated|elevated|confirmed|drafted"
        r"|appointed) (?:as )?(?:the )?"
        r"(?:head|president|prime|premier|minister|state|speaker|special|chairman|chief|deputy)|vacat\w+ the"
        r" (?:presidency|premiership|post)"
        r"|(?:lost|surrendered|relinquished|gave up|handed back|handed over) the (?:[\w-]+ )?(?:ministry"
        r"|portfolio|speakership|presidency|premiership|post)"
        r"|(?:from|to) the post of|superseded|reinstated|recalled [\w ]{3,40} from|put [\w ]{3,40} in charge"
        r"|rotated out|(?:given|handed) (?:his|her|the)"
        r" (?:[\w-]+ )?portfolio|portfolio (?:back|was|went|passed)|fled the capital|left politics|moved from"
        r" [\w' ]{3,40} to the (?:\w+ )?ministry"
        r"|second reign|spelled the end for|entrusted to a (?:man|woman)|top office|ceded (?:influence|power)",
        "She was installed as head of government.",
    ),
    kind_row(
        "protest",
        4.6,
        r"sat down in front of|walked out of (?:lectures|classes|school|work)|refused to report for work"
        r"|stoppage|(?:brought|bringing) [\w ]{3,40} to a standstill"
        r"|squatting|closed (?:its|their) shops|doused (?:himself|herself)|set (?:himself|herself) (?:on fire"
        r"|alight)|staged (?:a|an) (?:sit-in|picket|protest"
        r"|rally|march|walkout)|occupied the (?:ministry|square|building|campus)|campaign of disobedience"
        r"|spilled on ?to|pitched tents|encircled the"
        r" (?:[\w' ]{3,40} )?(?:residence|parliament|building)|was the cry|cries of|(?:mothers|relatives"
        r"|residents|students|teachers|drivers|farmers|opposition"
        r"|supporters) [\w ]{0,40}(?:blocked|barred|occupied|picketed|besieged|gathered|marched)|went without"
        r" food|began a fast|clashed with (?:police|relatives)"
        r"|tried to force the gate|holding up (?:photographs|portraits|shoes)|expatriates|struck from",
        "Students walked out of lectures and sat down in front of the palace.",
    ),
    kind_row(
        "captures-and-control",
        4.6,
        r"(?:had|have) come under (?:[\w' ]{2,24} )?control|liberated from|surrender(?:ed)? (?:protocol|along"
        r"|with its)|placed under [\w ]{3,24} administration"
        r"|(?:back|returned) (?:in|under|to) (?:[a-z]{3,}(?:ian|ani|eri) )(?:control|jurisdiction|hands|rule)"
        r"|snatched back|secured (?:by|the (?:town|heights|hill))"
        r"|came into (?:[a-z]+ )?possession|completed the (?:severance|encirclement|capture)|flag-raising"
        r"|raised the (?:national )?colou?rs|loss of the (?:town|district"
        r"|city|village)|whose loss|was stripped of its|turned over to|walked into the (?:town|city|village)",
        "The district was placed under their administration.",
        r"[A-Z]\w+ lost [A-Z]\w+ (?:on|in|to)|(?:[Ss]eized|[Aa]bandoned|[Ss]ecured|[Ss]urrendered|[Cc]onquered)"
        r" [A-Z][a-z]+ (?:on|in|at|after|without|before)"
        r"|[A-Z]\w+ (?:was|were) (?:handed|turned|given|passed) (?:over|back) to (?:the )?[A-Z]\w+|[A-Z]\w+"
        r" passed to the|[A-Z]\w+'s loss",
    ),
    kind_row(
        "shelling",
        4.4,
        r"incendiary|incoming (?:rounds|fire|shells)|opened up on|direct hits?|precision munitions|projectiles?"
        r"|aimed at (?:the |his |her )?(?:school\w*|town|village|city)"
        r"|tore (?:through|roofs)|targeted from the air|raid in a (?:week|month)|subjected to (?:rocket"
        r"|artillery|mortar)|emptied their|bombardment of|cannonade|were damaged"
        r" in the|mortar rounds (?:were|fell)|drones? (?:hunted|struck|hit|dropped)|shook (?:on|as|under)",
        "The hospital took four direct hits from incoming fire.",
    ),
    kind_row(
        "ceasefire-violation",
        4.2,
        r"by fire from|fatal wounding|retaliatory strike|dawn firefight|gunfire greeted|saboteur squad|in the"
        r" ensuing (?:gunfight|shoot-?out|exchange)|(?:were|was) killed in a"
        r" (?:\w+ )?firefight|waylaid|traded (?:short )?bursts|bullets? (?:punctured|pierced|struck|hit)|lobbed"
        r"|provocation|supply truck|succumbed [\w ,]{0,40}wound",
        "Gunfire greeted the patrol, and a bullet pierced its tank.",
    ),
)
