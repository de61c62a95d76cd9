"""Which step of the reading found a draft, or changed whose words it takes for what.

Only told to who keeps grounds: a step's drafts come out as they went in.
"""

from collections.abc import Iterable, Mapping, Sequence

from tollbook.reading.grounds import READ, given, listening, refused

from .drafts import Draft
from .layout import Layout

type Families = Mapping[str, Sequence[Draft]]
"""The drafts that families of rules found, by the name of the family."""

_PARTS = {"cue": "cue", "speaker": "source", "content": "content", "passed_on": "via"}
"""The parts of a draft, and what a statement calls them."""


def tell_step(
    rule: str, before: Iterable[Draft], after: Sequence[Draft], layout: Layout
) -> None:
    """Say what a step found, changed or left out."""
    if not listening():
        return
    old = {draft.head: draft for draft in before}
    for draft in after:
        _tell(rule, draft, old.pop(draft.head, None), layout)
    for draft in old.values():
        refused("statement", layout.tokens[draft.head], rule)


def tell_found(
    families: Iterable[Families], kept: Sequence[Draft], layout: Layout
) -> None:
    """Say which family of rules found each draft, the one that knows most the last."""
    if not listening():
        return
    by_head = {
        draft.head: rule
        for each in families
        for rule, drafts in each.items()
        for draft in drafts
    }
    for draft in kept:
        _tell(by_head.get(draft.head, "statements/rules"), draft, None, layout)


def _tell(rule: str, draft: Draft, before: Draft | None, layout: Layout) -> None:
    at = layout.tokens[draft.head]
    for part, field in _PARTS.items():
        words = getattr(draft, part)
        if words and (before is None or getattr(before, part) != words):
            given("statement", at, field, READ, rule)
