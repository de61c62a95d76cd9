"""What people's decisions come to: which mentions belong together, which never do.

A later decision on the same two mentions replaces the earlier. Decisions are about
words in reports: when a report is read anew, each mention is looked for again, and
a decision whose mentions are no longer read is kept and listed as dangling.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from itertools import product

from tollbook.model import (
    Anchor,
    FollowedDecision,
    LinkDecision,
    Reading,
    Ruling,
    RulingStanding,
)

from .anchors import find_again, mentions_of, starts_of

type Pair = tuple[Anchor, Anchor]
type Find = Callable[[Anchor], Anchor | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """Decisions and what has become of each, and what linking is to hold to."""

    decisions: tuple[FollowedDecision, ...]
    """Oldest first."""
    rulings: tuple[Ruling, ...]
    """About mentions that are read now; what others imply to be the same left out."""
    at_odds: frozenset[int]
    """Ledger entries of which something cannot hold beside a later decision."""


@dataclass(slots=True)
class _Verdicts:
    """Mentions in groups, and which groups must stay apart."""

    home: dict[Anchor, Anchor] = field(default_factory=dict)
    foes: dict[Anchor, set[Anchor]] = field(default_factory=dict)
    holder: dict[Pair, int] = field(default_factory=dict)
    """Two mentions -> the newest decision on them."""
    rulings: list[Ruling] = field(default_factory=list)

    def root(self, anchor: Anchor) -> Anchor:
        while (above := self.home.get(anchor, anchor)) != anchor:
            anchor = above
        return anchor

    def rule(self, *, same: bool, one: Anchor, other: Anchor) -> bool:
        """Take a ruling in; False where what was taken in before speaks against it."""
        left, right = self.root(one), self.root(other)
        hostile = right in self.foes.get(left, ())
        if (same and hostile) or (not same and left == right):
            return False
        if same and left != right:
            self._join(left, right)
        elif same:
            return True
        else:
            self.foes.setdefault(left, set()).add(right)
            self.foes.setdefault(right, set()).add(left)
        self.rulings.append(Ruling(same=same, one=one, other=other))
        return True

    def _join(self, left: Anchor, right: Anchor) -> None:
        self.home[right] = left
        for foe in self.foes.pop(right, ()):
            self.foes[foe].discard(right)
            self.foes[foe].add(left)
            self.foes.setdefault(left, set()).add(foe)


def judge(decisions: Sequence[LinkDecision], readings: Mapping[str, Reading]) -> Judged:
    """Return what has become of decisions, and the rulings they come to now.

    The newest are heard first, so that they win.

    Args:
        decisions: Every decision, oldest first, those taken back too.
        readings: Report id -> its newest reading.
    """
    find = finder(readings)
    verdicts = _Verdicts()
    followed, at_odds = [], set()
    for decision in reversed(decisions):
        if decision.undone is not None:
            standing = RulingStanding.UNDONE
            note: str | None = f"taken back by entry {decision.undone}"
        else:
            pairs = tuple(pairs_of(decision, readings, find))
            standing, note, refused = _hear(decision, pairs, verdicts)
            if refused:
                at_odds.add(decision.entry)
            if standing is RulingStanding.STANDING and note is None:
                note = _missing(decision, find)
        followed.append(_follow(decision, standing, note))
    rulings = sorted(verdicts.rulings, key=_order)
    return Judged(tuple(reversed(followed)), tuple(rulings), frozenset(at_odds))


def finder(readings: Mapping[str, Reading]) -> Find:
    """Return what finds mentions again in the newest readings."""

    @cache
    def starts(report: str) -> frozenset[int]:
        reading = readings.get(report)
        return starts_of(reading) if reading else frozenset()

    @cache
    def find(report: str, start: int) -> Anchor | None:
        anchor = Anchor(report=report, start=start)
        return find_again(anchor, readings.get(report), starts(report))

    return lambda anchor: find(anchor.report, anchor.start)


def pairs_of(
    decision: LinkDecision, readings: Mapping[str, Reading], find: Find
) -> Iterator[Pair]:
    """Yield each two mentions that a decision is about, as they are read now."""
    one = _found(decision.one, find)
    other = _found(decision.other, find)
    if decision.report is not None and decision.report in readings:
        # A mention that only a later reading finds is of the report all the same.
        spared = {*one, *_found(decision.beside, find)}
        every = mentions_of(readings[decision.report])
        other += [a for a in every if a not in other and a not in spared]
    for pair in product(one, other):
        if pair[0] != pair[1]:
            left, right = sorted(pair, key=lambda a: (a.report, a.start))
            yield left, right


def _found(anchors: Sequence[Anchor], find: Find) -> list[Anchor]:
    found = (find(anchor) for anchor in anchors)
    return list(dict.fromkeys(anchor for anchor in found if anchor))


def _hear(
    decision: LinkDecision, pairs: Sequence[Pair], verdicts: _Verdicts
) -> tuple[RulingStanding, str | None, bool]:
    """Take a decision in; return its standing, a note, and if some was refused."""
    later = {verdicts.holder[pair] for pair in pairs if pair in verdicts.holder}
    own = [pair for pair in pairs if pair not in verdicts.holder]
    held = 0
    for one, other in own:
        held += verdicts.rule(same=decision.same, one=one, other=other)
        verdicts.holder[one, other] = decision.entry
    refused = held < len(own)
    if held:
        part = f"replaced in part by entry {max(later)}" if later else None
        return RulingStanding.STANDING, part, refused
    if refused:
        why = "at odds with a later decision since its reports were read anew"
        return RulingStanding.DANGLING, why, refused
    if later:
        return RulingStanding.REPLACED, f"by entry {max(later)}", refused
    return RulingStanding.DANGLING, "its mentions are no longer read", refused


def _missing(decision: LinkDecision, find: Find) -> str | None:
    every = decision.one + decision.other
    gone = sum(find(anchor) is None for anchor in every)
    return f"{gone} of {len(every)} mentions no longer read" if gone else None


def _follow(
    decision: LinkDecision, standing: RulingStanding, note: str | None
) -> FollowedDecision:
    held = {one.name: getattr(decision, one.name) for one in fields(decision)}
    return FollowedDecision(**held, standing=standing, note=note)


def _order(ruling: Ruling) -> tuple[str, int, str, int]:
    one, other = ruling.one, ruling.other
    return one.report, one.start, other.report, other.start
