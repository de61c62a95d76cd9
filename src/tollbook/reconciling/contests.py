"""Why a figure is contested: which claims and denials cannot be squared, in words.

Nothing is decided here. A contest names who is at odds, says why in a sentence,
and points at the words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from tollbook.model import (
    Claim,
    Contest,
    ContestKind,
    Denial,
    Group,
    Harm,
    Measure,
    SourceKind,
    WordsAt,
)

from .claims import NONE_SAID
from .groups import CIVILIAN, is_inside
from .wording import figure, group_in_words, listed, measure_in_words, quoted

ACCOUNT = "account"
"""What a denial is that says what happened instead (`parties.accounts`)."""
DENIED = {
    "event": "that it happened",
    "harm": "that people were harmed",
    "responsibility": "that it did it",
    "targets": "that such targets were hit",
}


def at(claim: Claim | Denial) -> WordsAt:
    """Return where a claim or a denial stands."""
    return WordsAt(report=claim.report, start=claim.start, end=claim.end)


def contests_of(
    measure: Measure,
    group: Group,
    claims: Sequence[Claim],
    denials: Sequence[Denial],
) -> tuple[Contest, ...]:
    """Return why the claims of one measure and group are contested.

    Args:
        measure: What is counted.
        group: Whom it is about.
        claims: Settled claims (`claims.settle`), holding or not.
        denials: The denials of the incident.
    """
    bearing = [each for each in denials if bears_on(each, measure, group)]
    return (
        *_denied(bearing),
        *_nobody(claims, measure),
        *_disjoint_ranges(_heard_first(claims)),
    )


def denied_by(denials: Sequence[Denial]) -> tuple[Contest, ...]:
    """Return the contests that an incident's denials are, whatever they deny."""
    return tuple(_denied(denials))


def bears_on(denial: Denial, measure: Measure, group: Group) -> bool:
    """Does a denial contest the figures of a measure and group?

    Who denies only that civilians were there says nothing against a count of
    fighters; who denies that anybody died says nothing against the wounded. A
    denial of responsibility or of a target leaves the figures as they are.
    """
    if denial.what == "event":
        return True
    if denial.what != "harm":
        return False
    words = denial.text.lower()
    if "civilian" in words and group is Group.COMBATANTS:
        return False
    named = {name for name, stems in _STEMS.items() if any(s in words for s in stems)}
    return not named or bool(named & _SPOKEN_AS.get(measure, {measure}))


_STEMS = {
    Measure.KILLED: ("kill", "dead", "death", "died", "fatal"),
    Measure.INJURED: ("injur", "wound", "hurt"),
}
_SPOKEN_AS = {
    Measure.KILLED_OR_INJURED: {Measure.KILLED, Measure.INJURED},
    Measure.BODIES_RECOVERED: {Measure.KILLED},
}


def _denied(denials: Sequence[Denial]) -> Iterator[Contest]:
    """Yield one contest for all that one source denies in one respect."""
    same: dict[tuple[str, str], list[Denial]] = defaultdict(list)
    for denial in denials:
        same[denial.source.casefold(), denial.what].append(denial)
    for (_, what), told in same.items():
        source = told[0].source
        account = what == ACCOUNT
        verb = "says otherwise" if account else f"denies {DENIED.get(what, what)}"
        words = listed(dict.fromkeys(quoted(denial.text) for denial in told))
        yield Contest(
            kind=ContestKind.OTHER_ACCOUNT if account else ContestKind.DENIAL,
            says=f"{source} {verb}: {words}",
            sources=(source,),
            words=tuple(map(at, told)),
        )


def _nobody(claims: Sequence[Claim], measure: Measure) -> Iterator[Contest]:
    zeros: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.left_out == NONE_SAID:
            zeros[claim.source].append(claim)
    for source, told in sorted(zeros.items()):
        yield Contest(
            kind=ContestKind.NOBODY_HARMED,
            says=f"{source} says that nobody was {measure_in_words(measure)}",
            sources=(source,),
            words=tuple(map(at, told)),
        )


def _heard_first(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out echoes of a figure that an independent origin gives itself."""
    holding = [claim for claim in claims if claim.left_out is None]
    given = {(c.low, c.high) for c in holding if c.not_independent is None}
    return [
        claim
        for claim in holding
        if claim.not_independent is None or (claim.low, claim.high) not in given
    ]


def _disjoint_ranges(holding: Sequence[Claim]) -> Iterator[Contest]:
    """Yield one contest with every figure that cannot stand beside another's."""
    odd = {
        at(claim): claim
        for one, other in combinations(holding, 2)
        if one.origin != other.origin and disjoint(one, other)
        for claim in (one, other)
    }
    if not odd:
        return
    by_figure: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(odd.values(), key=lambda claim: (claim.low, claim.origin)):
        by_figure[figure(claim.low, claim.high)].append(claim)
    told = [
        f"{words} ({listed(dict.fromkeys(claim.source for claim in claims))})"
        for words, claims in by_figure.items()
    ]
    yield Contest(
        kind=ContestKind.RANGES,
        says=f"{listed(told)} cannot all be right",
        sources=tuple(sorted({claim.source for claim in odd.values()})),
        words=tuple(at(claim) for claims in by_figure.values() for claim in claims),
    )


def disjoint(one: Claim, other: Claim) -> bool:
    """Have two ranges no number in common?"""
    return (one.high is not None and one.high < other.low) or (
        other.high is not None and other.high < one.low
    )


def across_groups(harms: Sequence[Harm]) -> tuple[Harm, ...]:
    """Return the harms, contested also where one group's figures gainsay another's."""
    found: dict[int, list[Contest]] = defaultdict(list)
    for (left, one), (right, other) in combinations(enumerate(harms), 2):
        for contest in _part_above(one, other):
            found[left].append(contest)
            found[right].append(contest)
        for contest in _who_was_harmed(one, other):
            # Said once of the fighters, of each group of civilians, though.
            for place, harm in ((left, one), (right, other)):
                if harm.group is not Group.COMBATANTS or not _says(
                    found[place], ContestKind.WHO_WAS_HARMED
                ):
                    found[place].append(contest)
    return tuple(
        replace(
            harm,
            contested=harm.contested or at_ in found,
            contested_by=(*harm.contested_by, *found[at_]),
        )
        if at_ in found
        else harm
        for at_, harm in enumerate(harms)
    )


def _says(contests: Sequence[Contest], kind: ContestKind) -> bool:
    return any(contest.kind is kind for contest in contests)


def _part_above(one: Harm, other: Harm) -> Iterator[Contest]:
    if one.measure is not other.measure:
        return
    part, whole = (one, other) if is_inside(one.group, other.group) else (other, one)
    if not is_inside(part.group, whole.group):
        return
    odd = [
        (small, large)
        for large in part.claims
        for small in whole.claims
        if large.left_out is None
        and small.left_out is None
        and large.origin != small.origin
        and small.high is not None
        and small.high < large.low
    ]
    if not odd:
        return
    small, large = odd[0]
    yield Contest(
        kind=ContestKind.PART_ABOVE_WHOLE,
        says=(
            f"{figure(large.low, large.high)} {group_in_words(part.group)} "
            f"{measure_in_words(part.measure)} ({large.source}) are more than "
            f"{figure(small.low, small.high)} {measure_in_words(part.measure)} "
            f"({small.source})"
        ),
        sources=tuple(sorted({claim.source for pair in odd for claim in pair})),
        words=tuple(dict.fromkeys(at(claim) for pair in odd for claim in pair)),
    )


def _who_was_harmed(one: Harm, other: Harm) -> Iterator[Contest]:
    """Yield where a party speaks of fighters only, and others of civilians."""
    if one.measure is not other.measure:
        return
    by_group: Mapping[Group, Harm] = {one.group: one, other.group: other}
    fighters = by_group.get(Group.COMBATANTS)
    people = next((by_group[g] for g in by_group if g in CIVILIAN), None)
    if fighters is None or people is None:
        return
    spared = {claim.origin for claim in people.claims if claim.left_out is None}
    only = [
        claim
        for claim in fighters.claims
        if claim.left_out is None
        and claim.kind is SourceKind.PARTY
        and claim.origin not in spared
    ]
    others = [claim for claim in people.claims if claim.left_out is None]
    if not only or not others:
        return
    who = listed(dict.fromkeys(claim.source for claim in only))
    heard = listed(dict.fromkeys(claim.source for claim in others))
    yield Contest(
        kind=ContestKind.WHO_WAS_HARMED,
        says=(
            f"{who}, a party, counts only fighters {measure_in_words(one.measure)}, "
            f"and others count {group_in_words(people.group)} ({heard})"
        ),
        sources=tuple(sorted({claim.source for claim in only})),
        words=tuple(dict.fromkeys(map(at, (*only, *others)))),
    )
