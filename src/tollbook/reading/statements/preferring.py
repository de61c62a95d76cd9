"""Which of two drafts with one cue stays: the rule that knows more of the words."""

from collections.abc import Iterable

from .drafts import Draft


def prefer(special: Iterable[Draft], general: Iterable[Draft]) -> list[Draft]:
    """Return all drafts but the general ones whose cue a special one has read."""
    kept = list(special)
    taken = {i for draft in kept for i in draft.cue}
    return [*kept, *(draft for draft in general if draft.head not in taken)]
