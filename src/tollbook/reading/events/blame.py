"""Whom somebody blames for an event, and who claims it.

"Residents blamed the army for the attack", "the group claimed responsibility for
the bombing", "he accused the rebels of shelling the town", "the attack was
attributed to the cartel": the doer stands beside another verb than the event's.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .syntax import agents, patients, prepositional

BLAME = frozenset(("blame", "accuse", "suspect", "charge", "implicate", "condemn"))
CLAIM = frozenset(("claim", "admit", "accept", "acknowledge", "take"))
TRACE = frozenset(("attribute", "trace", "link", "pin"))
REACH = 4
"""Steps up from the event's word to the verb that blames; a starting value."""


def blamed(trigger: Token) -> Iterator[Token]:
    """Yield who is blamed for the event of a word, or claims it."""
    for step, verb in enumerate(trigger.ancestors):
        if step >= REACH:
            return
        if verb.pos_ == "VERB" and verb != trigger:
            yield from _beside(verb, trigger)
            return


def _beside(verb: Token, trigger: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    borne = patients(verb)
    if lemma in BLAME and _hangs_by(verb, trigger, ("for", "of", "over", "in")):
        yield from (token for token in borne if token != trigger)
        if trigger in borne:
            yield from prepositional(verb, ("on",))
    elif lemma in CLAIM:
        if trigger in borne or any(b.lemma_ == "responsibility" for b in borne):
            yield from agents(verb)
    elif lemma in TRACE and trigger in borne:
        yield from prepositional(verb, ("to", "on"))
    elif lemma == "blame" and trigger in borne:
        yield from prepositional(verb, ("on",))


def _hangs_by(verb: Token, trigger: Token, words: tuple[str, ...]) -> bool:
    """Does the event hang on the verb, or on its object, by one of these words?"""
    above = {verb, *patients(verb)}
    at = trigger
    while at.head != at and at.head not in above:
        at = at.head
    return at.lower_ in words and at.head in above
