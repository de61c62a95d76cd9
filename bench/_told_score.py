"""Compare what a passage tells, as people marked it, with what was read of it.

Counts and mentions of events are paired one to one where their words touch. Where a
mention is read at other words of its sentence ("wounded when a bomb tore into it"), it
is not found, but what it says is compared. What
belongs to an event (who, with what, on what, whom, when, where) is compared over all
its mentions together: at which of them it is told is no matter.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from _told import Told, ToldCount, ToldEvent, ToldTarget, ToldVictim, Words, touch

from tollbook.model import Span
from tollbook.registers.event_types import wider_types

type Pairs = dict[int, int]
"""Numbers of the gold, each with the number of what was read for it."""


def score(gold: Told, read: Told) -> Counter[str]:
    """Return what one passage adds to each figure."""
    counts = pair_counts(gold.counts, read.counts)
    events = pair_events(gold.events, read.events)
    met = events | pair_by_sentence(gold.events, read.events, events)
    return (
        _score_counts(gold.counts, read.counts, counts)
        + _score_mentions(gold.events, read.events, events, met)
        + _score_roles(gold, read, met)
        + _score_binding(gold, read, counts, met)
    )


def pair_counts(gold: Sequence[ToldCount], read: Sequence[ToldCount]) -> Pairs:
    """Pair counts of one measure whose words touch; those with the same figure first.

    >>> from _told import ToldCount
    >>> rest = (None, None, None, False)
    >>> gold = ToldCount((0, 6), "killed", "all", 9, 9, "incident", *rest)
    >>> read = ToldCount((2, 6), "killed", "all", 8, 8, "incident", *rest)
    >>> pair_counts([gold], [read])
    {0: 0}
    """
    return _pair(
        (g.figure == r.figure, share, i, j)
        for i, g in enumerate(gold)
        for j, r in enumerate(read)
        if g.measure == r.measure and (share := _share(g.span, r.span))
    )


def pair_events(gold: Sequence[ToldEvent], read: Sequence[ToldEvent]) -> Pairs:
    """Pair mentions whose words touch; those of one type first."""
    return _pair(
        (g.type == r.type, share, i, j)
        for i, g in enumerate(gold)
        for j, r in enumerate(read)
        if (share := _share(g.span, r.span))
    )


def pair_by_sentence(
    gold: Sequence[ToldEvent], read: Sequence[ToldEvent], pairs: Pairs
) -> Pairs:
    """Pair what is left with a mention of its sentence, of the same or a wider type."""
    taken = set(pairs.values())
    return _pair(
        (g.type == r.type, -abs(g.span[0] - r.span[0]), i, j)
        for i, g in enumerate(gold)
        for j, r in enumerate(read)
        if i not in pairs and j not in taken
        if g.sentence == r.sentence and is_kin(g.type, r.type)
    )


def _pair(choices: Iterable[tuple[bool, float, int, int]]) -> Pairs:
    pairs: Pairs = {}
    for _, _, i, j in sorted(choices, key=lambda one: (-one[0], -one[1], one[2:])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _share(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def _score_counts(
    gold: Sequence[ToldCount], read: Sequence[ToldCount], pairs: Pairs
) -> Counter[str]:
    both = [(gold[i], read[j]) for i, j in pairs.items()]
    counted = Counter(
        counts_gold=len(gold),
        counts_read=len(read),
        counts_found=len(pairs),
        counts_full=sum(g.figure == r.figure for g, r in both),
        range_right=sum((g.low, g.high) == (r.low, r.high) for g, r in both),
        group_right=sum(g.group == r.group for g, r in both),
        scope_right=sum(g.scope == r.scope for g, r in both),
        claimant_right=sum(is_same(g.by, r.by) for g, r in both),
        false_figures=sum(not any(touch(g.span, r.span) for g in gold) for r in read),
        superseded_gold=sum(g.superseded for g in gold),
        superseded_read=sum(r.superseded for r in read),
        superseded_right=sum(g.superseded and r.superseded for g, r in both),
    )
    parts = {
        (pairs.get(i), pairs.get(g.part_of))
        for i, g in enumerate(gold)
        if g.part_of is not None
    }
    told = {(j, r.part_of) for j, r in enumerate(read) if r.part_of is not None}
    counted += Counter(
        part_of_gold=sum(g.part_of is not None for g in gold),
        part_of_read=len(told),
        part_of_right=len(parts & told),
    )
    return counted + _score_same("count_same", gold, read, pairs)


def is_same(one: Words | None, other: Words | None) -> bool:
    """Is it the same, or are both left out?"""
    if one is None or other is None:
        return one is other
    return one.meets(other)


def _score_same(
    name: str,
    gold: Sequence[ToldCount] | Sequence[ToldEvent],
    read: Sequence[ToldCount] | Sequence[ToldEvent],
    pairs: Pairs,
) -> Counter[str]:
    """Count the pairs that are one and the same."""
    wanted = {(i, j) for one in clusters(gold) for i, j in combinations(one, 2)}
    back = {j: i for i, j in pairs.items()}
    told = {
        tuple(sorted((back[i], back[j])))
        for one in clusters(read)
        for i, j in combinations(one, 2)
        if i in back and j in back
    }
    return Counter(
        {
            f"{name}_gold": len(wanted),
            f"{name}_read": len(told),
            f"{name}_right": len(wanted & told),
        }
    )


def clusters(told: Sequence[ToldCount] | Sequence[ToldEvent]) -> list[list[int]]:
    """Return the numbers of what is one and the same, in order."""
    first: dict[int, int] = {}
    for number, one in enumerate(told):
        before = one.same_as
        first[number] = number if before is None else first.get(before, before)
    groups: dict[int, list[int]] = {}
    for number, root in first.items():
        groups.setdefault(root, []).append(number)
    return list(groups.values())


def is_kin(one: str, other: str) -> bool:
    """Is one kind of event the other, or a wider name for it?

    >>> is_kin("air_strike", "attack"), is_kin("air_strike", "shelling")
    (True, False)
    """
    return one in wider_types(other) or other in wider_types(one)


def _score_mentions(
    gold: Sequence[ToldEvent], read: Sequence[ToldEvent], pairs: Pairs, met: Pairs
) -> Counter[str]:
    both = [(gold[i], read[j]) for i, j in pairs.items()]
    known = set(met.values())
    alarms = [read[j] for one in clusters(read) if known.isdisjoint(one) for j in one]
    return Counter(
        events_gold=len(gold),
        events_read=len(read),
        events_found=len(pairs),
        type_right=sum(g.type == r.type for g, r in both),
        type_kin=sum(is_kin(g.type, r.type) for g, r in both),
        realis_right=sum(g.realis == r.realis for g, r in both),
        unreal_gold=sum(g.realis != "actual" for g, _ in both),
        unreal_right=sum(g.realis == r.realis for g, r in both if g.realis != "actual"),
        false_alarms=len(alarms),
        false_actual=sum(r.realis == "actual" for r in alarms),
    ) + _score_same("event_same", gold, read, pairs)


def incidents(
    gold: Sequence[ToldEvent], read: Sequence[ToldEvent], pairs: Pairs
) -> list[tuple[list[ToldEvent], list[ToldEvent]]]:
    """Return each event that was found: its mentions, marked and read.

    A mention that nobody marked goes with the event that the reader takes it for.
    """
    kin = {number: one for one in clusters(read) for number in one}
    taken = set(pairs.values())
    found = []
    for one in clusters(gold):
        mine = {pairs[i] for i in one if i in pairs}
        mine |= {k for j in mine for k in kin[j] if k not in taken}
        if mine:
            found.append(([gold[i] for i in one], [read[j] for j in sorted(mine)]))
    return found


def _score_roles(gold: Told, read: Told, pairs: Pairs) -> Counter[str]:
    counted: Counter[str] = Counter()
    crowds = [one.span for one in gold.counts if one.high != 1]
    for marked, told in incidents(gold.events, read.events, pairs):
        denied = _each(marked, lambda one: one.denied)
        actors = [
            actor
            for actor in _each(told, lambda one: one.actors)
            if not any(actor.meets(by) for by in denied)
        ]
        wanted = _each(marked, lambda one: one.actors)
        wanted_left = [
            actor for actor in wanted if not any(actor.meets(by) for by in denied)
        ]
        counted += _both_ways("actors", wanted_left, actors, Words.meets)
        counted += _both_ways(
            "denied", denied, _each(told, lambda one: one.denied), Words.meets
        )
        counted += _score_means(marked, told)
        counted += _score_harmed(marked, told, crowds)
        counted += _score_setting(marked, told)
    return counted


def _each[T](
    mentions: Sequence[ToldEvent], of: Callable[[ToldEvent], Iterable[T]]
) -> list[T]:
    return [each for one in mentions for each in of(one)]


def _both_ways[T](
    name: str, gold: Sequence[T], read: Sequence[T], is_one: Callable[[T, T], bool]
) -> Counter[str]:
    """Count what of the gold is read, and what of the reading is in the gold."""
    return Counter(
        {
            f"{name}_gold": len(gold),
            f"{name}_read": len(read),
            f"{name}_recalled": sum(any(is_one(g, r) for r in read) for g in gold),
            f"{name}_true": sum(any(is_one(g, r) for g in gold) for r in read),
        }
    )


def _score_means(
    marked: Sequence[ToldEvent], told: Sequence[ToldEvent]
) -> Counter[str]:
    wanted = {kind: sure for one in marked for kind, sure in one.means.items()}
    read = {kind: sure for one in told for kind, sure in one.means.items()}
    shared = wanted.keys() & read.keys()
    return Counter(
        means_gold=len(wanted),
        means_read=len(read),
        means_recalled=len(shared),
        means_true=len(shared),
        certain_right=sum(wanted[kind] == read[kind] for kind in shared),
    )


def _score_harmed(
    marked: Sequence[ToldEvent], told: Sequence[ToldEvent], crowds: Sequence[Span]
) -> Counter[str]:
    """Count targets and victims; who is counted with others is marked as a count."""
    targets = _each(marked, lambda one: one.targets)
    hit = _each(told, lambda one: one.targets)
    effects = [
        (g.effect, r.effect) for g in targets for r in hit if _is_one_target(g, r)
    ]
    people = _each(marked, lambda one: one.victims)
    hurt = [
        victim
        for victim in _each(told, lambda one: one.victims)
        if not any(touch(victim.words.spans[0], span) for span in crowds)
    ]
    given = [
        is_right
        for g in people
        for r in hurt
        if _is_one_victim(g, r)
        for is_right in _attributes(g, r)
    ]
    return (
        _both_ways("targets", targets, hit, _is_one_target)
        + _both_ways("victims", people, hurt, _is_one_victim)
        + Counter(
            effects=len(effects),
            effect_right=sum(g == r for g, r in effects),
            attributes=len(given),
            attribute_right=sum(given),
        )
    )


def _is_one_target(gold: ToldTarget, read: ToldTarget) -> bool:
    return gold.kind == read.kind and gold.words.meets(read.words)


def _is_one_victim(gold: ToldVictim, read: ToldVictim) -> bool:
    return gold.harm == read.harm and gold.words.meets(read.words)


def _attributes(gold: ToldVictim, read: ToldVictim) -> list[bool]:
    """Say of each of age, sex and group that is marked whether it was read so."""
    told = ((gold.age, read.age), (gold.sex, read.sex), (gold.group, read.group))
    return [wanted == found for wanted, found in told if wanted is not None]


def _score_setting(
    marked: Sequence[ToldEvent], told: Sequence[ToldEvent]
) -> Counter[str]:
    return _both_ways(
        "place",
        [one.place for one in marked if one.place][:1],
        [one.place for one in told if one.place][:1],
        Words.meets,
    ) + _both_ways(
        "time",
        [one.time for one in marked if one.time][:1],
        [one.time for one in told if one.time][:1],
        Words.meets,
    )


def _score_binding(
    gold: Told, read: Told, counts: Pairs, events: Pairs
) -> Counter[str]:
    """Count the counts that hang on the right event, and the right main events."""
    of_gold = _owners(gold.events)
    of_read = _owners(read.events)
    back = {j: i for i, j in events.items()}
    same = {number: one for one in clusters(gold.events) for number in one}
    kin = {number: one for one in clusters(read.events) for number in one}
    bound = 0
    for i, j in counts.items():
        wanted = {k for event in of_gold.get(i, ()) for k in same[event]}
        told = {
            back[k] for event in of_read.get(j, ()) for k in kin[event] if k in back
        }
        is_told = bool(of_read.get(j))
        bound += bool(wanted & told) if wanted else not is_told
    return Counter(
        bound=len(counts),
        bound_right=bound,
        passages=1,
        main_right=_is_main_right(gold.events, read.events, events, same),
    )


def _owners(events: Sequence[ToldEvent]) -> dict[int, list[int]]:
    owners: dict[int, list[int]] = {}
    for number, event in enumerate(events):
        for count in event.counts:
            owners.setdefault(count, []).append(number)
    return owners


def _is_main_right(
    gold: Sequence[ToldEvent],
    read: Sequence[ToldEvent],
    pairs: Pairs,
    same: dict[int, list[int]],
) -> bool:
    wanted = {k for i, one in enumerate(gold) if one.main for k in same[i]}
    told = [j for j, one in enumerate(read) if one.main]
    if not wanted or not told:
        return not wanted and not told
    kin = {number: one for one in clusters(read) for number in one}
    return any(pairs.get(k) in kin[told[0]] for k in wanted)
