"""Who told it, where the subject only heard: "the court heard that", "learned from".

A court, an inquest or a council that heard something says nothing itself: whoever told
it is not named. "Learned from relatives that …" are the relatives' words. A dateline
before a speaker ("HALMAR (AFP) - The mayor said") is no part of his name.
"""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.registers.claim_words import claim_words

from .drafts import Draft
from .grammar import child, subtree
from .layout import Layout
from .speakers import head_of, is_person, speaker_words

_HEARS = frozenset(["hear"])
_LEARNS = frozenset(["learn", "hear", "understand", "gather"])
_HOUSES = claim_words("hears evidence")
_DASHES = frozenset(["-", "–", "—", "--"])
_LONGEST_DATELINE = 12


def name_tellers(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with who told it as their source, without datelines."""
    told = [_without_dateline(_from_teller(draft, layout), layout) for draft in drafts]
    return [draft for draft in told if not _only_hears(draft, told, layout)]


def _from_teller(draft: Draft, layout: Layout) -> Draft:
    """Return a draft of hearing with whom it was heard from, or with nobody."""
    if draft.entry.word not in _LEARNS or draft.negated:
        return draft
    for part in layout.tokens[draft.head].children:
        named = child(part, "pobj") if part.lower_ == "from" else None
        if named is not None and is_person((named.i,), layout):
            words = speaker_words(named, part, layout)
            clause = child(named, "acl", "relcl", "ccomp")
            told = subtree(clause) if clause is not None else ()
            kept = tuple(i for i in draft.content if i not in words and i != part.i)
            kept = kept or tuple(i for i in draft.content if i in told)
            words = tuple(i for i in words if i not in kept)
            return replace(draft, speaker=words, content=kept) if kept else draft
    return replace(draft, speaker=()) if _in_house(draft, layout) else draft


def _in_house(draft: Draft, layout: Layout) -> bool:
    """Is it a court or a council that heard it?"""
    head = head_of(draft.speaker, layout)
    house = head is not None and head.lemma_.lower() in _HOUSES
    return house and draft.entry.word in _HEARS


def _only_hears(draft: Draft, drafts: Sequence[Draft], layout: Layout) -> bool:
    """Is it the "heard" of "the council heard a pilot declare that …"?"""
    if draft.entry.word not in _HEARS or draft.speaker:
        return False
    clause = child(layout.tokens[draft.head], "ccomp")
    bare = clause is not None and clause.tag_ == "VB" and child(clause, "aux") is None
    return bare and any(clause is not None and one.head == clause.i for one in drafts)


def _without_dateline(draft: Draft, layout: Layout) -> Draft:
    """Return a draft whose speaker does not begin with a place and a dash."""
    for at, i in enumerate(draft.speaker[:_LONGEST_DATELINE]):
        token = layout.tokens[i]
        if token.text in _DASHES and token.whitespace_ and at + 1 < len(draft.speaker):
            first = layout.tokens[draft.speaker[0]]
            if first.is_upper and first.i == layout.paragraph(i)[0]:
                return replace(draft, speaker=draft.speaker[at + 1 :])
    return draft
