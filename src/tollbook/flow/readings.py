"""Many reports read in a row: one that fails is told, and the others are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched

from tollbook.errors import TollbookError
from tollbook.model import Explanation, Reading, Report
from tollbook.reading import BATCH, Tools, explain, kept, read_report, read_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A report that the reader failed on."""

    report: Report
    reason: str
    """The failure's own words, in one line."""


def read_each(reports: Iterable[Report], tools: Tools) -> Iterator[Reading | Unread]:
    """Yield a reading, or why there is none, for each report in order."""
    for batch in batched(reports, BATCH):
        yield from _read_batch(batch, tools)


def explain_each(
    reports: Iterable[Report], tools: Tools
) -> Iterator[tuple[Reading, Explanation] | Unread]:
    """Yield a reading and why it is so, or why there is none, for each report."""
    for report in reports:
        with kept() as grounds:
            told = _read_one(report, tools)
        yield told if isinstance(told, Unread) else (told, explain(told, grounds))


def _read_batch(batch: Sequence[Report], tools: Tools) -> list[Reading | Unread]:
    try:
        return list(read_reports(batch, tools))
    except Exception:  # noqa: BLE001 - one broken report never costs a night
        return [_read_one(report, tools) for report in batch]


def _read_one(report: Report, tools: Tools) -> Reading | Unread:
    try:
        return read_report(report, tools)
    except TollbookError as trouble:
        return Unread(report=report, reason=str(trouble))
    except Exception as trouble:  # noqa: BLE001 - our own mistake, told as one
        words = " ".join(str(trouble).split())
        reason = f"the reader failed ({type(trouble).__name__}: {words}); report this"
        return Unread(report=report, reason=reason)
