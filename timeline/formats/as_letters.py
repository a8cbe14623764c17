"""Letters to authors: what was decided on a draft of theirs."""

from __future__ import annotations

from timeline.models import Decision, DraftState, Verdict

NEXT = {
    Verdict.RETURN: "Put right what is asked for, and submit it again:",
    Verdict.REJECT: "Nothing of it was published. It stays here:",
}
PUBLISHED = "It is published. Where it came from:"
ONE_MORE = "A contested event needs one more reviewer. Until then it waits here:"


def on_decision(decision: Decision, address: str) -> tuple[str, str]:
    """Subject and text. `address`: of the draft, whole."""
    draft, verdict = decision.draft, Verdict(decision.verdict)
    title = " ".join((draft.title or "New event").split())
    said = f"{decision.reviewer.shown_name} has {verdict.label.lower()} your draft “{title}”."
    words = ", ".join((decision.wording or {}).keys())
    parts = [said, decision.note, f"Its wording was changed in: {words}." if words else ""]
    accepted = PUBLISHED if draft.state == DraftState.ACCEPTED else ONE_MORE
    parts.append(f"{NEXT.get(verdict, accepted)}\n{address}")
    return f"{verdict.label}: {title}"[:200], "\n\n".join(filter(None, parts)) + "\n"
