from datetime import date

import pytest

from timeline.dates.edtf import parse
from timeline.dates.languages import UnknownLanguageError
from timeline.dates.wording import between, in_list, in_words, machine, window


def plain(words):
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1993-10-23", "23 October 1993"),
        ("1992-05", "Some time in May 1992"),
        ("1992-05-XX", "Some time in May 1992"),
        ("1994", "Some time in 1994"),
        ("1994-XX", "Some time in 1994"),
        ("1992-21", "Some time in spring 1992"),
        ("1992-23", "Some time in autumn 1992"),
        ("1992-24", "Some time in winter 1992–1993"),
        ("199X", "Some time in the 1990s"),
        ("190X", "Some time in the years 1900–1909"),
        ("19XX", "Some time in the years 1900–1999"),
        ("0033", "Some time in AD 33"),
        ("0987-05-08", "8 May AD 987"),
        ("1993-10-23~", "About 23 October 1993"),
        ("1989-09-23?", "Perhaps 23 September 1989"),
        ("1992-05-08%", "Perhaps about 8 May 1992"),
        ("1992-05~", "About May 1992"),
        ("1994?", "Perhaps 1994"),
        ("199X~", "About the 1990s"),
        ("1990-01-19/1990-01-20", "19–20 January 1990"),
        ("1988-02-27/1988-03-03", "27 February – 3 March 1988"),
        ("1989-12-31/1990-01-19", "31 December 1989 – 19 January 1990"),
        ("1992-05-08/1992-05-08", "8 May 1992"),
        ("1988-11/1988-12", "November–December 1988"),
        ("1988-02/1990-01", "February 1988 – January 1990"),
        ("1992-05/1992-05", "Some time in May 1992"),
        ("1992-05/1992-05-XX", "Some time in May 1992"),
        ("1994/1996", "1994–1996"),
        ("1992-21/1992-23", "Spring 1992 to autumn 1992"),
        ("198X/199X", "The 1980s to the 1990s"),
        ("2022-12-12/2023-09", "12 December 2022 to September 2023"),
        ("1993-06-15/1993-10", "15 June to October 1993"),
        ("1992-01/1992-04-14", "January to 14 April 1992"),
        ("1988/1989-05-08", "1988 to 8 May 1989"),
        ("2022-03-08/2022-03-28~", "8 March to about 28 March 2022"),
        ("1993-10-23~/1993-11-01", "From about 23 October to 1 November 1993"),
        ("1993-01~/1993-03~", "From about January to about March 1993"),
        ("1993-08-18?/1993-08-23", "From perhaps 18 August to 23 August 1993"),
        ("1988~/1992~", "From about 1988 to about 1992"),
        ("1992-06-12/1992-06", "12 June 1992 until later that month"),
        ("1992-06-12/1992-06~", "12 June 1992 until later that month (end approximate)"),
        ("1992-06-12~/1992%", "From about 12 June 1992 until later that year (end approximate and uncertain)"),
        ("1992-06-12/1992-22?", "12 June 1992 until later that season (end uncertain)"),
        ("1995/199X", "1995 until later that decade"),
        ("1992-06/1992-06-12", "From some time in June 1992 to 12 June 1992"),
        ("1992?/1992-06-12", "From perhaps some time in 1992 to 12 June 1992"),
        ("2024-01-01/..", "Since 1 January 2024"),
        ("1989~/..", "Since about 1989"),
        ("1985/", "From 1985, end not known"),
        ("/1992-03", "Until March 1992"),
        ("../1992-03~", "Until about March 1992"),
    ],
)
def test_a_date_is_worded_as_it_is_known(text, words):
    assert plain(in_words(parse(text))) == words


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("1988-02-20", 1988, "20 February"),
        ("1988-02-20", None, "20 February 1988"),
        ("1988-02-20", 1989, "20 February 1988"),
        ("1988-02-27/1988-02-29", 1988, "27–29 February"),
        ("1988-02-27/1988-03-03", 1988, "27 February – 3 March"),
        ("1988-02", 1988, "February 1988"),
        ("1988-02/1990-01", 1988, "February 1988 – January 1990"),
        ("1988-11/1988-12", 1988, "November–December 1988"),
        ("1989-12-31/1990-01-19", 1989, "31 December 1989 – 19 January 1990"),
        ("1994", 1994, "1994"),
        ("199X", 1999, "The 1990s"),
        ("190X", 1909, "The years 1900–1909"),
        ("1992-24", 1993, "Winter 1992–1993"),
        ("1993-04-18~", 1993, "About 18 April"),
        ("1989-09-23?", 1989, "Perhaps 23 September"),
        ("1992-06-12/1992-06~", 1992, "12 June until later that month (end approximate)"),
        ("1993-06-15/1993-10", 1993, "15 June to October 1993"),
        ("2024-01-01/..", 2024, "Since 1 January"),
    ],
)
def test_a_list_leaves_out_the_year_that_its_heading_says(text, year, words):
    assert plain(in_list(parse(text), year)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1993-10-23", "23\u00a0October\u00a01993"),
        ("1992-05", "Some time in May\u00a01992"),
        ("1990-01-19/1990-01-20", "19–20\u00a0January\u00a01990"),
        ("1988-02-27/1988-03-03", "27\u00a0February\u00a0– 3\u00a0March\u00a01988"),
        ("1992-24", "Some time in winter\u00a01992–1993"),
        ("1993-10-23~", "About 23\u00a0October\u00a01993"),
        ("0987-05-08", "8\u00a0May\u00a0AD\u00a0987"),
    ],
)
def test_a_line_breaks_between_dates_and_never_inside_one(text, words):
    assert in_words(parse(text)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1992, 5, 8), date(1993, 3, 1), "May 1992 to March 1993"),
        (date(1992, 5, 8), date(1992, 9, 1), "May to September 1992"),
        (date(1992, 5, 8), date(1992, 5, 31), "May 1992"),
        (date(1992, 5, 8), date(1993, 5, 8), "May 1992 to May 1993"),
    ],
)
def test_a_page_is_named_by_its_months(first, last, words):
    assert plain(between(first, last)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2020-09-27", "2023-09-19", "27 September 2020 to 19 September 2023"),
        ("2020", "2023-09", "2020 to September 2023"),
        ("2020-09-27", None, "since 27 September 2020"),
        (None, "2023", "until 2023"),
        ("1992-05", "1992-05", "May 1992"),
        ("1992/1993", "1994/1995", "1992 to 1995"),
        (None, None, ""),
    ],
)
def test_a_window_is_named_as_it_was_asked_for(first, last, words):
    assert plain(window(first and parse(first), last and parse(last))) == words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1992-05-08", "1992-05-08"),
        ("1992-05-08~", "1992-05-08"),
        ("1992-05", "1992-05"),
        ("1992-05-XX", "1992-05"),
        ("1992", "1992"),
        ("0987", "0987"),
        ("1992-05-08/1993", "1992-05-08"),
        ("1992-05/..", "1992-05"),
        ("1992-21", None),
        ("199X", None),
        ("19XX", None),
        ("/1992-05", None),
    ],
)
def test_machines_get_the_start_in_a_form_that_html_allows(text, value):
    assert machine(parse(text)) == value


@pytest.mark.parametrize("say", [in_words, in_list, window])
def test_a_language_without_words_is_refused_and_not_answered_in_english(say):
    arguments = (parse("1992"), None)[: 2 if say is window else 1]
    with pytest.raises(UnknownLanguageError, match=r"cannot be worded in “xx”\. Known languages: en"):
        say(*arguments, language="xx")


def test_a_page_in_an_unknown_language_is_refused():
    with pytest.raises(UnknownLanguageError):
        between(date(1992, 5, 8), date(1993, 3, 1), language="xx")
