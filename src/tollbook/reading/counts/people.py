"""A number of people as one phrase puts it, before anyone asks what befell them."""

from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import Qualifier

_RULES = {
    Qualifier.EXACT: "counts/numbers: the number as it stands",
    Qualifier.VAGUE: "counts/numbers: a vague word, by the register",
    Qualifier.RANGE: "counts/numbers: two numbers that make a range",
}


@dataclass(frozen=True, slots=True)
class People:
    """How many, and which token stands for them in the sentence."""

    start: int
    end: int
    low: int
    high: int | None
    qualifier: Qualifier
    word: Token
    """The token whose place in the sentence says what befell them."""
    noun: Token | None
    """The noun that says who they are; None where it is left out."""
    last: Token
    """The last token of the phrase."""
    sure: bool
    """The noun is known to be people."""
    single: bool = False
    """One person told of by a noun ("a nurse"), not by a number."""


def rule_of_number(people: People) -> str:
    """Return the rule by which the number was read."""
    if people.single:
        return "counts/singles: one person, told of by a noun or name"
    if people.low == people.high == 0:
        return "counts/singles: an assertion of none"
    hedged = "counts/numbers: a number and the words that hedge it"
    return _RULES.get(people.qualifier, hedged)
