import pytest

from tests.intake.pages import ARMENIAN, CYRILLIC, ENGLISH
from timeline.intake.decoding import Decoded, decode
from timeline.intake.refusals import Unreadable

RUSSIAN = "\n".join(CYRILLIC)


def refusal(content, **given):
    with pytest.raises(Unreadable) as caught:
        decode(content, **given)
    return caught.value.what


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "koi8-r", "cp866"]
)
def test_what_is_written_in_the_encoding_it_names_is_read_without_a_doubt(encoding):
    assert decode(RUSSIAN.encode(encoding), charset=encoding) == Decoded(RUSSIAN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_needs_no_name(encoding):
    assert decode(RUSSIAN.encode(encoding)) == Decoded(RUSSIAN)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866", "iso8859_5"])
def test_an_encoding_without_a_name_is_guessed_and_told(encoding):
    assert decode(RUSSIAN.encode(encoding)) == Decoded(
        RUSSIAN,
        (f"Nothing says how it is written; it was read as {encoding}: look whether the letters are right.",),
    )


@pytest.mark.parametrize("said", ["iso-8859-1", "windows-1252", "utf-8", "unicode_escape", "utf-7", "no such thing"])
def test_a_wrong_name_is_not_believed(said):
    assert decode(RUSSIAN.encode("cp1251"), charset=said) == Decoded(
        RUSSIAN,
        (
            f"It says that it is written in {said}, which is not so; it was read as cp1251: "
            "look whether the letters are right.",
        ),
    )


def test_one_cyrillic_encoding_under_the_name_of_another_is_seen():
    found = decode(RUSSIAN.encode("koi8-r"), charset="windows-1251")

    assert (found.text, len(found.notes)) == (RUSSIAN, 1)


def test_utf_8_under_another_name_is_seen():
    text = "\n".join(ARMENIAN)

    assert decode(text.encode(), charset="windows-1251") == Decoded(
        text, ("It says that it is written in cp1251, but it is UTF-8, and was read as that.",)
    )


def test_latin_1_means_what_browsers_read_under_that_name():
    assert decode(ENGLISH[0].encode("cp1252"), charset="ISO-8859-1") == Decoded(ENGLISH[0])


def test_a_letter_that_is_cut_off_at_the_end_is_shown_as_lost():
    assert decode(RUSSIAN.encode() + "ж".encode()[:1]) == Decoded(RUSSIAN + "\ufffd")


def test_letters_that_were_broken_before_are_refused():
    assert refusal(RUSSIAN.encode().decode("latin-1").encode()).startswith("Its letters cannot be read")


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"\0" * 100, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20])
def test_what_is_no_text_is_refused(content):
    assert refusal(content) == "It is no text, and no kind of file that can be read."
