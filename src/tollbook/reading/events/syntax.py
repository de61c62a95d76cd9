"""What the parse says about a word: who does, who bears, when, with what.

spaCy's English labels. Every function is total: an odd parse gives fewer words,
never an error.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from tollbook.reading.words import once_a_page, words_of
from tollbook.registers import word_set

from .people import is_person

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "dative"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "nummod"})
NOUNS = frozenset({"NOUN", "PROPN"})
DONE_TO_SOMEBODY = frozenset(
    ("kill", "wound", "injure", "arrest", "detain", "kidnap", "abduct", "displace")
)
"""Without an object they are passive: "two people killed", in notes and headlines."""
PARTITIVES = word_set("partitives")


def children(token: Token, labels: Iterable[str]) -> list[Token]:
    """Return the children with one of these labels."""
    words = words_of(token.doc)
    return [
        words.tokens[at] for at in words.children[token.i] if words.dep[at] in labels
    ]


def with_conjuncts(tokens: Iterable[Token]) -> list[Token]:
    """Return words and what is coordinated with them."""
    found: dict[int, Token] = {}
    for token in tokens:
        found[token.i] = token
        found.update((other.i, other) for other in token.conjuncts)
    return list(found.values())


def prepositional(token: Token, words: Iterable[str]) -> list[Token]:
    """Return the nouns that hang on a word by one of these prepositions."""
    page = words_of(token.doc)
    return [
        page.tokens[noun]
        for prep in page.children[token.i]
        if page.dep[prep] in ("prep", "agent") and page.lower[prep] in words
        for noun in page.children[prep]
        if page.dep[noun] in ("pobj", "pcomp")
    ]


def around(token: Token, words: Iterable[str]) -> list[Token]:
    """Return the nouns by these prepositions, their parts, and what they include."""
    nouns = with_conjuncts(prepositional(token, words))
    parts = [inner for noun in nouns for inner in prepositional(noun, ("of",))]
    including = [x for noun in nouns for x in prepositional(noun, ("including",))]
    return [*nouns, *parts, *with_conjuncts(including)]


@once_a_page
def is_passive(verb: Token) -> bool:
    """Is the verb in the passive, with or without its auxiliary?"""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ == "VBN":
        return not any(c.dep_ == "aux" for c in verb.children)
    if verb.lemma_ in DONE_TO_SOMEBODY and verb.tag_ == "VBD" and not _bears(verb):
        return True
    return _goes_on_passive(verb)


def _bears(verb: Token) -> bool:
    """Does anything bear the verb, or stand where that would be told?"""
    borne = OBJECTS | {"ccomp", "xcomp", "acomp", "oprd", "prt"}
    joined = (verb, *(other for other in verb.conjuncts if other.i > verb.i))
    return any(c.dep_ in borne for each in joined for c in each.children)


def _goes_on_passive(verb: Token) -> bool:
    """Is it the second of "was seized and beaten", taken for an active past?"""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or verb.head.pos_ != "VERB":
        return False
    if children(verb, OBJECTS | SUBJECTS | {"ccomp", "xcomp"}):
        return False
    return is_passive(verb.head) and not children(verb.head, SUBJECTS)


def subjects(verb: Token) -> list[Token]:
    """Return who does what an active verb says, shared subjects included."""
    at = verb
    while True:
        found = children(at, SUBJECTS)
        if found:
            return with_conjuncts(found)
        if children(at, PASSIVE_SUBJECTS):
            return []
        if at.dep_ in ("conj", "xcomp") and at.head.pos_ in ("VERB", "AUX"):
            at = at.head
        elif at.dep_ == "relcl" or (at.dep_ == "acl" and at.tag_ == "VBG"):
            return [at.head]
        elif at.dep_ == "advcl" and at.tag_ == "VBG" and at.head.pos_ == "VERB":
            at = at.head
        else:
            return []


def patients(verb: Token) -> list[Token]:
    """Return who or what bears what a verb says."""
    found = with_conjuncts(children(verb, OBJECTS | PASSIVE_SUBJECTS))
    if not found and is_passive(verb):
        if verb.dep_ in ("acl", "relcl", "amod"):
            found = [verb.head]
        elif verb.dep_ == "conj":
            found = with_conjuncts(children(verb.head, PASSIVE_SUBJECTS))
            if not found and is_passive(verb.head):
                found = with_conjuncts(children(verb.head, SUBJECTS))
        else:
            found = with_conjuncts(children(verb, SUBJECTS))
    return [real for token in found for real in antecedent(token)]


def agents(verb: Token) -> list[Token]:
    """Return who does what a verb says: subject, or the "by" of a passive."""
    by = _by(verb)
    if by:
        return [real for token in by for real in antecedent(token)]
    if is_passive(verb):
        linked = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB"]
        if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            linked.append(verb.head)
        return next((found for other in linked if (found := _by(other))), [])
    return [real for token in subjects(verb) for real in antecedent(token)]


def _by(verb: Token) -> list[Token]:
    """Return the nouns of a "by", wherever in a passive clause the parse hung it."""
    found = with_conjuncts(prepositional(verb, ("by",)))
    if found or not is_passive(verb):
        return found
    for token in verb.subtree:
        if (
            token.lower_ == "by"
            and token.i > verb.i
            and token.dep_ in ("prep", "agent")
        ):
            if any(up.pos_ == "VERB" for up in _between(token, verb)):
                continue
            return with_conjuncts(children(token, ("pobj",)))
    return []


def by_phrase(noun: Token) -> list[Token]:
    """Return who does what a noun says, wherever in its phrase the "by" stands."""
    found = with_conjuncts(prepositional(noun, ("by",)))
    if not found:
        for token in noun.subtree:
            is_by = token.lower_ == "by" and token.dep_ in ("prep", "agent")
            if is_by and not any(up.pos_ == "VERB" for up in _between(token, noun)):
                found = with_conjuncts(children(token, ("pobj",)))
                break
    return [real for token in found for real in antecedent(token)]


def _between(low: Token, high: Token) -> Iterator[Token]:
    for above in low.ancestors:
        if above == high:
            return
        yield above


def antecedent(token: Token) -> list[Token]:
    """Return what "who" and "which" stand for, and what "dozens of" counts."""
    if token.tag_ in ("WP", "WDT") or token.lower_ == "that":
        clause = token.head
        while clause.dep_ == "conj":
            clause = clause.head
        return [clause.head] if clause.dep_ == "relcl" else []
    if token.lower_ in PARTITIVES:
        counted = with_conjuncts(prepositional(token, ("of",)))
        if token.lemma_ == "member" and not any(map(is_person, counted)):
            return [token]
        if counted:
            return counted
    return [token]


def attribution_bearers(word: Token) -> list[Token]:
    """Return whom a predicate is said of: "they are responsible", "those behind it"."""
    above = word.head
    if word.dep_ in ("amod", "relcl", "acl", "prep") and above.pos_ in NOUNS:
        called = attribution_bearers(above) if above.dep_ in ("attr", "oprd") else []
        return called or [above]
    for step in ancestors_and_self(above):
        if step.pos_ in ("VERB", "AUX"):
            found = subjects(step) or with_conjuncts(children(step, PASSIVE_SUBJECTS))
            found = found or children(step, OBJECTS)
            return [real for token in found for real in antecedent(token)]
    return []


def governing_verb(token: Token) -> Token | None:
    """Return the nearest verb above a word, itself excluded."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def distance(one: Token, other: Token) -> int:
    """Return the number of steps between two words in the parse."""
    ups = {one.i: 0}
    for step, above in enumerate(one.ancestors, 1):
        ups[above.i] = step
    if other.i in ups:
        return ups[other.i]
    for step, above in enumerate(other.ancestors, 1):
        if above.i in ups:
            return ups[above.i] + step
    return 1000


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the token span of a noun with what stands before it."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in MODIFIERS | {"det", "quantmod", "appos"}:
            start = min(start, child.left_edge.i)
    while start < head.i and head.doc[start].is_punct:
        start += 1
    return start, head.i + 1


def ancestors_and_self(token: Token) -> Iterator[Token]:
    """Yield a word and everything above it."""
    yield token
    yield from token.ancestors
