"""Find the time expressions of a text and resolve them, in order.

All rules are tried everywhere; where matches overlap the longest stays, of
equal ones the first rule's. The ones that stay are then resolved from first to
last, because "the next day" hangs on the day told before it.
"""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tollbook.reading.grounds import READ, given, listening

from . import apart, clock, dates, durations, relative, seasons, vague
from .clock import Found, join_times
from .context import Context, is_history
from .near import Windows
from .rules import Resolver, Rule

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *seasons.RULES,
    *relative.RULES,
    *apart.RULES,
    *durations.RULES,
    *clock.RULES,
    *vague.RULES,
)


@dataclass(frozen=True, slots=True)
class _Match:
    found: re.Match[str]
    resolve: Resolver
    rank: int


def find_times(text: str, published: date | None) -> list[Found]:
    """Return the time expressions of a text, resolved where that can be."""
    context = Context(text, published, is_history(text, published))
    found: list[Found] = []
    for match in _keep_longest(_match_all(text)):
        context.at = match.found.start()
        try:
            resolution = match.resolve(match.found, context)
        except OverflowError:  # a million years ago: no calendar reaches there
            continue
        if resolution is not None:
            found.append(Found(*match.found.span(), resolution))
            if listening():
                given("time", match.found.start(), "value", READ, _rule(match.resolve))
    return join_times(found, text)


def _rule(resolve: Resolver) -> str:
    """Return the name of a rule: its module, and the function that resolves."""
    name = getattr(resolve, "__name__", "rule").strip("_").replace("_", " ")
    return f"times/{resolve.__module__.rpartition('.')[2]}: {name}"


def _match_all(text: str) -> Iterator[_Match]:
    windows = Windows(text)
    for rank, rule in enumerate(RULES):
        for start, end in windows.around(rule.holds):
            for found in rule.pattern.finditer(text, start, end):
                if found.end() > found.start():
                    yield _Match(found, rule.resolve, rank)


def _keep_longest(matches: Iterator[_Match]) -> list[_Match]:
    ordered = sorted(
        matches,
        key=lambda match: (match.found.start() - match.found.end(), match.rank),
    )
    taken: list[tuple[int, int]] = []
    kept = []
    for match in ordered:
        span = match.found.span()
        at = bisect.bisect(taken, span)
        overlaps_before = at > 0 and taken[at - 1][1] > span[0]
        overlaps_after = at < len(taken) and taken[at][0] < span[1]
        if not overlaps_before and not overlaps_after:
            taken.insert(at, span)
            kept.append(match)
    return sorted(kept, key=lambda match: match.found.start())
