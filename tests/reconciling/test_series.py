import pytest

from tallied import tallies, tally
from told import Told
from tollbook.flow.incidents import make_record
from tollbook.model import (
    Group,
    JumpReason,
    Scope,
)


def test_the_newest_figure_of_a_tally_holds_and_the_older_stay() -> None:
    (found,) = tallies(
        tally("A", 400, "the monitor", day="2016-10-01"),
        tally("B", 450, "the monitor", day="2016-10-06"),
    )
    assert (found.low, found.high) == (450, 450)
    assert [(claim.low, claim.superseded) for claim in found.claims] == [
        (400, True),
        (450, False),
    ]


def test_a_tally_is_a_series_of_the_figures_that_moved_it() -> None:
    (found,) = tallies(
        tally("A", 400, "the monitor", day="2016-10-01"),
        tally("B", 400, "the monitor", day="2016-10-03"),
        tally("C", 450, "the monitor", day="2016-10-06"),
    )
    assert [(str(step.day), step.low, step.change_low) for step in found.series] == [
        ("2016-10-01", 400, None),
        ("2016-10-06", 450, 50),
    ]
    first, last = found.series
    assert first.reason is None
    # A rise is never taken for new deaths.
    assert last.reason is JumpReason.UNKNOWN


@pytest.mark.parametrize(
    ("why", "reason", "words"),
    [
        (
            "Nine were killed in the past 24 hours.",
            JumpReason.NEW,
            "past 24 hours",
        ),
        (
            "Nine bodies were recovered from the rubble.",
            JumpReason.RECOVERED_BODIES,
            "bodies were recovered",
        ),
        ("Nine died of their wounds.", JumpReason.SUCCUMBED, "died of their wounds"),
        (
            "Nine who had been listed as missing are dead.",
            JumpReason.RECLASSIFIED,
            "listed as missing",
        ),
        (
            "The nine were approved by the committee.",
            JumpReason.COMMITTEE,
            "approved by the committee",
        ),
        (
            "Nine deaths from earlier weeks were added.",
            JumpReason.RETROACTIVE,
            "from earlier weeks",
        ),
        ("Nine had been counted twice.", JumpReason.CORRECTION, "counted twice"),
        ("The list now includes fighters.", JumpReason.SCOPE_CHANGE, "now includes"),
        # What is rarer and says more stands first; both are kept.
        (
            "Nine bodies were recovered in the past 24 hours.",
            JumpReason.RECOVERED_BODIES,
            "bodies were recovered",
        ),
        # The day of a bulletin is no reason.
        ("It published the list on Thursday.", JumpReason.UNKNOWN, None),
    ],
)
def test_the_words_near_a_figure_say_why_it_moved(why, reason, words) -> None:
    later = tally("B", 450, "the monitor", why=why)
    (found,) = tallies(tally("A", 400, "the monitor", day="2016-10-01"), later)
    step = found.series[-1]
    assert step.reason is reason
    assert [each.text for each in step.reasons][:1] == ([words] if words else [])
    for each in step.reasons:
        text = later.report.text[each.words.start : each.words.end]
        assert text == each.text


def test_a_tally_that_falls_says_so_in_a_flag() -> None:
    (found,) = tallies(
        tally("A", 450, "the monitor", day="2016-10-01"),
        tally("B", 400, "the monitor", day="2016-10-06"),
    )
    assert [flag.check for flag in found.flags] == ["tally_falls"]
    assert (found.low, found.high) == (400, 400)


def test_a_headline_that_leaves_out_the_start_is_no_toll_of_a_day() -> None:
    text = "790 civilians killed in Aleppo. In all 790 civilians died, they said."
    reading = (
        Told(text, "A")
        .headline("790 civilians killed in Aleppo.")
        .statement("they said", "the monitor")
        .event("killed", "killing", "2016-10-03", "Aleppo")
        .count("790 civilians", 790, group=Group.CIVILIANS, statement="s1")
    )
    place = reading.place("Aleppo")
    reading.count(
        "790 civilians died",
        790,
        group=Group.CIVILIANS,
        scope=Scope.CUMULATIVE,
        statement="s1",
        since="2016-09-01",
        place=place,
        same_as="c1",
    )
    record = make_record([reading.reading])
    assert [incident.harm for incident in record.incidents] == [()]
    (found,) = record.tallies
    assert (found.low, found.since) == (790, "2016-09-01")


def test_the_earlier_figure_that_a_report_gives_is_a_step_before_it() -> None:
    told = (
        Told("812 civilians died in Aleppo, up from 790, they said.", "A")
        .statement("they said", "the monitor")
        .count(
            "812 civilians",
            812,
            group=Group.CIVILIANS,
            scope=Scope.CUMULATIVE,
            statement="s1",
            since="2016-09-01",
        )
        # "790" alone does not say of whom.
        .count(
            "790",
            790,
            scope=Scope.CUMULATIVE,
            statement="s1",
            since="2016-09-01",
            superseded=True,
        )
    )
    (found,) = tallies(told.reading)
    assert (found.low, found.group) == (812, Group.CIVILIANS)
    assert [(step.day is None, step.low) for step in found.series] == [
        (True, 790),
        (False, 812),
    ]


def test_a_month_and_its_first_day_are_one_start() -> None:
    (found,) = tallies(
        tally("A", 400, "the monitor", since="2016-09", day="2016-10-01"),
        tally("B", 450, "the monitor", since="2016-09-01", day="2016-10-06"),
    )
    assert [step.low for step in found.series] == [400, 450]
