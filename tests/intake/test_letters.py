import pytest

from timeline.intake.letters import code_of, compare


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("en-GB", "en"), ("az_Latn_AZ", "az"), (" HY ", "hy"), ("", ""), ("x", ""), ("english", "")],
)
def test_the_code_is_the_beginning_of_a_tag(tag, code):
    assert code_of(tag) == code


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "bridge"), ("ru", "мост"), ("hy", "կամուրջ"), ("az", "körpü"), ("xx", "мост"), ("", "")],
)
def test_a_language_in_its_letters_is_believed(language, text):
    assert compare(language, text) == (language, ())


def test_a_language_in_other_letters_is_not():
    assert compare("hy", "мост") == ("", ("It says that its language is “hy”, but its letters are Cyrillic.",))


def test_a_fifth_of_other_letters_is_a_second_language():
    assert compare("en", "aaaaaaaa бб") == (
        "en",
        ("Its languages are mixed: 20% of the letters are Cyrillic, the others Latin.",),
    )
    assert compare("en", "aaaaaaaaa бб") == ("en", ())
