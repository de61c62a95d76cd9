"""One keeper's tally as a series: each figure that moved it, and why.

The reason is read from the words near the figure and nowhere else; where they
give none it is unknown, and a rise is never taken for new deaths.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tollbook.model import (
    Claim,
    JumpReason,
    Reading,
    TallyReason,
    TallyStep,
    WordsAt,
)
from tollbook.registers.checks import reconciling_rules
from tollbook.registers.jump_reasons import reasons_in

from .claims import HEADLINE, NOT_ASSERTED, REPLACED, claim_order
from .contests import at
from .passages import sentences_near

_NO_STEP = (HEADLINE, NOT_ASSERTED)
"""Claims that are no figure of the keeper's for the day of their report."""


def series_of(
    claims: Sequence[Claim], readings: Mapping[str, Reading]
) -> tuple[TallyStep, ...]:
    """Return the figures that moved a tally, oldest first.

    Args:
        claims: The claims of one keeper, measure, group, area and start, oldest first.
        readings: Report id -> its reading, for every claim's report.
    """
    return tuple(_steps(claims, readings))


def _steps(
    claims: Sequence[Claim], readings: Mapping[str, Reading]
) -> Iterator[TallyStep]:
    before: Claim | None = None
    for claim in sorted(claims, key=_place_in_series):
        if claim.left_out in _NO_STEP:
            continue
        if before is not None and (before.low, before.high) == (claim.low, claim.high):
            continue
        reasons = () if before is None else _reasons(claim, readings[claim.report])
        yield TallyStep(
            day=None
            if claim.left_out == REPLACED
            else _day_of(claim, readings[claim.report]),
            low=claim.low,
            high=claim.high,
            change_low=_less(claim.low, before.high) if before else None,
            change_high=_less(claim.high, before.low) if before else None,
            reasons=reasons,
            reason=_first(reasons) if before else None,
            words=at(claim),
        )
        before = claim


def _place_in_series(claim: Claim) -> tuple[int, str, bool, int]:
    """Oldest report first; in one report, what it replaces before what replaces it."""
    day, report, start = claim_order(claim)
    return day, report, claim.left_out != REPLACED, start


def _less(figure: int | None, before: int | None) -> int | None:
    return None if figure is None or before is None else figure - before


def _first(reasons: Sequence[TallyReason]) -> JumpReason:
    return reasons[0].reason if reasons else JumpReason.UNKNOWN


def _day_of(claim: Claim, reading: Reading) -> date | None:
    """Return the day a figure is counted to, where the text gives one; else printed."""
    count = next((c for c in reading.counts if c.id == claim.count), None)
    try:
        return date.fromisoformat((count.until or "") if count else "")
    except ValueError:
        return claim.published


def _reasons(claim: Claim, reading: Reading) -> tuple[TallyReason, ...]:
    """Return why a figure moved, as the sentences around it say."""
    reach = int(reconciling_rules()["reason_reach"])
    near = list(sentences_near(reading, claim.start, reach))
    if not near:
        return ()
    start, end = near[0][0], near[-1][1]
    text = reading.report.text
    return tuple(
        TallyReason(
            reason=reason,
            text=text[start + left : start + right],
            words=WordsAt(
                report=reading.report.id, start=start + left, end=start + right
            ),
        )
        for reason, (left, right) in reasons_in(text[start:end])
    )
