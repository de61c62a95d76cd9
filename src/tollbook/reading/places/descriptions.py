"""What the text itself calls a place: "Baskoy village", "the city of Aleppo"."""

import re

from tollbook.model import Span
from tollbook.registers.place_words import place_words

_BEFORE = re.compile(
    rf"(?i)\b({'|'.join(w.word for w in place_words().values() if w.before)})"
    r"(?:\s+(?:of|called|named))?\s+(?:the\s+)?$"
)
_AFTER = re.compile(
    rf"(?i)\s+({'|'.join(w.word for w in place_words().values() if w.after)})\b"
)
_REACH = 30
"""Characters looked at before the name."""


def described_as(text: str, span: Span) -> str | None:
    """Return the word of kind beside a name, in lower case.

    >>> described_as("near Baskoy village", (5, 11))
    'village'
    >>> described_as("the city of Aleppo", (12, 18))
    'city'
    """
    start, end = span
    if match := _AFTER.match(text, end):
        return match[1].lower()
    if match := _BEFORE.search(text[max(0, start - _REACH) : start]):
        return match[1].lower()
    return None
