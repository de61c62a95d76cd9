"""What will or may come to pass, in many manners of reporting.

Seen from Thursday 2016-10-06. A row says all that is read of a sentence: the kind,
whether the opposite is foreseen, the modal or plan, the days, the condition, what it
rests on and to whom it is said.
"""

from collections.abc import Callable

import pytest

from outlooks_told import told
from tollbook.model import Reading

type ReadingOf = Callable[..., Reading]

PREDICTIONS = [
    # The speaker after the words; a day.
    (
        "Flour will run out by Friday, the bakers' union warned.",
        "prediction (will) ..2016-10-07",
    ),
    # Hours are counted in days, the last one whole.
    (
        "The governor said the dam might burst within 48 hours.",
        "prediction (might) ..2016-10-08",
    ),
    # The coming days end before a week would be said.
    (
        "Doctors fear cholera will spread in the coming days.",
        "prediction (will) ..2016-10-13",
    ),
    # Before a feast: the day before it.
    (
        "Analysts expect the front line to move before Easter.",
        "prediction ..2017-04-15",
    ),
    # A season that is the subject is the horizon, too.
    (
        '"The winter will kill more of us than the shells," the mayor told reporters.',
        "prediction (will) 2016-12-01..2017-02-28",
    ),
    # Within a length of time.
    (
        "The hospital could close within a week for lack of fuel, its director said.",
        "prediction (could) ..2016-10-13",
    ),
    # The end of the month that it is.
    (
        "The town is expected to fall by the end of October, a diplomat said.",
        "prediction ..2016-10-31",
    ),
    # By a season: its last day.
    (
        "The ministry predicts that a million people will need food by spring.",
        "prediction (will) ..2017-05-31",
    ),
    # The opposite, foreseen.
    (
        "According to the engineer, the bridge will not last until Christmas.",
        "prediction of the opposite (will) ..2016-12-25",
    ),
    # In a length of time: that day.
    (
        "UN officials believe the camp will double in size in six months.",
        "prediction (will) 2017-04-06..2017-04-06",
    ),
    # No modal: the phrase tells.
    (
        "The water is likely to run out in ten days, the city council says.",
        "prediction 2016-10-16..2016-10-16",
    ),
    # By a year: its last day. What there will be none of is not the opposite.
    (
        "The envoy said there would be no victor, only rubble, by 2017.",
        "prediction (would) ..2017-12-31",
    ),
    # Nobody turns it round.
    (
        '"Nobody will be left here by New Year," said Omar Said, a baker.',
        "prediction of the opposite (will) ..2017-01-01",
    ),
    # What it rests on.
    (
        "Aid workers said that at the current rate the stocks will be gone by Sunday.",
        "prediction (will) ..2016-10-09 as: at the current rate",
    ),
    # What it hangs on; no day.
    (
        "Unless the road opens, children will starve, the doctor said.",
        "prediction (will) if: Unless the road opens",
    ),
    # Of two words of the future the modal is kept.
    (
        "The rains are due to start in November and may cut the road, the agency said.",
        "prediction (may) 2016-11-01..2016-11-30",
    ),
    # No day, no modal, and yet foreseen.
    (
        "It is only a matter of time before the wall collapses, an engineer said.",
        "prediction",
    ),
    # On a day.
    (
        "Fighting is set to resume on Monday, monitors said.",
        "prediction 2016-10-10..2016-10-10",
    ),
    # By a month that has passed this year: next year's.
    (
        "Half the wells may be dry by July, the report says.",
        "prediction (may) ..2017-07-31",
    ),
    # Before the end of a year is up to its last day.
    (
        "The general said he was confident the city would be taken before the end of the year.",
        "prediction (would) ..2016-12-31",
    ),
    # Months end before a year would be said.
    (
        "The president said the war would be over in a matter of months.",
        "prediction (would) ..2017-10-06",
    ),
    # Who frees is not said: foreseen, not promised.
    (
        "The spokesman said that all prisoners would be freed by Friday.",
        "prediction (would) ..2016-10-07",
    ),
    # The ends of a length.
    (
        "The camp's only well will run dry in six to eight days, engineers say.",
        "prediction (will) 2016-10-12..2016-10-14",
    ),
    # By next week: its last day.
    (
        "By next week there will be no bread, the baker's wife told us.",
        "prediction (will) ..2016-10-16",
    ),
    # By tonight.
    (
        "If the wind turns, the fire could reach the depot by tonight, firefighters warned.",
        "prediction (could) ..2016-10-06 if: If the wind turns",
    ),
    # Done by then.
    (
        "The front may have reached the river before winter, a retired colonel said.",
        "prediction (may) ..2016-11-30",
    ),
    # Before something happens: no day.
    (
        "Nobody will be allowed to return before the mines are cleared, the governor said.",
        "prediction of the opposite (will)",
    ),
    # What it rests on, in direct speech.
    (
        '"As things stand, the clinic will close on Friday," the nurse said.',
        "prediction (will) 2016-10-07..2016-10-07 as: As things stand",
    ),
    # By an hour of a day.
    (
        '"Our men will be gone by sunrise on Sunday," the commander told the elders.',
        "prediction (will) ..2016-10-09",
    ),
    # A condition without if.
    (
        "Should the bridge go, the east bank would be cut off within hours, the engineer warned.",
        "prediction (would) ..2016-10-07 if: Should the bridge go",
    ),
    # Announced, of others.
    (
        "Peace talks will begin in Geneva on 14 November, the foreign ministry announced.",
        "prediction (will) 2016-11-14..2016-11-14",
    ),
    # Expected to do something.
    (
        "The United Nations said on Tuesday that it expects 5,000 people to cross the border every day until the rains come.",
        "prediction",
    ),
]

MISREAD = [
    pytest.param(
        "The foreign minister gave his word that no shell would fall on the town during the feast.",
        "promise of the opposite (would)",
        marks=pytest.mark.xfail(
            strict=True, reason="to give one's word is no word of saying yet"
        ),
    ),
    pytest.param(
        "The army warned that anyone found in the streets after Friday would be shot.",
        "ultimatum (would) 2016-10-07..",
        marks=pytest.mark.xfail(
            strict=True, reason="a threat to whoever does something is read as foreseen"
        ),
    ),
    pytest.param(
        "The bishop offered himself as a hostage in place of the children.",
        "offer",
        marks=pytest.mark.xfail(strict=True, reason="an offer of oneself has no act"),
    ),
    pytest.param(
        "Judging by the last siege, the town cannot hold out for more than three weeks, the historian said.",
        "prediction of the opposite (can) ..2016-10-27 as: Judging by",
        marks=pytest.mark.xfail(
            strict=True,
            reason="how long somebody cannot hold out is not turned into a day",
        ),
    ),
    pytest.param(
        '"My government will pay for every house," the premier said on television.',
        "promise (will)",
        marks=pytest.mark.xfail(
            strict=True, reason="a government's head speaks for it, in direct speech"
        ),
    ),
    pytest.param(
        "The army told families in the old quarter they had until noon on Saturday to get out.",
        "ultimatum ..2016-10-08 to: families",
        marks=pytest.mark.xfail(
            strict=True, reason="what they had until is not read in the past"
        ),
    ),
    pytest.param(
        '"Two more weeks and we will have eaten the seed corn," the farmer said.',
        "prediction (will) ..2016-10-20",
        marks=pytest.mark.xfail(strict=True, reason="a length and what follows it"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*PREDICTIONS, *MISREAD])
def test_what_is_foreseen_says_all_this(
    reading_of: ReadingOf, sentence: str, expected: str
):
    assert [told(outlook) for outlook in reading_of(sentence).outlooks] == [expected]
