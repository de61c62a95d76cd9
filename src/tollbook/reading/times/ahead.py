"""Does a sentence look ahead? Then "on Friday" is the Friday to come.

>>> looks_ahead("The convoy will leave on ", " for the border")
True
>>> looks_ahead("The convoy left on ", " and will return")
False
>>> looks_ahead("All convoys had left by ", ".")
False
"""

import re

_RIGHT_BEFORE = re.compile(
    r"\b(?:by|until|till|up to|no later than|as (?:soon|early|late) as|effective|"
    r"(?:truce|cease-?fire|curfew|pause|moratorium) from|"
    r"expires|ends|begins|starts|reopens|takes effect|comes into force|"
    r"payable|starting|beginning|upcoming|ahead of|in time for|deadline of|"
    r"postponed (?:to|until))"
    r"\s(?:midnight |noon |dawn |dusk |sunset )?(?:on |in |the |the end of |"
    r"the start of |early |late |next |this )*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|'ll|shall|would(?! have)|to be|is to|are to|was to|were to|"
    r"scheduled|slated|due|"
    r"plan(?:s|ned|ning)?|plans? to|(?:intend|aim|prepar)ing to|"
    r"expect(?:s|ed)?|going to|set (?:to|for)|hopes? to|"
    r"(?:may|might|could)(?! (?:have|not|see|hear|feel|only|smell|tell|find)\b)|"
    r"intends? to|should be|forthcoming|agreed to|vowed to|promised to)\b"
    r"(?P<between>[^,;]*)$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|died|began|came|held|took|made|fell|left|met|"
    r"[a-z]{3,}(?<!schedul)(?<!plann)(?<!slat)(?<!expect)(?<!need)ed)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|get|being)\s+(?:\w+ly\s+)?\w+", re.IGNORECASE)
"""Its participle is not of the past: "may be exhausted before Easter"."""
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_THEN_AHEAD = re.compile(
    r"\W*(?:will|shall|is to|are to|is due|is expected)\b", re.IGNORECASE
)
_NEAR = 60
"""Characters between the cue and the time (starting value)."""


def looks_ahead(before: str, after: str) -> bool:
    """Does the sentence around a time expression speak of what is to come?

    Args:
        before: The words of the sentence before the expression.
        after: The words of the sentence after it.
    """
    if after.startswith(("'s ", "’s ")):
        return False
    if _THEN_AHEAD.match(after):
        return True
    if _HAD.search(before):
        return False
    if _RIGHT_BEFORE.search(before):
        return True
    cue = _AHEAD.search(before)
    return (
        cue is not None
        and len(cue["between"]) <= _NEAR
        and _PAST.search(_PASSIVE.sub("", cue["between"])) is None
    )


def looks_back(before: str, after: str) -> bool:
    """Does the clause around a time expression speak of what has been?"""
    clause = f"{before.rpartition(',')[2]} {after.partition(',')[0]}"
    return _PAST.search(clause) is not None
