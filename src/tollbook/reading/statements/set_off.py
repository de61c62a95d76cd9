"""Clauses set off by commas: "Residents, who say the well is dry, accuse the army".

The parser often lets such a clause run on over its second comma and leaves the verb
behind it without a subject. The commas, and a finite verb right after one, show where
it ends and who goes on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import Span
from tollbook.reading.words import sentence_of

RELATIVE_WORDS = frozenset(["who", "which", "whose", "whom"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_BACK = frozenset(["when", "after", "before", "as", "although", "though", "while"])
"""Words after the second comma that take up the sentence again."""
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
_FARTHEST = 45


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative clause between commas: tokens [start, end), its pronoun first."""

    start: int
    end: int
    antecedent: int
    """The head noun it is about; -1 where "which" takes up a whole clause."""
    resumed: int
    """The verb behind its second comma; -1 where there is none."""


def find_relatives(
    tokens: tuple[Token, ...], openers: Sequence[tuple[int, Span]]
) -> tuple[Relative, ...]:
    """Return the clauses that relative words open, each word with its paragraph."""
    found = []
    for i, (first, last) in openers:
        if i < first + 2 or tokens[i - 1].text != ",":
            continue
        antecedent = _antecedent(tokens[i - 2], first)
        if antecedent is None and tokens[i].lower_ != "which":
            continue
        end, resumed = _end(
            tokens, i, min(last, sentence_of(tokens[i]).end, i + _FARTHEST)
        )
        if antecedent is None:
            antecedent, resumed = -1, -1
        found.append(Relative(i, end, antecedent, resumed))
    return tuple(found)


def _antecedent(word: Token, first: int) -> int | None:
    """Return the head of the noun phrase that a word ends."""
    here = word
    while (above := _above(here)) is not None and above.i >= first:
        here = above
    return here.i if here.pos_ in _NOMINAL else None


def _above(word: Token) -> Token | None:
    """Return the noun before a word that it belongs to, over its preposition."""
    head = word.head
    if head.pos_ == "ADP" and head.i < word.i:
        head = head.head
    nominal = head.i < word.i and head.pos_ in _NOMINAL
    return head if nominal and word.dep_ not in ("ROOT", "conj") else None


def _end(tokens: tuple[Token, ...], start: int, last: int) -> tuple[int, int]:
    """Return where the clause ends, and the verb that goes on behind it."""
    for i in range(start + 2, last - 1):
        if tokens[i].text in (";", "—", "–"):
            return i, -1
        if tokens[i].text != "," or not _has_verb(tokens, start, i):
            continue
        after = i + 1
        if tokens[after].lower_ in _BACK or tokens[after].lower_ == "that":
            return i, -1
        while after < last and tokens[after].pos_ == "ADV":
            after += 1
        if after < last and _is_verb(tokens[after]):
            return i, _main(tokens[after]).i
    return last, -1


def _has_verb(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return any(tokens[i].tag_ in _FINITE for i in range(start, end))


def _is_verb(token: Token) -> bool:
    if token.pos_ not in ("VERB", "AUX"):
        return False
    bare = token.tag_ == "VB" and token.nbor(-1).lower_ != "to"
    return token.tag_ in _FINITE or bare


def _main(token: Token) -> Token:
    return token.head if token.dep_ in ("aux", "auxpass") else token
