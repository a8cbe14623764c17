import platform
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.intake.pages import ARMENIAN, CYRILLIC, ENGLISH, article, linked, page, text
from timeline.intake.mails import BY_THE_MAIL, MAIL_DATE, is_mail, read_mail
from timeline.intake.page_facts import BY_JSON_LD
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable


def a_mail(content=None, **given):
    message = EmailMessage(policy=SMTP.clone(max_line_length=78))
    message["From"] = "Ann Miller <ann@gazette.example>"
    message["To"] = "Tom Baker <tom@gazette.example>"
    message["Subject"] = "Bridge opened"
    message["Date"] = "Sat, 16 Sep 2023 00:30:00 +0400"
    if content is not None:
        message.set_content(content, **given)
    return message


def refusal(content):
    with pytest.raises(Unreadable) as caught:
        read_mail(content)
    return caught.value.what


def test_a_mail_gives_its_text_and_headers():
    assert read_mail(a_mail(text()).as_bytes()) == Reading(
        text(),
        title="Bridge opened",
        published="2023-09-16",
        published_by="Date: of the mail",
        authors=("Ann Miller",),
        notes=(MAIL_DATE,),
        tool="email",
        version=platform.python_version(),
    )


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("transfer", ["base64", "quoted-printable"])
def test_a_mail_in_any_encoding_gives_the_same_letters(charset, transfer):
    message = a_mail(text(CYRILLIC), charset=charset, cte=transfer)
    message.replace_header("Subject", "Мост открыли")
    found = read_mail(message.as_bytes())

    assert (found.text, found.title, found.notes) == (text(CYRILLIC), "Мост открыли", (MAIL_DATE,))


def test_the_plain_text_of_two_is_read():
    message = a_mail(text(ARMENIAN))
    message.add_alternative(page(ENGLISH), subtype="html")

    assert read_mail(message.as_bytes()).text == text(ARMENIAN)


def test_a_mail_of_html_only_is_read_without_its_scripts():
    message = a_mail(
        f"<html><body><script>bad()</script><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p></body></html>", subtype="html"
    )
    found = read_mail(message.as_bytes())

    assert (found.text, found.title, found.published_by, found.tool) == (
        text(ENGLISH[:2]),
        "Bridge opened",
        BY_THE_MAIL,
        "email",
    )


def test_lines_that_flow_are_joined():
    content = (
        b"From: ann@gazette.example\nDate: Fri, 15 Sep 2023 10:30:00 +0000\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
        b"The new bridge \nwas opened.\n\n From now on \nit is open.\n-- \nAnn\n"
    )

    assert read_mail(content).text == "The new bridge was opened.\n\nFrom now on it is open.\n--\nAnn"


def test_what_is_attached_is_named_and_left_out():
    message = a_mail(text())
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan.pdf")

    assert read_mail(message.as_bytes()).notes == (MAIL_DATE, "What is attached was left out: plan.pdf.")


def test_a_mail_without_a_date_says_so():
    message = a_mail(text())
    del message["Date"]
    found = read_mail(message.as_bytes())

    assert (found.published, found.published_by, found.notes) == ("", "", ("The mail does not say when it was sent.",))


def test_a_date_that_is_none_is_not_taken():
    message = a_mail(text()).as_bytes().replace(b"Sat, 16 Sep 2023 00:30:00 +0400", b"Sat, 99 Foo 2023")

    assert read_mail(message).published == ""


def test_a_page_saved_as_one_file_is_read_as_that_page():
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://gazette.example/bridge"
    message["Date"] = "Mon, 1 Jan 2024 10:00:00 -0000"
    message.set_content(page(head=linked(article())), subtype="html")
    message.make_related()
    found = read_mail(message.as_bytes())

    assert (found.text, found.published, found.published_by, found.url) == (
        "Bridge opened\n\n" + text(),
        "2023-09-15",
        BY_JSON_LD,
        "https://gazette.example/bridge",
    )


def test_a_mail_of_attachments_only_is_refused():
    message = a_mail()
    message.add_attachment(b"\0" * 9, maintype="image", subtype="png", filename="x.png")

    assert refusal(message.as_bytes()) == "The mail has no text."


HEADERS = "From: a@b.example\nDate: Fri, 15 Sep 2023 10:30:00 +0000\n"


@pytest.mark.parametrize(
    "content",
    [
        HEADERS + "Subject: " + "=?utf-8?q?a?= " * 10_000 + "\n\nwords",
        HEADERS + "Content-Type: text/plain; x=" + '"a; ' * 10_000 + "\n\nwords",
        HEADERS + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nwords\n" * 50_000,
        HEADERS + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)) + "\nwords",
    ],
    ids=["long subject", "long type", "many parts", "many boxes"],
)
def test_a_mail_made_to_take_long_is_refused_soon(content):
    assert refusal(content.encode()) == "The mail is damaged: it cannot be read."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"From: a\nDate: b\n\nwords", True),
        (b"From: a\r\nX-Long: b\r\n folded\r\nSubject: c\r\n\r\nwords", True),
        (b"From: a\n\nwords", False),
        (b"Note: a bridge\nPlace: the river\n\nwords", False),
        (b"From: one side\nFrom: the other\n\nwords", False),
        (b"Words, and then\nFrom: a\nDate: b\n\n", False),
    ],
)
def test_a_mail_is_known_by_two_of_its_headers(content, told):
    assert is_mail(content) is told
