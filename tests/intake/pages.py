"""Invented news in three alphabets, and pages that hold it."""

import json

ENGLISH = (
    "The new bridge over the river was opened on Friday, the mayor’s office said, after three years of work.",
    "It is 240 metres long and replaces a ferry that had crossed at the same place since the last century.",
    "Lorries may use it from Monday on; until then it belongs to walkers, and a brass band plays at noon.",
)
CYRILLIC = (
    "Новый мост через реку открыли в пятницу, сообщили в мэрии. Строительство шло три года.",
    "Он длиной 240 метров и заменит паром, который ходил на этом месте с прошлого века.",
    "Грузовикам разрешат проезд с понедельника. До тех пор мост принадлежит пешеходам.",
)
ARMENIAN = (
    "Գետի վրայի նոր կամուրջը բացվել է ուրբաթ օրը, հայտնել է քաղաքապետարանը։ Շինարարությունը տևել է երեք տարի։",
    "Այն ունի 240 մետր երկարություն և փոխարինում է լաստանավին, որը նույն տեղում գործել է անցյալ դարից։",
    "Բեռնատարները կարող են անցնել երկուշաբթի օրվանից։ Մինչ այդ կամուրջը հետիոտներինն է։",
)


def text(paragraphs=ENGLISH):
    return "\n\n".join(paragraphs)


def page(paragraphs=ENGLISH, *, head="", lang=' lang="en"', body=""):
    """A page with menu, headline, article and footer."""
    article = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    return (
        f"<!doctype html>\n<html{lang}><head><title>Bridge opened</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f"<main><article><h1>Bridge opened</h1>\n{article}{body}</article></main>"
        "<footer>All rights reserved</footer></body></html>"
    )


def linked(*nodes):
    """JSON-LD for the head."""
    data = [{"@context": "https://schema.org"} | node for node in nodes]
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def article(published="2023-09-15T10:30:00+04:00", **more):
    return {"@type": "NewsArticle", "headline": "Bridge opened", "datePublished": published} | more


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'
