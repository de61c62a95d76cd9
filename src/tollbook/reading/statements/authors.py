"""Whose paper it is: "according to a statement by the Front carried by an agency".

A document never speaks where its author stands beside it ("a statement by", "the
deposition of", "the army's statement"). A report or survey keeps its own name: who
wrote it is its maker, and the figures are the report's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.registers.claim_words import claim_words

from .drafts import Draft
from .grammar import agent_of, child, subtree, trimmed
from .layout import Layout
from .speakers import head_of, is_person

_WORDS = claim_words("paper")
"""Papers and speeches that are one author's own words."""


def name_authors(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, those of a document with its author as their source."""
    return [_by_author(draft, layout) for draft in drafts]


def _by_author(draft: Draft, layout: Layout) -> Draft:
    paper = head_of(draft.speaker, layout)
    if paper is None or paper.lemma_.lower() not in _WORDS:
        return draft
    author = _author(paper)
    if author is None:
        return draft
    carrier = next(_carriers(paper, author), None)
    away = {carrier.i, *subtree(carrier)} if carrier is not None else set()
    inside = set(draft.speaker)
    words = trimmed(
        (
            i
            for i in subtree(author)
            if i in inside and i not in away and layout.tokens[i].tag_ != "POS"
        ),
        layout.tokens,
    )
    if not words or not is_person(words, layout):
        return draft
    agent = agent_of(carrier) if carrier is not None else None
    medium = child(agent, "pobj") if agent is not None else None
    via = (tuple(subtree(medium)),) if medium is not None else ()
    return replace(draft, speaker=words, passed_on=(*via, *draft.passed_on))


def _author(paper: Token) -> Token | None:
    owner = child(paper, "poss")
    if owner is not None:
        return owner
    for part in paper.children:
        if part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from", "of"):
            return child(part, "pobj")
    return None


def _carriers(*nouns: Token) -> Iterator[Token]:
    """Yield the "carried by …" that hangs on the paper or on its author."""
    for noun in nouns:
        for part in noun.children:
            if part.dep_ == "acl" and part.tag_ == "VBN" and agent_of(part) is not None:
                yield part
