"""Standing: how an outlet stands to the parties. Data, but for the two standings that never lend a second voice."""

from __future__ import annotations

from django.db import models

from timeline.models.record import Record, Text, one_text_per_language

# A copy of an encyclopaedia repeats others, and nothing is known of an unknown outlet: neither corroborates.
NO_VOICE = frozenset({"reference-copy", "unknown"})
# The bodies whose own data set is a primary document.
OFFICIAL = frozenset({"party-government", "involved-government", "intergovernmental"})


class Standing(Record):
    """`side_means` says what an outlet's side is for this standing: its side, where it is based, or nothing."""

    side_means = models.CharField(max_length=12, null=True, choices=[("side", "side"), ("based_with", "based with")])

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side_means=None) | models.Q(side_means__in=["side", "based_with"]),
                name="standing_side_means_is_known",
                violation_error_message="side_means is “side”, “based_with” or empty.",
            )
        ]


class StandingText(Text):
    standing = models.ForeignKey(Standing, models.PROTECT, related_name="texts")
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [one_text_per_language("standing", "standing_text")]
