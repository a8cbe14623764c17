"""The case forms of Russian names, by the endings of their words: enough to find a name in a text, not a grammar."""

_HARD = "бвгдзклмнпрстфх"
_HUSHING = "жшчщц"
# Ending of the nominative → genitive, dative, accusative, instrumental, prepositional.
_ENDINGS: tuple[tuple[str, tuple[str, str, str, str, str]], ...] = (
    ("ская", ("ской", "ской", "скую", "ской", "ской")),
    ("ная", ("ной", "ной", "ную", "ной", "ной")),
    ("ая", ("ой", "ой", "ую", "ой", "ой")),
    ("яя", ("ей", "ей", "юю", "ей", "ей")),
    ("ый", ("ого", "ому", "ый", "ым", "ом")),
    ("ной", ("ного", "ному", "ной", "ным", "ном")),
    ("кий", ("кого", "кому", "кий", "ким", "ком")),
    ("ий", ("его", "ему", "ий", "им", "ем")),
    ("ое", ("ого", "ому", "ое", "ым", "ом")),
    ("ые", ("ых", "ым", "ых", "ыми", "ых")),
    ("кие", ("ких", "ким", "ких", "кими", "ких")),
    ("ие", ("их", "им", "их", "ими", "их")),
    ("ия", ("ии", "ии", "ию", "ией", "ии")),
    ("ка", ("ки", "ке", "ку", "кой", "ке")),
    ("га", ("ги", "ге", "гу", "гой", "ге")),
    ("ха", ("хи", "хе", "ху", "хой", "хе")),
    ("ша", ("ши", "ше", "шу", "шой", "ше")),
    ("жа", ("жи", "же", "жу", "жой", "же")),
    ("а", ("ы", "е", "у", "ой", "е")),
    ("я", ("и", "е", "ю", "ей", "е")),
    ("ев", ("ева", "еву", "ева", "евым", "еве")),
    ("ёв", ("ёва", "ёву", "ёва", "ёвым", "ёве")),
    ("ов", ("ова", "ову", "ова", "овым", "ове")),
    ("ин", ("ина", "ину", "ина", "иным", "ине")),
    ("ль", ("ля", "лю", "ля", "лем", "ле")),
    ("ь", ("и", "и", "ь", "ью", "и")),
    ("й", ("я", "ю", "я", "ем", "е")),
    ("цы", ("цев", "цам", "цев", "цами", "цах")),
    ("ы", ("", "ам", "ы", "ами", "ах")),
)
_CASES = 5
# All genders and numbers: an adjective stands before nouns of every kind.
_ADJECTIVE = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")


def forms(name: str) -> frozenset[str]:
    """The name in every case, each word of it in the same one.

    Words in quotation marks, abbreviations and words that end in a vowel without cases stay as they are. After the
    first noun, words in the genitive ("силы самообороны") stay too: both ways are given.
    """
    words = name.split(" ")
    if len(words) == 1 and name.endswith("ский"):
        return frozenset(name[:-2] + ending for ending in _ADJECTIVE)
    whole = {" ".join(_inflected(word, case) for word in words) for case in range(_CASES)}
    head = {" ".join([_inflected(words[0], case), *words[1:]]) for case in range(_CASES)} if len(words) > 1 else set()
    pair = (
        {" ".join([*(_inflected(word, case) for word in words[:2]), *words[2:]]) for case in range(_CASES)}
        if len(words) > 2
        else set()
    )
    return frozenset({name} | whole | head | pair)


def _inflected(word: str, case: int) -> str:
    if len(word) < 3 or word.isupper() or not word[-1].isalpha():
        return word
    for ending, by_case in _ENDINGS:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + by_case[case]
    if word[-1] in _HARD:
        return word + ("а", "у", "а", "ом", "е")[case]
    if word[-1] in _HUSHING:
        return word + ("а", "у", "а", "ем", "е")[case]
    return word
