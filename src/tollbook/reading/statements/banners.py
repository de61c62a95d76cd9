"""Verbs of headlines that the parse takes for nouns: "Survivors demand inquiry".

A headline leaves out articles, so a bare verb between two nouns looks like a noun. In a
line without any other finite verb before it, such a word behind a speaker is the verb.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.speech_cues import Part, SpeechCue, verb_cues

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout
from .lines import headlines
from .speakers import is_person

_NOMINAL = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "IN", "RB", "VB"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_ENDS = frozenset([",", ";", ":", "–", "—", "-", "|", "?"])
_BREAKS = frozenset(["as", "after", "amid", "while", "but", "despite"])
_PARTS = frozenset(["for", "at", "on", "to", "of", "against", "over", "about"])
_DOES = frozenset(["object", "clause", "infinitive", "whole"])
_LONGEST_SPEAKER = 8
_POSSESSIVE = "POS"
_SHORTEST = 3
_HEARER = 4
"""Tokens from the verb to the end of the line: "tells court"."""
_NAMES = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT"])
_MARK = SpeechCue(word=":", part=Part.PREPOSITION, stance=Stance.ASSERTS)


def banner_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each verb of saying hidden among the nouns of a headline."""
    for number in headlines(layout):
        start, end = layout.paragraphs[number]
        tokens = layout.tokens[start:end]
        for token in tokens[1:-1]:
            if token.tag_ in _FINITE and token.dep_ not in ("amod", "compound"):
                break
            if token.tag_ not in _NOMINAL or layout.quotation_at[token.i] >= 0:
                continue
            draft = _draft(token, start, end, layout)
            if draft is not None:
                yield draft
                break


def _draft(token: Token, start: int, end: int, layout: Layout) -> Draft | None:
    cue = _cue(token, layout)
    speaker = _speaker(token, start, layout)
    if cue is None or not speaker:
        return None
    first = token.i + 1
    joint = layout.tokens[first].lower_ in _PARTS and layout.tokens[first].tag_ == "IN"
    last = phrase_end(first, end, layout)
    content = trimmed(range(first + joint, last), layout.tokens)
    head = (token.i, first) if joint else (token.i,)
    return Draft(head, token.i, cue, speaker, content) if content else None


def _cue(token: Token, layout: Layout) -> SpeechCue | None:
    """Return what the word is as a verb, if it can take what stands behind it."""
    word = token.lower_
    lemmas = (word, word.removesuffix("s"), word.removesuffix("es"))
    after = layout.tokens[token.i + 1]
    for lemma in dict.fromkeys(lemmas):
        for cue in verb_cues(lemma):
            if cue.companion is not None or cue.manner in ("thought", "evidence"):
                continue
            taken = after.lower_ in cue.takes or (
                after.tag_ != "IN" and _DOES & set(cue.takes)
            )
            if taken and after.text not in _ENDS and after.tag_ != _POSSESSIVE:
                return cue
    return None


def _speaker(token: Token, start: int, layout: Layout) -> tuple[int, ...]:
    """Return the nouns before the word, if they agree with it and may speak."""
    first = token.i
    while first > start and layout.tokens[first - 1].text not in (";", ":", "|", "–"):
        first -= 1
    speaker = trimmed(range(first, token.i), layout.tokens)
    if not speaker or len(speaker) > _LONGEST_SPEAKER:
        return ()
    words = [layout.tokens[i] for i in speaker]
    if any(t.tag_ in ("VBN", "VBG", "DT", _POSSESSIVE) for t in words):
        return ()
    named = _first_noun(words)
    if named is None or not is_person((named.i,), layout):
        return ()
    several = named.tag_ in ("NNS", "NNPS") or any(t.text == "," for t in words)
    agrees = token.lower_.endswith("s") != several
    return speaker if agrees or named.text.isupper() else ()


def _first_noun(words: list[Token]) -> Token | None:
    """Return the noun that governs the speaker: the last before "of" or "in"."""
    last = None
    for token in words:
        if token.tag_ == "IN" and last is not None:
            return last
        if token.pos_ in ("NOUN", "PROPN", "ADJ"):
            last = token
    return last


def phrase_end(start: int, end: int, layout: Layout) -> int:
    """Return where what is said ends: a comma, a colon, an "as" or "after"."""
    for i in range(start, end):
        token = layout.tokens[i]
        if layout.quotation_at[i] >= 0:
            continue
        if token.text in _ENDS or (token.lower_ in _BREAKS and i > start + 1):
            return i
    return end


def closing_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "Sniper boasted of kills, ex-comrade tells court"."""
    for number in headlines(layout):
        start, end = layout.paragraphs[number]
        comma = next(
            (i for i in range(end - 1, start, -1) if layout.tokens[i].text == ","), None
        )
        if comma is None or not _SHORTEST <= end - comma <= _LONGEST_SPEAKER:
            continue
        content = trimmed(range(start, comma), layout.tokens)
        verb = next(
            (layout.tokens[i] for i in range(comma + 2, end) if _is_told(i, layout)),
            None,
        )
        if verb is None or not content or end - verb.i > _HEARER:
            continue
        cue = next(c for c in verb_cues(verb.lemma_.lower()) if c.companion is None)
        speaker = trimmed(range(comma + 1, verb.i), layout.tokens)
        plain = all(
            layout.tokens[i].pos_ in _NAMES and layout.tokens[i].lower_ != "no"
            for i in speaker
        )
        if speaker and plain and "clause" in cue.takes:
            yield Draft((verb.i,), verb.i, cue, speaker, content)


def _is_told(at: int, layout: Layout) -> bool:
    token = layout.tokens[at]
    cues = verb_cues(token.lemma_.lower())
    plain = any(c.companion is None and c.manner == "speech" for c in cues)
    return plain and token.tag_ in ("VBZ", "VBP", "VBD", "NNS")


def quoted_before_colon(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "‘They came at dawn’: a girl, 9, on the raid"."""
    for number in headlines(layout):
        start, end = layout.paragraphs[number]
        quotation = layout.quotation_at[start]
        close = layout.quotations[quotation].end if quotation >= 0 else end
        if close + 1 >= end or layout.tokens[close].text != ":":
            continue
        stop = close + 1
        while stop < end and layout.tokens[stop].pos_ in _NAMES:
            stop += 1
        while stop - 1 > close and layout.tokens[stop - 1].pos_ in ("ADP", "PUNCT"):
            stop -= 1
        speaker = trimmed(range(close + 1, stop), layout.tokens)
        owned = stop < end and layout.tokens[stop].tag_ == _POSSESSIVE
        if not owned and is_person(speaker, layout):
            content = tuple(range(start, close))
            yield Draft((close,), close, _MARK, speaker, content)
