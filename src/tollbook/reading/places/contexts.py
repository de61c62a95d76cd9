"""Does a name stand where only a place can stand?

"in …", "the town of …", "… village", "…, Syria": such a place in the sentence
speaks for a place even where nobody knows the name.
"""

import re

from tollbook.model import PlacePrecision, Span
from tollbook.registers.place_words import DIRECTION_WORDS, place_words

from .names import UNITS, Names

_PREPOSITION = re.compile(
    r"(?i)\b(?:in|near|outside|from|at|around|towards?|across|throughout|into|"
    r"inside|between|over|north of|south of|east of|west of|outskirts of)\s+"
    rf"(?:the\s+)?(?:(?:{'|'.join(DIRECTION_WORDS)})\s+)*$"
)
_KIND_BEFORE = re.compile(
    rf"(?i)\b(?:{'|'.join(w.word for w in place_words().values() if w.before)})s?"
    r"(?:\s+(?:of|called|named))?\s+(?:the\s+)?$"
)
_KIND_AFTER = re.compile(
    rf"\s+(?:{'|'.join(w.word for w in place_words().values() if w.after)})\b"
)
_WIDER = re.compile(r", (?:in )?([A-Z][\w.]+(?: [A-Z]\w+)?)")
_REACH = 40


def stands_like_a_place(text: str, span: Span, names: Names) -> bool:
    """Do the words around a name say that it is a place?"""
    start, end = span
    before = text[max(0, start - _REACH) : start]
    if _PREPOSITION.search(before) or _KIND_BEFORE.search(before):
        return True
    if _KIND_AFTER.match(text, end):
        return True
    wider = _WIDER.match(text, end)
    return wider is not None and is_wider(wider[1], names)


def is_wider(name: str, names: Names) -> bool:
    """Does a name mean a country or a province, so that a place can lie in it?"""
    return any(
        meant.precision in UNITS or meant.precision is PlacePrecision.COUNTRY
        for meant in names.after_comma(name).candidates[:5]
    )
