"""By which words a party answers a claim of harm, and who a country's own forces are.

>>> answer_in("it was looking into the reports").value
'looks_into'
>>> tells_own_act("that it had struck a base"), tells_own_act("that rebels had struck")
(True, False)
>>> tells_own_act("Our air force carried out no strikes")
False
>>> is_home_forces("The army"), is_home_forces("Warplanes")
(True, False)
"""

import re
from dataclasses import dataclass
from functools import cache

from tollbook.model import Answer

from ._lists import load_entries
from .contradictions import Matter, family_of

_REFUSED = re.compile(
    r"\b(?:not|no|never|nor|neither|without|refus\w+|declin\w+)\b", re.IGNORECASE
)
_CALLED = re.compile(
    r"\b(?:is|are|was|were|be|been|as)\s+(?:[a-z]+ly\s+)?(?:an?\s+)?(?P<word>[a-z]+)",
    re.IGNORECASE,
)
_OWN = r"^\W*(?:that\s+)?(?:it|we|(?:its|our)\s+[\w-]+(?:\s+[\w-]+)?)\s+"
_NONE = r"(?!\s+(?:no|none|nothing|nobody)\b)"
_AUXILIARY = r"(?:(?:had|have|has)\s+)?(?:[a-z]+ly\s+)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    answer: Answer
    words: tuple[str, ...]
    reason: str
    own_act: bool = False
    cue: tuple[str, ...] = ()
    """A word of the statement's cue starts with one of these."""


@cache
def _entries() -> tuple[_Entry, ...]:
    return load_entries("party_answers", _Entry)


@cache
def _pattern(entry: _Entry) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in entry.words)
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


def answer_in(said: str, cue: str = "") -> Answer | None:
    """Return how a party answers a claim; None where the words do not tell.

    Args:
        said: What the party says.
        cue: The words that show that it says so ("claimed").
    """
    for entry in _entries():
        if entry.own_act or entry.answer is Answer.SAYS_OTHERWISE:
            continue
        if entry.cue and not re.search(
            rf"\b(?:{'|'.join(entry.cue)})", cue, re.IGNORECASE
        ):
            continue
        found = _pattern(entry).search(said)
        if found is None:
            continue
        accepts = entry.answer in (Answer.REGRETS, Answer.ADMITS)
        if not (accepts and _REFUSED.search(said, 0, found.start())):
            return entry.answer
    return None


def speaks_of_fighters_place(said: str) -> bool:
    """Do the words speak of a place or a use that belongs to fighters?"""
    return any(
        _pattern(entry).search(said)
        for entry in _entries()
        if entry.answer is Answer.SAYS_OTHERWISE
    )


def says_false(said: str) -> bool:
    """Do the words say that something told of is not so?

    >>> says_false("Reports of civilian deaths are baseless")
    True
    >>> says_false("it was finding out what went wrong")
    False
    """
    told = (found["word"].lower() for found in _CALLED.finditer(said))
    return any(family_of(word, Matter.FALSEHOODS) for word in told)


def tells_own_act(said: str) -> bool:
    """Does whoever says this tell of a deed as their own ("it had struck")?"""
    return _own_acts().search(said) is not None


@cache
def _own_acts() -> re.Pattern[str]:
    verbs = (word for entry in _entries() if entry.own_act for word in entry.words)
    told = "|".join(re.escape(verb) for verb in verbs)
    return re.compile(rf"{_OWN}{_AUXILIARY}(?:{told})\b{_NONE}", re.IGNORECASE)


@cache
def _home_forces() -> frozenset[str]:
    return frozenset(load_entries("home_forces", str))


def is_home_forces(name: str) -> bool:
    """Does a name stand for a country's own forces, without saying whose?"""
    return bare_name(name) in _home_forces()


@cache
def _nobodys() -> frozenset[str]:
    return frozenset(load_entries("nobodys_forces", str))


def names_nobody(name: str) -> bool:
    """Does a name say what struck, and not whose it is?

    >>> names_nobody("its aircraft"), names_nobody("government warplanes")
    (True, False)
    """
    return bare_name(name) in _nobodys()


def bare_name(name: str) -> str:
    """Return a name in lower case, without "the"."""
    return " ".join(name.casefold().split()).removeprefix("the ")
