"""Small stand-ins: reports of one line, a reader and a linker that take no time.

A fake report reads "Arda: 5 killed." Its reading holds no more than the report;
the fake record has one incident for each place.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from tollbook.capture import Captured
from tollbook.errors import CannotRead
from tollbook.model import (
    Assessment,
    Claim,
    Days,
    Group,
    Harm,
    Incident,
    Measure,
    Mention,
    Qualifier,
    Reader,
    Reading,
    Record,
    RecordedOutlook,
    Report,
    Ruling,
    Site,
    SourceKind,
    Stance,
    Tally,
)
from tollbook.reading import Tools

NOON = datetime(2016, 10, 6, 12, tzinfo=UTC)
READER = Reader(name="simple", version="1", model="none")


def item(text: str, origin: str = "a.txt", published: date | None = None) -> Captured:
    data = text.encode()
    report = Report(
        id=f"sha256:{sha256(data).hexdigest()}",
        outlet="The Example",
        published=published,
        text=text.upper() if text.startswith("<") else text,
    )
    return Captured(report=report, data=data, media_type="text/plain", origin=origin)


class Ticking:
    """A clock that is a second later each time it is asked."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def simple_tools(version: str = "1") -> Tools:
    nothing: Any = None
    reader = Reader(name="simple", version=version, model="none")
    return Tools(nlp=nothing, gazetteer=nothing, reader=reader)


def read_simply(report: Report, tools: Tools) -> Reading:
    if "too long" in report.text:
        raise CannotRead(f"{report.id[:14]}: too long")
    if "odd" in report.text:
        raise ZeroDivisionError("division by zero")
    return Reading(report=report, reader=tools.reader)


def link_simply(readings: Sequence[Reading], rulings: Sequence[Ruling] = ()) -> Record:
    """One incident a place, from the lines that tell of it."""
    del rulings
    told: dict[str, list[Report]] = defaultdict(list)
    for reading in readings:
        place, colon, _ = reading.report.text.partition(":")
        if colon:
            told[place].append(reading.report)
    places = sorted(told)
    return Record(
        incidents=tuple(_incident(place, told[place]) for place in places),
        tallies=tuple(_tally(place, told[place]) for place in places[:1]),
        outlooks=tuple(_outlook(told[place][0]) for place in places[1:2]),
    )


def _claims(reports: list[Report]) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            start=0,
            end=len(report.text),
            text=report.text,
            source="residents",
            kind=SourceKind.WITNESS,
            origin="residents",
            outlet=report.outlet,
            published=report.published,
            report=report.id,
            count="c1",
            stance=Stance.ASSERTS,
            qualifier=Qualifier.EXACT,
            low=_number(report),
            high=_number(report),
        )
        for report in sorted(reports, key=lambda report: report.id)
    )


def _number(report: Report) -> int:
    return int("".join(filter(str.isdigit, report.text)) or 0)


def _site(place: str) -> Site:
    return Site(name=place, country="XA", lat=None, lon=None, precision=None)


def _incident(place: str, reports: list[Report]) -> Incident:
    numbers = {_number(report) for report in reports}
    day = date(2016, 10, 1 + len(place) % 28)
    return Incident(
        id=f"i-{sha256(place.encode()).hexdigest()[:12]}",
        title=f"Air strike on {place}",
        type="air_strike",
        date=Days(start=day, end=day, precision="day") if place.isalpha() else None,
        place=_site(place),
        harm=(
            Harm(
                measure=Measure.KILLED,
                group=Group.ALL,
                low=min(numbers),
                high=max(numbers),
                contested=len(numbers) > 1,
                claims=_claims(reports),
            ),
        ),
        actors=(),
        means=(),
        targets=(),
        contested=len(numbers) > 1,
        independent_sources=1,
        sources=("residents",),
        assessment=Assessment(
            grade="contested" if len(numbers) > 1 else "single",
            rule="one figure or several",
            inputs={"figures": sorted(numbers)},
        ),
        mentions=tuple(
            Mention(
                report=claim.report,
                external_id=None,
                event="e1",
                start=0,
                end=len(claim.text),
                text=claim.text,
                match_probability=0.97,
            )
            for claim in _claims(reports)
        ),
    )


def _tally(place: str, reports: list[Report]) -> Tally:
    total = sum(map(_number, reports))
    return Tally(
        id=f"t-{sha256(place.encode()).hexdigest()[:12]}",
        measure=Measure.KILLED,
        group=Group.ALL,
        low=total,
        high=None,
        place=_site(place),
        since=None,
        until=None,
        claims=_claims(reports),
        incidents=(),
        incidents_low=0,
        incidents_high=None,
        notes=(),
    )


def _outlook(report: Report) -> RecordedOutlook:
    return RecordedOutlook(
        id=f"o-{report.id[7:19]}",
        kind="promise",
        source="residents",
        outlet=report.outlet,
        published=report.published,
        report=report.id,
        start=0,
        end=len(report.text),
        text=report.text,
        due=(None, date(2016, 12, 1)),
        condition=None,
        basis=None,
        modality=None,
        negated=False,
        tellings=1,
    )
