"""Verbs that share a speaker with one before: "… and fears that", "without saying".

"It was aware of the claims but could not confirm them" goes on inside what is said,
while ", the ministry said, without saying how it knew" is the ministry's own silence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.speech_cues import verb_cues

from .drafts import Draft
from .grammar import child, is_negated, subtree, trimmed
from .layout import Layout
from .speakers import is_person, nearest_subject, speaker_words

_MODALS = frozenset(["could", "can"])
_OWN = frozenset(["it", "he", "she", "they", "we", "i"])
_JOINS = frozenset(["and", "but"])
_SEAM = 3
"""Tokens between what is said and the verb that goes on: a mark, "but", an adverb."""


def joined_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "expects 2,000 and fears that …" where the parse lost it."""
    for token in layout.with_lemma(frozenset(["that"])):
        if token.i < 2:  # noqa: PLR2004
            continue
        verb, joint = layout.tokens[token.i - 1], layout.tokens[token.i - 2]
        lost = (
            verb.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass") or verb.pos_ == "NOUN"
        )
        if joint.lower_ not in _JOINS or verb.tag_ not in ("VBZ", "NNS") or not lost:
            continue
        if layout.quotation_at[token.i] >= 0:
            continue
        draft = _joined(verb, token, layout)
        if draft is not None:
            yield draft


def _joined(verb: Token, opener: Token, layout: Layout) -> Draft | None:
    cue = next((c for c in verb_cues(verb.lemma_.lower()) if "clause" in c.takes), None)
    start, end = layout.paragraph(verb.i)
    start, end = max(start, sentence_of(verb).start), min(end, sentence_of(verb).end)
    first = next((t for t in layout.tokens[start : verb.i] if t.tag_ == "VBZ"), None)
    subject = nearest_subject(first) if first is not None else None
    if cue is None or first is None or subject is None:
        return None
    speaker = speaker_words(subject, first, layout)
    content = trimmed(range(opener.i, end), layout.tokens)
    if not content or not is_person(speaker, layout):
        return None
    return Draft((verb.i,), verb.i, cue, speaker, content)


def share_speakers(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts with what goes on in its place, and silences with a speaker."""
    found = _without_named_papers(list(drafts))
    for number, draft in enumerate(found):
        silent = _silence(draft, found, layout)
        outer = _outer(draft, found, layout)
        if silent is not None:
            main, opener = silent
            other = found[main]
            kept = trimmed((i for i in other.content if i < opener), layout.tokens)
            found[main] = replace(other, content=kept or other.content)
            cue = tuple(sorted({opener, *draft.cue}))
            found[number] = replace(draft, speaker=other.speaker, cue=cue, negated=True)
        elif outer is not None:
            above, subject = outer
            more = {*found[above].content, *subtree(layout.tokens[draft.head])}
            content = trimmed(range(min(more), max(more) + 1), layout.tokens)
            found[above] = replace(found[above], content=content)
            found[number] = replace(draft, speaker=(subject,))
    return found


def _silence(
    draft: Draft, drafts: list[Draft], layout: Layout
) -> tuple[int, int] | None:
    """Find whose ", without saying how" it is: the last who spoke in the sentence."""
    verb = layout.tokens[draft.head]
    opener = verb.head
    if verb.tag_ != "VBG" or opener.lower_ != "without":
        return None
    if opener.i == 0 or layout.tokens[opener.i - 1].text != ",":
        return None
    before = [
        number
        for number, other in enumerate(drafts)
        if sentence_of(verb).start <= other.head < opener.i and other.speaker
    ]
    main = max(before, key=lambda number: drafts[number].head, default=None)
    return None if main is None else (main, opener.i)


def _outer(draft: Draft, drafts: list[Draft], layout: Layout) -> tuple[int, int] | None:
    """Find whose clause "but could not confirm them" goes on, and its subject."""
    verb = layout.tokens[draft.head]
    helper = child(verb, "aux")
    modal = helper is not None and helper.lower_ in _MODALS and is_negated(verb)
    if not modal or verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass"):
        return None
    for number, other in enumerate(drafts):
        if other.head != verb.head.i or other.entry.manner != "speech":
            continue
        clause = child(layout.tokens[other.head], "ccomp")
        subject = child(clause, "nsubj", "nsubjpass") if clause is not None else None
        gap = verb.left_edge.i - other.content[-1] - 1
        near = 0 <= gap <= _SEAM and other.content[-1] > other.head
        if subject is not None and subject.lower_ in _OWN and near:
            return number, subject.i
    return None


def _without_named_papers(drafts: list[Draft]) -> list[Draft]:
    """Drop the "indictment" of "it is alleged in the indictment that …"."""
    return [
        draft
        for draft in drafts
        if not any(
            draft.head in other.speaker and set(draft.content) <= set(other.content)
            for other in drafts
            if other is not draft
        )
    ]
