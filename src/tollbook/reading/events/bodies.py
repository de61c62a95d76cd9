"""The body that fighters belong to: "members of the Front", "rebels from the League".

The people who did it and their organisation are two answers to one question; a
report that names both gives both.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .scene import Scene
from .syntax import children, prepositional

OF_IT = ("of", "from", "for")
BELONGS = frozenset(("belong", "link", "call", "name", "identify", "know"))
BELIEVED = frozenset(("believe", "think", "suspect", "say", "presume", "suppose"))
ARMS = frozenset(("army", "force", "military", "police", "navy", "guard", "battalion"))
PLACES = frozenset(("GPE", "LOC", "FAC"))


def bodies(scene: Scene, doer: Token) -> Iterator[Token]:
    """Yield the head of each name of a body that a doer is said to be of."""
    if doer.pos_ != "NOUN":
        return
    found = prepositional(doer, OF_IT)
    found += children(doer, ("appos",))
    for clause in children(doer, ("acl", "relcl")):
        if clause.lemma_ in BELONGS:
            found += prepositional(clause, ("to", "with", "as"))
            found += children(clause, ("oprd", "attr", "dobj"))
        elif clause.lemma_ in BELIEVED:
            found += _believed_to_be(clause)
    for noun in found:
        if _is_body(scene, noun):
            yield noun
            yield from (n for n in children(noun, ("appos",)) if _is_body(scene, n))
        elif noun.i in scene.actors:
            yield from bodies(scene, noun)


def _believed_to_be(clause: Token) -> list[Token]:
    """Return whom they are thought to be, or to belong to."""
    found: list[Token] = []
    for said in children(clause, ("xcomp",)):
        if said.lemma_ == "be":
            found += children(said, ("attr",))
            found += prepositional(said, ("from", "of", "with"))
        elif said.lemma_ in BELONGS:
            found += prepositional(said, ("to", "with", "as"))
    return found


def name_end(head: Token) -> Token:
    """Return the last word of a name that goes on: "the Army of National Unity"."""
    for noun in prepositional(head, ("of",)) if head.ent_type_ == "ORG" else ():
        if noun.pos_ == "PROPN" and noun.ent_type_ not in PLACES:
            return noun
    return head


def _is_body(scene: Scene, noun: Token) -> bool:
    if noun.ent_type_ in PLACES or noun.ent_type_ in ("DATE", "TIME", "PERSON"):
        return False
    if noun.pos_ == "PROPN" or noun.ent_type_ == "ORG":
        return True
    return noun.lemma_ in ARMS and noun.i in scene.actors
