"""Outlooks as words and as rows: what is foreseen, by when, and how it came out."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from tollbook.model import (
    FollowedOutlook,
    Outcome,
    OutcomeMark,
    OutcomeSource,
    Report,
    Standing,
)

from .files import safe_row
from .privacy import protect_all
from .words import in_quotes, plain

OUTCOME_WORDS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.DID_NOT: "did not come true",
        Outcome.PARTLY: "in part",
        Outcome.UNCLEAR: "cannot be told",
    }
)
"""Those outcomes whose key alone is no clear phrase."""

_COLUMNS = (
    "id",
    "kind",
    "negated",
    "source",
    "text",
    "condition",
    "basis",
    "modality",
    "addressee",
    "due_from",
    "due_to",
    "outlet",
    "published",
    "report",
    "start",
    "end",
    "tellings",
    "read",
    "standing",
    "outcome",
    "shown",
    "decided",
    "marked_by",
    "reason",
    "source_report",
    "source_start",
    "source_end",
    "source_words",
    "citation",
    "ledger_entry",
    "marks",
)
"""The columns of the CSV file, in order."""


def outcome_in_words(outcome: Outcome) -> str:
    """Return how something came out.

    >>> outcome_in_words(Outcome.DID_NOT), outcome_in_words(Outcome.CAME_TRUE)
    ('did not come true', 'came true')
    """
    return OUTCOME_WORDS.get(outcome, plain(outcome))


def due_in_words(due: tuple[date | None, date | None] | None) -> str:
    """Return "by 2016-12-25", a stretch, or "no date".

    >>> due_in_words((None, date(2016, 12, 25)))
    'by 2016-12-25'
    """
    first, last = due or (None, None)
    if first is None and last is None:
        return "no date"
    if first is None:
        return f"by {last}"
    if last is None:
        return f"from {first}"
    return str(first) if first == last else f"{first} to {last}"


def standing_in_words(outlook: FollowedOutlook) -> str:
    """Return "kept on 2016-12-24 (AB)", or where it stands on the day of asking."""
    words = {
        Standing.UNDATED: "open",
        Standing.AHEAD: "not due yet",
        Standing.DUE: "due, not marked yet",
        Standing.OVERDUE: "overdue, not marked yet",
    }.get(outlook.standing)
    if words is None:
        mark = outlook.marks[-1]
        on = f" on {mark.shown}" if mark.shown else ""
        words = f"{outcome_in_words(mark.outcome)}{on} ({mark.by})"
    elif outlook.marks:
        words = f"{words.split(',')[0]}, opened again ({outlook.marks[-1].by})"
    return words if outlook.read else f"{words}; no longer read in its report"


def source_in_words(
    source: OutcomeSource | None, reports: Mapping[str, Report]
) -> str | None:
    """Return where an outcome is seen: outlet, day and words, or the citation."""
    if source is None or source.report is None:
        return source.citation if source else None
    report = reports.get(source.report)
    parts = [report.outlet, report.published] if report else []
    named = ", ".join(str(part) for part in parts if part) or source.report[:19]
    return f"{named}: {in_quotes(source.quote.text)}" if source.quote else named


def outlooks_to_csv(outlooks: Sequence[FollowedOutlook], names: frozenset[str]) -> str:
    """Return outlooks as CSV text, one row each, victims' names withheld."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for outlook in outlooks:
        row = protect_all(_row(outlook), names)
        assert isinstance(row, dict)
        writer.writerow(safe_row(dict(row)))
    return text.getvalue()


def _row(outlook: FollowedOutlook) -> dict[str, Any]:
    first, last = outlook.due or (None, None)
    held = {name: getattr(outlook, name) for name in _COLUMNS if hasattr(outlook, name)}
    last_mark = outlook.marks[-1] if outlook.marks else None
    return {
        **held,
        "published": _day(outlook.published),
        "due_from": _day(first),
        "due_to": _day(last),
        "standing": outlook.standing.value,
        "outcome": outlook.outcome.value,
        **(_mark_cells(last_mark) if last_mark else {}),
        "marks": len(outlook.marks),
    }


def _mark_cells(mark: OutcomeMark) -> dict[str, Any]:
    source = mark.source
    quote = source.quote if source else None
    return {
        "shown": _day(mark.shown),
        "decided": _day(mark.decided),
        "marked_by": mark.by,
        "reason": mark.reason,
        "source_report": source.report if source else None,
        "source_start": quote.start if quote else None,
        "source_end": quote.end if quote else None,
        "source_words": quote.text if quote else None,
        "citation": source.citation if source else None,
        "ledger_entry": mark.entry,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
