"""Armenian and Azerbaijani: names of the record in their forms, and dates that are written out."""

from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract
from timeline.extraction.languages import code_of, language_of

READ = [
    (
        "2020 թվականի նոյեմբերի 9-ին Նիկոլ Փաշինյանը և Իլհամ Ալիևը ստորագրեցին հայտարարություն։",
        "hy",
        [("2020-11-09", ["Ilham Aliyev", "Nikol Pashinyan"], [])],
    ),
    (
        "Սեպտեմբերի 19-ին Ադրբեջանը հարձակում սկսեց։ Հունվարին Ստեփանակերտում բողոքի ակցիա էր։",
        "hy",
        [("2023-09-19", ["Azerbaijan"], [])],
    ),
    (
        "1991 թ. սեպտեմբերի 2-ին Ստեփանակերտում հռչակվեց հանրապետությունը։",
        "hy",
        [("1991-09-02", [], ["Stepanakert"])],
    ),
    ("Պատերազմը տևեց 2020 թվականի սեպտեմբերի 27-ից նոյեմբերի 9-ը։", "hy", [("2020-09-27/2020-11-09", [], [])]),
    (
        "2020-ci il noyabrın 10-da Azərbaycan, Ermənistan və Rusiya bəyanat imzaladı.",
        "az",
        [("2020-11-10", ["Armenia", "Azerbaijan", "Russia"], [])],
    ),
    (
        "8 noyabr 2020-ci ildə Şuşada döyüşlər başa çatdı.",
        "az",
        [("2020-11-08", [], ["Shusha"])],
    ),
    (
        "1988-ci ilin fevralında Sumqayıtda iğtişaşlar oldu. İlham Əliyevin sözləri sonra yayıldı.",
        "az",
        [("1988-02", [], ["Sumgait"])],
    ),
]


def told(text, code, published=date(2023, 9, 22)):
    found = extract(text, names_of_the_files(code), published, language_of(code))
    return [
        (one.when.edtf, sorted(who.known.name for who in one.actors), [where.known.name for where in one.places])
        for one in found
    ]


@pytest.mark.parametrize(("text", "code", "expected"), READ, ids=[text[:24] for text, _, _ in READ])
def test_who_where_and_when(text, code, expected):
    assert code_of(text) == code
    assert told(text, code) == expected


@pytest.mark.parametrize(
    ("text", "code"), [("Սեպտեմբերի 19-ին Ադրբեջանը հարձակում սկսեց։", "hy"), ("Sentyabrın 19-da atəş açıldı.", "az")]
)
def test_a_day_without_a_year_needs_the_day_of_publication(text, code):
    assert told(text, code, None) == []


def test_another_language_says_so():
    assert language_of("ka") is None
