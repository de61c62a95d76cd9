"""Find the that-clause of a word of saying where the parse hung it elsewhere.

"They had been told by a sergeant that the ward was safe", "told ITV that nobody had
called", "assurances from the minister that they would be fed": the clause stands behind
a hearer, a speaker or a day, and the parser takes it for a relative clause of the
nearer noun. Between the word and its "that" stands no other verb, and that shows whose
clause it is.
"""

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words

from .grammar import subtree
from .layout import Layout

_OPENS = frozenset(["that", "whether"])
_FARTHEST = 16
"""Tokens between the word of saying and its clause."""
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_THINGS = frozenset(["charge", "order", "call", "note"])
_STOPS = frozenset([";", ":", ".", "?", "!", "(", ")", "—", "–"])


TOLD = claim_words("has a hearer")
"""Verbs that may have their hearer between themselves and their clause."""


def clause_of_verb(verb: Token, layout: Layout) -> list[int]:
    """Return the clause behind a verb, over a hearer or speaker but no other object."""
    thing = any(c.dep_ in ("dobj", "attr") for c in verb.children)
    if thing and verb.lemma_.lower() not in TOLD:
        return []
    return clause_behind(verb, layout)


def clause_behind(word: Token, layout: Layout) -> list[int]:
    """Return the tokens of the that-clause behind a word, empty where none stands."""
    opener = _opener(word, layout)
    return clause_from(opener, layout) if opener is not None else []


def clause_from(opener: Token, layout: Layout) -> list[int]:
    """Return the tokens of the clause that a "that" opens."""
    verb = _verb_of(opener, layout)
    if verb is None:
        return []
    inside = [i for i in subtree(verb) if i >= opener.i]
    end = min(sentence_of(opener).end, layout.paragraph(opener.i)[1])
    end = next((i for i in inside if layout.tokens[i].lower_ == "according"), end)
    last = max((i for i in inside if i < end), default=opener.i)
    while last + 1 < end and not layout.tokens[last + 1].is_punct:
        last += 1
    return list(range(opener.i, last + 1))


def _opener(word: Token, layout: Layout) -> Token | None:
    end = min(sentence_of(word).end, layout.paragraph(word.i)[1], word.i + _FARTHEST)
    at = word.i + 1
    while at < end:
        token = layout.tokens[at]
        if token.lower_ in _OPENS and token.tag_ in ("IN", "WDT"):
            near = at == word.i + 1 and not _does(word, token)
            sure = token.dep_ == "mark" or near
            return token if sure or _is_it(word) or _tells(word, token) else None
        if token.text == ",":
            closing = _closing_comma(at, end, layout)
            if closing is None:
                return None
            at = closing + 1
            continue
        if token.tag_ in _FINITE or token.text in _STOPS or token.dep_ == "cc":
            return None
        if layout.quotation_at[at] != layout.quotation_at[word.i]:
            return None
        at += 1
    return None


def _does(word: Token, that: Token) -> bool:
    """Is it "the charge that killed two": what the noun did, and nothing said?"""
    return word.lemma_.lower() in _THINGS and that.dep_ in ("nsubj", "nsubjpass")


def _tells(word: Token, that: Token) -> bool:
    """Is it "briefed envoys that trucks had burned": its "that" does nothing?"""
    subject = that.dep_ in ("nsubj", "nsubjpass")
    return word.lemma_.lower() in TOLD and not subject


def _is_it(word: Token) -> bool:
    """Is it "it is alleged in the indictment that …"?"""
    return any(
        c.dep_ in ("nsubjpass", "expl") and c.lower_ == "it" for c in word.children
    )


def _closing_comma(at: int, end: int, layout: Layout) -> int | None:
    """Return the comma that ends an aside which opens with a comma."""
    for i in range(at + 1, end):
        token = layout.tokens[i]
        if token.text == ",":
            return i
        if token.text in _STOPS:
            return None
    return None


def _verb_of(opener: Token, layout: Layout) -> Token | None:
    """Return the verb of the clause: the first finite one behind its opener."""
    end = min(sentence_of(opener).end, layout.paragraph(opener.i)[1])
    for i in range(opener.i + 1, end):
        token = layout.tokens[i]
        if token.tag_ in _FINITE:
            return _governed(token)
    return None


def _governed(token: Token) -> Token:
    """Return the verb an auxiliary helps, the word itself where it is none."""
    return token.head if token.dep_ in ("aux", "auxpass") else token


def object_clause(verb: Token) -> list[int]:
    """Return the clause of "telling families their sons had died", hung too high.

    The hearer hangs on the lower verb, and what is told on the higher one.
    """
    hearer = next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
    high = verb.head
    if hearer is None or verb.dep_ not in ("xcomp", "pcomp", "conj"):
        return []
    for found in high.children:
        if found.dep_ == "ccomp" and found.left_edge.i == hearer.right_edge.i + 1:
            return subtree(found)
    return []


def without_day(content: set[int], verb: Token, layout: Layout) -> set[int]:
    """Return a clause without the "on Tuesday" that stands between it and its verb."""
    at = verb.i + 1
    first = layout.tokens[at] if at < len(layout.tokens) else verb
    if at not in content or first.lower_ not in ("on", "late", "early"):
        return content
    last = at
    while last + 1 in content and layout.tokens[last + 1].ent_type_ in ("DATE", "TIME"):
        last += 1
    kept = {i for i in content if i > last}
    return kept if last > at and kept else content
