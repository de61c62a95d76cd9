"""What a speaker orders or begs, and what follows if it is not done.

"Stop the raids" asks another to act; "leave by Sunday or we will bomb you" and
"you have until Friday to leave" give a time, and are ultimatums.
"""

import re

from tollbook.registers.outlook_cues import find_words, words_of

from .drafts import Due, Unit

_OPENING = re.compile(r"[\W_]*(?:please,?\s+)?", re.IGNORECASE)
_PLEASE = re.compile(r"[\W_]*please,?\s+[a-z]", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\W*(?:$|[.,!;”\"’']|\s(?:the|this|that|these|those|your|our|my|his|her|their|us|"
    r"them|me|him|it|until|on|all|any|every|now|at|by|before|immediately|killing|bombing|"
    r"shelling|firing|shooting|attacking|let|go|or|and|more|some|people|civilians|"
    r"trucks|aid|food)\b)",
    re.IGNORECASE,
)
_MUST_BE = re.compile(
    r"\W*(?:that\s+)(?:[^\s,;]+\s+){1,7}?be\s+(?:\w+(?:ed|en|wn|ght|ne|t|e)|\w+)\b",
    re.IGNORECASE,
)
_INSISTS = re.compile(
    r"\b(?:insist|demand|ask|request|recommend|urg|propos)\w*", re.IGNORECASE
)
_OR_WE = re.compile(
    r"\bor (?:else,?\s+)?(?:we|i|they|he|it)(?:['’]ll|\s+(?:will|shall|would))\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\beither\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:must|has to|have to)\b", re.IGNORECASE)
_HAVE_UNTIL = re.compile(
    r"\b(?:have|has)\s+(?:only\s+|just\s+)?(?:until|till)\b.*?\bto\s+(?P<act>[^.,;]+)",
    re.IGNORECASE,
)
_HAVE_HOURS = re.compile(
    r"\b(?:have|has)\s+(?:only\s+|just\s+)?(?:[\w-]+\s+){1,2}?(?:hours?|days?|weeks?)\s+"
    r"to\s+(?P<act>[^.,;]+)",
    re.IGNORECASE,
)
_COMPLIES = re.compile(
    r"(?:comply|accept|vacate|get out|pay|answer|respond|give up|lay down|pull)\b",
    re.IGNORECASE,
)


def is_order(unit: Unit) -> bool:
    """Does the speaker tell others what to do: "Stop the raids", "Please let us go"?"""
    if not unit.in_quotes:
        return False
    opening = _OPENING.match(unit.text)
    rest = unit.text[opening.end() if opening else 0 :].lower()
    if _PLEASE.match(unit.text):
        return True
    for word in words_of("order"):
        if rest.startswith(word) and _GOES_ON.match(rest, len(word)):
            return True
    return False


def is_insisted_on(unit: Unit) -> bool:
    """Is it told as what must be: "insisted that the guilty be tried"?"""
    return (
        _INSISTS.search(unit.cue) is not None and _MUST_BE.match(unit.text) is not None
    )


def gives_time(words: str) -> bool:
    """Is a length the time that somebody has ("have 48 hours to leave")?"""
    found = _HAVE_HOURS.search(words)
    return found is not None and _is_to_yield(found["act"])


def is_last_word(unit: Unit, due: Due | None) -> bool:
    """Is a time given to comply, or told what follows if nobody does?"""
    words = unit.text
    until = _HAVE_UNTIL.search(words) or _HAVE_HOURS.search(words)
    if until and due is not None and _is_to_yield(until["act"]):
        return True
    other = _OR_WE.search(words)
    if other is None or _EITHER.search(words[: other.start()]):
        return False
    asked = words[: other.start()]
    return due is not None or is_order(unit) or _MUST.search(asked) is not None


def _is_to_yield(act: str) -> bool:
    found = find_words("yield", act)
    return _COMPLIES.match(act) is not None or (found is not None and found[0] == 0)
