"""Whose a time or place is when it is not the event's.

"A Sanaa man was shot in Taiz and taken to a hospital in Aden": Sanaa is where
the man is from, Aden where he was taken. "Charged on Tuesday with killing two":
Tuesday is the court's.
"""

import re

from spacy.tokens import Token

from tollbook.model import Span
from tollbook.reading.words import once_a_page, sentence_of
from tollbook.registers import word_set

from .people import is_person
from .syntax import ancestors_and_self

AFTERMATH = word_set("aftermath")
"""Verbs of what follows: courts, arrests, the printing of the page."""
CARRIED = word_set("carried")
"""Verbs of taking the hurt away."""
QUOTES = frozenset("'\"‘’“”")
TITLE = 6
"""Words of a name in quotation marks in which a place is still its part."""
_STAMP = re.compile(
    r"(?i)\b(?:posted|updated|published|modified|previous story|copyright)"
    r"(?:\s+(?:on|at))?[\s:|-]*$"
)
_CORNER = re.compile(
    r"(?:\bblock of|\d(?:st|nd|rd|th)(?: streets?| avenues?)? (?:and|&))"
    r"\s+(?:[NSEW]\.?\s+|(?:North|South|East|West)\s+)?$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\s+(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Dr\.?|"
    r"Lane|Highway|Parkway|Way)\b(?!\s+(?:town|city|village))|\s+and\s+(?:\w+\s+)?"
    r"(?i:streets|avenues|roads)\b"
)
"""What makes a street of a town's name: "the 1400 block of Austin", "Austin Road"."""
_OUTLET = re.compile(
    r"(?i)\s[-–—|]\s[^\n]*\b(?:news|weather|sports?|channel|radio|tv|"
    r"(?-i:[KW][A-Z]{2,3}))\b"
)
"""Behind a dash in a headline: the name that the outlet goes by."""


def is_owner(head: Token) -> bool:
    """Does the place name whose police or government it is?"""
    return head.dep_ in ("poss", "compound", "amod") and head.head.lemma_.lower() in (
        "government", "army", "military", "force", "troop", "president", "minister",
        "regime", "spokesman", "spokeswoman", "official", "embassy", "ambassador",
        "police", "coalition", "observatory", "leader", "ministry", "state",
    )  # fmt: skip


def is_origin(head: Token) -> bool:
    """Does the place say where a person is from: "a Sanaa man"?"""
    at = head
    while at.dep_ == "compound" and at.head.ent_type_ in ("GPE", "LOC"):
        at = at.head
    if at.dep_ in ("compound", "amod", "nmod", "poss"):
        return at.head.ent_type_ not in ("GPE", "LOC") and is_person(at.head)
    above = at.head
    return (
        at.dep_ == "pobj"
        and above.lower_ in ("of", "from")
        and above.dep_ == "prep"
        and is_person(above.head)
    )


def is_destination(head: Token) -> bool:
    """Is it where the hurt were taken: "taken to a hospital in Aden"?"""
    through = False
    for above in ancestors_and_self(head):
        if above.pos_ == "VERB":
            return through and above.lemma_.lower() in CARRIED
        through = through or above.lower_ in ("to", "at")
    return False


def is_in_title(head: Token) -> bool:
    """Is the place part of a name in quotation marks, an operation's say?"""
    doc = head.doc
    after = doc[head.i + 1 : head.i + 2]
    before = doc[max(head.i - TITLE, 0) : head.i]
    return any(word.text in QUOTES for word in after) and any(
        word.text in QUOTES and word.nbor().is_title for word in before
    )


def is_outlets(head: Token) -> bool:
    """Is it part of the outlet's name behind the headline's dash?"""
    sentence = sentence_of(head)
    if sentence.start > 0 and head.i > HEADLINE:
        return False
    found = _OUTLET.search(sentence.text)
    return found is not None and sentence.start_char + found.start() < head.idx


HEADLINE = 60
"""Words of a page among which its headline is."""


def is_street(head: Token, span: Span) -> bool:
    """Is it a street that bears a town's name: "the 1400 block of Austin"?"""
    text, first = _near(head)
    start, end = span[0] - first, span[1] - first
    return (
        _CORNER.search(text, max(0, start - 30), start) is not None
        or _STREET.match(text, end) is not None
    )


def is_of_aftermath(governor: Token, own: set[int]) -> bool:
    """Does the word tell of what followed an event, and not of the event?"""
    return governor.i not in own and governor.lemma_.lower() in AFTERMATH


def is_stamp(head: Token, start: int) -> bool:
    """Does "Posted:" or "Updated" stand before a time?"""
    text, first = _near(head)
    at = start - first
    return _STAMP.search(text, max(0, at - 30), at) is not None


@once_a_page
def _near(head: Token) -> tuple[str, int]:
    """Return the words around one, and where in the page they start."""
    words = head.doc[max(0, head.i - NEAR) : head.i + NEAR]
    return words.text, words.start_char


NEAR = 16
"""Words on either side among which a street's or a stamp's own words stand."""
