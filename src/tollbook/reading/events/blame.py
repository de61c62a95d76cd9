"""Whom somebody blames for an event, and who claims it.

"Residents blamed the army for the attack", "the group claimed responsibility for
the bombing", "he accused the rebels of shelling the town", "the attack was
attributed to the cartel", "two officers are implicated in the murder": the doer
stands beside another word than the event's.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .syntax import (
    agents,
    attribution_bearers,
    children,
    patients,
    prepositional,
    with_conjuncts,
)

BLAME = frozenset(("blame", "accuse", "suspect", "charge", "implicate"))
CLAIM = frozenset(("claim", "admit", "accept", "acknowledge", "take", "assume"))
CREDIT = frozenset(("responsibility", "credit", "guilt", "blame"))
TRACE = frozenset(("attribute", "trace", "link", "pin", "ascribe", "impute"))
POINTS = frozenset(("point", "lay"))
FINGER = frozenset(("finger", "blame"))
WORK = frozenset(("work", "doing", "handiwork", "responsibility"))
TAKES_PART = frozenset(("participate", "take", "cooperate", "collaborate"))
DRAWN_IN = frozenset(("involve", "implicate"))
ANSWERS = frozenset(("responsible", "guilty", "accountable", "behind"))
KILLERS = frozenset(("killer", "murderer", "assassin", "kidnapper", "attacker"))
PARTS_IN_IT = frozenset(("involvement", "participation", "complicity", "implication"))
MAKERS = frozenset(
    ("perpetrator", "author", "mastermind", "participant", "culprit", "organizer")
)
"""Who is called so is the one who did it: "the author of the crime is ..."."""
REACH = 4
"""Steps up from the event's word to the verb that blames; a starting value."""


def blamed(trigger: Token) -> Iterator[Token]:
    """Yield who is blamed for the event of a word, or claims it."""
    for verb in children(trigger, ("acl", "relcl")):
        yield from _beside(verb, trigger)
        yield from _claimed_of(verb)
    if trigger.lemma_.lower() in KILLERS and trigger.dep_ == "nsubj":
        yield from with_conjuncts(children(trigger.head, ("attr",)))
    for step, above in enumerate(trigger.ancestors):
        if step >= REACH:
            return
        yield from _called(above, trigger)
        if above.pos_ in ("VERB", "AUX") and above != trigger:
            yield from _beside(above, trigger)
            return


def _called(word: Token, trigger: Token) -> Iterator[Token]:
    """Yield who is responsible for it, behind it, its author."""
    lemma = word.lemma_.lower()
    if (lemma in ANSWERS and (lemma == "behind" or _hangs_by_own(word, trigger))) or (
        lemma in MAKERS and word.dep_ in ("attr", "oprd", "pobj")
    ):
        yield from attribution_bearers(word)
    elif lemma in PARTS_IN_IT and _hangs_by_own(word, trigger):
        yield from with_conjuncts(prepositional(word, ("of", "by")))
        yield from children(word, ("poss",))


def _claimed_of(verb: Token) -> Iterator[Token]:
    """Yield who, in "for which the group claimed responsibility"."""
    related = any(word.tag_ == "WDT" for word in prepositional(verb, ("for",)))
    if not related:
        return
    if verb.lemma_ in CLAIM and any(b.lemma_ in CREDIT for b in patients(verb)):
        yield from agents(verb)
    elif children(verb, ("acomp", "oprd")):
        yield from patients(verb) or agents(verb)


def _hangs_by_own(word: Token, trigger: Token) -> bool:
    return any(
        prep.lower_ in ("for", "of", "in") and trigger in prep.subtree
        for prep in word.children
    )


def _beside(verb: Token, trigger: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    borne = patients(verb)
    if lemma in DRAWN_IN and _hangs_by(verb, trigger, ("in", "with")):
        yield from (token for token in borne if token != trigger)
    elif lemma in TAKES_PART and _hangs_by(verb, trigger, ("in",)):
        yield from agents(verb)
    elif lemma in BLAME and _hangs_by(verb, trigger, ("for", "of", "over", "in")):
        yield from (token for token in borne if token != trigger)
        if trigger in borne:
            yield from prepositional(verb, ("on",))
    elif lemma in CLAIM:
        if trigger in borne or any(b.lemma_ in CREDIT for b in borne):
            yield from agents(verb)
    elif lemma in TRACE and trigger in borne:
        yield from prepositional(verb, ("to", "on"))
    elif lemma == "blame" and trigger in borne:
        yield from prepositional(verb, ("on",))
    else:
        yield from _pointed_at(verb, trigger)


def _pointed_at(verb: Token, trigger: Token) -> Iterator[Token]:
    """Yield at whom a finger is pointed, and whose work it was."""
    if verb.lemma_ in POINTS:
        for finger in patients(verb):
            if finger.lemma_ in FINGER:
                yield from prepositional(verb, ("at", "to"))
                yield from prepositional(finger, ("at", "to"))
    elif verb.lemma_ == "be" and trigger.dep_ == "nsubj":
        for work in children(verb, ("attr",)):
            if work.lemma_ in WORK:
                yield from with_conjuncts(prepositional(work, ("of",)))


def _hangs_by(verb: Token, trigger: Token, words: tuple[str, ...]) -> bool:
    """Does the event hang on the verb, or on its object, by one of these words?"""
    above = {verb, *patients(verb)}
    at = trigger
    while at.head != at and at.head not in above:
        at = at.head
    return at.lower_ in words and at.head in above
