"""Statements by a word before the source, or with no source: "according to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import (
    Part,
    SpeechCue,
    adverb_cue,
    preposition_cues,
)

from .according import clause_around, names_nobody
from .drafts import Draft
from .grammar import child, subtree, trimmed
from .layout import Layout
from .speakers import head_of, is_person, speaker_words


def phrase_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each "according to X" and its like."""
    openers = {words[0] for words, _ in preposition_cues()}
    for at, lower in enumerate(layout.words.lower):
        if lower not in openers or layout.paragraph_at[at] < 0:
            continue
        token = layout.tokens[at]
        if layout.is_quoted(token.i):
            continue
        for words, cue in preposition_cues():
            if token.lower_ == words[0] and _matches(token.i, words, layout):
                draft = _draft(token, len(words), cue, layout)
                if draft is not None:
                    yield draft
                    break


def _matches(at: int, words: tuple[str, ...], layout: Layout) -> bool:
    found = layout.tokens[at : at + len(words)]
    return [token.lower_ for token in found] == list(words)


def _draft(first: Token, length: int, cue: SpeechCue, layout: Layout) -> Draft | None:
    cue_words = range(first.i, first.i + length)
    source = _source(cue_words, layout)
    if source is None or not (first.lower_ != "per" or source.pos_ == "PROPN"):
        return None
    speaker = _with_name(speaker_words(source, first, layout), layout)
    if first.lower_ in ("per", "citing", "quoting") and not is_person(speaker, layout):
        return None
    clause = clause_around(first, layout)
    if speaker and not any(i > speaker[-1] or i < first.i for i in clause[:-1]):
        speaker = _to_comma(speaker, layout)
    phrase = {*cue_words, *range(first.i, speaker[-1] + 1)} if speaker else set()
    content = trimmed((i for i in clause if i not in phrase), layout.tokens)
    if not speaker or not content:
        return None
    if names_nobody(source):
        speaker = ()
    return Draft(tuple(cue_words), first.i, cue, speaker, content)


def _to_comma(words: tuple[int, ...], layout: Layout) -> tuple[int, ...]:
    """Cut off what the parse took for more of the source: nothing else is left."""
    commas = [i for i in words if layout.tokens[i].text == ","]
    return tuple(i for i in words if i < commas[0]) if commas else words


def _with_name(words: tuple[int, ...], layout: Layout) -> tuple[int, ...]:
    """Take in the name after an office ("the head of the clinic, Amal Nasser")."""
    if not words or words[-1] + 2 >= len(layout.tokens):
        return words
    comma = layout.tokens[words[-1] + 1]
    head = head_of(words, layout)
    role = role_of(head.lemma_.lower()) if head is not None else None
    if comma.text != "," or role is None or role.sort is not Sort.PERSON:
        return words
    last = comma.i
    while (
        last + 1 < len(layout.tokens) and layout.tokens[last + 1].ent_type_ == "PERSON"
    ):
        last += 1
    return (*words, *range(comma.i, last + 1)) if last > comma.i else words


def _source(cue_words: range, layout: Layout) -> Token | None:
    for i in reversed(cue_words):
        found = child(layout.tokens[i], "pobj", "dobj", "pcomp")
        if found is not None and found.i > i:
            return found
    return None


_POINTS = SpeechCue(
    word="point to",
    part=Part.VERB,
    stance=Stance.ASSERTS,
    certainty="possible",
    manner="evidence",
)


def pointing_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "pictures … point to", where the parse sees a noun "point"."""
    for token in layout.with_lemma({"point"}):
        if token.pos_ != "NOUN" or token.i + 1 >= len(layout.tokens):
            continue
        to = layout.tokens[token.i + 1]
        first = layout.tokens[sentence_of(token).start]
        role = role_of(first.lemma_.lower())
        if to.lower_ != "to" or role is None or role.sort is not Sort.EVIDENCE:
            continue
        stop = {to.i, *(c.i for c in to.subtree if c.dep_ == "relcl")}
        content = [i for c in to.children for i in subtree(c, stop)]
        if content:
            words = trimmed(content, layout.tokens)
            yield Draft((token.i, to.i), token.i, _POINTS, (), words)


def adverb_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each "reportedly": no source is named, none is invented."""
    for lemma, tokens in layout.by_lemma.items():
        cue = adverb_cue(lemma)
        if cue is None:
            continue
        for token in tokens:
            if token.dep_ != "advmod" or layout.is_quoted(token.i):
                continue
            clause = [i for i in subtree(token.head) if i != token.i]
            content = trimmed(clause, layout.tokens)
            if content:
                yield Draft((token.i,), token.i, cue, (), content)
