"""What claims add up to: a range, and whether it is contested.

There is no single true number, and nobody is averaged with anybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from tollbook.model import Claim, Group, Harm, Measure

from .claims import NONE_SAID


def to_harm(
    key: tuple[Measure, Group], claims: Sequence[Claim], *, denied: bool
) -> Harm | None:
    """Return the harm that claims of one measure and group add up to.

    None where nobody asserts a figure that still holds.

    Args:
        key: The measure and the group that all the claims are about.
        claims: Settled claims (`claims.settle`), holding or not.
        denied: Somebody denies the harm or the event.
    """
    holding = [claim for claim in claims if claim.left_out is None]
    if not holding:
        return None
    low, high = range_of(holding)
    return Harm(
        measure=key[0],
        group=key[1],
        low=low,
        high=high,
        contested=denied
        or any(claim.left_out == NONE_SAID for claim in claims)
        or cannot_all_be_right(holding),
        claims=tuple(claims),
    )


def range_of(claims: Sequence[Claim]) -> tuple[int, int | None]:
    """Return the lowest low and the highest upper end that anybody states.

    "At least 12" is silent about the upper end: another source's 14 sets it. It
    stays open where nobody states one, and where an open claim starts above all
    that is stated.

    Raises:
        ValueError: there is no claim.
    """
    low = min(claim.low for claim in claims)
    stated = [claim.high for claim in claims if claim.high is not None]
    most = max(claim.low for claim in claims)
    high = max(stated, default=None)
    return low, high if high is not None and high >= most else None


def cannot_all_be_right(claims: Iterable[Claim]) -> bool:
    """Do two origins give ranges that have no number in common?"""
    return any(
        one.origin != other.origin and _disjoint(one, other)
        for one, other in combinations(claims, 2)
    )


def _disjoint(one: Claim, other: Claim) -> bool:
    return (one.high is not None and one.high < other.low) or (
        other.high is not None and other.high < one.low
    )


_CIVILIAN = (
    Group.CHILDREN,
    Group.WOMEN,
    Group.WOMEN_AND_CHILDREN,
    Group.ELDERLY,
    Group.MEDICAL_PERSONNEL,
    Group.PATIENTS,
    Group.AID_WORKERS,
    Group.JOURNALISTS,
    Group.TEACHERS,
    Group.STUDENTS,
    Group.FIRST_RESPONDERS,
)


def share_of(
    harms: Sequence[Harm], measure: Measure, group: Group
) -> tuple[int, int | None] | None:
    """Return what one incident adds to a tally of a measure and group.

    Where the incident has no figure for the group, the groups inside it set the
    least, and the figure for all sets the most. None when it has no such harm.
    """
    figures: Mapping[Group, Harm] = {
        harm.group: harm for harm in harms if harm.measure is measure
    }
    if not figures:
        return None
    if group in figures:
        return figures[group].low, figures[group].high
    inside = [
        harm
        for name, harm in figures.items()
        if group is Group.ALL or (group is Group.CIVILIANS and name in _CIVILIAN)
    ]
    everyone = figures.get(Group.ALL)
    low = max((harm.low for harm in inside), default=0)
    if everyone is not None:
        return low, everyone.high
    highs = [harm.high for harm in inside if harm.high is not None]
    return (low, sum(highs) if len(highs) == len(inside) else None) if inside else None
