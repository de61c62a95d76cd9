"""Many reports parsed together read as each one read alone."""

from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from tollbook.errors import CannotRead
from tollbook.flow import Unread, read_each
from tollbook.model import Reading, Report
from tollbook.reading import Tools, read_report, read_reports

TEXTS = (
    "At least 12 people were killed in Hama on Monday, doctors said.",
    "Russia denied it.\n\nThe United Nations said 275,000 people are besieged.",
    "A shell hit the school. Three children died; their teacher survived.",
)


def report_of(text: str, number: int = 0) -> Report:
    return Report(id=f"sha256:{number:064}", text=text)


def test_a_batch_reads_as_each_report_alone(tools: Tools):
    reports = [report_of(TEXTS[n % 3], n) for n in range(35)]
    together = list(read_reports(reports, tools))
    assert together == [read_report(report, tools) for report in reports]


def test_reports_are_drawn_batch_by_batch(tools: Tools):
    drawn = 0

    def endless() -> Iterator[Report]:
        nonlocal drawn
        while True:
            drawn += 1
            yield report_of(TEXTS[0], drawn)

    assert len(list(islice(read_reports(endless(), tools), 3))) == 3
    assert drawn == 16


def test_nothing_gives_nothing(tools: Tools):
    assert list(read_reports([], tools)) == []


def test_a_report_too_long_to_parse_is_an_error(tools: Tools):
    with pytest.raises(CannotRead, match="split it"):
        list(read_reports([report_of("x " * 600_000)], tools))


def test_one_report_that_fails_costs_no_other(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
):
    from tollbook.reading import read as module

    rightly: Callable[..., Reading] = module.read_page

    def trip(page: object, *rest: object) -> Reading:
        if "trip" in getattr(page, "text", ""):
            raise IndexError("list index\nout of range")
        return rightly(page, *rest)

    monkeypatch.setattr(module, "read_page", trip)
    reports = [
        report_of(TEXTS[0], 1),
        report_of("This one will trip.", 2),
        report_of("x " * 600_000, 3),
        report_of(TEXTS[1], 4),
    ]
    told = list(read_each(reports, tools))
    assert [isinstance(item, Reading) for item in told] == [True, False, False, True]
    assert isinstance(told[1], Unread)
    assert told[1].report.id == reports[1].id
    assert "IndexError: list index out of range" in told[1].reason
    assert isinstance(told[2], Unread)
    assert "more than the 1,000,000" in told[2].reason


def test_a_long_run_of_signs_is_refused_rather_than_read_for_minutes(tools: Tools):
    text = "Two people died.\n" + "=" * 5_000
    with pytest.raises(CannotRead, match="5,000 signs without a letter"):
        read_report(report_of(text), tools)
