"""Invented reports in invented words, already read: every quote stands where it says.

The sentences are as plain as can be and no reader reads them: a reading is put
together with its text, so that a whole book can be made, linked and reconciled
without the cost of a language model.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from _synthetic_reports import Mention, Telling
from _synthetic_world import Person

from tollbook.model import (
    ActorKind,
    Count,
    EventActor,
    EventMention,
    Group,
    Measure,
    Passage,
    PlaceRef,
    Qualifier,
    Reader,
    Reading,
    Realis,
    Report,
    Role,
    Scope,
    Source,
    SourceKind,
    Stance,
    Statement,
    Target,
    TimeRef,
    TimeType,
    Victim,
)
from tollbook.registers.actors import actor_by_id

READER = Reader(name="synthetic", version="1", model="none")
SOURCES = (
    ("residents", SourceKind.WITNESS),
    ("a hospital official", SourceKind.MEDICAL),
    ("the Example Monitor", SourceKind.MONITOR),
    ("the governor", SourceKind.OFFICIAL),
)


def reading_of(telling: Telling) -> Reading:
    """Return a report's reading, its text made for it."""
    writer = _Writer()
    for mention in telling.mentions:
        writer.write(mention, telling.number)
    text = f"{''.join(writer.text)}Report {telling.number}."
    report = Report(
        id=f"sha256:{sha256(text.encode()).hexdigest()}",
        external_id=str(telling.number),
        outlet=telling.outlet,
        published=date.fromordinal(telling.published),
        text=text,
    )
    return Reading(
        report=report,
        reader=READER,
        passages=(Passage(start=0, end=len(text), role=Role.BODY),),
        times=tuple(writer.times),
        places=tuple(writer.places),
        statements=tuple(writer.statements),
        counts=tuple(writer.counts),
        events=tuple(writer.events),
    )


@dataclass(slots=True)
class _Writer:
    """Writes sentence after sentence and notes what each says."""

    text: list[str] = field(default_factory=list)
    at: int = 0
    times: list[TimeRef] = field(default_factory=list)
    places: list[PlaceRef] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)

    def write(self, mention: Mention, number: int) -> None:
        """Write the sentences of one mention."""
        event = f"e{len(self.events) + 1}"
        begin = self.at
        trigger = self._quote(mention.kind.replace("_", " "), before="")
        time = self._time(mention)
        place = self._place(mention)
        targets = self._targets(mention)
        end = self.at
        name, kind = SOURCES[number % len(SOURCES)]
        said = self._statement(name, kind, (begin, end))
        counts = [
            *self._count(mention.killed, Measure.KILLED, event, said),
            *self._count(mention.injured, Measure.INJURED, event, said),
        ]
        victims = tuple(self._victims(mention.victims, event))
        blamed = self._actors(mention, said)
        self._add(". ")
        self.events.append(
            EventMention(
                **trigger,
                id=event,
                type=mention.kind,
                main=not self.events and mention.happened,
                time=time,
                place=place,
                actors=blamed,
                targets=targets,
                victims=victims,
                counts=tuple(count.id for count in counts),
                realis=_realis(mention),
                statement=said,
                same_as=f"e{len(self.events)}" if mention.again else None,
            )
        )

    def _add(self, words: str) -> tuple[int, int]:
        self.text.append(words)
        start, self.at = self.at, self.at + len(words)
        return start, self.at

    def _quote(self, words: str, *, before: str) -> dict[str, Any]:
        self._add(before)
        start, end = self._add(words)
        return {"start": start, "end": end, "text": words}

    def _time(self, mention: Mention) -> str | None:
        if mention.days is None:
            return None
        first, last = map(date.fromordinal, mention.days)
        words = str(first) if first == last else f"{first} to {last}"
        self.times.append(
            TimeRef(
                **self._quote(words, before=" on "),
                id=f"t{len(self.times) + 1}",
                type=TimeType.DATE,
                value=str(first),
                interval=(first, last),
                precision="day" if first == last else "week",
            )
        )
        return self.times[-1].id

    def _place(self, mention: Mention) -> str | None:
        place = mention.place
        if place is None:
            return None
        self.places.append(
            PlaceRef(
                **self._quote(place.name, before=" in "),
                id=f"p{len(self.places) + 1}",
                name=place.name,
                country=place.country,
                admin1=place.admin1,
                geonameid=place.geonameid,
                lat=place.lat,
                lon=place.lon,
                precision=place.kind,
                confidence=0.9,
            )
        )
        return self.places[-1].id

    def _targets(self, mention: Mention) -> tuple[Target, ...]:
        if mention.target is None:
            return ()
        words = " ".join(filter(None, (mention.target_name, mention.target)))
        quote = self._quote(words.replace("_", " "), before=" hit the ")
        return (Target(**quote, kind=mention.target, name=mention.target_name),)

    def _statement(self, name: str, kind: SourceKind, content: tuple[int, int]) -> str:
        source = self._quote(name, before=", ")
        cue = self._quote("said", before=" ")
        self.statements.append(
            Statement(
                id=f"s{len(self.statements) + 1}",
                source=Source(**source, name=name, kind=kind, named=False),
                cue=((cue["start"], cue["end"]),),
                content=(content,),
                stance=Stance.ASSERTS,
                quoted=False,
            )
        )
        return self.statements[-1].id

    def _count(
        self,
        figure: tuple[int, int | None] | None,
        measure: Measure,
        event: str,
        statement: str,
    ) -> tuple[Count, ...]:
        if figure is None:
            return ()
        low, high = figure
        words = f"{'at least ' if high is None else ''}{low} {measure}"
        count = Count(
            **self._quote(words, before=", "),
            id=f"c{len(self.counts) + 1}",
            measure=measure,
            low=low,
            high=high,
            qualifier=Qualifier.AT_LEAST if high is None else Qualifier.EXACT,
            scope=Scope.INCIDENT,
            statement=statement,
            event=event,
        )
        self.counts.append(count)
        return (count,)

    def _victims(
        self, victims: Iterable[tuple[Person, bool]], event: str
    ) -> Iterable[Victim]:
        for number, (person, is_named) in enumerate(victims, 1):
            name = person.name if is_named else None
            words = f"{name or 'somebody'} aged {person.age}"
            yield Victim(
                **self._quote(words, before=", "),
                id=f"v{event}{number}",
                name=name,
                age=person.age,
                sex=person.sex,
                group=Group.CHILDREN if person.age < 18 else Group.ALL,  # noqa: PLR2004 - the law's
                harm=Measure.KILLED,
            )

    def _actors(self, mention: Mention, statement: str) -> tuple[EventActor, ...]:
        if mention.actor is None:
            return ()
        known = mention.actor in actor_by_id()
        return (
            EventActor(
                **self._quote(mention.actor, before=", blamed on "),
                name=mention.actor,
                kind=ActorKind.STATE if known else ActorKind.ORGANISATION,
                register=mention.actor if known else None,
                alleged_by=statement,
            ),
        )


def _realis(mention: Mention) -> Realis:
    if mention.comparator:
        return Realis.COMPARATOR
    return Realis.ACTUAL if mention.happened else Realis.BACKGROUND
