"""A question is not a promise, and what is hoped or was once planned foresees nothing.

Seen from Thursday 2016-10-06. A row says all that is read of a sentence: the kind,
whether the opposite is foreseen, the modal or plan, the days, the condition, what it
rests on and to whom it is said.
"""

from collections.abc import Callable

import pytest

from outlooks_told import told
from tollbook.model import Reading

type ReadingOf = Callable[..., Reading]

QUESTIONS = [
    # A question with will predicts nothing.
    ('"Will the convoy come on Monday?" the nurse asked.', None),
    # A question that asks for an act, by the one who asks.
    (
        '"Will you open the road?" the envoy asked the general.',
        "demand to: the general",
    ),
    # Asked, not said.
    ('"When will this end?" a father said.', None),
    # Asked by the paper.
    ("Will the town fall by Christmas?", None),
    # Asked in reported speech.
    ("The reporter asked whether the army would enter the town on Friday.", None),
    # Asked about others.
    ('"Who will bury them?" the priest asked.', None),
    # Asked, and answered by nobody.
    ('"Could the bridge be open by Friday? Nobody knows," the mayor said.', None),
    # Asked whether they are ready: a demand.
    (
        "The envoy asked the generals whether they were willing to stop the raids for a week.",
        "demand to: the generals",
    ),
    # Asked, with a condition.
    ('"What will happen to us if the army comes?" she said.', None),
    # Asked of oneself.
    ('"Why would we leave?" the farmer asked.', None),
]

NO_OUTLOOKS = [
    # To consider commits to nothing.
    "The coalition is considering a second raid, officials said.",
    # What was planned once is no outlook.
    "The army had planned to attack in May, the inquiry found.",
    # A hope is no prediction.
    "The mayor hopes the road will open by Friday.",
]


@pytest.mark.parametrize(("sentence", "expected"), QUESTIONS)
def test_a_question_promises_and_predicts_nothing(
    reading_of: ReadingOf, sentence: str, expected: str | None
):
    found = [told(outlook) for outlook in reading_of(sentence).outlooks]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize("sentence", NO_OUTLOOKS)
def test_what_binds_and_foresees_nothing_is_no_outlook(
    reading_of: ReadingOf, sentence: str
):
    assert reading_of(sentence).outlooks == ()
