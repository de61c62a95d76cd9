"""Each person once, however many reports tell of them.

Inside one incident only: nobody is followed from one incident to another. A name
helps to know a person again and is not kept. Small groups ("two brothers") are
figures and stand among the harm.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import (
    Group,
    IncidentVictim,
    Measure,
    PersonTold,
    Reading,
    Realis,
    Victim,
)

from .origins import Voiced, independent, voice_of
from .tellings import Telling

_WORST = (Measure.KILLED, Measure.MISSING, Measure.ABDUCTED, Measure.INJURED)
_CHILD = 18
_NAMED = "the same name"
_AGED = "the same age and sex"
_ALONE = "the only one of that sex or calling in each report"


@dataclass(frozen=True, slots=True)
class _Person:
    """One person as one report tells of them, or several that agree."""

    told: tuple[tuple[Telling, Victim], ...]
    because: tuple[str, ...] = ()

    @property
    def victims(self) -> tuple[Victim, ...]:
        return tuple(victim for _, victim in self.told)

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(telling.reading.report.id for telling, _ in self.told)

    @property
    def names(self) -> tuple[frozenset[str], ...]:
        names = (victim.name for victim in self.victims if victim.name)
        return tuple(frozenset(name.casefold().split()) for name in names)

    @property
    def ages(self) -> frozenset[int]:
        return frozenset(v.age for v in self.victims if v.age is not None)

    @property
    def sexes(self) -> frozenset[str]:
        return frozenset(v.sex for v in self.victims if v.sex)

    @property
    def groups(self) -> frozenset[Group]:
        return frozenset(v.group for v in self.victims) - {Group.ALL, Group.FAMILY}

    @property
    def harm(self) -> Measure | None:
        harms = {victim.harm for victim in self.victims if victim.harm}
        ranked = [harm for harm in _WORST if harm in harms]
        return next(iter(ranked or sorted(harms)), None)

    @property
    def is_told_apart(self) -> bool:
        return bool(self.names or self.ages or self.sexes or self.groups)


def victims_of(
    tellings: Sequence[Telling],
    originals: Mapping[str, Reading],
    told_by: Sequence[Voiced] = (),
) -> tuple[IncidentVictim, ...]:
    """Return the people of an incident, each once, in the order they are told of.

    Args:
        tellings: The incident's.
        originals: Copied report's id -> reading of the report it repeats.
        told_by: Who tells of the incident, with what each counts as.
    """
    heard = {(one.report.id, one.item): one for one in told_by}
    people: list[_Person] = []
    by_report: dict[str, list[_Person]] = {}
    for person in _in_reports(tellings):
        by_report.setdefault(min(person.reports), []).append(person)
    for told in by_report.values():
        people = _joined(people, told)
    return tuple(_to_victim(person, originals, heard) for person in people)


def _in_reports(tellings: Sequence[Telling]) -> list[_Person]:
    """Return the people that each report tells apart."""
    told: dict[tuple[str, str], list[tuple[Telling, Victim]]] = {}
    for telling in tellings:
        if telling.event.realis is not Realis.BACKGROUND:
            for victim in telling.event.victims:
                if not victim.several:
                    one = telling.reading.report.id, victim.id
                    told.setdefault(one, []).append((telling, victim))
    people = [_Person(tuple(same)) for same in told.values()]
    return [person for person in people if person.is_told_apart]


def _joined(people: list[_Person], told: Sequence[_Person]) -> list[_Person]:
    """Return the people known, with those of one more report."""
    found = list(people)
    new = []
    taken: set[int] = set()
    for person in told:
        able = [
            (at, why)
            for at, known in enumerate(people)
            if at not in taken and (why := _same(person, known, people, told))
        ]
        if len(able) != 1:
            new.append(person)
            continue
        at, why = able[0]
        taken.add(at)
        because = tuple(dict.fromkeys((*people[at].because, why)))
        found[at] = _Person(people[at].told + person.told, because)
    return found + new


def _same(
    person: _Person, known: _Person, people: Sequence[_Person], told: Sequence[_Person]
) -> str | None:
    """Return why two are one person; None where they need not be."""
    if _differ(person, known):
        return None
    if any(
        one <= other or other <= one for one in person.names for other in known.names
    ):
        return _NAMED
    if person.ages & known.ages:
        return _AGED
    alone = [_is_like(person, each) for each in told].count(True) == 1
    if alone and [_is_like(person, each) for each in people].count(True) == 1:
        return _ALONE if _is_like(person, known) and not person.names else None
    return None


def _is_like(one: _Person, other: _Person) -> bool:
    """Are they of one sex or one calling, and did the same befall them?"""
    callings = (one.groups & other.groups) - {Group.CIVILIANS, Group.CHILDREN}
    return (
        bool(one.sexes & other.sexes or callings)
        and _is_child(one) is _is_child(other)
        and one.harm is other.harm
    )


def _differ(one: _Person, other: _Person) -> bool:
    if (
        one.names
        and other.names
        and not any(a <= b or b <= a for a in one.names for b in other.names)
    ):
        return True
    if one.ages and other.ages and not one.ages & other.ages:
        return True
    if one.sexes and other.sexes and not one.sexes & other.sexes:
        return True
    child = _is_child(one)
    return child is not None and _is_child(other) is (not child)


def _is_child(person: _Person) -> bool | None:
    if person.ages:
        return min(person.ages) < _CHILD
    if Group.CHILDREN in person.groups:
        return True
    adult = {Group.WOMEN, Group.MEN, Group.ELDERLY, Group.COMBATANTS}
    return False if person.groups & adult else None


def _to_victim(
    person: _Person,
    originals: Mapping[str, Reading],
    heard: Mapping[tuple[str, str], Voiced],
) -> IncidentVictim:
    voices = [
        (
            telling.reading.report.id,
            voice_of(telling.reading, telling.event.statement, originals),
        )
        for telling, _ in person.told
    ]
    told = (
        PersonTold(
            start=victim.start,
            end=victim.end,
            text=victim.text,
            source=voice.name,
            report=report,
        )
        for (report, voice), victim in zip(voices, person.victims, strict=True)
    )
    items = [(telling.reading.report.id, victim.id) for telling, victim in person.told]
    origins = independent(heard[item] for item in items if item in heard)
    return IncidentVictim(
        age=min(person.ages, default=None),
        sex=min(person.sexes, default=None),
        group=min(person.groups, key=_plainness, default=Group.ALL),
        harm=person.harm,
        sources=tuple(sorted({one.voice.origin for one in origins.values()})),
        told=tuple(dict.fromkeys(told)),
        because=person.because,
    )


def _plainness(group: Group) -> tuple[bool, str]:
    """Order groups: what somebody does says more than that they are a civilian."""
    return group is Group.CIVILIANS, group.value
