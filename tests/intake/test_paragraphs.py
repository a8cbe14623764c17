from timeline.intake.paragraphs import HYPHEN, Line, join


def printed(*rows, size=10.0):
    """Lines of one page from (text, right edge, distance from the line above)."""
    found, bottom = [], 800.0
    for row, right, step in rows:
        bottom -= step
        found.append(Line(row, 50.0, right, bottom + size, bottom))
    return found


def test_lines_at_the_usual_distance_are_one_paragraph():
    assert join([printed(("A long line", 500, 0), ("goes on", 480, 12), ("and on.", 200, 12))]) == [
        "A long line goes on and on."
    ]


def test_a_wider_gap_begins_a_paragraph():
    assert join([printed(("One", 500, 0), ("goes on", 500, 12), ("Two", 500, 18), ("goes on", 500, 12))]) == [
        "One goes on",
        "Two goes on",
    ]


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph():
    assert join([printed(("One", 500, 0), ("ends.", 300, 12), ("Two", 500, 12))]) == ["One ends.", "Two"]
    assert join([printed(("One", 500, 0), ("goes", 300, 12), ("on", 500, 12))]) == ["One goes on"]


def test_a_headline_in_larger_letters_is_a_paragraph():
    headline = Line("Bridge opened", 50, 300, 830, 810)

    assert join([[headline, *printed(("It is", 500, 4), ("long", 400, 12), ("indeed", 400, 12))]]) == [
        "Bridge opened",
        "It is long indeed",
    ]


def test_an_indent_begins_a_paragraph():
    indented = Line("Two", 64, 500, 786, 776)

    assert join([[*printed(("One", 500, 0), ("goes on", 500, 12)), indented]]) == ["One goes on", "Two"]


def test_a_second_column_begins_a_paragraph():
    assert join([[Line("Left", 50, 250, 60, 50), Line("Right", 300, 500, 800, 790)]]) == ["Left", "Right"]


def test_what_goes_on_overleaf_is_joined_and_what_ended_is_not():
    assert join([printed(("One", 500, 0)), printed(("goes on.", 500, 0)), printed(("two", 500, 0))]) == [
        "One goes on.",
        "two",
    ]


def test_a_word_cut_at_the_end_of_a_line_is_whole():
    assert join([printed((f"The Fri{HYPHEN}day of", 500, 0), (f"the open{HYPHEN}", 500, 12), ("ing", 200, 12))]) == [
        "The Friday of the opening"
    ]


def test_no_lines_are_no_paragraphs():
    assert join([[], []]) == []
