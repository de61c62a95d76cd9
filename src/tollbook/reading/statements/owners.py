"""Whose claim it is, where the owner stands far from the noun.

"A report in the Morning Herald that …", "an accusation of kidnapping from the UN
mission", "the claim, first made by the Observatory, that …".
"""

from collections.abc import Collection, Iterable

from spacy.tokens import Token

from tollbook.registers.claim_words import claim_words

from .grammar import agent_of, child, trimmed
from .layout import Layout
from .speakers import is_person, speaker_words

_MADE = claim_words("made by its owner")
_IN_PAPERS = frozenset(["report", "account", "article", "claim", "story", "allegation"])
_PLACES = frozenset(["GPE", "LOC", "FAC", "DATE", "TIME"])
_FROM = frozenset(["from", "by"])


def said_by(noun: Token, parts: Iterable[Token], layout: Layout) -> tuple[int, ...]:
    """Return who said it: who made it, the paper it stood in, or who it came from."""
    for part in noun.children:
        made = part.dep_ == "acl" and part.lemma_.lower() in _MADE
        agent = agent_of(part) if made else None
        named = child(agent, "pobj") if agent is not None else None
        if named is not None and is_person((named.i,), layout):
            return speaker_words(named, part, layout)
        if part.lower_ == "in" and (paper := _paper(noun, part)) is not None:
            return speaker_words(paper, noun, layout)
    return _from_whom(parts, layout)


def _paper(noun: Token, joint: Token) -> Token | None:
    """Return the "Herald" of "a report in the Herald"; a town is no paper."""
    named = child(joint, "pobj")
    if named is None or noun.lemma_.lower() not in _IN_PAPERS or named.pos_ != "PROPN":
        return None
    definite = any(c.lower_ == "the" for c in named.children)
    return named if definite and named.ent_type_ not in _PLACES else None


def _from_whom(parts: Iterable[Token], layout: Layout) -> tuple[int, ...]:
    """Return the "UN mission" of "an accusation of kidnapping from the UN mission"."""
    for part in parts:
        if part.dep_ != "prep" or part.lower_ not in ("of", "that"):
            continue
        for joint in part.subtree:
            named = child(joint, "pobj") if joint.lower_ in _FROM else None
            if named is not None and is_person((named.i,), layout):
                return trimmed((t.i for t in named.subtree), layout.tokens)
    return ()


def joint_of(speaker: Collection[int], layout: Layout) -> set[int]:
    """Return the "from" before a speaker that stands behind what is said."""
    first = min(speaker, default=0)
    before = layout.tokens[first - 1] if first else None
    return {before.i} if before is not None and before.lower_ in _FROM else set()
