"""What happened and what did not: a table of invented sentences."""

from collections.abc import Callable

import pytest

from tollbook.model import Reading

ROWS = [
    # Told as a fact.
    ("An air strike hit a clinic in Idlib on Monday.", "actual"),
    # It could happen.
    ("Rebels could attack the airport.", "hypothetical"),
    # If.
    ("If troops shell the town, people will flee.", "hypothetical"),
    # A threat.
    ("The group threatened to bomb the embassy.", "hypothetical"),
    # A plan.
    ("Police foiled a plan to bomb the station.", "hypothetical"),
    # A fear.
    ("Residents fear an attack.", "hypothetical"),
    # A call for an end.
    ("The envoy called for a halt to the air strikes.", "hypothetical"),
    # Reduced, not carried out.
    ("The army said it would reduce its air strikes.", "hypothetical"),
    # The event itself is denied.
    ("The army denied bombing the hospital.", "denied"),
    # Negated.
    ("Troops did not shell the market.", "denied"),
    # None took place.
    ("No attack took place on Monday.", "denied"),
    # Many, without a day.
    ("There have been multiple attacks on hospitals.", "background"),
    # Always.
    ("The army regularly shells the town.", "background"),
    # Indiscriminate, in the plural.
    ("He condemned indiscriminate air strikes on schools.", "background"),
    # Years ago.
    ("In March 2004, a bombing killed 12 people in Madrid.", "background"),
    pytest.param(
        "A bombing in 2004 killed 12 people in Madrid.",
        "background",
        marks=pytest.mark.xfail(
            strict=True, reason="a bare year before a verb is not read as a time"
        ),
    ),
    # A campaign.
    ("The offensive has gone on for a year.", "background"),
    # A siege is what happens as long as it lasts.
    ("The town is under siege.", "actual"),
    # A running total.
    ("Since July, 300 people have been killed in the city.", "background"),
    # History, named to compare.
    ("He compared it to the massacre at Srebrenica.", "comparator"),
    # Another.
    ("It may be worse than the Rwandan genocide.", "comparator"),
    # Taken for granted after "after", whatever may come.
    ("The wounded may lose their sight after the attack on Monday.", "actual"),
    # The talks may stop; the attack was.
    ("The attack on the clinic could end the talks.", "actual"),
    # Plural, but of one place and day.
    ("Air strikes hit Raqqa on Monday.", "actual"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_an_event_stands_to_the_world_as_its_sentence_says(
    reading_of: Callable[..., Reading], text: str, expected: str
):
    assert reading_of(text).events[0].realis.value == expected
