"""Link each denial to the events, counts and statements it denies."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import (
    Count,
    EventActor,
    EventMention,
    Realis,
    Stance,
    Statement,
)
from tollbook.reading.grounds import READ, given
from tollbook.reading.page import Page

from .contradicting import (
    contradicts,
    denied_outright,
    harm_in,
    negated_in,
    said_in,
    said_of,
)
from .scopes import Scope, scope_of, tokens_of, within

_TOLD = frozenset({Realis.ACTUAL, Realis.BACKGROUND, Realis.DENIED})
_SPOKEN_OF = frozenset({Realis.HYPOTHETICAL})
"""What "called the reports of an attack a lie" leaves open is denied by its words."""
_CLAIMS = frozenset({Stance.ASSERTS, Stance.ACCUSES, Stance.ESTIMATES})
_FIGURES = "denials/link: the figures of the statements that it answers"
_REACHES = "denials/link: what its words name, or the statements that it answers, tell"
_DENIED = "denials/link: a denial that reaches the event and this doer"
_FAR = 700
"""Characters back that "denied it" may point: about two paragraphs."""
_NEAR = 2_000
"""Characters between a claim and plain words that contradict it."""
_SAME_MATTER = 2
"""Content words that a denied accusation shares with the denial."""


def link_denials(
    page: Page,
    statements: Sequence[Statement],
    counts: Sequence[Count],
    events: Sequence[EventMention],
) -> tuple[tuple[Statement, ...], tuple[EventMention, ...]]:
    """Return the statements with `denies` and the events with `denied_by` filled.

    A denial reaches the events that its words name by target or kind, and only
    where nobody else than the denier is said to have done them; the statements of
    others that it answers; and counts of the same figure that others gave.
    """
    scopes = [
        scope
        for statement in statements
        if (scope := scope_of(page, statement, events)) is not None
    ]
    denied_by: dict[str, list[str]] = {}
    denies: dict[str, tuple[str, ...]] = {}
    for scope in scopes:
        answered = _answered(scope, statements, page)
        if scope.figures_only:
            figures = _counts_in(answered, counts)
            denies[scope.denial.id] = tuple(figures)
            given("denial", scope.denial.cue[0][0], "denies", READ, _FIGURES)
            continue
        telling = [
            s for s in answered if any(within(s.content, e.start) for e in events)
        ]
        hit = [e for e in events if _reaches(scope, e, telling, page)]
        if _speaks_for_itself(scope, page):
            hit += [
                e
                for e in events
                if e.realis is Realis.DENIED
                and e.statement == scope.denial.id
                and e not in hit
            ]
        for event in hit:
            denied_by.setdefault(event.id, []).append(scope.denial.id)
        spoken = {s.id for s in answered}
        figures = [
            *(_figures(scope, counts) if scope.outright else ()),
            *_counts_in(answered, counts, harm_in(scope.said)),
        ]
        figures = list(dict.fromkeys(figures))
        reached = (*(e.id for e in hit), *figures, *sorted(spoken))
        denies[scope.denial.id] = reached
        given("denial", scope.denial.cue[0][0], "denies", READ, _REACHES)
    return (
        tuple(
            replace(s, denies=denies[s.id]) if denies.get(s.id) else s
            for s in statements
        ),
        tuple(_contested(event, denied_by, scopes) for event in events),
    )


def _speaks_for_itself(scope: Scope, page: Page) -> bool:
    """Does the source say what it did not do itself: "we did not shell it"?"""
    spoken = tokens_of(page, scope.denial.content)
    return any(token.lower_ in ("we", "i") for token in spoken)


def _contested(
    event: EventMention, denied_by: dict[str, list[str]], scopes: Sequence[Scope]
) -> EventMention:
    """Return the event with the denials beside each actor they are about."""
    ids = denied_by.get(event.id)
    if not ids or not event.actors:
        return event
    accused = {scope.denial.id: scope.accused for scope in scopes}
    actors = tuple(
        replace(
            actor,
            denied_by=tuple(i for i in ids if _key(actor) in accused[i]),
        )
        for actor in event.actors
    )
    for actor in actors:
        given("actor", actor.start, "denied_by", actor.denied_by, _DENIED)
    return replace(event, actors=actors)


def _key(actor: EventActor) -> str:
    return actor.register or actor.name


def _reaches(
    scope: Scope, event: EventMention, answered: Sequence[Statement], page: Page
) -> bool:
    own = scope.outright and within(scope.denial.content, event.start)
    if event.realis not in _TOLD and not (own and event.realis in _SPOKEN_OF):
        return False
    if not scope.outright and not scope.points_back:
        return _is_negated(scope, event, answered)
    return _is_denied(scope, event, answered, page)


def _is_denied(
    scope: Scope, event: EventMention, answered: Sequence[Statement], page: Page
) -> bool:
    """Does an outright denial reach an event?"""
    if event.actors and not any(_key(a) in scope.accused for a in event.actors):
        known = any(actor.register is not None for actor in event.actors)
        if known or not scope.points_back:
            return False
    if within(scope.denial.content, event.start):
        return not scope.civilian or _same_target(scope, event)
    if any(within(s.content, event.start) for s in answered):
        return True
    if scope.points_back:
        before = scope.denial.cue[0][0] - event.end
        return not answered and 0 <= before <= _FAR and _is_last(scope, event, page)
    return _same_target(scope, event) or _same_kind(scope, event)


def _is_negated(
    scope: Scope, event: EventMention, answered: Sequence[Statement]
) -> bool:
    """Does an answered claim tell of an event of the kind that is negated?"""
    acts = said_of(event.text)
    told = any(within(s.content, event.start) for s in answered)
    return told and bool(acts & scope.said.acts)


def _is_last(scope: Scope, event: EventMention, page: Page) -> bool:
    """Is there no paragraph but the last between the event and "denied it"?"""
    between = page.text[event.end : scope.denial.cue[0][0]]
    return between.count("\n\n") <= 1


def _same_target(scope: Scope, event: EventMention) -> bool:
    for target in event.targets:
        words = {word.lower().rstrip("s") for word in target.text.split()}
        if words & {word.rstrip("s") for word in scope.words}:
            return True
        if target.kind.replace("_", " ") in scope.words:
            return True
        if scope.civilian and target.kind != "military":
            return True
    return False


def _same_kind(scope: Scope, event: EventMention) -> bool:
    """Same type of event, where the denial names no target of its own."""
    if scope.civilian:
        return False
    if not event.actors and scope.denial.cue[0][0] - event.end > _FAR:
        return False
    return event.type in scope.types


def _answered(
    scope: Scope, statements: Sequence[Statement], page: Page
) -> list[Statement]:
    """Return the claims of others that the denial answers."""
    inside = [s for s in statements if s.inside == scope.denial.id]
    found = [s for s in inside if s.stance is Stance.ACCUSES]
    others = [s for s in statements if _is_claim_of_another(s, scope.denial)]
    if not scope.outright:
        others = [s for s in others if _stands_apart(s, scope.denial)]
    if scope.points_back:
        here = min(scope.denial.cue[0][0], scope.denial.content[0][0])
        before = [s for s in others if -1 <= here - s.content[-1][1] <= _FAR]
        if scope.figures_only:
            before = [s for s in before if _has_figure(page, s)] or before
        return [*found, *before[-1:]]
    for other in others:
        tokens = tokens_of(page, other.content)
        if other.stance is Stance.ACCUSES and scope.outright:
            words = {token.lemma_.lower() for token in tokens}
            if len(words & scope.words) >= _SAME_MATTER:
                found.append(other)
                continue
        if _contradicts(scope, tokens):
            found.append(other)
    return found


def _contradicts(scope: Scope, tokens: Sequence[Token]) -> bool:
    """Are the words of another what the denial says was not so?"""
    claim = said_in(tokens)
    if scope.outright:
        return not scope.said_nothing and denied_outright(scope.said, claim)
    if not contradicts(scope.said, claim):
        return False
    also = negated_in(tokens)
    return also is None or not also.acts & scope.said.acts


def _has_figure(page: Page, statement: Statement) -> bool:
    return any(token.like_num for token in tokens_of(page, statement.content))


def _counts_in(
    answered: Sequence[Statement],
    counts: Sequence[Count],
    measures: frozenset[str] | None = None,
) -> list[str]:
    """Return the counts of answered statements, of some measures or of all."""
    return [
        count.id
        for count in counts
        if any(within(s.content, count.start) for s in answered)
        and (measures is None or count.measure in measures)
    ]


def _is_claim_of_another(other: Statement, denial: Statement) -> bool:
    if other.id == denial.id or other.stance not in _CLAIMS:
        return False
    if denial.id == other.inside or other.id == denial.inside:
        return False
    if other.source is None or denial.source is None:
        return True
    mine, theirs = denial.source, other.source
    return (mine.register or _plain(mine.name)) != (
        theirs.register or _plain(theirs.name)
    )


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _stands_apart(other: Statement, denial: Statement) -> bool:
    """Does it stand near, and neither in the other's words?"""
    here, there = denial.content[0][0], other.content[0][0]
    return abs(here - there) <= _NEAR and not (
        within(denial.content, there) or within(other.content, here)
    )


def _figures(scope: Scope, counts: Sequence[Count]) -> list[str]:
    """Return the counts that others gave of a figure told in the denial."""
    own = [c for c in counts if within(scope.denial.content, c.start)]
    told = {(c.measure, c.low, c.high) for c in own}
    return [c.id for c in counts if c not in own and (c.measure, c.low, c.high) in told]
