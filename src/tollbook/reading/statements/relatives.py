"""What a relative word stands for: "the video, which the agency could not verify"."""

from spacy.tokens import Token

from .grammar import child, subtree
from .layout import Layout

_RELATIVE = frozenset(["which", "that", "whom", "who"])
_NAMES = frozenset(["call", "dub", "term", "brand", "label"])
_FAR = 5


def clause_of(verb: Token) -> Token | None:
    """Return the head of the relative clause in which a verb is the sayer's word."""
    here = verb
    for _ in range(_FAR):
        if here.dep_ == "relcl":
            return here
        if here.dep_ not in ("xcomp", "acomp", "ccomp") or here.head.i == here.i:
            return None
        here = here.head
    return None


def antecedent(verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return the noun phrase that the relative word before a verb stands for.

    Empty where the verb has its own object, or the relative word is its subject.
    """
    clause = clause_of(verb)
    if clause is None:
        return ()
    first = layout.tokens[clause.left_edge.i]
    words = [t for t in layout.tokens[clause.left_edge.i : verb.i] if _is_object(t)]
    if not words or words[0].i - first.i > 1:
        return ()
    noun = clause.head
    start = max(noun.left_edge.i, layout.paragraph(noun.i)[0])
    comma = first.i - 1 if layout.tokens[first.i - 1].text == "," else first.i
    return tuple(_phrase(noun, start, comma))


def resolved(verb: Token, content: set[int], layout: Layout, *, bare: bool) -> set[int]:
    """Return what is said with a relative "which" put back as what it stands for."""
    if bare and (not content or _is_name_given(verb, content, layout)):
        return content | _bare_antecedent(verb, layout)
    noun = antecedent(verb, layout)
    if not noun or not any(layout.tokens[i].lower_ in _RELATIVE for i in content):
        return content
    words = {i for i in content if layout.tokens[i].lower_ not in _RELATIVE}
    return words | set(noun)


def _bare_antecedent(verb: Token, layout: Layout) -> set[int]:
    """Return the "a claim" of "a claim the rebels disputed": no relative word."""
    if verb.dep_ != "relcl":
        return set()
    own = child(verb, "dobj", "ccomp", "xcomp") is not None
    if own and verb.lemma_ not in _NAMES:
        return set()
    subject = child(verb, "nsubj")
    words = layout.tokens[verb.left_edge.i : verb.i]
    if subject is None or any(t.lower_ in _RELATIVE for t in words):
        return set()
    return set(_phrase(verb.head, verb.head.left_edge.i, verb.left_edge.i))


def _is_name_given(verb: Token, content: set[int], layout: Layout) -> bool:
    """Is it ", a charge the army dismissed as talk", ", a toll it called theatre"?"""
    first = verb.head.left_edge.i
    if verb.dep_ != "relcl" or first == 0 or layout.tokens[first - 1].text != ",":
        return False
    before = layout.tokens[min(content) - 1]
    return before.lower_ == "as" or (verb.lemma_ in _NAMES and before.i >= verb.i)


def _is_object(token: Token) -> bool:
    return token.lower_ in _RELATIVE and token.dep_ in ("dobj", "det", "pobj", "dative")


def _phrase(noun: Token, start: int, end: int) -> list[int]:
    """Return the noun's words before the relative clause; a day is not meant."""
    here = noun
    while _is_inner(here) and here.dep_ == "pobj":
        above = here.head.head
        if above.pos_ in ("VERB", "AUX"):
            thing = child(above, "dobj", "nsubjpass")
            if thing is None or thing.i > here.i:
                break
            here = thing
        elif above.pos_ in ("NOUN", "PROPN"):
            here = above
        else:
            break
    first = min(start, here.left_edge.i)
    stop = {c.i for c in here.children if c.i >= end}
    return [i for i in subtree(here, stop) if first <= i < end]


def _is_inner(noun: Token) -> bool:
    """Does the relative clause hang on a day or a place inside the phrase meant?"""
    return noun.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "CARDINAL")
