"""Which reports repeat another report's text.

Two texts are near-copies when most runs of five words stand in both. The older
one is taken for the original, of the same day the one that names its own outlet,
as an agency does in its dateline; a copy adds no source of its own.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from tollbook.model import Reading, Report
from tollbook.registers import linking_rules

_WORD = re.compile(r"\w+")


def find_copies(readings: Sequence[Reading]) -> Mapping[str, str]:
    """Return the id of each near-copy with the id of the report it repeats."""
    reports = sorted(
        {reading.report.id: reading.report for reading in readings}.values(),
        key=lambda report: (
            report.published is None,
            report.published.toordinal() if report.published else 0,
            not _names_itself(report),
            report.id,
        ),
    )
    runs = {report.id: runs_of(report.text) for report in reports}
    holders: dict[int, list[Report]] = defaultdict(list)
    copies: dict[str, str] = {}
    for report in reports:
        original = _original(report, runs, holders)
        if original is not None:
            copies[report.id] = copies.get(original.id, original.id)
        for run in runs[report.id]:
            holders[run].append(report)
    return copies


def _names_itself(report: Report) -> bool:
    """Does a report name its own outlet, as an agency does in its dateline?"""
    outlet = re.sub(r"\s*\(.*\)$", "", report.outlet or "")
    return bool(outlet) and outlet in report.text


def _original(
    report: Report,
    runs: Mapping[str, frozenset[int]],
    holders: Mapping[int, Sequence[Report]],
) -> Report | None:
    by_id = {
        holder.id: holder for run in runs[report.id] for holder in holders.get(run, ())
    }
    alike = {other: _likeness(runs[other], runs[report.id]) for other in by_id}
    enough = [other for other in alike if alike[other] >= linking_rules()["copy_at"]]
    nearest = min(enough, key=lambda other: (-alike[other], other), default=None)
    return by_id[nearest] if nearest else None


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of the shorter text's runs that both texts have."""
    if one == other:
        return 1.0
    return len(one & other) / max(
        min(len(one), len(other)), linking_rules()["shortest"]
    )


def runs_of(text: str) -> frozenset[int]:
    """Return the runs of words of a text, as numbers that are the same everywhere.

    >>> len(runs_of("At least 23 people were killed.")), len(runs_of("Killed."))
    (2, 1)
    """
    words = _WORD.findall(text.casefold())
    length = int(linking_rules()["shingle"])
    starts = range(max(1, len(words) - length + 1))
    return frozenset(_number(" ".join(words[at : at + length])) for at in starts)


def _number(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest())
