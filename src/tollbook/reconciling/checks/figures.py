"""Checks of an incident's ranges and claims against one another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tollbook.model import Claim, Flag, Group, Harm, Measure, Reading
from tollbook.reconciling.claims import HEADLINE
from tollbook.reconciling.contests import at
from tollbook.reconciling.groups import is_inside
from tollbook.reconciling.wording import (
    figure,
    group_in_words,
    harm_in_words,
    listed,
    measure_in_words,
)
from tollbook.registers.checks import reconciling_rules

from .words import no_head_count

type Key = tuple[Measure, Group]


def figure_flags(
    harms: Sequence[Harm], readings: Mapping[str, Reading]
) -> Iterator[Flag]:
    """Yield what does not fit among the figures of one incident.

    Args:
        harms: The incident's ranges, with every claim.
        readings: Report id -> its reading, for every report of the incident.
    """
    by_key = {(harm.measure, harm.group): harm for harm in harms}
    for harm in harms:
        yield from _above_its_whole(harm, by_key)
    for measure in dict.fromkeys(harm.measure for harm in harms):
        yield from _parts_together(measure, by_key)
    for harm in harms:
        yield from _headlines(harm)
        yield from _same_figures(harm)
        yield from _no_counts(harm, readings)


def _above_its_whole(part: Harm, by_key: Mapping[Key, Harm]) -> Iterator[Flag]:
    for whole in by_key.values():
        if (
            whole.measure is not part.measure
            or not is_inside(part.group, whole.group)
            or whole.high is None
            or part.low <= whole.high
        ):
            continue
        civilians = (part.group, whole.group) == (Group.CIVILIANS, Group.ALL)
        every = "all" if whole.group is Group.ALL else group_in_words(whole.group)
        yield Flag(
            check="civilians_above_all" if civilians else "part_above_whole",
            says=(
                f"{harm_in_words(part.measure, part.group)} ({part.low:,} or more) are "
                f"more than {every} {measure_in_words(part.measure)} (at most "
                f"{whole.high:,})"
                + (": one of the two is of other people or a longer time" * civilians)
            ),
            words=tuple(map(at, _holding(part) + _holding(whole))),
        )


def _parts_together(measure: Measure, by_key: Mapping[Key, Harm]) -> Iterator[Flag]:
    whole = by_key.get((measure, Group.ALL))
    told = [by_key.get((measure, group)) for group in _APART]
    parts = [part for part in told if part is not None and part.high is not None]
    together = sum(part.high or 0 for part in parts)
    if whole is None or whole.high is None or len(parts) < _SEVERAL:
        return
    if together > whole.high:
        yield Flag(
            check="parts_above_whole",
            says=(
                f"{listed(group_in_words(part.group) for part in parts)} "
                f"{measure_in_words(measure)} add up to {together:,}, more than all "
                f"{measure_in_words(measure)} (at most {whole.high:,})"
            ),
            words=tuple(at(claim) for part in parts for claim in _holding(part)),
        )


_APART = (Group.CHILDREN, Group.WOMEN, Group.MEN)
"""Groups that nobody is in two of."""
_SEVERAL = 2


def _headlines(harm: Harm) -> Iterator[Flag]:
    for claim in harm.claims:
        if claim.left_out != HEADLINE:
            continue
        body = [
            other
            for other in harm.claims
            if other.report == claim.report and other.left_out is None
        ]
        told = listed(dict.fromkeys(figure(c.low, c.high) for c in body))
        yield Flag(
            check="headline_differs",
            says=(
                f"a headline has {figure(claim.low, claim.high)} "
                f"{measure_in_words(harm.measure)} where its body has {told}; both are "
                "kept, the body goes first"
            ),
            words=(at(claim), *map(at, body)),
        )


def _same_figures(harm: Harm) -> Iterator[Flag]:
    """Yield figures that origins of different reports share to the last digit."""
    least = reconciling_rules()["telling_figure"]
    same: dict[int, list[Claim]] = defaultdict(list)
    for claim in _holding(harm):
        exact = claim.low == claim.high and claim.low >= least
        if exact and claim.not_independent is None:
            same[claim.low].append(claim)
    for number, claims in same.items():
        if any(
            one.origin != other.origin and one.report != other.report
            for one, other in combinations(claims, 2)
        ):
            origins = sorted({claim.origin for claim in claims})
            yield Flag(
                check="same_figures",
                says=(
                    f"{listed(origins)} all say {number:,} "
                    f"{harm_in_words(harm.measure, harm.group)}: is there an origin "
                    "they share?"
                ),
                words=tuple(map(at, claims)),
            )


def _no_counts(harm: Harm, readings: Mapping[str, Reading]) -> Iterator[Flag]:
    for claim in harm.claims:
        reading = readings.get(claim.report)
        why = no_head_count(claim, reading.report.text) if reading else None
        if why is not None:
            yield Flag(
                check="no_head_count",
                says=(
                    f"“{claim.text}”, read as {figure(claim.low, claim.high)} "
                    f"{harm_in_words(harm.measure, harm.group)}, may be {why}"
                ),
                words=(at(claim),),
            )


def _holding(harm: Harm) -> list[Claim]:
    return [claim for claim in harm.claims if claim.left_out is None]
