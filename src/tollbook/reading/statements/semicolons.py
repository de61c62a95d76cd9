"""A semicolon ends what is said where somebody else speaks on its other side.

The parse often hangs one half on the other: "The ministry counted nine; residents
spoke of forty" is two statements, not one inside the other.
"""

from collections.abc import Sequence
from dataclasses import replace

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout

_TURNS = frozenset([":", "):", "—", "–", "-"])
"""Cues of whole lines: a speaker's turn has semicolons of its own."""


def cut_at_semicolons(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, each without what stands in another's half of a sentence."""
    found = []
    for draft in drafts:
        marks = _marks(draft, layout)
        kept = _kept(draft, marks, drafts) if marks else draft.content
        words = trimmed(kept, layout.tokens)
        found.append(replace(draft, content=words) if words else draft)
    return found


def _marks(draft: Draft, layout: Layout) -> list[int]:
    """Return the semicolons inside what a draft says, outside quotations."""
    if layout.tokens[draft.head].text in _TURNS:
        return []
    first = min(draft.content[0], draft.head)
    last = max(draft.content[-1], draft.head)
    return [
        i
        for i in range(first, last)
        if layout.tokens[i].text == ";" and layout.quotation_at[i] < 0
    ]


def _kept(draft: Draft, marks: list[int], drafts: Sequence[Draft]) -> list[int]:
    heads = [d.head for d in drafts if d is not draft]
    before = max((i for i in marks if i < draft.cue[0]), default=-1)
    after = [i for i in marks if i > draft.head]
    end = next((i for i in after if any(i < head for head in heads)), None)
    kept = [i for i in draft.content if end is None or i < end]
    own = [i for i in kept if i > before]
    spoken = any(head < before for head in heads)
    if own and (spoken or own[-1] > draft.head):
        return own
    return kept
