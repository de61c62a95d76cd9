"""Any verb beside quoted words: "“It was a mistake,” the colonel shrugged".

The comma or question mark inside the closing mark shows that the sentence goes on with
who spoke, whatever verb stands there ("sighed the mayor", "he faltered"), and wherever
the parse seeks its subject.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.speech_cues import Part, SpeechCue, verb_cues

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout, Quotation
from .speakers import head_of, is_person
from .verbs import cue_words, hearers

_SPOKEN = SpeechCue(word="speak out", part=Part.VERB, stance=Stance.ASSERTS)
_ASKED = SpeechCue(word="ask", part=Part.VERB, stance=Stance.DOUBTS)
_SEAM = frozenset([",", "?", "!", "—", "–", "…", "..."])
_STOPS = frozenset([".", ":", "?", "!", "”", "’", '"', "|", "-", "–", "—"])
_MARKS = frozenset(['"', "”", "’", "'", "''", "»"])
_ENDS = frozenset([",", ".", ";", ":", "—", "–", "“", '"', "‘", "(", "?", "!"])
_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_NO_NAMES = frozenset(["VERB", "AUX", "SCONJ", "ADP"])
_LONGEST = 14
_WISH = frozenset(["want", "wish", "like"])
_SHORTEST = 3


def quotative_drafts(layout: Layout, general: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a draft for each quotation that somebody is set beside and none reads."""
    read = {draft.head: draft for draft in general}
    for quotation in layout.quotations:
        if not _goes_on(quotation, layout):
            continue
        found = _inverted(quotation, layout) or _straight(quotation, layout)
        if found is None:
            continue
        verb, speaker = found
        known = read.get(verb.i)
        if known is not None and _is_same(known, speaker, quotation, layout):
            continue
        yield Draft(
            cue=cue_words(verb, None, layout),
            head=verb.i,
            entry=_entry(verb, layout),
            speaker=speaker,
            content=_content(quotation, verb, speaker, layout),
            passed_on=tuple(hearers(verb, layout)),
        )


def _goes_on(quotation: Quotation, layout: Layout) -> bool:
    """Does it end in a comma or question mark, and the sentence go on behind it?"""
    end = quotation.end
    if len(quotation) < _SHORTEST or not quotation.closed:
        return False
    if end + 1 >= len(layout.tokens):
        return False
    closing = layout.tokens[end - 1].text in _MARKS
    seam = layout.tokens[end - 2] if closing else layout.tokens[end - 1]
    same = layout.paragraph_at[end] == layout.paragraph_at[quotation.start]
    return (
        _opens(quotation, layout)
        and same
        and seam.text in _SEAM
        and not layout.tokens[end].is_punct
    )


def _opens(quotation: Quotation, layout: Layout) -> bool:
    """Does it open a sentence, and is no title ("on “Morning Show,” he said")?"""
    start = layout.paragraph(quotation.start)[0]
    before = quotation.start - 1
    while before >= start and layout.tokens[before].is_space:
        before -= 1
    return before < start or layout.tokens[before].text in _STOPS


def _inverted(
    quotation: Quotation, layout: Layout
) -> tuple[Token, tuple[int, ...]] | None:
    """Read "…,” sighed the mayor, Besnik Gashi"."""
    verb = layout.tokens[quotation.end]
    past = verb.lower_.endswith(("ed", "s"))
    if not (verb.tag_ in _FINITE or (past and verb.text[:1].islower())):
        return None
    if verb.pos_ not in ("VERB", "NOUN", "ADJ") or verb.lemma_ in ("be", "have", "do"):
        return None
    end = _phrase_end(verb.i + 1, layout)
    speaker = trimmed(range(verb.i + 1, end), layout.tokens)
    if not speaker or not _may_speak(speaker, layout):
        return None
    return verb, (*speaker, *_apposition(end, layout))


def _straight(
    quotation: Quotation, layout: Layout
) -> tuple[Token, tuple[int, ...]] | None:
    """Read "…,” the colonel, a tall man, shrugged"."""
    start = quotation.end
    stop = min(layout.paragraph(start)[1], start + _LONGEST)
    for i in range(start + 1, stop):
        token = layout.tokens[i]
        if layout.quotation_at[i] >= 0 or token.text in (".", ";", ":", "?", "!"):
            return None
        if token.tag_ not in _FINITE or token.dep_ in ("aux", "auxpass"):
            continue
        if token.dep_ == "relcl" or token.lemma_ in ("be", "have", "do"):
            return None
        speaker = [k for k in range(start, i) if layout.tokens[k].pos_ != "ADV"]
        words = trimmed(speaker, layout.tokens)
        plain = all(layout.tokens[k].pos_ not in _NO_NAMES - {"ADP"} for k in words)
        if words and plain and _may_speak(words, layout):
            return token, words
        return None
    return None


def _phrase_end(start: int, layout: Layout) -> int:
    """Return where the noun phrase behind an inverted verb ends."""
    stop = min(layout.paragraph(start)[1], start + _LONGEST)
    for i in range(start, stop):
        token = layout.tokens[i]
        if token.text in _ENDS or layout.quotation_at[i] >= 0:
            return i
        if i > start and (token.pos_ in _NO_NAMES or token.pos_ in ("ADV", "PRON")):
            return i if token.lower_ != "of" else _phrase_end(i + 1, layout)
    return stop


def _apposition(comma: int, layout: Layout) -> tuple[int, ...]:
    """Return ", Besnik Gashi" or ", a water engineer" behind an inverted speaker."""
    if layout.tokens[comma].text != ",":
        return ()
    first = layout.tokens[comma + 1]
    if layout.quotation_at[first.i] >= 0:
        return ()
    named = first.pos_ == "PROPN" or first.lower_ in ("a", "an", "the", "who")
    if not (named or first.like_num):
        return ()
    end = _phrase_end(comma + 1, layout)
    return tuple(range(comma, end))


def _may_speak(words: tuple[int, ...], layout: Layout) -> bool:
    first = layout.tokens[words[0]]
    if first.lower_ in ("it", "that", "this", "which", "there", "what"):
        return False
    return is_person(words, layout)


def _is_same(
    known: Draft, speaker: tuple[int, ...], quotation: Quotation, layout: Layout
) -> bool:
    """Has the general rule read this speaker with these words?"""
    held = quotation.start + 1 in known.content
    if held and set(speaker) <= set(known.speaker) and speaker[0] == known.speaker[0]:
        return True
    one, other = head_of(known.speaker, layout), head_of(speaker, layout)
    return held and one is not None and other is not None and one.i == other.i


def _entry(verb: Token, layout: Layout) -> SpeechCue:
    after = [t.lower_ for t in layout.tokens[verb.i + 1 : verb.i + 3]]
    if verb.lemma_ in _WISH and after == ["to", "know"]:
        return _ASKED
    plain = (cue for cue in verb_cues(verb.lemma_.lower()) if cue.companion is None)
    return next(plain, _SPOKEN)


def _content(
    quotation: Quotation, verb: Token, speaker: tuple[int, ...], layout: Layout
) -> tuple[int, ...]:
    """Return the quotation, and the one that takes it up behind the speaker."""
    words = set(range(quotation.start, quotation.end))
    last = max(verb.i, *speaker)
    for other in layout.quotations:
        if last < other.start <= last + 2 and layout.tokens[last + 1].text == ",":
            words.update(range(other.start, other.end))
    return tuple(sorted(words))
