"""Marks find their outlook again, whatever a new version of the reader makes of it."""

from dataclasses import replace
from datetime import date

import pytest

from tollbook.model import (
    MarkedOutlook,
    Outcome,
    OutcomeMark,
    OutcomeSource,
    RecordedOutlook,
    Standing,
)
from tollbook.reconciling import as_read, follow
from tollbook.reconciling.outcomes import standing_on

DAY = date(2017, 1, 1)
OUTLOOK = RecordedOutlook(
    id="aaa",
    kind="promise",
    source="the army",
    outlet="The Example",
    published=date(2016, 10, 6),
    report="sha256:01",
    start=100,
    end=140,
    text="w" * 40,
    due=(None, date(2016, 12, 1)),
    condition=None,
    basis=None,
    modality=None,
    negated=False,
    tellings=1,
)


def moved(start: int, end: int, **more: object) -> RecordedOutlook:
    """Return the outlook as another version of the reader has it."""
    text = "w" * (end - start)
    return replace(OUTLOOK, start=start, end=end, text=text, **{"id": "bbb"} | more)


def mark_of(
    outcome: Outcome = Outcome.KEPT, entry: int = 7, outlook: RecordedOutlook = OUTLOOK
) -> MarkedOutlook:
    mark = OutcomeMark(
        entry=entry,
        outcome=outcome,
        shown=None,
        decided=DAY,
        by="AB",
        reason="seen",
        source=OutcomeSource(citation="a page"),
    )
    return MarkedOutlook(mark=mark, outlook=outlook)


@pytest.mark.parametrize(
    ("outlook", "found"),
    [
        (OUTLOOK, True),
        # The same beginning and kind: the same id, however much longer.
        (replace(OUTLOOK, end=300, text="w" * 200), True),
        # Read with the words before it, called a prediction, cut a little shorter.
        (moved(80, 140), True),
        (moved(100, 140, kind="prediction"), True),
        (moved(100, 125), True),
        # Known now as another telling of what the headline says.
        (moved(0, 50, retold=((101, 140),)), True),
        # Another sentence; one that swallows it among much else; another report.
        (moved(141, 181), False),
        (moved(60, 400), False),
        (moved(100, 140, report="sha256:02"), False),
    ],
)
def test_a_mark_finds_the_outlook_that_stands_where_the_marked_one_stood(
    outlook: RecordedOutlook,
    found: bool,  # noqa: FBT001 - a cell of the table
):
    every = follow([moved(900, 940, id="far"), outlook], [mark_of()], DAY)
    marked = [one for one in every if one.marks]
    assert len(marked) == 1
    assert marked[0].read is found
    assert as_read(marked[0]) == (outlook if found else OUTLOOK)
    assert len(every) == (2 if found else 3)


def test_of_two_that_stand_there_the_nearer_one_takes_the_mark():
    near, nearer = moved(100, 130), moved(98, 140, id="ccc")
    assert [len(o.marks) for o in follow([near, nearer], [mark_of()], DAY)] == [0, 1]


def test_a_later_mark_holds_and_the_earlier_one_stays():
    marks = [mark_of(Outcome.BROKEN), mark_of(Outcome.KEPT, 9, moved(98, 140))]
    [one] = follow([OUTLOOK], marks, DAY)
    assert (one.outcome, one.standing) == (Outcome.KEPT, Standing.MARKED)
    assert [mark.entry for mark in one.marks] == [7, 9]


def test_what_is_opened_again_stands_where_its_days_put_it():
    marks = [mark_of(Outcome.BROKEN), mark_of(Outcome.OPEN, 9)]
    [one] = follow([OUTLOOK], marks, DAY)
    assert (one.outcome, one.standing) == (Outcome.OPEN, Standing.OVERDUE)


def test_marks_on_one_outlook_that_is_no_longer_read_are_listed_as_one():
    marks = [mark_of(Outcome.BROKEN), mark_of(Outcome.KEPT, 9, moved(98, 140))]
    [lost] = follow([], marks, DAY)
    assert (lost.read, lost.outcome, len(lost.marks)) == (False, Outcome.KEPT, 2)


TENTH, TWELFTH = date(2016, 12, 10), date(2016, 12, 12)


@pytest.mark.parametrize(
    ("due", "day", "standing"),
    [
        (None, 11, Standing.UNDATED),
        ((None, None), 11, Standing.UNDATED),
        # By a day: open until that day, due on it.
        ((None, TENTH), 9, Standing.AHEAD),
        ((None, TENTH), 10, Standing.DUE),
        ((None, TENTH), 11, Standing.OVERDUE),
        # A stretch is due from its first to its last day.
        ((TENTH, TWELFTH), 9, Standing.AHEAD),
        ((TENTH, TWELFTH), 11, Standing.DUE),
        ((TENTH, TWELFTH), 13, Standing.OVERDUE),
        # From a day on: never overdue.
        ((TENTH, None), 9, Standing.AHEAD),
        ((TENTH, None), 30, Standing.DUE),
    ],
)
def test_what_nobody_marked_stands_where_its_days_put_it(
    due: tuple[date | None, date | None] | None, day: int, standing: Standing
):
    outlook = replace(OUTLOOK, due=due)
    assert standing_on(outlook, date(2016, 12, day)) is standing
