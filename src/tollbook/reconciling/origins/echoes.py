"""Words that stand in two reports: the younger tells what the older told.

Two outlets that print the same sentences about a figure, or the same quotation of
somebody who is not named, have one account between them. A named source needs no
such care: it is the same origin wherever it is quoted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tollbook.model import Reading, Runs, Source, Statement, runs_of
from tollbook.registers import independence_rules

from .voiced import Voiced, printed_in

_QUOTATION = re.compile(r"[“\"«]([^“”\"«»]{20,1200})[”\"»]")
_WORD = re.compile(r"\w+")


def echoes_of(heard: Sequence[Voiced]) -> tuple[Voiced, ...]:
    """Return who tells of an incident, echoes counted as whom they echo.

    Args:
        heard: Oldest first (`voiced.voiced_of`).
    """
    incident = _Incident.of(heard)
    if len(incident.reports) == 1:
        return tuple(heard)
    settled: list[Voiced] = []
    for told in heard:
        named = told.voice.through is None and not told.voice.is_outlet
        settled.append(told if named else _settled(told, incident))
        incident.settled.setdefault(told.report.id, []).append(settled[-1])
    return tuple(settled)


def _settled(told: Voiced, incident: "_Incident") -> Voiced:
    for other in incident.with_its_sentence(told):
        nearest = max(
            incident.settled[other.report.id],
            key=lambda one: (incident.shared(told, one), one.item),
        )
        words = f"same words as in {printed_in(other.report)}"
        return replace(told, key=nearest.key, because=words)
    for other, source in incident.with_its_quotation(told):
        if key := incident.key_of(source, other):
            words = f"same quotation as in {printed_in(other.report)}"
            return replace(told, key=key, because=words)
    return told


@dataclass(frozen=True, slots=True)
class _Incident:
    """The reports of one incident, their words and quotations taken out once."""

    reports: Mapping[str, Voiced]
    """Report id -> the first telling in it, oldest report first."""
    heard: Sequence[Voiced]
    holders: Mapping[int, Sequence[str]]
    """Run of words -> the reports that hold it, oldest first."""
    settled: dict[str, list[Voiced]] = field(default_factory=dict)
    """Report id -> its tellings whose keys are known."""
    runs: dict[str, Runs] = field(default_factory=dict)
    quoted: dict[str, list[tuple[str, Source]]] = field(default_factory=dict)

    @classmethod
    def of(cls, heard: Sequence[Voiced]) -> "_Incident":
        """Gather the reports of an incident."""
        reports: dict[str, Voiced] = {}
        for told in heard:
            reports.setdefault(told.report.id, told)
        holders: dict[int, list[str]] = {}
        if len(reports) > 1:
            for report, told in reports.items():
                for run in _runs_of(told.report.text):
                    holders.setdefault(run, []).append(report)
        return cls(reports, heard, holders)

    def with_its_sentence(self, told: Voiced) -> Iterator[Voiced]:
        """Yield older reports that hold a telling's sentence and more beside it."""
        rules = independence_rules()
        start, end = told.sentence
        text = told.report.text
        sentence = self._runs(text[start:end])
        held = Counter(self._held(sentence))
        around = self._runs(text[slice(*_around(told.reading, start, end))])
        beside = Counter(self._held(around))
        for report, other in self.reports.items():
            if (
                held[report] >= rules["copy_at"] * len(sentence)
                and beside[report] >= rules["passage"]
                and report in self.settled
                and self._is_another(told, other)
            ):
                yield other

    def with_its_quotation(self, told: Voiced) -> Iterator[tuple[Voiced, Source]]:
        """Yield the reports that quote the same words as a telling's source."""
        if told.voice.through is None:
            return
        own = [w for w, by in self._quotations(told) if by.name == told.voice.name]
        for other in self.reports.values() if own else ():
            if self._is_another(told, other):
                for theirs, source in self._quotations(other):
                    older = other.report.id in self.settled
                    if any(_same(words, theirs) for words in own) and (
                        source.named or older
                    ):
                        yield other, source

    def key_of(self, source: Source, other: Voiced) -> str | None:
        """Return what a quoted source counts as; None if it tells nothing here."""
        report = other.report.id
        among = self.settled.get(report) or [
            one for one in self.heard if one.report.id == report
        ]
        return next((one.key for one in among if one.voice.name == source.name), None)

    def shared(self, told: Voiced, other: Voiced) -> int:
        """Return how many runs two tellings' sentences share."""
        one, two = (
            self._runs(each.report.text[slice(*each.sentence)])
            for each in (told, other)
        )
        return len(one & two)

    def _is_another(self, told: Voiced, other: Voiced) -> bool:
        """Is it another report, of whose words another newsroom is the teller?"""
        return (
            other.report.id != told.report.id
            and other.voice.teller.key != told.voice.teller.key
        )

    def _held(self, runs: Runs) -> Iterator[str]:
        return (report for run in runs for report in self.holders.get(run, ()))

    def _runs(self, text: str) -> Runs:
        if text not in self.runs:
            self.runs[text] = _runs_of(text)
        return self.runs[text]

    def _quotations(self, told: Voiced) -> list[tuple[str, Source]]:
        if told.report.id not in self.quoted:
            self.quoted[told.report.id] = list(_quotations_of(told.reading))
        return self.quoted[told.report.id]


def _runs_of(text: str) -> Runs:
    return runs_of(text, int(independence_rules()["run"]))


def _same(one: str, other: str) -> bool:
    """Are two quotations, as plain words, the same, or is one cut from the other?"""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _quotations_of(reading: Reading) -> Iterator[tuple[str, Source]]:
    """Yield each long quotation, as plain words, with whom it is by."""
    for match in _QUOTATION.finditer(reading.report.text):
        words = _WORD.findall(match[1].casefold())
        if len(words) >= independence_rules()["quotation"]:
            for statement in reading.statements:
                if statement.source is not None and _holds(statement, match):
                    yield " ".join(words), statement.source
                    break


def _holds(statement: Statement, match: re.Match[str]) -> bool:
    return any(
        start < match.end(1) and match.start(1) < end
        for start, end in statement.content
    )


def _around(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the passage around a sentence, at most so many characters either side."""
    reach = int(independence_rules()["reach"])
    for passage in reading.passages:
        if passage.start <= start < passage.end:
            return max(passage.start, start - reach), min(passage.end, end + reach)
    return max(0, start - reach), end + reach
