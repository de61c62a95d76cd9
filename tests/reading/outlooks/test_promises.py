"""What somebody says they will do, or mean to do.

Seen from Thursday 2016-10-06. A row says all that is read of a sentence: the kind,
whether the opposite is foreseen, the modal or plan, the days, the condition, what it
rests on and to whom it is said.
"""

from collections.abc import Callable

import pytest

from outlooks_told import told
from tollbook.model import Reading

type ReadingOf = Callable[..., Reading]

PROMISES = [
    # A promise of what others see happen.
    (
        "The minister promised that the crossing would open on Monday.",
        "promise (would) 2016-10-10..2016-10-10",
    ),
    # Two acts, one promise.
    (
        '"We will bury our dead and then we will come back," a fighter said.',
        "promise (will)",
    ),
    # An act without a modal.
    ("The army pledged to protect the convoy.", "promise"),
    # From a day on; how long is no horizon.
    (
        "The government said it would let trucks through for 48 hours starting on Saturday.",
        "promise (would) 2016-10-08..",
    ),
    # What will not be done.
    (
        "The rebels said they would not shell the airport again.",
        "promise of the opposite (would)",
    ),
    # Within a week of publication.
    (
        "Iran assured the envoy that it would release the sailors within a week.",
        "promise (would) ..2016-10-13",
    ),
    # Agreed to.
    ("The coalition has agreed to investigate the strike.", "promise"),
    # The coming days, of the speaker's own act.
    (
        "The UN said it would send 40 trucks in the coming days.",
        "promise (would) ..2016-10-13",
    ),
    # Decided, as news.
    (
        "The general has decided to withdraw his troops by 20 October.",
        "promise ..2016-10-20",
    ),
    # In the first person.
    (
        '"I shall not leave this town," the bishop said.',
        "promise of the opposite (shall)",
    ),
    # Nobody says so: those who sign are bound.
    (
        "Both sides signed a truce that is to take effect at midnight on Sunday.",
        "promise 2016-10-09..2016-10-09",
    ),
    # Bound to doing something; how long is no horizon.
    (
        "Moscow committed itself to halting flights over the city for three days.",
        "promise",
    ),
    # Sworn.
    ("The king swore to drive the invaders out by spring.", "promise ..2017-05-31"),
    # Undertaken, by a day of next month.
    (
        "The rebels' council has undertaken to open the mill by 1 November.",
        "promise ..2016-11-01",
    ),
    # Never stands before what is vowed.
    ("The navy vowed never again to fire on fishing boats.", "promise of the opposite"),
    # In the first person, on a day.
    (
        '"The day after tomorrow we will march on the barracks," the rebel leader declared.',
        "promise (will) 2016-10-08..2016-10-08",
    ),
    # Promised to somebody, by the end of the week.
    (
        "The general promised the villagers that his soldiers would leave their orchards by the end of the week.",
        "promise (would) ..2016-10-09",
    ),
]

PLANS = [
    # A plan told of the planner: a promise, weakly put.
    (
        "The army plans to open a second crossing on Monday.",
        "promise (plan) 2016-10-10..2016-10-10",
    ),
    # The planner says so.
    (
        "The ministry said it plans to move 3,000 families before winter.",
        "promise (plan) ..2016-11-30",
    ),
    # Told by another: foreseen.
    (
        "The rebels are preparing to storm the airport, residents said.",
        "prediction (prepare)",
    ),
    # Told by another, with a day.
    (
        "The government intends to hold elections in December, the minister said.",
        "prediction (intend) 2016-12-01..2016-12-31",
    ),
    # In the first person.
    (
        '"We intend to retake the town by Christmas," the general said.',
        "promise (intend) ..2016-12-25",
    ),
    # Its director speaks for it.
    (
        "The agency is planning to airdrop food within two weeks, its director said.",
        "promise (plan) ..2016-10-20",
    ),
    # A thing prepared.
    (
        "The army is preparing an assault on the town in the coming days, the monitor said.",
        "prediction (prepare) ..2016-10-13",
    ),
    # What is not meant.
    (
        "The president said he did not intend to resign.",
        "promise of the opposite (intend)",
    ),
    # Aims; its spokesman speaks for it.
    (
        "The UN aims to reach 60,000 people by the end of the month, its spokesman said.",
        "promise (aim) ..2016-10-31",
    ),
    # In reported speech, shifted back.
    (
        "The charity said it was planning to reopen the school in November.",
        "promise (plan) 2016-11-01..2016-11-30",
    ),
    # We are getting ready.
    ('"We are getting ready to leave," a mother of three said.', "promise (prepare)"),
    # About to be done, told by another.
    (
        "The navy is poised to blockade the port within days, diplomats said.",
        "prediction (prepare) ..2016-10-13",
    ),
    # What is not meant, told by its leader.
    (
        "The opposition does not intend to attend the talks, its leader said.",
        "promise of the opposite (intend)",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*PROMISES, *PLANS])
def test_a_promise_or_a_plan_says_all_this(
    reading_of: ReadingOf, sentence: str, expected: str
):
    assert [told(outlook) for outlook in reading_of(sentence).outlooks] == [expected]
