"""What English puts beside a quotation to say whose words they are."""

from timeline.extraction.quotations import Side, SpeechWords, speech_rule

# Shortest first: who speaks stands right beside the verb.
_WHO = r"(?P<who>[^\s,.;:!?()“”\"«»][^,;:!?()“”\"«»\n]{1,80}?)"
_SAYS = (
    r"(?:said|says|saying|told|stated|added|adds|announced|declared|insisted|warned|argued|explained|noted|wrote|writes"
    r"|reported|claimed|stressed|emphasi[sz]ed|recalled|replied|retorted|remarked|repeated|admitted|acknowledged)"
)
_CALLS = (
    r"(?:called|calls|described|branded|dubbed|denounced|condemned|hailed|dismissed|blamed|vowed|boasted|promised"
    r"|threatened|predicted|concluded|complained|expressed|spoke of)"
)
# Where who speaks ends: at a mark, or where it is told when, where, to whom and why.
_ENDS = (
    r"(?=\s*[,.;:!?()“”\"«»\n]|\s*$| (?:on|in|at|to|after|during|when|as|while|who|adding|before|yesterday|today|late"
    r"|early|last|this)\b)"
)
_BEGINS = r"(?:^|[,;:.”»\"] )(?:(?:[Bb]ut|[Aa]nd|[Mm]eanwhile|[Hh]owever|[Ll]ater|[Ee]arlier|[Ww]hile|[Ww]here) )?"
_PART = r"(?: night| morning| evening| afternoon)?"
_WHEN = rf"(?:(?:On (?:the \w+(?: of (?:last |this )?\w+)?|(?:\d+ )?[A-Z]\w+(?: \d+)?{_PART})|In [\w-]+(?: \d+)?) )?"
# From the last letter within the marks: a comma or a full stop stands before the mark, or a comma behind it.
_CLOSED = r"(?:[,.?!…][”»\"“],?|[^\s][”»\"“],) ?"


ENGLISH_SPEECH = SpeechWords(
    rules=(
        speech_rule(
            "quotation, according to",
            Side.AFTER,
            rf"{_CLOSED}(?P<shown>according to {_WHO}){_ENDS}",
            "“The road is closed,” according to the ministry.",
            "the ministry",
        ),
        speech_rule(
            "quotation, said who",
            Side.AFTER,
            rf"{_CLOSED}(?P<shown>{_SAYS} (?!that\b|on\b|in\b|at\b|to\b){_WHO}){_ENDS}",
            "“The road is closed,” said a spokesman for the army on Monday.",
            "a spokesman for the army",
        ),
        speech_rule(
            "quotation, who said",
            Side.AFTER,
            rf"{_CLOSED}(?P<shown>(?!and\b|but\b|which\b|that\b|while\b){_WHO}(?: has| had| have)? {_SAYS})\b",
            "“The road is closed,” the foreign ministry said.",
            "the foreign ministry",
        ),
        speech_rule(
            "according to, quotation",
            Side.BEFORE,
            rf"\b(?P<shown>[Aa]ccording to {_WHO}),[^,;:.]{{0,30}}$",
            "According to the ministry, “the road is closed”.",
            "the ministry",
        ),
        speech_rule(
            "who called it quotation",
            Side.BEFORE,
            rf"{_BEGINS}{_WHEN}(?P<shown>{_WHO}(?: has| had| have)? {_CALLS})\b[^;:.“”\"«»]{{0,90}} $",
            "On Monday the ministry called the closing of the road “an act of terror”.",
            "the ministry",
        ),
        speech_rule(
            "who said quotation",
            Side.BEFORE,
            rf"{_BEGINS}{_WHEN}(?P<shown>{_WHO}(?: has| had| have)? {_SAYS})\b[^;:.“”\"«»]{{0,90}}[:,]? ?$",
            "A spokesman told reporters: “The road is closed.”",
            "A spokesman",
        ),
    ),
    pronouns=frozenset({"he", "she"}),
)
