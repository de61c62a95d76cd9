"""Join quoted words to the cue that introduces them."""

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.speech_cues import SpeechCue

from .layout import Layout, Quotation

_SEAM = 2
_NEAR = 3
"""Tokens allowed between a quotation and the clause with its cue (marks, commas)."""


def quoted_content(
    verb: Token, cue: SpeechCue, stop: set[int], content: set[int], layout: Layout
) -> set[int]:
    """Complete quotations that the content touches; find one where it has none."""
    start, end = layout.paragraph(verb.i)
    if layout.quotation_at[verb.i] >= 0 and layout.is_quoted(verb.i):
        own = layout.quotations[layout.quotation_at[verb.i]]
        return {i for i in content if own.start <= i < own.end}
    content = {i for i in content if start <= i < end}
    touched = {layout.quotation_at[i] for i in content} - {-1}
    for index in touched:
        quotation = layout.quotations[index]
        if not stop & set(range(quotation.start, quotation.end)):
            content.update(range(quotation.start, quotation.end))
    content |= _next_quotation(content, verb, layout)
    if not content and "quote" in cue.takes:
        found = _nearest(verb, stop, (start, end), layout)
        if found is not None:
            content.update(range(found.start, found.end))
    if not content and "quote" in cue.takes:
        content.update(_after_colon(verb, end, layout))
    return content


def _next_quotation(content: set[int], verb: Token, layout: Layout) -> set[int]:
    """Return a quotation that follows what is said ("calls for reform, 'to …'")."""
    last = max(content, default=-1)
    for quotation in layout.quotations:
        if (
            0 < quotation.start - last <= _SEAM
            and quotation.end <= sentence_of(verb).end + 1
        ):
            return set(range(quotation.start, quotation.end)) if last >= 0 else set()
    return set()


def _nearest(
    verb: Token, stop: set[int], paragraph: tuple[int, int], layout: Layout
) -> Quotation | None:
    """Return the quotation right before or after the cue and its speaker."""
    first, last = min(verb.i, *stop), max(verb.i, *stop)
    best: tuple[int, Quotation] | None = None
    for quotation in layout.quotations:
        if quotation.start < paragraph[0] or quotation.end > paragraph[1]:
            continue
        if len(quotation) <= _NEAR:
            continue
        gap = (
            first - quotation.end
            if quotation.end <= first
            else quotation.start - last - 1
        )
        if 0 <= gap <= _NEAR and (best is None or gap < best[0]):
            best = (gap, quotation)
    if best is not None:
        return best[1]
    return _after_clause(verb, paragraph, layout)


def _after_clause(
    verb: Token, paragraph: tuple[int, int], layout: Layout
) -> Quotation | None:
    """Return a quotation that opens in the verb's own sentence, after it."""
    sentence_end = sentence_of(verb).end
    for quotation in layout.quotations:
        if verb.i < quotation.start < min(sentence_end + 1, paragraph[1]):
            return quotation if len(quotation) > _NEAR else None
    return None


def _after_colon(verb: Token, end: int, layout: Layout) -> list[int]:
    """Return what follows "she said:" where no quotation marks do.

    Where the paragraph ends with the colon, it is the next paragraph.
    """
    if verb.i + 1 >= end or layout.tokens[verb.i + 1].text != ":":
        return []
    if any(not token.is_space for token in layout.tokens[verb.i + 2 : end]):
        return list(range(verb.i + 2, end))
    following = layout.paragraph_at[verb.i] + 1
    if following >= len(layout.paragraphs):
        return []
    return list(range(*layout.paragraphs[following]))
