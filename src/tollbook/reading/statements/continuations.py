"""Quotations that run on: "…," he said. "…", and over paragraphs."""

from dataclasses import replace

from .drafts import Draft
from .layout import Layout, Quotation

_SHORTEST = 6
"""Tokens, marks included: shorter quotations are names and scare quotes."""


def continue_quotations(drafts: list[Draft], layout: Layout) -> list[Draft]:
    """Give each quotation without a cue to the statement it goes on with."""
    found = list(drafts)
    for quotation in layout.quotations:
        if len(quotation) < _SHORTEST or _is_covered(quotation, found):
            continue
        owner = _owner(quotation, found, layout)
        if owner is not None:
            draft = found[owner]
            more = {*draft.content, *range(quotation.start, quotation.end)}
            found[owner] = replace(draft, content=tuple(sorted(more)))
    return found


def _is_covered(quotation: Quotation, drafts: list[Draft]) -> bool:
    """Does a statement whose cue stands outside the quotation hold it?"""
    inside = range(quotation.start, quotation.end)
    return any(
        draft.head not in inside
        and (quotation.start in draft.content or _middle(quotation) in draft.content)
        for draft in drafts
    )


def _middle(quotation: Quotation) -> int:
    return (quotation.start + quotation.end) // 2


def _owner(quotation: Quotation, drafts: list[Draft], layout: Layout) -> int | None:
    """Return the draft a quotation goes on with: same paragraph, or the one before."""
    here = layout.paragraph_at[quotation.start]
    start, end = layout.paragraphs[here]
    same = [
        n
        for n, draft in enumerate(drafts)
        if start <= draft.head < end and layout.quotation_at[draft.head] < 0
    ]
    if same:
        outer = [n for n in same if drafts[n].entry.manner == "speech"] or same
        return min(outer, key=lambda n: _distance(drafts[n], quotation))
    if here == 0 or quotation.start > start + 1:
        return None
    before = here - 1
    previous = [
        n
        for n, draft in enumerate(drafts)
        if layout.paragraph_at[draft.head] == before
        or layout.paragraph_at[draft.content[-1]] == before
    ]
    quoting = [
        n
        for n in previous
        if _quotes(drafts[n], layout) and layout.quotation_at[drafts[n].head] < 0
    ]
    return max(quoting, key=lambda n: drafts[n].head, default=None)


def _distance(draft: Draft, quotation: Quotation) -> int:
    return min(abs(draft.head - quotation.start), abs(draft.head - quotation.end))


def _quotes(draft: Draft, layout: Layout) -> bool:
    return any(layout.quotation_at[i] >= 0 for i in draft.content)
