"""What the parse says of a verb of harm: its voice, and what hangs on it."""

from collections.abc import Iterable

from spacy.tokens import Token


def is_passive(verb: Token) -> bool:
    """Is it passive, in full or as headlines put it ("Two killed in raid")?"""
    if has(verb, {"auxpass"}):
        return True
    if verb.tag_ not in {"VBN", "VBD"} or has(verb, {"dobj", "ccomp", "dative"}):
        return False
    if any(has(other, {"dobj"}) for other in verb.conjuncts if other.i > verb.i):
        return False
    return not any(
        (child.dep_ == "aux" and child.lemma_ == "have")
        or (child.dep_ == "prep" and child.lower_ in {"at", "into", "toward", "back"})
        for child in verb.children
    )


def has(token: Token, deps: Iterable[str]) -> bool:
    """Does a word of one of these relations hang on it?"""
    return any(child.dep_ in deps for child in token.children)
