"""When one speaker's words negate what another claims.

"The target was not a bakery, and nobody died" contradicts whoever said that a bakery
was hit or that people died. It does not contradict that a dam was hit too: words are
set against each other only where they speak of the same kind of act, and of the same
thing where both name one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from tollbook.reading.words import words_of
from tollbook.registers.contradictions import Matter, family_of

_NOT = frozenset(["not", "n't", "n’t", "never"])
_NOBODY = frozenset(["nobody", "none", "nothing", "no-one"])
_MODAL = frozenset(
    ["will", "would", "can", "could", "should", "must", "shall", "may", "might", "ca"]
)
_REST = frozenset(["else", "other", "others", "further", "more", "yet", "longer"])
"""Words that negate only what is left: "nobody else was hurt"."""
_WHAT = frozenset(
    [
        *("target", "it", "this", "that", "site", "building", "place", "location"),
        *("compound", "facility", "object", "house"),
    ]
)
"""Subjects that stand for what was hit: "the target was not a bakery"."""
_HARM = frozenset(["death", "injury", "casualty"])
_EMPTY = frozenset(
    [
        "weapon",
        "area",
        "place",
        "time",
        "day",
        "part",
        "people",
        "person",
        "man",
        "report",
        "one",
    ]
)
"""Nouns that say nothing of what was hit."""


@dataclass(slots=True)
class Said:
    """What some words speak of, family by family."""

    acts: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    is_what: bool = False
    """"Was not a bakery": what a thing is, not what was done."""

    def add(self, token: Token) -> None:
        """Take in one word."""
        words, at = words_of(token.doc), token.i
        lemma, pos = words.lemma[at], words.pos[at]
        if words.entity[at] in ("GPE", "LOC", "FAC"):
            self.places.add(lemma)
            return
        act = family_of(lemma, Matter.ACTS)
        if act is not None and pos in ("NOUN", "VERB", "ADJ", "PROPN"):
            self.acts |= {"death", "injury"} if act == "casualty" else {act}
        if pos == "ADJ" and family_of(lemma, Matter.THINGS) is not None:
            self.things.add(family_of(lemma, Matter.THINGS) or lemma)
        if pos == "NOUN" and lemma not in _EMPTY and act is None:
            self.things.add(family_of(lemma, Matter.THINGS) or lemma)
        elif lemma == "bomb":
            self.things.add(lemma)


def said_in(tokens: Iterable[Token]) -> Said:
    """Return all that some words speak of."""
    said = Said()
    for token in tokens:
        said.add(token)
    return said


def said_of(words: str) -> set[str]:
    """Return the families of acts among printed words ("drone strike")."""
    found = set()
    for word in words.lower().split():
        for lemma in (word, word.removesuffix("s"), word.removesuffix("ed")):
            act = family_of(lemma, Matter.ACTS)
            if act is not None:
                found.add(act)
    return found


def negated_in(tokens: Sequence[Token]) -> Said | None:
    """Return what some words say was not so, None where they negate nothing."""
    inside = {token.i for token in tokens}
    said = Said()
    found = False
    for token in tokens:
        verb = _negated_verb(token)
        if verb is None or any(c.lower_ in _MODAL | _REST for c in verb.subtree):
            continue
        found = True
        _take(said, token, verb, inside)
    said.places = {
        t.lemma_.lower() for t in tokens if t.ent_type_ in ("GPE", "LOC", "FAC")
    }
    return said if found else None


def _negated_verb(token: Token) -> Token | None:
    """Return the verb of a "not", or what governs a "no" or a "nobody"."""
    if token.lower_ in _NOT and token.head.pos_ in ("VERB", "AUX"):
        return token.head
    noun = token.head
    if token.lower_ == "no" and noun.pos_ in ("NOUN", "PROPN") and noun.lower_ != "one":
        while noun.dep_ in ("compound", "conj", "pobj", "prep"):
            noun = noun.head
        return noun.head if noun.head.pos_ in ("VERB", "AUX") else None
    nobody = token.lower_ in _NOBODY or (
        token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)
    )
    if not nobody or token.head.pos_ not in ("VERB", "AUX"):
        return None
    harmed = family_of(token.head.lemma_.lower(), Matter.ACTS) in _HARM
    return token.head if harmed else None


def _take(said: Said, word: Token, verb: Token, inside: set[int]) -> None:
    """Take in the clause that a negation stands in."""
    if verb.lemma_ == "be":
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        what = subject is not None and subject.lemma_.lower() in _WHAT
        if word.lower_ in _NOT and not what:
            return
        said.is_what = said.is_what or what
    elif verb.i in inside:
        said.add(verb)
    for child in verb.children:
        if child.i not in inside or child.dep_ not in _OBJECTS:
            continue
        if verb.lemma_ == "be" and child.dep_ in ("nsubj", "prep"):
            continue
        for token in child.subtree:
            if token.i in inside and token.dep_ not in ("relcl", "acl"):
                said.add(token)


_OBJECTS = frozenset(["dobj", "attr", "nsubj", "nsubjpass", "agent", "prep", "acomp"])


def contradicts(negated: Said, claim: Said) -> bool:
    """Does what is negated stand against what is claimed?"""
    if negated.places and claim.places and not negated.places & claim.places:
        return False
    if negated.acts:
        same_act = negated.acts & claim.acts
        told = negated.things - {"soldiers", "planes"}
        harm_only = same_act <= _HARM and (
            "soldiers" in negated.things & claim.things
            or (told == {"civilians"} and "soldiers" not in claim.things)
        )
        return bool(same_act) and (not told or bool(told & claim.things) or harm_only)
    return negated.is_what and bool(negated.things & claim.things) and bool(claim.acts)


def denied_outright(denied: Said, claim: Said) -> bool:
    """Does a claim hold the very thing that "denied that …" goes on with?"""
    if denied.places and claim.places and not denied.places & claim.places:
        return False
    if denied.acts:
        told = denied.things - {"soldiers", "planes"}
        shared = not told or bool(told & claim.things)
        return bool(denied.acts & claim.acts) and shared
    return len(denied.things & claim.things) > 1 or (
        bool(denied.things & claim.things) and bool(denied.places & claim.places)
    )


def harm_in(said: Said) -> frozenset[str]:
    """Return the measures of harm that are spoken of."""
    names = {"death": "killed", "injury": "injured"}
    return frozenset(names[act] for act in said.acts if act in names)
