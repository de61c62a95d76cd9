"""Every figure for one incident, with who claims it and whether it still holds.

Later supersedes earlier, per origin; the body of a report goes before its
headline; a figure that somebody only denies or doubts is kept and shapes no
range. Nothing is dropped: what does not hold says why.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tollbook.model import (
    Claim,
    Count,
    EventMention,
    Group,
    Measure,
    Qualifier,
    Reading,
    Role,
    Scope,
    Span,
    Stance,
    Step,
    Victim,
    WordsAt,
)

from .origins import Voice, voice_of
from .passages import role_at
from .tellings import Telling, statement_by_id

type Key = tuple[Measure, Group]

_HEARD = (Stance.ASSERTS, Stance.ESTIMATES, Stance.ACCUSES)
_LOUD = (Role.HEADLINE, Role.SUMMARY)
NEWER = "the same source has a newer figure"
REPLACED = "the report itself replaces it"
HEADLINE = "the body of the same report says otherwise"
NOT_ASSERTED = "its source does not assert it"
PART = "it is part of another figure in the same report"
NONE_SAID = "a party's denial of harm contests the figures and does not lower them"


def claims_of(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> dict[Key, tuple[Claim, ...]]:
    """Return the claims about one incident by measure and group, oldest first."""
    found: dict[Key, dict[object, Claim]] = defaultdict(dict)
    parts = _parts(tellings)
    for telling in tellings:
        for count in _counts_of(telling):
            claim = to_claim(count, telling.reading, originals)
            same = (claim.report, claim.origin, claim.low, claim.high, claim.left_out)
            found[count.measure, count.group].setdefault(same, claim)
    reading_of = {telling.reading.report.id: telling.reading for telling in tellings}
    return {
        key: settle(
            _without_parts(_without_echoes(list(claims.values())), parts), reading_of
        )
        for key, claims in sorted(found.items())
    }


def _parts(tellings: Sequence[Telling]) -> frozenset[tuple[str, str]]:
    """Return report and count of figures that are part of another of the incident.

    Three children of twelve dead have a range of their own, and are no such part.
    """
    told = [(t.reading, count) for t in tellings for count in t.counts]
    whole = {(reading.report.id, count.id): count for reading, count in told}
    return frozenset(
        (reading.report.id, count.id)
        for reading, count in told
        if (of := whole.get((reading.report.id, count.part_of or "")))
        and of.group is count.group
    )


def _without_parts(
    claims: Sequence[Claim], parts: frozenset[tuple[str, str]]
) -> list[Claim]:
    """Leave parts out of the range, where a whole is told to stand in it."""
    known = [claim for claim in claims if (claim.report, claim.count) in parts]
    if not any(claim.left_out is None for claim in claims if claim not in known):
        return list(claims)
    return [
        replace(claim, left_out=claim.left_out or PART) if claim in known else claim
        for claim in claims
    ]


def _counts_of(telling: Telling) -> Iterable[Count]:
    counts = telling.counts
    yield from counts
    measured = {count.measure for count in counts}
    counted = [count.span for count in telling.reading.counts]
    yield from _counts_from_victims(telling.event, measured, counted)


def _counts_from_victims(
    event: EventMention, measured: set[Measure], counted: Sequence[Span]
) -> Iterable[Count]:
    """Yield counts for people told of one by one where the text states no number.

    One person has a name, an age or a sex; "450 civilians" has none of them.
    """
    groups: dict[Key, list[Victim]] = defaultdict(list)
    for victim in event.victims:
        one_person = victim.name or victim.age is not None or victim.sex
        covered = any(s < victim.end and victim.start < e for s, e in counted)
        if victim.harm is not None and one_person and not covered:
            groups[victim.harm, victim.group].append(victim)
    for (measure, group), victims in groups.items():
        if measure in measured:
            continue
        alone = len(victims) == 1
        yield Count(
            id=victims[0].id,
            start=victims[0].start,
            end=victims[0].end,
            text=victims[0].text,
            measure=measure,
            group=group,
            low=len(victims),
            high=1 if alone else None,
            qualifier=Qualifier.EXACT if alone else Qualifier.AT_LEAST,
            scope=Scope.INCIDENT,
            statement=event.statement,
            event=event.id,
        )


def to_claim(count: Count, reading: Reading, originals: Mapping[str, Reading]) -> Claim:
    """Return a count as somebody's claim."""
    voice = voice_of(reading, count.statement, originals)
    statement = statement_by_id(reading, count.statement)
    stance = statement.stance if statement else Stance.ASSERTS
    original = originals.get(reading.report.id)
    return Claim(
        start=count.start,
        end=count.end,
        text=count.text,
        source=voice.name,
        kind=voice.kind,
        origin=voice.origin,
        via=voice.via,
        chain=voice.hops,
        outlet=reading.report.outlet,
        published=reading.report.published,
        report=reading.report.id,
        count=count.id,
        stance=stance,
        qualifier=count.qualifier,
        low=count.low,
        high=count.high,
        superseded=count.superseded,
        copy_of=original.report.id if original else None,
        left_out=_at_once(count, voice, stance),
    )


def _at_once(count: Count, voice: Voice, stance: Stance) -> str | None:
    if count.superseded:
        return REPLACED
    if stance not in _HEARD:
        return NOT_ASSERTED
    if count.high == 0 and voice.is_party:
        return NONE_SAID
    return None


def _without_echoes(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out an outlet's own figure that a source it names gives in the same report.

    A headline repeats its body: "At least 14 killed" is the rescuers' 14 or more.
    """
    lent = []
    for claim in claims:
        lender = next(
            (
                other
                for other in claims
                if other.report == claim.report
                and not _is_own(other)
                and other.left_out is None
                and (other.low, other.high) == (claim.low, claim.high)
                and _is_own(claim)
                and other.count != claim.count
            ),
            None,
        )
        if lender is None:
            lent.append(claim)
    return lent


def _is_own(claim: Claim) -> bool:
    """Is it the report's own figure, with nobody quoted for it?"""
    return not any(hop.step is Step.QUOTED for hop in claim.chain)


def settle(
    claims: Sequence[Claim], readings: Mapping[str, Reading]
) -> tuple[Claim, ...]:
    """Say of each claim of one measure and group whether it still holds."""
    by_origin: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.left_out is None:
            by_origin[claim.origin].append(claim)
    newest = {
        origin: max(same, key=lambda one: _newness(one, readings[one.report]))
        for origin, same in by_origin.items()
    }
    settled = [
        _settled(claim, newest[claim.origin], by_origin[claim.origin], readings)
        if claim.left_out is None
        else claim
        for claim in claims
    ]
    return tuple(sorted(settled, key=claim_order))


def claim_order(claim: Claim) -> tuple[int, str, int]:
    """Oldest report first, then as the reports stand."""
    day = claim.published.toordinal() if claim.published else 0
    return day, claim.report, claim.start


def _settled(
    claim: Claim,
    newest: Claim,
    same_origin: Sequence[Claim],
    readings: Mapping[str, Reading],
) -> Claim:
    """Say whether a claim holds beside the others of its origin.

    A figure that its source has left for another and come back to is superseded
    like any older one, by the newest.
    """
    if any(
        _is_later(other, claim) and _figure(other) != _figure(claim)
        for other in (newest, *same_origin)
    ):
        return replace(
            claim,
            superseded=True,
            superseded_by=WordsAt(
                report=newest.report, start=newest.start, end=newest.end
            ),
            left_out=NEWER,
        )
    if role_at(readings[claim.report], claim.start) in _LOUD and any(
        other.report == claim.report
        and _figure(other) != _figure(claim)
        and role_at(readings[other.report], other.start) not in _LOUD
        for other in same_origin
    ):
        return replace(claim, left_out=HEADLINE)
    return claim


def _figure(claim: Claim) -> tuple[int, int | None]:
    return claim.low, claim.high


def _newness(claim: Claim, reading: Reading) -> tuple[int, str, bool, int]:
    """The newest report first; of one report its body, and what stands first in it."""
    day, report, start = claim_order(claim)
    return day, report, role_at(reading, claim.start) not in _LOUD, -start


def _is_later(one: Claim, other: Claim) -> bool:
    return (
        one.published is not None
        and other.published is not None
        and one.published > other.published
    )
