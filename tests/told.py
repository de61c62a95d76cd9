"""Make small readings by hand: one sentence, and what it is to have been read as."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from tollbook.model import (
    ActorKind,
    Count,
    Credit,
    CreditForm,
    EventActor,
    EventMention,
    Group,
    Measure,
    Passage,
    PlacePrecision,
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

READER = Reader(name="by hand", version="0", model="none")
TOWNS = {
    "Aleppo": ("SY", 170063, 36.20, 37.16, PlacePrecision.SETTLEMENT),
    "Darat Izza": ("SY", 170899, 36.28, 36.85, PlacePrecision.SETTLEMENT),
    "Idlib": ("SY", 169389, 35.93, 36.63, PlacePrecision.SETTLEMENT),
    "Mosul": ("IQ", 99072, 36.34, 43.13, PlacePrecision.SETTLEMENT),
    "Syria": ("SY", 163843, 35.0, 38.0, PlacePrecision.COUNTRY),
}


class Told:
    """A reading that grows, call by call. Every quote is found in the text."""

    def __init__(
        self,
        text: str,
        outlet: str | None = "The Example",
        published: str = "2016-10-06",
    ) -> None:
        report = Report(
            id=f"sha256:{sha256((text + str(outlet)).encode()).hexdigest()}",
            outlet=outlet,
            published=date.fromisoformat(published),
            text=text,
        )
        body = Passage(start=0, end=len(text), role=Role.BODY)
        self.reading = Reading(report=report, reader=READER, passages=(body,))

    def _add(self, field: str, noun: object) -> None:
        held = getattr(self.reading, field)
        self.reading = replace(self.reading, **{field: (*held, noun)})

    def _quote(self, words: str) -> dict[str, object]:
        start = self.reading.report.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    def headline(self, words: str) -> "Told":
        start = self.reading.report.text.index(words)
        end = start + len(words)
        passages = (
            Passage(start=start, end=end, role=Role.HEADLINE),
            Passage(start=end, end=len(self.reading.report.text), role=Role.BODY),
        )
        self.reading = replace(self.reading, passages=passages)
        return self

    def statement(
        self,
        words: str,
        name: str,
        stance: Stance = Stance.ASSERTS,
        kind: SourceKind = SourceKind.OFFICIAL,
        *,
        content: str | None = None,
        named: bool = True,
        register: str | None = None,
        inside: str | None = None,
        denies: tuple[str, ...] = (),
    ) -> "Told":
        quote = self._quote(words)
        told = self._quote(content or words)
        source = Source(
            **self._quote(words.split(maxsplit=1)[0]),
            name=name,
            kind=kind,
            named=named,
            register=register,
        )
        self._add(
            "statements",
            Statement(
                id=f"s{len(self.reading.statements) + 1}",
                source=source,
                cue=((quote["start"], quote["end"]),),
                content=((told["start"], told["end"]),),
                stance=stance,
                quoted=False,
                inside=inside,
                denies=denies,
            ),
        )
        return self

    def via(self, words: str, name: str, register: str | None = None) -> "Told":
        """Say who passed the last statement on."""
        hop = Source(
            **self._quote(words), name=name, kind=SourceKind.MEDIA, register=register
        )
        *before, last = self.reading.statements
        told = (*before, replace(last, via=(*(last.via or ()), hop)))
        self.reading = replace(self.reading, statements=told)
        return self

    def credit(
        self,
        words: str,
        name: str,
        register: str | None = None,
        form: CreditForm = CreditForm.DATELINE,
        *,
        shared: bool = False,
    ) -> "Told":
        credit = Credit(
            **self._quote(words),
            name=name,
            register=register,
            form=form,
            shared=shared,
        )
        self._add("credits", credit)
        return self

    def count(
        self,
        words: str,
        low: int,
        high: int | None = -1,
        measure: Measure = Measure.KILLED,
        group: Group = Group.ALL,
        *,
        event: str | None = "e1",
        statement: str | None = None,
        scope: Scope = Scope.INCIDENT,
        **more: object,
    ) -> "Told":
        self._add(
            "counts",
            Count(
                **self._quote(words),
                id=f"c{len(self.reading.counts) + 1}",
                measure=measure,
                group=group,
                low=low,
                high=low if high == -1 else high,
                qualifier=Qualifier.EXACT if high == -1 else Qualifier.RANGE,
                scope=scope,
                event=event if scope is Scope.INCIDENT else None,
                statement=statement,
                **more,
            ),
        )
        return self

    def place(self, town: str) -> str:
        country, geonameid, lat, lon, precision = TOWNS[town]
        held = f"p{len(self.reading.places) + 1}"
        self._add(
            "places",
            PlaceRef(
                **self._quote(town),
                id=held,
                name=town,
                country=country,
                geonameid=geonameid,
                lat=lat,
                lon=lon,
                precision=precision,
                confidence=0.9,
            ),
        )
        return held

    def event(
        self,
        words: str,
        kind: str,
        day: str | None = None,
        town: str | None = None,
        *,
        target: tuple[str, str, str | None] | None = None,
        actor: str | None = None,
        denied_by: tuple[str, ...] = (),
        victim: tuple[str, str | None, int, str] | None = None,
        realis: Realis = Realis.ACTUAL,
        statement: str | None = None,
        same_as: str | None = None,
    ) -> "Told":
        """Add an event; target is (words, kind, name), victim (words, name, age, sex)."""
        time = self.time(words, day) if day else None
        self._add(
            "events",
            EventMention(
                **self._quote(words),
                id=f"e{len(self.reading.events) + 1}",
                type=kind,
                time=time,
                place=self.place(town) if town else None,
                actors=(
                    EventActor(
                        **self._quote(actor),
                        name=actor,
                        kind=ActorKind.STATE,
                        alleged_by=statement,
                        denied_by=denied_by,
                    ),
                )
                if actor
                else (),
                targets=(
                    Target(**self._quote(target[0]), kind=target[1], name=target[2]),
                )
                if target
                else (),
                victims=(
                    Victim(
                        **self._quote(victim[0]),
                        id=f"v{len(self.reading.events) + 1}",
                        name=victim[1],
                        age=victim[2],
                        sex=victim[3],
                        group=Group.CHILDREN if victim[2] < 18 else Group.ALL,
                        harm=Measure.KILLED,
                    ),
                )
                if victim
                else (),
                realis=realis,
                statement=statement,
                same_as=same_as,
            ),
        )
        return self

    def time(self, words: str, day: str) -> str:
        held = f"t{len(self.reading.times) + 1}"
        on = date.fromisoformat(day)
        self._add(
            "times",
            TimeRef(
                **self._quote(words),
                id=held,
                type=TimeType.DATE,
                value=day,
                edtf=day,
                interval=(on, on),
                precision="day",
            ),
        )
        return held
