"""Checks of an incident's days, place and words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from tollbook.model import (
    Days,
    Flag,
    Group,
    Harm,
    Measure,
    PlacePrecision,
    Reading,
    Realis,
    Site,
    WordsAt,
)
from tollbook.reconciling.origins import NO_OUTLET
from tollbook.reconciling.passages import sentence_around
from tollbook.reconciling.tellings import Telling
from tollbook.reconciling.wording import figure, listed, quoted
from tollbook.registers import event_types, load_entries, wider_types
from tollbook.registers.checks import reconciling_rules

from .figures import figure_flags

_BLAST = "explosion"
"""The kind of event that a second strike can follow: not an arrest, not a shooting."""
_WIDE = (PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.SEA)


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an incident, to be checked."""

    tellings: Sequence[Telling]
    originals: Mapping[str, Reading]
    harms: Sequence[Harm]
    days: Days | None
    place: Site | None

    @property
    def readings(self) -> Mapping[str, Reading]:
        """Report id -> its reading, in the order of the tellings."""
        return {each.reading.report.id: each.reading for each in self.tellings}


def flags_of(told: Told) -> tuple[Flag, ...]:
    """Return what a recorder should look at; nothing is changed because of it."""
    return tuple(
        dict.fromkeys(
            (
                *figure_flags(told.harms, told.readings),
                *_days(told),
                *_place(told),
                *_second_strike(told),
                *_same_text(told),
            )
        )
    )


def _days(told: Told) -> Iterator[Flag]:
    if told.days is None:
        if told.place is None:
            yield Flag(
                check="no_day_no_place",
                says="no report gives a day or a place: it can be linked to nothing",
            )
        return
    late = timedelta(days=reconciling_rules()["late_days"])
    for published, reports in _by_day(told).items():
        words = tuple(_first_words(told, report) for report in reports)
        if published < told.days.start:
            yield Flag(
                check="after_publication",
                says=(
                    f"it is dated {told.days.start}, after the report of {published} "
                    "that tells of it: was a day resolved wrongly?"
                ),
                words=words,
            )
        elif published - told.days.end > late:
            yield Flag(
                check="late_report",
                says=(
                    f"told on {published}, {(published - told.days.end).days} days "
                    "after it happened: filed by the day of the harm"
                ),
                words=words,
            )


def _by_day(told: Told) -> Mapping[date, list[str]]:
    found: dict[date, list[str]] = defaultdict(list)
    for reading in told.readings.values():
        if reading.report.published is not None:
            found[reading.report.published].append(reading.report.id)
    return dict(sorted(found.items()))


def _first_words(told: Told, report: str) -> WordsAt:
    telling = next(t for t in told.tellings if t.reading.report.id == report)
    return WordsAt(report=report, start=telling.event.start, end=telling.event.end)


def _place(told: Told) -> Iterator[Flag]:
    killed = next(
        (
            harm
            for harm in told.harms
            if harm.measure is Measure.KILLED and harm.group is Group.ALL
        ),
        None,
    )
    if (
        told.place is None
        or told.place.precision not in _WIDE
        or killed is None
        or killed.high is None
        or not 0 < killed.high < reconciling_rules()["small_toll"]
    ):
        return
    yield Flag(
        check="wide_place_small_toll",
        says=(
            f"{figure(killed.low, killed.high)} killed are placed no closer than "
            f"{told.place.name}: it is not drawn as a point"
        ),
    )


@cache
def _soon_after() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_entries("second_strikes", str)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _second_strike(told: Told) -> Iterator[Flag]:
    for telling in told.tellings:
        kind = telling.event.type
        blast = kind in event_types() and _BLAST in wider_types(kind)
        if telling.event.realis is not Realis.ACTUAL or not blast:
            continue
        text = telling.reading.report.text
        start, end = sentence_around(
            telling.reading, telling.event.start, telling.event.end
        )
        found = _soon_after().search(text, start, end)
        if found is not None:
            yield Flag(
                check="second_strike",
                says=(
                    f"{quoted(found[0])}: a strike soon after another is one incident, "
                    "unless a source says two"
                ),
                words=(
                    WordsAt(
                        report=telling.reading.report.id,
                        start=found.start(),
                        end=found.end(),
                    ),
                ),
            )


def _same_text(told: Told) -> Iterator[Flag]:
    repeating: dict[str, list[str]] = defaultdict(list)
    for report in told.readings:
        if report in told.originals:
            repeating[told.originals[report].report.id].append(report)
    for original, reports in sorted(repeating.items()):
        first = told.originals[reports[0]].report.outlet or NO_OUTLET
        names = listed(
            sorted({told.readings[r].report.outlet or NO_OUTLET for r in reports})
        )
        yield Flag(
            check="same_text",
            says=f"{names} printed the text of {first}: one origin",
            words=tuple(_first_words(told, r) for r in (original, *reports))
            if original in told.readings
            else tuple(_first_words(told, r) for r in reports),
        )
