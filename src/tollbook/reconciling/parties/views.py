"""Each party's answer to an incident: its verdict, what it concedes, its words.

The verdict is Airwars' field "belligerent's assessment", as far as statements give
it: the newest statement with an answer decides. Silence is no verdict. What a
party concedes is what it counts itself; nobody's range is moved by it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import (
    Answer,
    Claim,
    Conceded,
    Denial,
    EventActor,
    Group,
    Harm,
    IncidentActor,
    Measure,
    PartyStatement,
    PartyView,
    SourceKind,
    Stance,
    Statement,
    Verdict,
)
from tollbook.reconciling.claims import NONE_SAID, claim_order
from tollbook.reconciling.contests import ACCOUNT, at
from tollbook.reconciling.ranges import range_of
from tollbook.reconciling.tellings import Telling
from tollbook.reconciling.wording import quoted
from tollbook.registers.party_answers import answer_in, tells_own_act

from .identity import Parties
from .nearness import InReport, in_reports, span_of

_VERDICTS = {
    Answer.REGRETS: Verdict.CREDIBLE,
    Answer.CONCEDES: Verdict.CREDIBLE,
    Answer.DUPLICATE: Verdict.DUPLICATE,
    Answer.NOT_CREDIBLE: Verdict.NON_CREDIBLE,
    Answer.NOBODY_HARMED: Verdict.NON_CREDIBLE,
    Answer.DENIES: Verdict.NON_CREDIBLE,
    Answer.SAYS_OTHERWISE: Verdict.NON_CREDIBLE,
    Answer.LOOKS_INTO: Verdict.NOT_YET_ASSESSED,
}
"""Of two answers on one day the one that stands first here decides."""
_SAYS = {
    Answer.REGRETS: "it takes the harm as its doing",
    Answer.CONCEDES: "it gives a figure of people harmed",
    Answer.DUPLICATE: "it says that it has dealt with the claim before",
    Answer.NOT_CREDIBLE: "it finds the claim not credible",
    Answer.NOBODY_HARMED: "it says that nobody was harmed",
    Answer.DENIES: "it denies",
    Answer.SAYS_OTHERWISE: "it says that something else happened",
    Answer.LOOKS_INTO: "it has yet to say",
}
_SILENT = "no report of the incident gives its answer"
_ADMISSIONS = (Answer.ADMITS, Answer.REGRETS)
_TOLD = (Stance.ASSERTS, Stance.ESTIMATES)
_ACT_ONLY = "it tells of the act as its own, and says nothing of civilians harmed"


_OWNED = re.compile(r"\b(?:its|our)\s+(?:own\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
"""What stands before the word for the deed where it is told as one's own."""

type Figure = tuple[Harm, Claim]


@dataclass(frozen=True, slots=True)
class _Said:
    """One answer of a party, and where it stands."""

    party: str
    name: str
    """What the party is called by who speaks, where nobody blames it by a name."""
    register: str | None
    kind: SourceKind
    statement: PartyStatement
    figure: Figure | None = None
    """The figure it concedes."""

    @property
    def answer(self) -> Answer:
        """What the statement does."""
        return self.statement.answer

    @property
    def verdict(self) -> Verdict | None:
        """The verdict the statement amounts to; a count of fighters is none."""
        if self.figure is not None and self.figure[0].group is Group.COMBATANTS:
            return None
        return _VERDICTS.get(self.answer)


def parties_of(
    tellings: Sequence[Telling],
    parties: Parties,
    actors: Sequence[IncidentActor],
    denials: Sequence[Denial],
    harms: Sequence[Harm],
) -> tuple[PartyView, ...]:
    """Return what each party says that is blamed, or that denies or admits.

    Args:
        tellings: The incident's.
        parties: Who is one party in this incident.
        actors: Who is said to have done it.
        denials: The denials of the incident, other accounts included.
        harms: The incident's ranges, with every claim.
    """
    bodies = filter(parties.is_party, actors)
    blamed = {parties.of_actor(actor): actor for actor in bodies}
    said: dict[str, list[_Said]] = defaultdict(list)
    if not blamed and not _party_speaks(tellings):
        return ()
    for report in in_reports(tellings).values():
        for each in _said_in(report, parties, denials, harms):
            said[each.party].append(each)
    views = [
        _to_view(blamed.get(party), _bearing(said[party]))
        for party in {*blamed, *said}
        if party in blamed or _speaks_up(said[party])
    ]
    return tuple(sorted(views, key=lambda view: (not view.blamed, view.name)))


def _party_speaks(tellings: Sequence[Telling]) -> bool:
    return any(
        statement.source is not None and statement.source.kind is SourceKind.PARTY
        for telling in tellings
        for statement in telling.reading.statements
    )


def admitting(views: Sequence[PartyView]) -> str | None:
    """Return who admits the act and the harm; None where nobody does.

    Who admits a strike and denies that civilians were harmed, or counts fighters
    only, has accepted the strike and not the harm.
    """
    return next(
        (
            each.source
            for view in views
            if view.admits and view.verdict is not Verdict.NON_CREDIBLE
            if not _counts_fighters_only(view)
            for each in view.statements
            if each.answer in _ADMISSIONS
        ),
        None,
    )


def _counts_fighters_only(view: PartyView) -> bool:
    groups = {conceded.group for conceded in view.conceded}
    return groups == {Group.COMBATANTS}


def _speaks_up(said: Sequence[_Said]) -> bool:
    """Does a party that nobody blames deny, or tell of the act as its own?"""
    return any(
        each.kind is SourceKind.PARTY and each.answer in (*_ADMISSIONS, Answer.DENIES)
        for each in said
    )


def _bearing(said: Sequence[_Said]) -> list[_Said]:
    """Leave out figures of who does not admit: to count the dead concedes nothing."""
    admits = any(each.answer in _ADMISSIONS for each in said)
    return [each for each in said if admits or each.figure is None]


def _said_in(
    report: InReport,
    parties: Parties,
    denials: Sequence[Denial],
    harms: Sequence[Harm],
) -> Iterator[_Said]:
    speakers = parties.speakers(report.reading)
    answered = {
        (denial.start, denial.end): denial
        for denial in denials
        if denial.report == report.reading.report.id
    }
    figures = _figures(report, harms)
    for statement in report.reading.statements:
        party, source = speakers.get(statement.id), statement.source
        if party is None or source is None or not statement.content:
            continue
        denial = answered.get(span_of(statement))
        answers = [
            *_in_words(report, statement, denial, own=_is_own(parties, party)),
            *_in_figures(report, statement, figures, parties, party),
        ]
        for answer, figure in answers:
            told = _to_statement(report, statement, source.name, answer)
            yield _Said(party, source.name, source.register, source.kind, told, figure)


def _is_own(parties: Parties, party: str) -> Callable[[EventActor], bool]:
    return lambda actor: parties.of_actor(actor) == party


def _figures(report: InReport, harms: Sequence[Harm]) -> Mapping[str, list[Figure]]:
    """Return statement id -> the figures of the incident that it gives."""
    by_count = {
        claim.count: (harm, claim)
        for harm in harms
        for claim in harm.claims
        if claim.report == report.reading.report.id
    }
    given: dict[str, list[Figure]] = defaultdict(list)
    for count in report.reading.counts:
        if count.id in by_count and count.statement is not None:
            given[count.statement].append(by_count[count.id])
    return given


def _in_words(
    report: InReport,
    statement: Statement,
    denial: Denial | None,
    *,
    own: Callable[[EventActor], bool],
) -> Iterator[tuple[Answer, None]]:
    if denial is not None:
        account = denial.what == ACCOUNT
        yield (Answer.SAYS_OTHERWISE if account else Answer.DENIES), None
    denies = denial is not None and denial.what != ACCOUNT
    if denies or statement.stance not in _TOLD or not report.is_about(statement):
        return
    text = report.reading.report.text
    cue = " ".join(text[start:end] for start, end in statement.cue)
    answer = answer_in(report.said(statement), cue)
    if answer is not None:
        yield answer, None
    if answer is not Answer.ADMITS and _is_own_act(report, statement, own):
        yield Answer.ADMITS, None


def _in_figures(
    report: InReport,
    statement: Statement,
    figures: Mapping[str, list[Figure]],
    parties: Parties,
    party: str,
) -> Iterator[tuple[Answer, Figure | None]]:
    accused = {
        parties.of_actor(actor)
        for event in report.told_by(statement)
        for actor in event.actors
        if actor.alleged_by == statement.id and parties.is_party(actor)
    }
    if accused and party not in accused:
        return  # it counts the harm that it lays to somebody else
    for harm, claim in figures.get(statement.id, ()):
        if claim.left_out == NONE_SAID:
            yield Answer.NOBODY_HARMED, None
        elif claim.low and claim.left_out is None:
            yield Answer.CONCEDES, (harm, claim)


def _is_own_act(
    report: InReport, statement: Statement, own: Callable[[EventActor], bool]
) -> bool:
    """Does a party tell of the act as its own ("its strike", "it had struck")?"""
    if tells_own_act(report.said(statement)):
        return True
    start, _ = span_of(statement)
    text = report.reading.report.text
    return any(
        any(map(own, event.actors))
        if event.statement == statement.id and event.actors
        else _OWNED.search(text[start : event.start]) is not None
        for event in report.told_by(statement)
        if event.id in report.events
    )


def _to_statement(
    report: InReport, statement: Statement, source: str, answer: Answer
) -> PartyStatement:
    start, end = span_of(statement)
    of = report.reading.report
    return PartyStatement(
        start=start,
        end=end,
        text=of.text[start:end],
        source=source,
        answer=answer,
        report=of.id,
        outlet=of.outlet,
        published=of.published,
    )


def _to_view(blamed: IncidentActor | None, said: Sequence[_Said]) -> PartyView:
    ordered = sorted(said, key=_age)
    verdict, because = _verdict_of(ordered)
    named = blamed or min(ordered, key=lambda each: each.kind is not SourceKind.PARTY)
    statements = (each.statement for each in ordered)
    return PartyView(
        name=named.name,
        register=named.register,
        blamed=blamed is not None,
        admits=any(each.answer in _ADMISSIONS for each in ordered),
        verdict=verdict,
        because=because,
        conceded=tuple(_conceded(ordered)),
        statements=tuple(dict.fromkeys(statements)),
    )


def _age(said: _Said) -> tuple[int, str, int, int]:
    told = said.statement
    day = told.published.toordinal() if told.published else 0
    return day, told.report, told.start, list(Answer).index(told.answer)


def _verdict_of(said: Sequence[_Said]) -> tuple[Verdict | None, str]:
    """Return the verdict of the newest statement that has one, and why."""
    judging = [each for each in said if each.verdict is not None]
    if not judging:
        return None, _ACT_ONLY if said else _SILENT
    newest = max(_age(each)[0] for each in judging)
    order = list(_VERDICTS)
    chosen = min(
        (each for each in judging if _age(each)[0] == newest),
        key=lambda each: (order.index(each.answer), _age(each)),
    )
    return chosen.verdict, f"{_SAYS[chosen.answer]}: {quoted(chosen.statement.text)}"


def _conceded(said: Sequence[_Said]) -> Iterator[Conceded]:
    """Yield what a party counts itself, its newest figures of each kind."""
    given: dict[tuple[Measure, Group], list[Claim]] = defaultdict(list)
    for each in said:
        if each.figure is not None:
            harm, claim = each.figure
            given[harm.measure, harm.group].append(claim)
    for (measure, group), claims in sorted(given.items()):
        newest = max(claim_order(claim)[0] for claim in claims)
        held = [claim for claim in claims if claim_order(claim)[0] == newest]
        low, high = range_of(held)
        yield Conceded(
            measure=measure,
            group=group,
            low=low,
            high=high,
            words=tuple(dict.fromkeys(map(at, held))),
        )
