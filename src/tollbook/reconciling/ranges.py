"""What claims add up to: a range, and whether it is contested.

There is no single true number, and nobody is averaged with anybody.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tollbook.model import Claim, Denial, Group, Harm, Measure

from .contests import contests_of
from .groups import is_inside, nearest_whole


def to_harm(
    key: tuple[Measure, Group],
    claims: Sequence[Claim],
    denials: Sequence[Denial],
    origins: tuple[str, ...] = (),
) -> Harm | None:
    """Return the harm that claims of one measure and group add up to.

    None where nobody asserts a figure that still holds.

    Args:
        key: The measure and the group that all the claims are about.
        claims: Settled claims (`claims.settle`), holding or not.
        denials: The denials of the incident.
        origins: The independent origins behind the claims.
    """
    holding = [claim for claim in claims if claim.left_out is None]
    if not holding:
        return None
    low, high = range_of(holding)
    contested_by = contests_of(*key, claims, denials)
    return Harm(
        measure=key[0],
        group=key[1],
        low=low,
        high=high,
        contested=bool(contested_by),
        contested_by=contested_by,
        origins=origins,
        claims=tuple(claims),
    )


def in_order(harms: Sequence[Harm]) -> tuple[Harm, ...]:
    """Return the harms, wholes before parts, each part saying what it is among."""
    told: dict[Measure, set[Group]] = defaultdict(set)
    for harm in harms:
        told[harm.measure].add(harm.group)
    placed = [
        replace(harm, inside=nearest_whole(harm.group, told[harm.measure]))
        for harm in harms
    ]
    return tuple(sorted(placed, key=_place_of))


def _place_of(harm: Harm) -> tuple[int, int, int]:
    groups = list(Group)
    within = harm.inside is not None
    return (
        list(Measure).index(harm.measure),
        groups.index(harm.group) if not within else len(groups),
        groups.index(harm.group),
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


def share_of(
    harms: Sequence[Harm], measure: Measure, group: Group
) -> tuple[int, int | None] | None:
    """Return what one incident adds to a tally of a measure and group.

    Where the incident has no figure for the group, the groups inside it set the
    least, and the figures for those it is among set the most: of 12 killed, none to
    12 are civilians. None when it has no such harm.
    """
    figures: Mapping[Group, Harm] = {
        harm.group: harm for harm in harms if harm.measure is measure
    }
    if not figures:
        return None
    if group in figures:
        return figures[group].low, figures[group].high
    inside = [harm for name, harm in figures.items() if is_inside(name, group)]
    wholes = [harm for name, harm in figures.items() if is_inside(group, name)]
    if not inside and not wholes:
        return None
    low = max((harm.low for harm in inside), default=0)
    if wholes:
        stated = [harm.high for harm in wholes if harm.high is not None]
        high = min(stated, default=None)
        return low, high if high is None or high >= low else None
    highs = [harm.high for harm in inside if harm.high is not None]
    return low, sum(highs) if len(highs) == len(inside) else None
