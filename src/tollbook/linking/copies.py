"""Which reports repeat another report's text.

Two texts are near-copies when most runs of five words of the shorter stand in
both: a wire story reprinted, shortened, or printed whole among other paragraphs.
The older one is taken for the original, of the same day the one that names its
own outlet, as an agency does in its dateline; a copy adds no source of its own.

A sample of the runs finds which texts may be copies, so that the work grows with
the number of texts and not with its square; all runs decide.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tollbook.model import Reading, Report, Role, Runs, runs_of, sample_of, shared_part
from tollbook.registers import independence_rules


def find_copies(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Return the id of each near-copy with the id of the report it repeats."""
    by_id = {reading.report.id: reading for reading in readings}
    shelf = _Shelf()
    copies: dict[str, str] = {}
    for reading in sorted(by_id.values(), key=_eldest_first):
        report = reading.report.id
        text = own_text(reading)
        runs = runs_of(text, _length())
        nearest = shelf.nearest(runs)
        if nearest is not None:
            copies[report] = copies.get(nearest, nearest)
        shelf.add(report, text, runs, repeats=nearest)
    return copies


def copy_runs(reading: Reading) -> tuple[int, ...]:
    """Return the runs of words that a report's copies are found by.

    Whoever keeps them by report need not compare a new report with all others: its
    copies and its original are among those that share one of its runs, so that
    `find_copies` of the new report and of those finds what it finds of all.
    """
    return _looked_up(runs_of(own_text(reading), _length()))


def own_text(reading: Reading) -> str:
    """Return a report's text without what its site prints on every page."""
    report, passages = reading.report, reading.passages
    if not any(passage.role is Role.FURNITURE for passage in passages):
        return report.text
    return "\n".join(
        report.text[passage.start : passage.end]
        for passage in passages
        if passage.role is not Role.FURNITURE
    )


def _eldest_first(reading: Reading) -> tuple[bool, int, bool, str]:
    report = reading.report
    return (
        report.published is None,
        report.published.toordinal() if report.published else 0,
        not _names_itself(report),
        report.id,
    )


def _names_itself(report: Report) -> bool:
    """Does a report name its own outlet, as an agency does in its dateline?"""
    outlet = re.sub(r"\s*\(.*\)$", "", report.outlet or "")
    return bool(outlet) and outlet in report.text


@dataclass(slots=True)
class _Shelf:
    """The texts met so far, to be found again by runs they hold."""

    texts: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """How many runs a text has, and how many of them it is found by."""
    first: dict[int, str] = field(default_factory=dict)
    """Run -> the first text that holds it: few are held by a second."""
    others: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def nearest(self, runs: Runs) -> str | None:
        """Return the text that shares most, if it shares enough for a copy."""
        rules = independence_rules()
        alike = {
            report: shared_part(_runs(self.texts[report]), runs, rules["shortest"])
            for report in self._able(runs)
        }
        enough = [report for report in alike if alike[report] >= rules["copy_at"]]
        return min(enough, key=lambda report: (-alike[report], report), default=None)

    def _able(self, runs: Runs) -> Iterator[str]:
        """Yield the texts that share more of the runs looked up than by chance."""
        looked_up = _looked_up(runs)
        rules = independence_rules()
        for report, shared in Counter(self._holders(looked_up)).items():
            size, kept = self.sizes[report]
            one_in = max(size / kept, len(runs) / len(looked_up))
            of_a_copy = rules["copy_at"] * min(size, len(runs)) / one_in
            if shared >= rules["chance"] * of_a_copy:
                yield report

    def add(self, report: str, text: str, runs: Runs, *, repeats: str | None) -> None:
        """Keep a text under its runs; a copy only under those it adds."""
        self.texts[report] = text
        looked_up: Sequence[int] = _looked_up(runs)
        self.sizes[report] = len(runs), len(looked_up)
        if repeats is not None:
            known = set(_looked_up(_runs(self.texts[repeats])))
            looked_up = [run for run in looked_up if run not in known]
        most = independence_rules()["formula"]
        for run in looked_up:
            if run not in self.first:
                self.first[run] = report
            elif len(self.others[run]) < most:
                self.others[run].append(report)

    def _holders(self, looked_up: Iterable[int]) -> Iterator[str]:
        for run in looked_up:
            if run in self.first:
                yield self.first[run]
                yield from self.others.get(run, ())


def _looked_up(runs: Runs) -> tuple[int, ...]:
    """Return the runs that a text is found by."""
    rules = independence_rules()
    return sample_of(runs, int(rules["one_in"]), int(rules["least"]))


@lru_cache(maxsize=4_096)
def _runs(text: str) -> Runs:
    return runs_of(text, _length())


def _length() -> int:
    return int(independence_rules()["run"])
