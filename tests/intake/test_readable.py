from importlib.metadata import version

import pytest

from tests.intake.pages import ARMENIAN, CYRILLIC, ENGLISH, article, linked, meta, page, text
from timeline.intake import readable
from timeline.intake.page_facts import BY_GUESS, BY_JSON_LD, BY_META, NO_DATE, PAID_FOR
from timeline.intake.readable import read_html
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable

SHOWN = "Bridge opened\n\n" + text()


def read(html, **given):
    return read_html(html.encode(), **given)


def published(*head):
    found = read(page(head="".join(head)))
    return found.published, found.published_by, found.notes


def refusal(html):
    with pytest.raises(Unreadable) as caught:
        read(html)
    return caught.value.what


def test_a_page_gives_its_article_and_what_it_says_of_itself():
    head = linked(
        article(author=[{"@type": "Person", "name": "Ann Miller"}, {"@type": "Person", "name": "Tom Baker"}])
    ) + meta("og:site_name", "River Gazette")

    assert read(page(head=head), url="https://gazette.example/bridge") == Reading(
        SHOWN,
        title="Bridge opened",
        published="2023-09-15",
        published_by="JSON-LD datePublished",
        outlet="River Gazette",
        language="en",
        url="https://gazette.example/bridge",
        authors=("Ann Miller", "Tom Baker"),
        notes=(),
        tool="trafilatura",
        version=version("trafilatura"),
    )


def test_a_page_with_open_graph_only_gives_its_day_too():
    assert published(meta("article:published_time", "2023-09-15T08:00:00Z")) == ("2023-09-15", BY_META, ())


def test_a_page_without_a_date_says_so():
    assert published() == ("", "", (NO_DATE,))


def test_a_day_that_stands_only_in_the_address_is_called_a_guess():
    found = read(page(), url="https://gazette.example/2023/09/15/bridge")

    assert (found.published, found.published_by, found.notes) == (
        "2023-09-15",
        BY_GUESS,
        ("The day of publication, 2023-09-15, was guessed from the page: look whether it is.",),
    )


def test_the_year_in_the_footer_is_no_day_of_publication():
    assert read(page().replace("All rights reserved", "© 2019 River Gazette")).published == ""


def test_json_ld_counts_more_than_open_graph_and_the_difference_is_told():
    assert published(linked(article()), meta("article:published_time", "2023-09-20")) == (
        "2023-09-15",
        BY_JSON_LD,
        ("Its article:published_time says 2023-09-20, its JSON-LD datePublished 2023-09-15.",),
    )


def test_the_day_is_that_of_the_time_zone_it_is_written_in():
    assert published(linked(article("2023-09-16T00:30:00+04:00")))[0] == "2023-09-16"


def test_a_late_hour_of_universal_time_is_told():
    assert published(linked(article("2023-09-15T20:30:00Z")))[2] == (
        "It was published late in the evening of UTC: where it was written it may have been the next day.",
    )


def test_of_several_articles_the_one_with_the_headline_of_the_page_counts():
    other = article("2020-01-01", headline="A ferry sinks")

    assert published(linked(other, article())) == ("2023-09-15", BY_JSON_LD, ())


def test_the_title_is_that_of_the_page_too():
    assert read(page(head=linked(article("2020-01-01", headline="A ferry sinks"), article()))).title == "Bridge opened"


def test_several_days_of_which_none_is_the_page_are_told():
    others = article("2020-01-01", headline="A ferry sinks"), article("2021-02-02", headline="A ferry is raised")

    assert published(linked(*others)) == (
        "2020-01-01",
        BY_JSON_LD,
        ("The page has several days of publication: 2020-01-01, 2021-02-02. The first was taken.",),
    )


def test_an_article_inside_a_graph_is_found():
    assert published(linked({"@graph": [{"@type": "WebSite"}, article()]}))[:2] == ("2023-09-15", BY_JSON_LD)


@pytest.mark.parametrize("written", ["2023-13-45", "soon", "", "20230915000"])
def test_what_is_no_day_is_not_taken(written):
    assert published(linked(article(written)), meta("article:published_time", "2023-09-15"))[:2] == (
        "2023-09-15",
        BY_META,
    )


@pytest.mark.parametrize("broken", ["{", '"author":' * 100_000, "[" * 100_000, "null", '{"@graph": 1}'])
def test_json_ld_that_is_none_is_passed_over(broken):
    assert published(f'<script type="application/ld+json">{broken}</script>') == ("", "", (NO_DATE,))


@pytest.mark.parametrize(
    ("paragraphs", "encoding", "declared"),
    [
        (ENGLISH, "utf-8", ""),
        (ENGLISH, "windows-1252", "iso-8859-1"),
        (CYRILLIC, "utf-8", "utf-8"),
        (CYRILLIC, "windows-1251", "windows-1251"),
        (CYRILLIC, "koi8-r", "koi8-r"),
        (CYRILLIC, "utf-16", ""),
        (ARMENIAN, "utf-8", ""),
        (ARMENIAN, "utf-16", "utf-16"),
    ],
)
def test_every_alphabet_and_encoding_gives_the_same_letters(paragraphs, encoding, declared):
    content = page(paragraphs, lang="", head=meta("article:published_time", "2023-09-15")).encode(encoding)
    found = read_html(content, charset=declared)

    assert (found.text, found.notes) == ("Bridge opened\n\n" + text(paragraphs), ())


def test_the_page_may_say_its_encoding_itself():
    head = '<meta charset="windows-1251">' + meta("article:published_time", "2023-09-15")
    found = read_html(page(CYRILLIC, head=head, lang=' lang="ru"').encode("windows-1251"))

    assert (found.text, found.language, found.notes) == ("Bridge opened\n\n" + text(CYRILLIC), "ru", ())


def test_a_language_that_the_letters_deny_is_not_taken():
    found = read(page(CYRILLIC))

    assert (found.language, found.notes) == (
        "",
        (NO_DATE, "It says that its language is “en”, but its letters are Cyrillic."),
    )


def test_white_space_is_as_a_browser_shows_it_and_breaks_stay():
    body = "<p>A   paragraph\n   over <b>two</b>\tlines, and then<br>a break, which is kept as it is shown.</p>"

    assert read(page(body=body)).text.split("\n\n")[-1] == (
        "A paragraph over two lines, and then\na break, which is kept as it is shown."
    )


def test_lists_and_signs_are_read():
    body = "<ul><li>One lane &amp; one path for each side</li><li>The toll is &lt; 3 and &amp;lt; is a sign</li></ul>"

    assert read(page(body=body)).text.split("\n\n")[-2:] == [
        "One lane & one path for each side",
        "The toll is < 3 and &lt; is a sign",
    ]


def test_scripts_never_come_into_the_text():
    script = "<script>document.write('<p>Injected words that nobody printed</p>')</script>"
    line = "The bridge has two lanes and a path for those who walk over it."
    body = f"{script}<p onclick='alert(1)'>{line}</p><style>p {{}}</style>"

    assert read(page(body=body)).text == f"{SHOWN}\n\n{line}"


def test_what_stands_only_in_json_ld_is_not_the_text():
    hidden = linked(article(articleBody=" ".join(ENGLISH) * 5))

    assert refusal(page(["Subscribe to read on."], head=hidden)).startswith("Only ")


def test_right_to_left_letters_are_kept_and_marks_of_direction_taken_out():
    line = (
        "افتتح الجسر الجديد فوق النهر يوم الجمعة بعد ثلاث سنوات من العمل كما قال مكتب رئيس البلدية في بيان صحفي قصير. "
    )
    found = read(page([line + "\u202e" + line, line], lang=' lang="ar"'))

    assert found.text == f"Bridge opened\n\n{line.strip()} {line.strip()}\n\n{line.strip()}"
    assert found.notes == (NO_DATE, "1 invisible character was taken out: U+202E RIGHT-TO-LEFT OVERRIDE.")


def test_a_page_with_too_little_text_says_how_much_it_found():
    assert refusal(page(["Please switch on JavaScript."])) == (
        "Only 53 characters of text were found on the page: it is no article, "
        "or it shows the article only to subscribers or by a script."
    )


def test_a_page_without_text_says_so():
    assert refusal("<html><head><title>x</title></head><body><img src=x></body></html>").startswith("No text was found")


def test_the_beginning_of_an_article_that_has_to_be_paid_for_is_refused():
    head = linked(article(isAccessibleForFree=False))

    assert refusal(page(head=head)) == (
        f"Only {len(SHOWN)} characters of text were found on the page: the rest has to be paid for."
    )


def test_a_long_text_that_has_to_be_paid_for_is_read_with_a_note():
    found = read(
        page(
            [*ENGLISH, *(f"{number}. {one}" for number, one in enumerate(ENGLISH))],
            head=linked(article(isAccessibleForFree="False")),
        )
    )

    assert found.notes == (PAID_FOR,)


def test_a_page_of_very_many_elements_is_refused_soon():
    html = page(["<span>a</span>" * readable.MOST_ELEMENTS])

    assert refusal(html) == f"The page is made of {readable.MOST_ELEMENTS + 12} elements, which is no article."


def test_a_page_of_more_than_a_megabyte_of_text_is_refused():
    assert refusal(page(f"{number} {ENGLISH[0]}" for number in range(12_000))) == (
        "Its text has 1.3 MB; at most 1 MB can be read."
    )


def test_deeply_nested_elements_break_nothing():
    assert refusal("<html><body>" + "<div>" * 15_000 + text() + "</body></html>").startswith("No text was found")


def test_the_address_that_a_saved_page_gives_is_taken():
    head = '<link rel="canonical" href="https://gazette.example/bridge">'

    assert read(page(head=head)).url == "https://gazette.example/bridge"
    assert read(page(head=head), url="https://mirror.example/1").url == "https://mirror.example/1"


def test_a_script_is_no_address():
    assert read(page(head='<link rel="canonical" href="javascript:alert(1)">')).url == ""
