"""Media that name whose words they carry: "Reuters reported …, citing officials".

The participle stands between commas, before, in or after what its medium says. The
parse may take the cited for the subject of a verb; the commas show where they end.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.reading.words import sentence_of

from .carriers import is_medium
from .drafts import Draft
from .grammar import trimmed
from .layout import Layout
from .speakers import is_source

_CITES = frozenset(["citing", "quoting"])
_ENDS = frozenset([",", ";", ".", ":", "—", "–", ")"])


def follow_citations(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """Return the drafts of media with the cited as their source."""
    found = list(drafts)
    for citing in layout.with_lemma(frozenset(["cite", "quote"])):
        if citing.lower_ not in _CITES or citing.tag_ != "VBG":
            continue
        for number, draft in enumerate(found):
            named = _named(draft, citing, layout)
            if named is not None:
                found[number] = named
                found = [one for one in found if one.head != citing.i]
                break
    return found


def _named(draft: Draft, citing: Token, layout: Layout) -> Draft | None:
    """Return a medium's draft with the cited as its source, where it cites them."""
    start, end = layout.paragraph(draft.head)
    sentence = sentence_of(citing)
    start, end = max(start, sentence.start), min(end, sentence.end)
    if not start <= draft.head < end or draft.head == citing.i:
        return None
    cited = _cited(citing, end, layout)
    away = {citing.i, *cited}
    said = trimmed((k for k in draft.content if k not in away), layout.tokens)
    if not cited or draft.head in away or not said:
        return None
    if not is_medium(draft.speaker, layout):
        return None
    via = (draft.speaker, *draft.passed_on)
    return replace(draft, speaker=cited, content=said, passed_on=via)


def _cited(citing: Token, end: int, layout: Layout) -> tuple[int, ...]:
    """Return the words behind "citing", up to their comma."""
    last = citing.i + 1
    while last < end and layout.tokens[last].text not in _ENDS:
        if layout.tokens[last].lower_ == "as":
            return ()
        last += 1
    words = trimmed(range(citing.i + 1, last), layout.tokens)
    return words if is_source(words, layout) else ()
