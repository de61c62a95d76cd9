"""What a party that is blamed says happened instead.

"The army said it had struck a militant base", where others say that a clinic was
struck, denies nothing by its words and contradicts all the same. So does blame
laid on somebody else by who is blamed, and so does "our air force flew no sorties",
which is a denial in all but the verb.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial

from tollbook.model import Denial, EventActor, Reading, Realis, Stance, Statement
from tollbook.reconciling.contests import ACCOUNT
from tollbook.reconciling.denials import what_is_denied
from tollbook.reconciling.origins import voice_of
from tollbook.reconciling.tellings import Telling
from tollbook.registers.party_answers import speaks_of_fighters_place

from .identity import Parties, is_body
from .nearness import InReport, days_told, in_reports, span_of

_ARMED = {"military", "police_post"}
"""Kinds of target in registers/lists/targets.yaml that are no civilian objects."""
_TOLD = (Stance.ASSERTS, Stance.ACCUSES, Stance.ESTIMATES)


def accounts_of(
    tellings: Sequence[Telling],
    originals: Mapping[str, Reading],
    parties: Parties,
    blamed: Collection[str],
) -> tuple[Denial, ...]:
    """Return the other accounts, oldest report first, as denials of what others say.

    Args:
        tellings: The incident's.
        originals: Copied report's id -> reading of the report it repeats.
        parties: Who is one party in this incident.
        blamed: The parties that somebody says did it.
    """
    if not blamed:
        return ()
    civilian = any(
        target.kind not in _ARMED
        for telling in tellings
        for target in telling.event.targets
    )
    days = days_told(tellings)
    found: dict[tuple[str, int, int], Denial] = {}
    for told in in_reports(tellings).values():
        for statement, speaker in _answering(told, parties, blamed):
            if _says_no_such(told, statement, days):
                what = what_is_denied(told.said(statement), by_actor=True)
                denial = _to_denial(told.reading, statement, originals, what)
                found[denial.report, denial.start, denial.end] = denial
                continue
            elsewhere = civilian and speaks_of_fighters_place(told.said(statement))
            if not elsewhere and not _blames_another(
                told, statement, days, own=partial(_is_party, parties, speaker)
            ):
                continue
            denial = _to_denial(told.reading, statement, originals, ACCOUNT)
            found[denial.report, denial.start, denial.end] = denial
    return tuple(found[key] for key in sorted(found))


def _answering(
    told: InReport, parties: Parties, blamed: Collection[str]
) -> Iterator[tuple[Statement, str]]:
    """Yield what a party that is blamed says of the incident, and which it is."""
    speakers = parties.speakers(told.reading)
    for statement in told.reading.statements:
        speaker = speakers.get(statement.id)
        if (
            speaker in blamed
            and statement.stance in _TOLD
            and statement.content
            and told.is_about(statement)
        ):
            yield statement, str(speaker)


def _blames_another(
    told: InReport,
    statement: Statement,
    days: Collection[object],
    *,
    own: Callable[[EventActor], bool],
) -> bool:
    """Does who is blamed say that somebody else did it, on those days?"""
    return any(
        not any(map(own, actors))
        for event in told.told_by(statement)
        if event.realis is Realis.ACTUAL
        and (event.id in told.events or told.may_be_it(event, days))
        if (actors := [a for a in event.actors if _said_in(a, statement)])
    )


def _says_no_such(
    told: InReport, statement: Statement, days: Collection[object]
) -> bool:
    """Does who is blamed tell of it as something that did not happen?"""
    return any(
        event.statement == statement.id
        and event.realis is Realis.DENIED
        and (event.id in told.events or told.may_be_it(event, days))
        for event in told.reading.events
    )


def _is_party(parties: Parties, party: str, actor: EventActor) -> bool:
    return parties.of_actor(actor) == party


def _said_in(actor: EventActor, statement: Statement) -> bool:
    return is_body(actor) and actor.alleged_by == statement.id


def _to_denial(
    reading: Reading, statement: Statement, originals: Mapping[str, Reading], what: str
) -> Denial:
    start, end = span_of(statement)
    return Denial(
        start=start,
        end=end,
        text=reading.report.text[start:end],
        source=voice_of(reading, statement.id, originals).name,
        report=reading.report.id,
        outlet=reading.report.outlet,
        what=what,
    )
