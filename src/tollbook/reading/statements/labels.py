"""A name set beside a quotation by a colon or a dash, without any verb.

"Gen. Arvo Kallas: “No civilian was near”", "“We bury them here.” — Sister Agnes Wekesa,
Mission of St Brigid, Kolondo". The quotation marks show that it is somebody's words,
whatever the register knows of the name.
"""

from collections.abc import Iterator

from tollbook.model import Stance
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout, Quotation

_MARK = SpeechCue(word=":", part=Part.PREPOSITION, stance=Stance.ASSERTS)
_DASHES = frozenset(["-", "–", "—", "--"])
_LONGEST = 16
_SHORTEST = 5


def label_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each quotation with a bare name before or after it."""
    for quotation in layout.quotations:
        if len(quotation) < _SHORTEST:
            continue
        draft = _before(quotation, layout) or _after(quotation, layout)
        if draft is not None:
            yield draft


def _before(quotation: Quotation, layout: Layout) -> Draft | None:
    """Read "Gen. Arvo Kallas: “…”" where it opens a line."""
    colon = quotation.start - 1
    start, _ = layout.paragraph(quotation.start)
    if colon <= start or layout.tokens[colon].text != ":":
        return None
    return _draft(range(start, colon), colon, quotation, layout)


def _after(quotation: Quotation, layout: Layout) -> Draft | None:
    """Read "“…” — Sister Agnes Wekesa, Kolondo" to the end of its paragraph."""
    start, end = layout.paragraph(quotation.start)
    dash = quotation.end
    while dash < len(layout.tokens) and layout.tokens[dash].is_space:
        dash += 1
    if dash >= len(layout.tokens) or layout.tokens[dash].text not in _DASHES:
        return None
    if layout.paragraph_at[dash] != layout.paragraph_at[quotation.start]:
        end = layout.paragraph(dash)[1] if layout.paragraph_at[dash] >= 0 else dash
    opens = trimmed(range(start, quotation.start), layout.tokens)
    return None if opens else _draft(range(dash + 1, end), dash, quotation, layout)


def _draft(
    words: range, mark: int, quotation: Quotation, layout: Layout
) -> Draft | None:
    speaker = trimmed(words, layout.tokens)
    if not speaker or len(speaker) > _LONGEST:
        return None
    tokens = [layout.tokens[i] for i in speaker]
    named = tokens[0].text[:1].isupper() and any(t.pos_ == "PROPN" for t in tokens)
    if not named or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return None
    content = tuple(range(quotation.start, quotation.end))
    return Draft((mark,), mark, _MARK, speaker, content)
