"""A number of people as one phrase puts it, before anyone asks what befell them."""

from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import Qualifier


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
