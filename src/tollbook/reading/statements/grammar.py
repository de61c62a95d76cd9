"""Small questions about a parse, asked by every rule of attribution."""

from collections.abc import Container, Iterable

from spacy.tokens import Token

from tollbook.reading.words import once_a_page, words_of

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
EDGE = frozenset(",;:.-–—()[]•")


def subtree(token: Token, stop: Container[int] = ()) -> list[int]:
    """Return the tokens under a token, itself included, without those under `stop`."""
    children = words_of(token.doc).children
    found: list[int] = []
    waiting = [token.i]
    while waiting:
        here = waiting.pop()
        if here in stop:
            continue
        found.append(here)
        waiting.extend(children[here])
    return sorted(found)


def trimmed(tokens: Iterable[int], all_tokens: tuple[Token, ...]) -> tuple[int, ...]:
    """Drop spaces, and stops and dashes at both ends."""
    kept = sorted({i for i in tokens if not all_tokens[i].is_space})
    while kept and all_tokens[kept[0]].text in EDGE:
        kept.pop(0)
    while kept and (
        all_tokens[kept[-1]].text in EDGE or all_tokens[kept[-1]].dep_ == "cc"
    ):
        kept.pop()
    return tuple(kept)


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of these dependencies."""
    words = words_of(token.doc)
    for found in words.children[token.i]:
        if words.dep[found] in deps:
            return words.tokens[found]
    return None


@once_a_page
def is_passive(verb: Token) -> bool:
    """Is the verb in the passive ("was reported", "carried by")?"""
    if any(
        c.dep_ in ("nsubjpass", "auxpass", "agent", "csubjpass") for c in verb.children
    ):
        return True
    participle = verb.tag_ == "VBN" and child(verb, "aux") is None
    return participle and verb.dep_ in ("acl", "advcl") and not is_finite(verb)


def is_finite(verb: Token) -> bool:
    """Is it the "denied that" of "an official, speaking quietly, denied that …"?

    The parse takes it for a participle; its own that-clause says otherwise, unless
    the noun was told it.
    """
    clause = child(verb, "ccomp")
    mark = child(clause, "mark") if clause is not None else None
    told = verb.lemma_.lower() in ("tell", "inform", "assure", "warn", "notify")
    return mark is not None and mark.lower_ == "that" and not told


def agent_of(verb: Token) -> Token | None:
    """Return the "by" of a passive."""
    for found in verb.children:
        if found.dep_ == "agent":
            return found
        if found.dep_ == "prep" and found.lower_ == "by" and found.i > verb.i:
            return found
    return None


@once_a_page
def is_negated(verb: Token) -> bool:
    """Is the verb itself negated ("did not deny", "never said")?"""
    return any(
        c.dep_ == "neg"
        or c.lower_ in ("never", "neither", "nor")
        or (c.dep_ in SUBJECTS and _is_nobody(c))
        for c in verb.children
    )


def _is_nobody(subject: Token) -> bool:
    """Is it "neither side", "no group": nobody does it?"""
    if subject.lower_ in ("none", "nobody"):
        return True
    after = subject.right_edge.i + 1
    set_off = after < len(subject.doc) and subject.doc[after].text == ","
    return not set_off and any(c.lower_ in ("neither", "no") for c in subject.children)


def spans(
    tokens: Iterable[int], all_tokens: tuple[Token, ...]
) -> tuple[tuple[int, int], ...]:
    """Return character spans for token numbers, joining neighbours."""
    found: list[list[int]] = []
    last = -2
    for i in sorted(set(tokens)):
        token = all_tokens[i]
        if token.is_space:
            continue
        gap = all(all_tokens[k].is_space for k in range(last + 1, i)) and last >= 0
        if found and gap:
            found[-1][1] = token.idx + len(token)
        else:
            found.append([token.idx, token.idx + len(token)])
        last = i
    return tuple((start, end) for start, end in found)
