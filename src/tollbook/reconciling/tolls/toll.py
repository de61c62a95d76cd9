"""How many the main incident killed and injured, from all that a report counts.

A stated figure of several people comes first, else the people told of one by one.
Of those who were shot, whoever is not among the dead was injured: "five shot, two
of them fatally" leaves three. The person who did it counts where harmed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tollbook.model import Count, Measure, Reading

from .fates import tells_of_danger, tells_of_death, tells_of_wounded
from .figures import are_others, says_none, says_one, stated, told_together, value_of
from .persons import persons_of
from .story import counts_of_main, opening_of, sentences_of


class Basis(StrEnum):
    """What a figure stands on."""

    STATED = "stated"
    """The report puts a number on them."""
    TOLD = "told"
    """People told of one by one were added up."""
    IMPLIED = "implied"
    """What is left of a total, or is told to be shot and no more."""
    SILENT = "silent"
    """Nobody is told of."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, and what says so."""

    number: int
    basis: Basis


@dataclass(frozen=True, slots=True)
class Toll:
    """The killed and the injured of one incident, whoever did it included."""

    killed: Figure
    injured: Figure
    counts: tuple[Count, ...]
    """Every count that was looked at."""
    in_danger: bool = False
    """The opening speaks of somebody in critical condition."""
    speaks_of_wounded: bool = False
    """Any word of the report tells of wounds, survivors or recovery."""


def main_toll(reading: Reading) -> Toll:
    """Return how many the incident that a report is mainly about harmed."""
    counts = counts_of_main(reading)
    text = reading.report.text
    opening = opening_of(reading)
    sentence = sentences_of(text)
    singles = [(c, sentence(c.start)) for c in counts if c.low == c.high == 1]
    persons = persons_of(singles, text)
    dead = sum(person.is_dead for person in persons)
    hurt = len(persons) - dead
    killed = _killed(counts, dead, text)
    if killed.basis is Basis.SILENT and tells_of_death(opening):
        killed = Figure(1, Basis.IMPLIED)
        hurt = max(0, hurt - 1)
    injured = _injured(counts, killed.number, hurt, text)
    if killed.basis is injured.basis is Basis.SILENT and _tells_of_shooting(reading):
        injured = Figure(1, Basis.IMPLIED)
    return Toll(
        killed,
        injured,
        tuple(counts),
        in_danger=tells_of_danger(opening),
        speaks_of_wounded=tells_of_wounded(text),
    )


def _tells_of_shooting(reading: Reading) -> bool:
    """Is it about a shooting, of which news tells where somebody was hit?"""
    return any(
        event.main and event.type in {"shooting", "sniping"} for event in reading.events
    )


def _killed(counts: Sequence[Count], dead: int, text: str) -> Figure:
    chain = stated(counts, Measure.KILLED, text)
    if chain is not None:
        return Figure(value_of(chain), Basis.STATED)
    if says_one(counts, Measure.KILLED):
        return Figure(1, Basis.STATED)
    together = max(1, told_together(counts, Measure.KILLED, text))
    return Figure(min(dead, together), Basis.TOLD if dead else Basis.SILENT)


def _injured(counts: Sequence[Count], killed: int, hurt: int, text: str) -> Figure:
    chain = stated(counts, Measure.INJURED, text)
    shot = stated(counts, Measure.KILLED_OR_INJURED, text)
    left = None
    if shot is not None:
        left = value_of(shot) if are_others(shot) else max(0, value_of(shot) - killed)
    if chain is not None and value_of(chain) >= (left or 0):
        return Figure(value_of(chain), Basis.STATED)
    if left is not None:
        return Figure(left, Basis.IMPLIED)
    if not hurt and says_none(counts):
        return Figure(0, Basis.STATED)
    together = max(
        1,
        told_together(counts, Measure.INJURED, text),
        told_together(counts, Measure.KILLED_OR_INJURED, text),
    )
    return Figure(min(hurt, together), Basis.TOLD if hurt else Basis.SILENT)
