"""Media that name whose words they carry: "Reuters reported …, citing officials".

The participle stands between commas, before, in or after what its medium says. The
parse may take the cited for the subject of a verb; the commas show where they end.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

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
    for draft in drafts:
        start, end = layout.paragraph(draft.head)
        if not is_medium(draft.speaker, layout) or draft not in found:
            continue
        sentence = layout.tokens[draft.head].sent
        for i in range(max(start, sentence.start), min(end, sentence.end)):
            token = layout.tokens[i]
            if token.lower_ not in _CITES or token.tag_ != "VBG" or i == draft.head:
                continue
            cited = _cited(token, min(end, sentence.end), layout)
            if not cited:
                continue
            away = {i, *cited}
            said = trimmed((k for k in draft.content if k not in away), layout.tokens)
            if draft.head in away or not said:
                continue
            found[found.index(draft)] = replace(
                draft,
                speaker=cited,
                content=said,
                passed_on=(draft.speaker, *draft.passed_on),
            )
            found = [one for one in found if one.head != i]
            break
    return found


def _cited(citing: Token, end: int, layout: Layout) -> tuple[int, ...]:
    """Return the words behind "citing", up to their comma."""
    last = citing.i + 1
    while last < end and layout.tokens[last].text not in _ENDS:
        if layout.tokens[last].lower_ == "as":
            return ()
        last += 1
    words = trimmed(range(citing.i + 1, last), layout.tokens)
    return words if is_source(words, layout) else ()
