"""A verb said once for several: "Councillors counted 46 dead; the army, none".

"The rebels say that it was led by cars, the army that it was not": each "that" after a
bare speaker is a new statement with the first one's cue.
"""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.reading.words import sentence_of

from .drafts import Draft
from .figures import is_number
from .grammar import trimmed
from .layout import Layout
from .speakers import is_source

_LONGEST_SPEAKER = 8
_LONGEST_FIGURE = 6
_SEAMS = frozenset([";", ","])
_JOINS = frozenset(["and", "but", "while"])
_CLAUSE = frozenset(["that", "whether", "only"])


def fill_ellipses(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts, each cut where another speaker's bare words follow it."""
    found: list[Draft] = []
    heads = {draft.head for draft in drafts}
    for draft in drafts:
        gaps = _gaps(draft, heads, layout)
        if not gaps:
            found.append(draft)
            continue
        first = gaps[0][0][0]
        kept = trimmed((i for i in draft.content if i < first), layout.tokens)
        found.append(replace(draft, content=kept) if kept else draft)
        found.extend(
            replace(draft, speaker=speaker, content=content, passed_on=())
            for speaker, content in gaps
        )
    return found


type _Gap = tuple[tuple[int, ...], tuple[int, ...]]


def _gaps(draft: Draft, heads: set[int], layout: Layout) -> list[_Gap]:
    """Return speaker and words of each stretch that leaves the verb out."""
    if draft.content[0] < draft.head or not draft.speaker:
        return []
    token = layout.tokens[draft.head]
    end = min(sentence_of(token).end, layout.paragraph(draft.head)[1])
    if any(layout.quotation_at[i] >= 0 for i in range(draft.head, end)):
        return []
    found: list[_Gap] = []
    counted = _is_count(layout.tokens[draft.content[0]])
    for start, stop in _stretches(layout, draft.content[0], end):
        if any(start <= head < stop for head in heads):
            break
        gap = (
            _figure(start, stop, layout)
            or _clause(start, stop, layout)
            or (_bare_figure(start, stop, layout) if counted else None)
        )
        if gap is not None:
            found.append(gap)
        elif found:
            break
    return found


def _stretches(layout: Layout, first: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence at its semicolons, or else before each ", X that"."""
    marks = [i for i in range(first, end) if layout.tokens[i].text == ";"]
    if not marks:
        commas = [i for i in range(first, end) if layout.tokens[i].text == ","]
        marks = [i for i in commas if _opens_clause(i + 1, end, layout)]
    if not marks:
        joins = [i - 1 for i in range(first + 1, end) if _joins(i, layout)]
        marks = sorted({*commas, *joins})
    bounds = [*marks, end]
    return [(a + 1, b) for a, b in itertools.pairwise(bounds)]


def _opens_clause(at: int, end: int, layout: Layout) -> bool:
    """Does ", the army that it …" begin here: a speaker, then a "that"?"""
    return _speaker_end(at, end, layout) is not None


def _speaker_end(at: int, end: int, layout: Layout) -> int | None:
    """Return where the clause of a bare speaker begins."""
    start = _skip_join(at, layout)
    for i in range(start + 1, min(end, start + _LONGEST_SPEAKER)):
        token = layout.tokens[i]
        if token.pos_ in ("VERB", "AUX") or token.text in _SEAMS:
            return None
        if token.lower_ in _CLAUSE:
            told = _is_bare(range(start, i), layout) and not _is_relative(i, layout)
            return i if told else None
    return None


def _is_relative(at: int, layout: Layout) -> bool:
    """Is it the "that" of "a figure that could not be checked": a verb follows?"""
    behind = layout.tokens[min(at + 1, len(layout.tokens) - 1)]
    return behind.pos_ in ("VERB", "AUX")


def _skip_join(at: int, layout: Layout) -> int:
    tokens = layout.tokens
    return at + 1 if at < len(tokens) and tokens[at].lower_ in _JOINS else at


def _is_bare(words: range, layout: Layout) -> bool:
    """Is it a speaker's name or role, and nothing else?"""
    first: Token = layout.tokens[words.start]
    if first.tag_ == "PRP$" or first.pos_ not in (
        "DET",
        "PROPN",
        "NOUN",
        "ADJ",
        "PRON",
        "NUM",
    ):
        return False
    heads = [i for i in words if layout.tokens[i].pos_ in ("NOUN", "PROPN", "PRON")]
    return bool(heads) and any(is_source((i,), layout) for i in heads)


def _figure(start: int, stop: int, layout: Layout) -> _Gap | None:
    """Read "the Red Crescent, 38"."""
    start = _skip_join(start, layout)
    commas = [i for i in range(start, stop) if layout.tokens[i].text == ","]
    if len(commas) != 1 or commas[0] - start > _LONGEST_SPEAKER:
        return None
    content = trimmed(range(commas[0] + 1, stop), layout.tokens)
    speaker = trimmed(range(start, commas[0]), layout.tokens)
    if not content or not speaker or len(content) > _LONGEST_FIGURE:
        return None
    counted = any(is_number(layout.tokens[i]) for i in content)
    if not counted or not _is_bare(range(speaker[0], speaker[-1] + 1), layout):
        return None
    return _without_owner(speaker, layout), content


def _joins(at: int, layout: Layout) -> bool:
    """Is it an "and" without a comma before it?"""
    word, before = layout.tokens[at], layout.tokens[at - 1]
    return word.lower_ in _JOINS and before.text != ","


def _without_owner(words: tuple[int, ...], layout: Layout) -> tuple[int, ...]:
    """Return "the opposition" of "the opposition's, 60"."""
    return words[:-1] if layout.tokens[words[-1]].tag_ == "POS" else words


def _bare_figure(start: int, stop: int, layout: Layout) -> _Gap | None:
    """Read "the Red Cross 19", "officials of six": a speaker and a figure, no comma."""
    start = _skip_join(start, layout)
    at = next((i for i in range(start, stop) if _is_count(layout.tokens[i])), None)
    if at is None or at == start or stop - at > _LONGEST_FIGURE:
        return None
    speaker = trimmed(range(start, at), layout.tokens)
    if speaker and layout.tokens[speaker[-1]].lower_ in ("of", "at", "to"):
        speaker = speaker[:-1]
    words = [layout.tokens[i] for i in range(start, stop)]
    plain = all(t.pos_ not in ("VERB", "AUX", "ADP", "SCONJ") for t in words[:-2])
    if not speaker or len(speaker) > _LONGEST_SPEAKER or not plain:
        return None
    if not _is_bare(range(speaker[0], speaker[-1] + 1), layout):
        return None
    content = trimmed(range(at, stop), layout.tokens)
    return (speaker, content) if content else None


def _is_count(token: Token) -> bool:
    return token.like_num or token.lower_ in ("none", "nobody", "dozens")


def _clause(start: int, stop: int, layout: Layout) -> _Gap | None:
    """Read "the army that it was the rebels who shot first"."""
    middle = _speaker_end(start, stop, layout)
    if middle is None:
        return None
    start = _skip_join(start, layout)
    content = range(middle, stop)
    if layout.tokens[middle].lower_ == "only":
        content = range(middle + 1, stop)
    said = trimmed(content, layout.tokens)
    speaker = trimmed(range(start, middle), layout.tokens)
    return (speaker, said) if said and speaker else None
