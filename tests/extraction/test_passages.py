"""Sentences with their offsets, datelines apart, headings and captions marked."""

import pytest

from timeline.extraction.passages import Line, sentences


def split(text):
    return [one.passage.text for one in sentences(text)]


def test_offsets_count_from_the_beginning_of_the_text():
    text = 'MOSCOW, September 15. /TASS/. It rained. "It did," he said.\n\nThen it stopped.'
    for one in sentences(text):
        assert text[one.passage.start : one.passage.end] == one.passage.text
    assert split(text) == ["It rained.", '"It did," he said.', "Then it stopped."]


@pytest.mark.parametrize(
    "dateline",
    [
        "MOSCOW, September 15. /TASS/. ",
        "YEREVAN, May 19 (Reuters) - ",
        "YEREVAN, 11 AUGUST, ARMENPRESS. ",
        "Baku, October 29, AZERTAC. ",
        "BAKU, March 5 (Reuters) – ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_and_is_kept(dateline):
    [one] = sentences(f"{dateline}The two sides met for the first time in a year.")
    assert one.passage.text == "The two sides met for the first time in a year."
    assert one.dateline.text == dateline


@pytest.mark.parametrize(
    "text",
    [
        "On Sept. 27 Gen. A. Smith met the U.S. Deputy at No. 884 in the capital.",
        "The talks of Jan. 5 failed, Mr. B. said in a statement to the press.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text):
    assert split(text) == [text]


def test_a_pasted_page_keeps_its_heading_standfirst_and_captions_apart():
    text = (
        "All news\n\nTalks on the corridor go on\n\nThe spokesman added that lately the first lorries had come through "
        "thanks to efforts by his side\nThe spokesman A. Person/TASS Host Photo Agency\n\n"
        "MOSCOW, September 15. /TASS/. The talks go on in the capital, he has said."
    )
    assert [one.line for one in sentences(text, "Talks on the corridor go on")] == [
        Line.CREDIT,
        Line.HEADING,
        Line.STANDFIRST,
        Line.CAPTION,
        Line.BODY,
    ]


def test_no_piece_is_longer_than_a_sentence_can_be():
    assert max(len(one) for one in split("word " * 2000)) <= 1200
    assert "".join(split("1" * 5000)) == "1" * 5000
