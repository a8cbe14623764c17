"""How Russian counts: amounts, what they count, of whom, and who says so."""

import re

from timeline.extraction.figures import FigureWords, bounds
from timeline.extraction.russian.words import NUMBER, number

_VAGUE = {
    "десятки тысяч": 20000,
    "десятков тысяч": 20000,
    "сотни тысяч": 200000,
    "десятки": 24,
    "десятков": 24,
    "сотни": 200,
    "сотен": 200,
    "тысячи": 2000,
    "несколько десятков": 24,
    "несколько сотен": 200,
    "несколько тысяч": 2000,
}
_MORE = r"(?:более(?: чем)?|больше|свыше|не менее|не меньше|по меньшей мере|по крайней мере|минимум|как минимум)"
_ABOUT = r"(?:около|примерно|порядка|почти|приблизительно|до|не более|лишь|только|всего|ещё|еще)"
_PLAIN = rf"(?:{NUMBER}(?: (?:тыс\.?|тысяч[иу]?|млн|миллион\w*))?)"
_VAGUES = "|".join(sorted(_VAGUE, key=len, reverse=True))
AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<more>{_MORE}) |(?P<about>{_ABOUT}) )?"
    rf"(?:от (?P<low>{_PLAIN}) до (?P<high>{_PLAIN})"
    rf"|(?P<low2>\d{{1,9}})[-–](?P<high2>\d{{1,9}})|(?P<vague>{_VAGUES})"
    rf"|(?P<plain>{_PLAIN}))(?![\w:/]|[.,]\d|-)",
    re.IGNORECASE,
)


def _plain(written: str) -> int:
    words = written.lower()
    for word, factor in (("тыс", 1000), ("млн", 1_000_000), ("миллион", 1_000_000)):
        head, found, _ = words.partition(f" {word}")
        if found:
            return number(head) * factor
    return number(words)


def value(found: re.Match[str]) -> tuple[int | None, int | None] | None:
    """Bounds of an amount; vague words are lower bounds."""
    return bounds(found, _plain, _VAGUE, ("до", "не более"))


_NOUNS = r"(?:[ ,]+(?!(?:сообщ|заяв|но|после|когда)\w*\b)[\w«»-]+){0,6}?"


def _verbs(behind: str, ahead: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"{_NOUNS}[ ,]+(?P<verb>(?:{behind}))", re.IGNORECASE),
        re.compile(
            rf"\b(?:{ahead})(?:, (?:по|как|согласно|утвержда\w+|сообщ\w+|заяв\w+) [^,]{{3,46}},)?"
            rf"(?:[ ,]+(?:о|об|при этом|также|ещё|еще|более|человек))*:? ?$",
            re.IGNORECASE,
        ),
    )


_NEVER = re.compile(r"(?!)")
RUSSIAN_FIGURES = FigureWords(
    amount=AMOUNT,
    value=value,
    single=lambda written: (int(written), int(written)),
    about=(
        (
            "killed",
            *_verbs(
                r"погиб\w*|убит\w*|скончал\w+|жертв\w*|тел\b|тела\b|расстрелян\w*|пали\b|застрелен\w*|зарублен\w*",
                r"погиб\w*|убит\w*|унёс\w* жизни|унес\w* жизни|гибел\w+|потеря\w+|жертв\w+(?: стали)?|пали"
                r"|застрел\w+|зарубил\w*|казнил\w*"
                r"|тел[а]?|скончал\w+|расстрел\w+|погибших",
            ),
        ),
        (
            "wounded",
            *_verbs(
                r"ранен\w*|пострада\w+|получил\w+ ранения",
                r"ранен\w*(?: получили)?|ранения получили|пострада\w+|ранены|ранил\w*",
            ),
        ),
        ("missing", *_verbs(r"пропал\w* без вести|без вести", r"пропал\w*(?: без вести)?")),
        (
            "displaced",
            *_verbs(
                r"беженц\w*|покинул\w*|бежал\w*|переселен\w*|перемещ\w+|эвакуирован\w*|прибыл\w*|вывезен\w*"
                r"|вывезли|остал\w+ без крова|потянул\w+",
                r"беженц\w+|покинул\w*|эвакуирован\w*|переселен\w+|прибыл\w*|бежал\w*",
            ),
        ),
        (
            "released",
            *_verbs(
                r"освобожд\w+|возвращ\w+|передан\w*|вернул\w*|удерживаем\w+"
                r"|отпущен\w*",
                r"освобо\w+|вернул\w*|передал\w*|возвра\w+|переда\w+|отпустил\w*|доставлен\w*",
            ),
        ),
        (
            "detained",
            *_verbs(
                r"задержан\w*|арестован\w*|пленн\w*|взят\w+ в плен|попал\w* в плен|заложник\w*|осужден\w*|осуждён\w*",
                r"задержа\w+|арестова\w+|взял\w* в плен|плен\w*|в плену",
            ),
        ),
        (
            "participants",
            *_verbs(
                r"участник\w*|демонстрант\w*|вышл\w+|собрал\w+|митинг\w+|протестующ\w*|забросал\w*|прошл\w+"
                r"|потребова\w+",
                r"вышл\w+(?: на [\w ]{3,40})?|собрал\w+|собрались|участвовал\w+|участие|прошл\w+|приш\w+"
                r"|протестовал\w+",
            ),
        ),
        ("votes", *_verbs(r"голос\w+|делегаци\w+ (?:за|против)|избирател\w+", r"голосами|проголосовал\w*")),
        ("mines", *_verbs(r"мин\b|мины\b", r"карт\w*")),
    ),
    whom=(
        (
            "military",
            re.compile(
                r"(?: \w+ск\w+)? (?:военнослужащ\w+|солдат\w*|военн\w+|боец|бойц\w+|офицер\w*"
                r"|пограничник\w*|боевик\w*|миротворц\w*)",
                re.IGNORECASE,
            ),
        ),
        (
            "civilians",
            re.compile(
                r"(?: \w+н\w+)? (?:мирн\w+|жител\w+|гражданск\w+|женщин\w*|дет\w+|реб\w+|журналист\w*"
                r"|пассажир\w*|семь\w*|бежен\w*)",
                re.IGNORECASE,
            ),
        ),
    ),
    bare=_NEVER,
    one_person=_NEVER,
    people=re.compile(
        r"(?: \w+){0,2}? (?:человек\w*|люд\w+|жител\w+|женщин|мужчин|детей|семей|солдат|военнослужащ\w+"
        r"|\w+(?:ян|нцев|йцев))\b"
    ),
    subset=re.compile(r" из (?:них|которых)\b"),
    not_people=re.compile(r"\b(?:резолюци\w+|№|номер|статья|статьи|возрасте|лет|в течение|через|за|спустя) $"),
    and_one=_NEVER,
    again=re.compile(r"(?:\bи|, но|;|, а|\bпротив|\bили)(?: ещ[её])? $"),
    restated=_NEVER,
    again_by=_NEVER,
    said_again=re.compile(
        r"\b(?:говор\w+|заявля\w+|заявил\w*|сообща\w+|сообщил\w*) (?:о|об) $|\b(?:насчитал\w*|назвал\w*|называ\w+) $"
        r"|\bоценива\w+ (?:\w+ )?в $|[,;] $"
    ),
    ends=re.compile(r"(?: человек\w*)?(?:[.,;)]|$)"),
    carried=re.compile(
        r"\b(?:вернул\w+|прибыл\w*|вылетел\w*|доставлен\w*|доставил\w*|самол[её]т\w*|бортом|борту|покинул\w*|домой"
        r"|на родину)\b"
    ),
    captives=re.compile(r"\b(?:пленн\w+|заложник\w*|удерживаем\w+)\b"),
    freed=re.compile(
        r"\b(?:вернул\w+|освобожд\w+|освободил\w*|передал\w*|передан\w*|обмен\w*|репатри\w+|домой|на родину)\b"
    ),
    remains=_NEVER,
    things=re.compile(
        r" (?:сел\w*|деревн\w+|насел[её]нн\w+ пункт\w+|дом(?:а|ов)|снаряд\w*|ракет\w*|танк\w*|дн(?:я|ей)|час\w*"
        r"|месяц\w*"
        r"|лет|год\w*|тонн\w*|машин\w*|грузовик\w*|раза?|процент\w*|километр\w*)\b"
    ),
    kin=_NEVER,
    befell=_NEVER,
    one_befell=_NEVER,
    struck=_NEVER,
    several=_NEVER,
    age=_NEVER,
    age_ends=_NEVER,
    said_beside=_NEVER,
    claimant=(
        re.compile(
            r"\b[Пп]о (?:данным|словам|сведениям|информации|утверждению|сообщению|оценк\w+) (?P<who>[^,.;]{3,60})"
        ),
        re.compile(r"(?:^|, |как )(?:сообщил\w*|заявил\w*|утвержда\w+) (?P<who>[^,.;]{3,60})"),
        re.compile(
            r"(?:^|, |[.»] )(?P<who>[^,.;]{2,60}?) (?:сообщил\w*|сообща\w+|заявил\w*|заявля\w+"
            r"|утвержда\w+|объявил\w*|подтвердил\w*|признал\w*)\b"
        ),
    ),
)
