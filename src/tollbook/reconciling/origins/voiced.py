"""Everybody who tells of one incident, each time they tell it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tollbook.model import Reading, Report, Stance
from tollbook.reconciling.passages import sentence_around
from tollbook.reconciling.tellings import Telling, statement_by_id

from .voices import Voice, voice_of


@dataclass(frozen=True, slots=True)
class Voiced:
    """One time that somebody tells: a figure, or that it happened."""

    reading: Reading
    item: str
    """Id of the Count, Victim or EventMention in the reading."""
    start: int
    end: int
    voice: Voice
    key: str
    """What it counts as, as far as is known."""
    because: str | None = None
    """Why it counts as another's words, where it does."""

    @property
    def counted_voice(self) -> Voice:
        """Its voice, standing with what it counts as."""
        return replace(self.voice, stands_with=self.key)

    @property
    def report(self) -> Report:
        """The report that prints it."""
        return self.reading.report

    @property
    def order(self) -> tuple[bool, int, str, int, str]:
        """Oldest report first, then as the report has it."""
        day = self.report.published
        return (
            day is None,
            day.toordinal() if day else 0,
            self.report.id,
            self.start,
            self.item,
        )

    @property
    def sentence(self) -> tuple[int, int]:
        """The sentence it stands in."""
        return sentence_around(self.reading, self.start, self.end)


def voiced_of(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> tuple[Voiced, ...]:
    """Return who tells of an incident, oldest first; whoever denies tells nothing."""
    found = {
        (heard.report.id, heard.item): heard
        for telling in tellings
        for heard in _told(telling, originals)
    }
    return tuple(sorted(found.values(), key=lambda heard: heard.order))


def _told(telling: Telling, originals: Mapping[str, Reading]) -> Iterator[Voiced]:
    event = telling.event
    items = [
        (event.id, event, event.statement),
        *((victim.id, victim, event.statement) for victim in event.victims),
        *((count.id, count, count.statement) for count in telling.counts),
    ]
    for item, quote, statement in items:
        if not _denies(telling.reading, statement):
            voice = voice_of(telling.reading, statement, originals)
            yield Voiced(
                telling.reading,
                item,
                quote.start,
                quote.end,
                voice,
                voice.stands_with,
            )


def _denies(reading: Reading, statement: str | None) -> bool:
    said = statement_by_id(reading, statement)
    return said is not None and said.stance is Stance.DENIES


def printed_in(report: Report) -> str:
    """Return "The Example, 2016-10-06" for a report."""
    return f"{report.outlet or 'an outlet not known'}, {report.published or 'undated'}"
