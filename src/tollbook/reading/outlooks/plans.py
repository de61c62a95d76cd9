"""What somebody means to do: "plans to", "is preparing to", "intends to".

A plan binds less than a promise. Told of the planner by the planner, it is a
promise, and its modality says how weakly it is put; told by another, it is
foreseen.
"""

import re

from tollbook.registers.outlook_cues import find_words

from .drafts import Unit
from .offers import speaks_for_subject

_WAS = re.compile(r"\b(?:was|were|had been|has been|have been)\s+$", re.IGNORECASE)
_CUE = re.compile(r"\b(plan|intend|aim|prepar|gear)\w*", re.IGNORECASE)
_TO_DO = re.compile(
    r"\W*(?:not\s+)?to\s+[a-z]|\W*(?:for\s+)?(?:an?|the|its|their|new)\s+(?:\w+\s+){0,2}"
    r"(?:assault|attack|offensive|operation|strike|raid|invasion|evacuation|withdrawal)",
    re.IGNORECASE,
)
_IS_NOUN = re.compile(
    r"\b(?:the|an?|this|that|any|no|his|her|its|their|our|of|your|my)\s+"
    r"(?:[\w-]*[^s\W]\s+){0,2}$",
    re.IGNORECASE,
)
"""Before "plan to": "the army plan to", not "the rebels plan to"."""
_WE = re.compile(r"\b(?:we|i)(?:['’](?:re|m))?\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_OWN = re.compile(
    r"^\W*(?:that\s+)?(?:it|they|he|she|(?:its|their|his|her)\s+\w+)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    r"\W*(?:that\s+)?(?:it|they|he|she)\s+(?:(?:was|were)\s+)?"
    r"(plan|intend|aim|prepar)(?:n?ed|n?ing|ed)\s+to\b",
    re.IGNORECASE,
)
_FULL = {"plan": "plan", "intend": "intend", "aim": "aim", "prepar": "prepare"}
_FULL |= {"gear": "prepare", "pois": "prepare", "ready": "prepare", "getti": "prepare"}


def plan_in(words: str) -> str | None:
    """Return how a plan is put: plan, intend, aim or prepare; None without one.

    >>> plan_in("it intends to hold the vote"), plan_in("it was planning to leave")
    ('intend', None)
    """
    span = find_words("plan", words)
    if span is None or _WAS.search(words[: span[0]]):
        return None
    found = words[slice(*span)].lower()
    if found == "plan to" and _IS_NOUN.search(words[: span[0]]):
        return None
    return next((_FULL[stem] for stem in _FULL if stem in found), None)


def is_own_plan(unit: Unit) -> bool:
    """Do they tell of their own plan: "we intend to", "it plans to"?"""
    span = find_words("plan", unit.text)
    before = unit.text[: span[0]] if span else ""
    if _WE.search(before) or speaks_for_subject(unit):
        return True
    return not unit.in_quotes and _OWN.match(before) is not None


def shifted_plan(unit: Unit) -> str | None:
    """Return how "said it planned to move" puts the plan: told of back then."""
    found = None if unit.in_quotes else _SHIFTED.match(unit.text)
    return _FULL[found[1].lower()] if found else None


def is_plan_told(unit: Unit) -> bool:
    """Is the word of saying itself one of planning ("plans [to open the road]")?"""
    return _CUE.search(unit.cue) is not None and _TO_DO.match(unit.text) is not None


def plan_told(unit: Unit) -> str | None:
    """Return how the word of saying puts the plan."""
    found = _CUE.search(unit.cue)
    return _FULL[found[1].lower()] if found else None
