"""What the text itself calls a place: "Baskoy village", "the city of Aleppo"."""

import re

from tollbook.model import PlaceCandidate, PlacePrecision, Span
from tollbook.registers.place_words import place_words

from .names import UNITS

_BEFORE = re.compile(
    rf"(?i)\b({'|'.join(w.word for w in place_words().values() if w.before)})"
    r"(?:\s+(?:of|called|named))?\s+(?:the\s+)?$"
)
_AFTER = re.compile(
    rf"(?i)\s+({'|'.join(w.word for w in place_words().values() if w.after)})\b"
)
_TOWN = frozenset({PlacePrecision.SETTLEMENT})
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


def of_kind(
    candidates: tuple[PlaceCandidate, ...], described: str | None
) -> tuple[PlaceCandidate, ...]:
    """Return the candidates that are what the text calls them; all if none is.

    Only the words for provinces, districts and towns tell candidates apart.
    """
    word = place_words().get(described or "")
    if word is None:
        return candidates
    wanted = (
        UNITS if word.is_unit else _TOWN if word.precision in _TOWN else frozenset()
    )
    fitting = tuple(place for place in candidates if place.precision in wanted)
    return fitting or candidates
