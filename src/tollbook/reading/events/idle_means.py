"""Tell a weapon that was used from one that is only named.

A gun is found in a store; a helicopter is shot down, and its crew are held: none of
these is what an act of violence was done with.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.registers import MeansEntry, word_set

from .harm import Told
from .scene import Hit
from .syntax import is_passive

FOUND = word_set("only_found")
STRUCK = word_set("struck")
"""What is done to an aircraft, a tank or a gun that is hit itself."""
ABOARD = frozenset(("crew", "pilot", "commander", "passenger", "member", "operator"))
BEARERS = ("delivery", "weapon")
"""Of these one may be hit, or have a crew; a munition is spent."""


def is_idle(hit: Hit[MeansEntry], told: Sequence[Told]) -> bool:
    """Is this weapon of a sentence no means of what the sentence tells?"""
    return _is_only_found(hit, told) or (
        hit.entry.role in BEARERS and (_is_struck(hit.head) or _is_manned(hit.head))
    )


def _is_only_found(hit: Hit[MeansEntry], told: Sequence[Told]) -> bool:
    """Was it found, and is the find no event of its own (a gun, a store of bombs)?"""
    verb = hit.head.head
    found = hit.head.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in FOUND
    return found and not any(each.trigger.token == verb for each in told)


def _is_struck(head: Token) -> bool:
    """Is it itself what was hit or brought down: a helicopter, a tank?"""
    verb = head.head
    if head.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in STRUCK:
        return True
    if head.dep_ == "nsubj" and verb.tag_ == "VBN" and is_passive(verb):
        return verb.lemma_.lower() in STRUCK
    return any(
        child.dep_ in ("acl", "relcl")
        and child.lemma_.lower() in STRUCK
        and is_passive(child)
        for child in head.children
    )


def _is_manned(head: Token) -> bool:
    """Is it somebody's: the crew of a helicopter, a tank commander?"""
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "aboard", "on"):
        who = head.head.head
    elif head.dep_ == "compound":
        who = head.head
    else:
        return False
    return who.lemma_.lower() in ABOARD
