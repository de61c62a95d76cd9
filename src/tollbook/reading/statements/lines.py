"""Headlines: no full stop, no articles, and what is said runs to the end of the line.

A kicker ("LIVE |", "BREAKING:") belongs to nobody. Behind the cue, what is said ends at
the next comma, semicolon or dash, wherever the parse hung the last words.
"""

from collections.abc import Sequence
from dataclasses import replace

from tollbook.registers.claim_words import claim_words

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout

_KICKERS = claim_words("kicker")
_ENDS = frozenset([",", ";", ":", "–", "—", "-", "|", "?"])
_WHEN = frozenset(["as", "after", "amid", "before", "while"])
_LATER = frozenset(["after", "before"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_FAR = 5
"""Tokens in which a kicker ends."""


def read_lines(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, those of headlines without kickers and to the line's end."""
    bare = headlines(layout)
    if not bare:
        return list(drafts)
    cues = {i for draft in drafts for i in draft.cue}
    spoken = {i for draft in drafts for i in draft.speaker}
    return [
        _in_line(draft, cues | spoken, layout)
        if layout.paragraph_at[draft.head] in bare
        else draft
        for draft in drafts
    ]


def headlines(layout: Layout) -> frozenset[int]:
    """Return the numbers of the paragraphs that are headlines."""
    return layout.headlines


def _ends_here(at: int, content: set[int], layout: Layout) -> bool:
    """Does "as families flee", "after ambush" begin: when it was said, not what?"""
    word = layout.tokens[at].lower_
    quoted = at > 0 and layout.quotation_at[at - 1] >= 0
    if word not in _WHEN or (word in _LATER and not quoted):
        return False
    said = [layout.tokens[i] for i in content if i < at]
    return bool(said) and not any(t.tag_ in _FINITE for t in said)


def _in_line(draft: Draft, taken: set[int], layout: Layout) -> Draft:
    start, end = layout.paragraph(draft.head)
    content = set(draft.content)
    if draft.content[0] > draft.head and layout.quotation_at[draft.content[-1]] < 0:
        at = draft.content[-1] + 1
        while at < end and layout.tokens[at].text not in _ENDS and at not in taken:
            content.add(at)
            at += 1
        cut = next((i for i in sorted(content) if _ends_here(i, content, layout)), end)
        content = {i for i in content if i < cut}
    first = _kicker_end(start, end, layout)
    speaker = trimmed((i for i in draft.speaker if i >= first), layout.tokens)
    words = trimmed((i for i in content if i >= first), layout.tokens)
    if speaker and layout.tokens[draft.head].lower_[-1:] != "s":
        speaker = _with_first(speaker, start, layout)
    return replace(draft, content=words or draft.content, speaker=speaker)


def _with_first(
    speaker: tuple[int, ...], start: int, layout: Layout
) -> tuple[int, ...]:
    """Take in the "Berlin" of "Berlin, Lisbon condemn raid": names from the start."""
    comma = speaker[0] - 1
    if comma <= start or layout.tokens[comma].text != ",":
        return speaker
    before = layout.tokens[start:comma]
    names = all(t.pos_ == "PROPN" or t.text == "," for t in before)
    return (*range(start, comma + 1), *speaker) if names else speaker


def _kicker_end(start: int, end: int, layout: Layout) -> int:
    """Return where the words behind "LIVE |" or "BREAKING:" begin."""
    for i in range(start + 1, min(end, start + _FAR)):
        mark = layout.tokens[i].text
        words = {t.lower_ for t in layout.tokens[start:i]}
        if mark == "|" or (mark in (":", "–", "—", "-") and words & _KICKERS):
            return i + 1
    return start
