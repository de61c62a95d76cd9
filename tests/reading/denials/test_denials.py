"""What exactly a denial denies."""

import pytest

from tollbook.model import Stance

RAIDS = (
    "Russian air strikes hit a hospital in Darmak on Monday.\n\n"
    "Russian air strikes also hit a market in Darmak on Tuesday.\n\n"
)


def denied(reading):
    """Return the words of the events, figures and statements that are denied."""
    words = {event.id: event.text for event in reading.events}
    words |= {count.id: count.text for count in reading.counts}
    text = reading.report.text
    words |= {
        s.id: text[s.content[0][0] : s.content[-1][1]] for s in reading.statements
    }
    return [
        words[found]
        for statement in reading.statements
        if statement.stance is Stance.DENIES
        for found in statement.denies
    ]


def targets_denied(reading):
    return {
        target.kind
        for event in reading.events
        for target in event.targets
        if any(actor.denied_by for actor in event.actors)
    }


def test_a_denial_of_hospital_attacks_leaves_the_market(reading_of):
    reading = reading_of(RAIDS + "Russia denied any part in the raids on hospitals.")
    assert targets_denied(reading) == {"hospital"}


def test_a_denial_of_civilian_targets_reaches_both(reading_of):
    reading = reading_of(
        RAIDS + "Russia denied claims that its planes had hit civilian targets."
    )
    assert targets_denied(reading) >= {"hospital", "market"}


def test_nobody_denies_what_another_is_said_to_have_done(reading_of):
    reading = reading_of(RAIDS + "Israel denied it had struck a hospital.")
    assert targets_denied(reading) == set()


def test_denied_it_points_to_what_was_said_just_before(reading_of):
    reading = reading_of(
        "The mayor said the army had shelled the market in Darmak.\n\n"
        "The army denied it."
    )
    assert "the army had shelled the market in Darmak" in denied(reading)


def test_denied_the_claims_points_back_too(reading_of):
    reading = reading_of(
        "The mayor accused the army of shelling the market in Darmak.\n\n"
        "The army denied the accusations."
    )
    assert "the army of shelling the market in Darmak" in denied(reading)


def test_an_accusation_inside_a_denial_is_denied(reading_of):
    reading = reading_of("The army denied accusations that it had shelled the market.")
    assert "that it had shelled the market" in denied(reading)


def test_a_denial_denies_nothing_of_its_own_source(reading_of):
    reading = reading_of(
        "The army said its troops were in Darmak. The army denied the reports."
    )
    assert "its troops were in Darmak" not in denied(reading)


def test_nothing_is_deleted_by_a_denial(reading_of):
    before = reading_of(RAIDS)
    after = reading_of(RAIDS + "Russia denied it.")
    assert {e.text for e in before.events} <= {e.text for e in after.events}


@pytest.mark.parametrize(
    "text",
    [
        # Not to deny is no denial.
        RAIDS + "Russia did not deny striking a hospital.",
        # To be silent is none.
        RAIDS + "Russia did not comment on the hospital.",
        # Nobody denies.
        RAIDS,
    ],
)
def test_without_a_denial_nothing_is_denied(reading_of, text):
    reading = reading_of(text)
    assert denied(reading) == []
    assert targets_denied(reading) == set()
