"""Checks of one keeper's tally against itself and against the record."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tollbook.model import Flag, JumpReason, Tally, TallyStep
from tollbook.reconciling.wording import figure
from tollbook.registers.checks import reconciling_rules

_MAY_FALL = (JumpReason.CORRECTION, JumpReason.SCOPE_CHANGE, JumpReason.RECLASSIFIED)


def flags_on(tally: Tally, *, stock: bool) -> tuple[Flag, ...]:
    """Return what does not fit in a tally. A stock of people may fall and rise."""
    if stock:
        return ()
    return (
        *_falls(tally.series),
        *_jumps(tally.series),
        *_above(tally),
    )


def _falls(series: Sequence[TallyStep]) -> Iterator[Flag]:
    for before, after in pairwise(series):
        if before.high is None or after.high is None or after.high >= before.low:
            continue
        swapped = digits_swapped(before.high, after.high)
        told = figure(before.low, before.high), figure(after.low, after.high)
        if swapped:
            yield Flag(
                check="digits_swapped",
                says=(
                    f"{told[0]} and then {told[1]}: were two digits changed about in "
                    "one of them?"
                ),
                words=(before.words, after.words),
            )
        if not any(reason.reason in _MAY_FALL for reason in after.reasons):
            yield Flag(
                check="tally_falls",
                says=(
                    f"it falls from {told[0]} to {told[1]}, and no words near it tell "
                    "of a correction"
                ),
                words=(before.words, after.words),
            )


def digits_swapped(one: int, other: int) -> bool:
    """Do two figures differ by two neighbouring digits changed about?

    >>> digits_swapped(4237, 4327), digits_swapped(4237, 4337), digits_swapped(12, 21)
    (True, False, False)
    """
    left, right = str(one), str(other)
    share = reconciling_rules()["swapped_share"]
    if one == other or len(left) != len(right) or abs(one - other) > share * one:
        return False
    odd = [at for at in range(len(left)) if left[at] != right[at]]
    first, last = odd[0], odd[-1]
    return len(odd) == last - first + 1 == _TWO and (
        (left[first], left[last]) == (right[last], right[first])
    )


_TWO = 2


def _jumps(series: Sequence[TallyStep]) -> Iterator[Flag]:
    rules = reconciling_rules()
    rises: list[float] = []
    for before, after in pairwise(series):
        days = (after.day - before.day).days if before.day and after.day else 0
        rise = after.low - before.low
        daily = rise / days if days > 0 else 0.0
        norm = median(rises) if len(rises) >= rules["jump_steps"] else None
        if (
            norm is not None
            and rise >= rules["jump_least"]
            and daily > rules["jump_times"] * norm
        ):
            span = "1 day" if days == 1 else f"{days} days"
            yield Flag(
                check="tally_jumps",
                says=(
                    f"it rises by {rise:,} in {span}, {daily:,.0f} a day where "
                    f"{norm:,.0f} was the norm: were older deaths accepted at once?"
                ),
                words=(before.words, after.words),
            )
        if rise >= 0 and days > 0:
            rises.append(daily)


def _above(tally: Tally) -> Iterator[Flag]:
    if tally.high is not None and tally.incidents_low > tally.high:
        yield Flag(
            check="record_above_tally",
            says=(
                f"the recorded incidents add up to {tally.incidents_low:,} or more, "
                f"above the tally's {figure(tally.low, tally.high)}"
            ),
        )
