"""Words that stand in two reports: the younger tells what the older told.

Two outlets that print the same sentences about a figure, or the same quotation of
somebody who is not named, have one account between them. A named source needs no
such care: it is the same origin wherever it is quoted.
"""

import re
from collections.abc import Iterator, Sequence
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
    texts = _Texts()
    settled: list[Voiced] = []
    for told in heard:
        named = told.voice.through is None and not told.voice.is_outlet
        settled.append(told if named else _settled(told, settled, heard, texts))
    return tuple(settled)


def _settled(
    told: Voiced, before: Sequence[Voiced], all_heard: Sequence[Voiced], texts: "_Texts"
) -> Voiced:
    for other in _others(told, before):
        if texts.repeats(told, other):
            words = f"same words as in {printed_in(other.report)}"
            return replace(
                told, key=_nearest(told, other, before, texts), because=words
            )
    for other in _others(told, all_heard):
        if (source := texts.same_quotation(told, other)) is not None:
            known = source.named or other.order < told.order
            if known and (key := _key_of(source, other.reading, all_heard)) is not None:
                words = f"same quotation as in {printed_in(other.report)}"
                return replace(told, key=key, because=words)
    return told


def _others(told: Voiced, among: Sequence[Voiced]) -> Iterator[Voiced]:
    """Yield one telling of each other report whose words are not the same teller's."""
    seen: set[str] = set()
    for other in among:
        if other.voice.teller.key != told.voice.teller.key:
            if other.report.id not in seen:
                yield other
            seen.add(other.report.id)


def _nearest(
    told: Voiced, other: Voiced, before: Sequence[Voiced], texts: "_Texts"
) -> str:
    """Return what the telling with the most of the same words counts as."""
    same = [one for one in before if one.report.id == other.report.id]
    return max(same, key=lambda one: (texts.shared(told, one), one.item)).key


def _key_of(source: Source, reading: Reading, heard: Sequence[Voiced]) -> str | None:
    """Return what a quoted source counts as in a report; None if it tells nothing."""
    same = (
        one.key
        for one in heard
        if one.report.id == reading.report.id and one.voice.name == source.name
    )
    return next(same, None)


@dataclass(slots=True)
class _Texts:
    """Runs and quotations of the reports of one incident, each taken out once."""

    runs: dict[str, Runs] = field(default_factory=dict)
    quoted: dict[str, list[tuple[str, Source]]] = field(default_factory=dict)

    def repeats(self, told: Voiced, other: Voiced) -> bool:
        """Does the sentence of a telling stand in another report, and one beside it?"""
        rules = independence_rules()
        text = told.report.text
        start, end = told.sentence
        sentence = self._runs(text[start:end])
        theirs = self._runs(other.report.text)
        if len(sentence & theirs) < rules["copy_at"] * len(sentence):
            return False
        around = self._runs(text[slice(*_around(told.reading, start, end))])
        return len(around & theirs) >= rules["passage"]

    def shared(self, told: Voiced, other: Voiced) -> int:
        """Return how many runs two tellings' sentences share."""
        one, two = (
            self._runs(heard.report.text[slice(*heard.sentence)])
            for heard in (told, other)
        )
        return len(one & two)

    def same_quotation(self, told: Voiced, other: Voiced) -> Source | None:
        """Return whom the other report quotes with words of this teller's source."""
        if told.voice.through is None:
            return None
        for words, source in self._quotations(told.reading):
            if source.name == told.voice.name:
                for theirs, quoted in self._quotations(other.reading):
                    if f" {words} " in f" {theirs} " or f" {theirs} " in f" {words} ":
                        return quoted
        return None

    def _runs(self, text: str) -> Runs:
        if text not in self.runs:
            self.runs[text] = runs_of(text, int(independence_rules()["run"]))
        return self.runs[text]

    def _quotations(self, reading: Reading) -> list[tuple[str, Source]]:
        if reading.report.id not in self.quoted:
            self.quoted[reading.report.id] = list(_quotations_of(reading))
        return self.quoted[reading.report.id]


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
