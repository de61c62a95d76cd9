"""What a word is weighed against: the page, and what the rules read in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tollbook.reading.statements.drafts import Draft
from tollbook.reading.statements.layout import Layout

from .columns import Columns, columns_of


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with the drafts that the rules made of it."""

    layout: Layout
    columns: Columns
    drafts: dict[int, Draft]
    """The rules' drafts by the number of the cue's main word."""
    covered: frozenset[int]
    """Words that stand in what some draft says."""
    cues_before: list[int]
    """How many of the rules' cues stand before each token, and before the end."""

    def manner(self, at: int) -> str:
        """Return the manner of the rules' draft on a word, "0" where there is none."""
        draft = self.drafts.get(at)
        return "0" if draft is None else draft.entry.manner


def scene_of(layout: Layout, drafts: Sequence[Draft]) -> Scene:
    """Set a page and its drafts side by side."""
    heads = {draft.head for draft in drafts}
    marks = [int(at in heads) for at in range(len(layout.tokens))]
    return Scene(
        layout=layout,
        columns=columns_of(layout),
        drafts={draft.head: draft for draft in drafts},
        covered=frozenset(at for draft in drafts for at in draft.content),
        cues_before=[0, *accumulate(marks)],
    )


def relation_of(words: Sequence[int], rule: frozenset[int]) -> str:
    """Return how a choice stands to the words that the rule took; "" for the same.

    >>> relation_of((3, 4), frozenset({3, 4, 5})), relation_of((1,), frozenset({2}))
    ('within', 'apart')
    """
    if not rule:
        return "none" if words else ""
    common = len(rule.intersection(words))
    if not common:
        return "apart"
    within, around = common == len(words), common == len(rule)
    if within and around:
        return ""
    return "within" if within else "around" if around else "mix"


def size(number: int) -> str:
    """Return a number as one of eight steps.

    >>> [size(n) for n in (0, 1, 2, 4, 7, 12, 25, 90)]
    ['0', '1', '2', '4', '8', '15', '30', 'more']
    """
    if number >= len(_STEPS):
        return "more"
    return _STEPS[max(number, 0)]


_TOPS = (0, 1, 2, 4, 8, 15, 30)
_STEPS = [str(min(top for top in _TOPS if number <= top)) for number in range(31)]
"""For each number up to the last step, the step it stands on."""
