"""Which statement stands inside which, and which of two rivals stays."""

from collections.abc import Sequence

from .drafts import Draft

_RANK = {"speech": 0, "evidence": 1, "thought": 2, "wish": 3}


def settle(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop a draft that claims its own cue's carrier, or the weaker of two rivals.

    Two drafts are rivals when each has its cue in what the other says: a parse
    has read one parenthesis both ways.
    """
    kept = sorted(drafts, key=lambda draft: (draft.cue[0], draft.head))
    rivals = [
        _weaker(one, other)
        for number, one in enumerate(kept)
        for other in kept[number + 1 :]
        if _rivals(one, other)
    ]
    lost = {id(draft) for draft in rivals}
    return [draft for draft in kept if id(draft) not in lost]


def _rivals(one: Draft, other: Draft) -> bool:
    if set(one.cue) & set(other.cue):
        return True
    return one.head in other.content and other.head in one.content


def _weaker(one: Draft, other: Draft) -> Draft:
    """Speech beats thought, a named speaker beats none, more said beats less."""
    return max((one, other), key=_weakness)


def _weakness(draft: Draft) -> tuple[int, bool, int]:
    return (
        _RANK.get(draft.entry.manner, 0),
        not draft.speaker,
        -len(draft.content),
    )


def parents(drafts: Sequence[Draft]) -> list[int | None]:
    """Return, for each draft, the index of the innermost draft that reports it."""
    contents = [frozenset(draft.content) for draft in drafts]
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        around = [
            other
            for other in range(len(drafts))
            if other != number
            and draft.head in contents[other]
            and drafts[other].head not in contents[number]
        ]
        found.append(min(around, key=lambda other: len(contents[other]), default=None))
    return found
