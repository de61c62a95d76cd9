"""Statements by a word before the source, or with no source: "according to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import (
    Part,
    SpeechCue,
    adverb_cue,
    preposition_cues,
)

from .drafts import Draft
from .grammar import child, is_negated, subtree, trimmed
from .layout import Layout
from .speakers import head_of, is_person, speaker_words


def phrase_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each "according to X" and its like."""
    openers = {words[0] for words, _ in preposition_cues()}
    for token in layout.tokens:
        if token.lower_ not in openers or layout.paragraph_at[token.i] < 0:
            continue
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
    phrase = {*cue_words, *range(first.i, speaker[-1] + 1)} if speaker else set()
    content = trimmed(
        (i for i in _clause(first, layout) if i not in phrase), layout.tokens
    )
    if not speaker or not content:
        return None
    return Draft(tuple(cue_words), first.i, cue, speaker, content)


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


def _clause(phrase: Token, layout: Layout) -> list[int]:
    """Return the clause that the phrase speaks of: its own part of the sentence."""
    sentence = phrase.sent
    verb = phrase.head
    while verb.dep_ not in ("ROOT", "conj", "ccomp") and verb.head.i != verb.i:
        verb = verb.head
    own = subtree(verb)
    if verb.dep_ == "conj" and child(verb, "nsubj", "nsubjpass") is not None:
        return own
    start, end = layout.paragraph(phrase.i)
    stop = {
        c.i
        for c in verb.children
        if c.dep_ == "conj"
        and c.i > phrase.i
        and child(c, "nsubj", "nsubjpass") is not None
    }
    away = {i for far in stop for i in subtree(layout.tokens[far])}
    return [
        i
        for i in range(max(start, sentence.start), min(end, sentence.end))
        if i not in away
    ]


_CLEAR = {"clear": True, "unclear": False, "unknown": False, "known": True}
_UNSURE = SpeechCue(
    word="unclear", part=Part.VERB, stance=Stance.DOUBTS, certainty="doubtful"
)
_SURE = SpeechCue(word="clear", part=Part.VERB, stance=Stance.ASSERTS)


def clarity_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "it was not clear whether …": nobody is named as unsure."""
    for token in layout.tokens:
        clear = _CLEAR.get(token.lower_)
        if clear is None or layout.paragraph_at[token.i] < 0:
            continue
        verb = token if token.tag_ == "VBN" else token.head
        subject = child(verb, "nsubj", "nsubjpass")
        clause = child(verb, "ccomp", "csubj") or child(token, "ccomp")
        if subject is None or subject.lower_ != "it" or clause is None:
            continue
        negated = is_negated(verb) or is_negated(token)
        cue = _SURE if clear is not negated else _UNSURE
        content = trimmed(set(subtree(clause)) - {token.i}, layout.tokens)
        words = tuple(i for i in range(verb.i, token.i + 1) if i not in content)
        if content and words:
            yield Draft(words, token.i, cue, (), content)


_POINTS = SpeechCue(
    word="point to",
    part=Part.VERB,
    stance=Stance.ASSERTS,
    certainty="possible",
    manner="evidence",
)


def pointing_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "pictures … point to", where the parse sees a noun "point"."""
    for token in layout.tokens:
        if (
            token.lower_ != "point"
            or token.pos_ != "NOUN"
            or token.i + 1 >= len(layout.tokens)
        ):
            continue
        to = layout.tokens[token.i + 1]
        first = layout.tokens[token.sent.start]
        role = role_of(first.lemma_.lower())
        if to.lower_ != "to" or role is None or role.sort is not Sort.EVIDENCE:
            continue
        stop = {to.i, *(c.i for c in to.subtree if c.dep_ == "relcl")}
        content = [i for c in to.children for i in subtree(c, stop)]
        if content and layout.paragraph_at[token.i] >= 0:
            words = trimmed(content, layout.tokens)
            yield Draft((token.i, to.i), token.i, _POINTS, (), words)


def adverb_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each "reportedly": no source is named, none is invented."""
    for token in layout.tokens:
        if layout.paragraph_at[token.i] < 0 or token.dep_ != "advmod":
            continue
        cue = adverb_cue(token.lower_)
        if cue is None or layout.is_quoted(token.i):
            continue
        clause = [i for i in subtree(token.head) if i != token.i]
        content = trimmed(clause, layout.tokens)
        if content:
            yield Draft((token.i,), token.i, cue, (), content)
