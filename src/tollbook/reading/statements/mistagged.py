"""Verbs of saying that the parser takes for nouns, most often in headlines.

"…, the team's summary states, but …" and "Envoy sees no way out, doubts truce will
hold": between a speaker and a comma, or right behind one, such a word is a verb.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.speech_cues import SpeechCue, verb_cues

from .drafts import Draft
from .figures import ESTIMATES
from .grammar import trimmed
from .layout import Layout
from .lines import headlines
from .speakers import is_source, nearest_subject, speaker_words

_COUNTS = frozenset(["count", "list", "record", "report", "estimate", "number"])
_ENDS = frozenset([",", ".", ";", ":", "!"])
_LONGEST_SPEAKER = 9
_FEWEST = 3
_ARTICLES = frozenset(["a", "an", "the", "its", "his", "their", "her"])


def mistagged_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each verb of saying that the parse has as a plural noun."""
    bare = headlines(layout)
    for token in layout.with_lemma(_Verbs()):
        in_line = layout.paragraph_at[token.i] in bare
        if layout.is_quoted(token.i) or not (in_line or _is_misread(token)):
            continue
        cue = next((c for c in verb_cues(token.lemma_.lower()) if _is_plain(c)), None)
        if cue is None:
            continue
        draft = _behind_speaker(token, cue, layout, in_line=in_line)
        if draft is None and in_line and "object" in cue.takes:
            draft = _second(token, cue, layout)
        draft = draft or _inverted(token, cue, layout, in_line=in_line)
        draft = draft or (_second(token, cue, layout) if in_line else None)
        if draft is not None:
            yield draft


def _is_misread(token: Token) -> bool:
    """Is it a noun to the parse, or a verb whose subject it seeks behind it?"""
    if token.tag_ in ("NNS", "NNPS"):
        return True
    subject = nearest_subject(token) if token.tag_ == "VBZ" else None
    if subject is None or subject.i < token.i:
        return False
    after = token.doc[subject.right_edge.i + 1 : sentence_of(token).end]
    return any(t.is_alpha for t in after[:2])


class _Verbs:
    """All lemmas that may be verbs of saying."""

    def __contains__(self, lemma: object) -> bool:
        return isinstance(lemma, str) and bool(verb_cues(lemma))


def _is_plain(cue: SpeechCue) -> bool:
    return cue.companion is None and "clause" in cue.takes


def _behind_speaker(
    verb: Token, cue: SpeechCue, layout: Layout, *, in_line: bool
) -> Draft | None:
    """Read "…, the team's summary states, but …"."""
    start, end = _bounds(verb, layout)
    after = layout.tokens[verb.i + 1] if verb.i + 1 < end else None
    if after is not None and after.text not in _ENDS and not after.is_space:
        return None
    comma = verb.i - 1
    while comma > start and layout.tokens[comma].text != ",":
        comma -= 1
    joined = layout.tokens[comma + 1].dep_ == "cc"
    speaker = tuple(range(comma + 1 + joined, verb.i))
    if layout.tokens[comma].text != "," or not 0 < len(speaker) <= _LONGEST_SPEAKER:
        return None
    content = trimmed(range(start, comma), layout.tokens)
    named = is_source((speaker[-1],), layout)
    opens = layout.tokens[speaker[0]].pos_ in ("DET", "PROPN", "NOUN", "PRON", "ADJ")
    said = bool(content) if in_line else _has_verb(content, layout)
    if not named or not opens or not said:
        return None
    return Draft((verb.i,), verb.i, cue, speaker, content)


def _inverted(
    verb: Token, cue: SpeechCue, layout: Layout, *, in_line: bool
) -> Draft | None:
    """Read "Ceasefire near, hints mediator"."""
    start, end = _bounds(verb, layout)
    speaker = trimmed(range(verb.i + 1, end), layout.tokens)
    before = layout.tokens[verb.i - 1].text if verb.i > start else ""
    if (verb.tag_ == "VBZ" and not in_line) or before != "," or not speaker:
        return None
    named = is_source((speaker[-1],), layout) and len(speaker) <= _LONGEST_SPEAKER
    plain = all(layout.tokens[i].pos_ not in ("VERB", "AUX") for i in speaker)
    content = trimmed(range(start, verb.i - 1), layout.tokens)
    if not named or not plain or not content:
        return None
    return Draft((verb.i,), verb.i, cue, speaker, content)


def _second(verb: Token, cue: SpeechCue, layout: Layout) -> Draft | None:
    """Read "Envoy sees no way out, doubts truce will hold"."""
    start, end = _bounds(verb, layout)
    before = layout.tokens[verb.i - 1] if verb.i > start else None
    if before is None or before.text != ",":
        return None
    words = layout.tokens[start : verb.i]
    first = next((t for t in words if t.tag_ in ("VBZ", "VBP", "VBD")), None)
    if first is None or any(t.lower_ in _ARTICLES for t in words[:_FEWEST]):
        return None
    if not _agrees(verb, first):
        return None
    subject = nearest_subject(first)
    if subject is None or subject.i > first.i:
        return None
    content = trimmed(
        range(verb.i + 1, _next_comma(verb.i, end, layout)), layout.tokens
    )
    speaker = speaker_words(subject, first, layout)
    if not content or not is_source(speaker, layout):
        return None
    return Draft((verb.i,), verb.i, cue, speaker, content)


def counting_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for "The UN counts 300,000 displaced", the verb read as a noun."""
    for token in layout.with_lemma(_COUNTS):
        if token.tag_ != "NNS" or token.i + 1 >= len(layout.tokens):
            continue
        after = layout.tokens[token.i + 1]
        if not (after.like_num or after.lower_ in ("none", "only", "at", "some")):
            continue
        start, end = _bounds(token, layout)
        speaker = trimmed(range(start, token.i), layout.tokens)
        if not 0 < len(speaker) <= _LONGEST_SPEAKER or not is_source(
            speaker[-1:], layout
        ):
            continue
        content = trimmed(
            range(token.i + 1, _next_comma(token.i, end, layout)), layout.tokens
        )
        if content and any(layout.tokens[i].like_num for i in content[:4]):
            yield Draft((token.i,), token.i, ESTIMATES, speaker, content)


def _agrees(verb: Token, first: Token) -> bool:
    """Do "Rebels reject …, demand …" and "Envoy sees …, doubts …" agree in form?"""
    subject = nearest_subject(verb)
    own = subject is not None and subject.i < verb.i
    single = verb.lower_.endswith("s")
    return not own and verb.tag_ != "VBG" and single == (first.tag_ == "VBZ")


def _next_comma(at: int, end: int, layout: Layout) -> int:
    for i in range(at + 1, end):
        if layout.tokens[i].text in _ENDS:
            return i
    return end


def _bounds(verb: Token, layout: Layout) -> tuple[int, int]:
    start, end = layout.paragraph(verb.i)
    first, last = max(start, sentence_of(verb).start), min(end, sentence_of(verb).end)
    for i in range(first, last):
        if layout.tokens[i].text == ";" and i > verb.i:
            return first, i
        if layout.tokens[i].text == ";":
            first = i + 1
    return first, last


def _has_verb(content: tuple[int, ...], layout: Layout) -> bool:
    enough = len(content) >= _FEWEST
    return enough and any(layout.tokens[i].pos_ in ("VERB", "AUX") for i in content)
