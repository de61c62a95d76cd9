"""Which of two drafts with one cue stays: the rule that knows more of the words."""

from collections.abc import Sequence

from .drafts import Draft


def prefer(
    special: Sequence[Draft], general: Sequence[Draft], misread: Sequence[Draft] = ()
) -> list[Draft]:
    """Return all drafts but the general ones whose cue a special one has read.

    A word that is read as a misread verb cannot stand in anybody's name.
    """
    taken = {i for draft in (*special, *misread) for i in draft.cue}
    verbs = {draft.head for draft in misread}
    kept = [
        draft
        for draft in general
        if draft.head not in taken and not verbs & set(draft.speaker)
    ]
    return [*special, *misread, *kept]
