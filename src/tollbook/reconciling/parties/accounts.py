"""What a party that is blamed says happened instead.

"The army said it had struck a militant base", where others say that a clinic was
struck, denies nothing by its words and contradicts all the same. So does blame
laid on somebody else by who is blamed, and so does "our air force flew no sorties",
which is a denial in all but the verb.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import Denial, EventMention, Reading, Realis, Stance, Statement
from tollbook.reconciling.contests import ACCOUNT
from tollbook.reconciling.denials import what_is_denied
from tollbook.reconciling.origins import voice_of
from tollbook.reconciling.tellings import Telling
from tollbook.registers.party_answers import says_false, speaks_of_fighters_place

from .identity import Parties
from .nearness import InReport, days_told, in_reports, span_of

_ARMED = {"military", "police_post"}
"""Kinds of target in registers/lists/targets.yaml that are no civilian objects."""
_TOLD = (Stance.ASSERTS, Stance.ACCUSES, Stance.ESTIMATES, Stance.DENIES)


@dataclass(frozen=True, slots=True)
class _Case:
    """What a party is up against: who is blamed for what, and when."""

    parties: Parties
    blamed: Collection[str]
    """The parties that somebody says did it."""
    days: Collection[object]
    """The stretches of days that the incident's mentions name."""
    civilian: bool
    """Somebody tells of a target that is no place of fighters."""

    def denied_in(self, told: InReport, statement: Statement) -> str | None:
        """Return what a statement of a party that is blamed denies; None: nothing."""
        said = told.said(statement)
        if (
            statement.stance is Stance.DENIES
            or says_false(said)
            or self._says_no_such(told, statement)
        ):
            return what_is_denied(said)
        elsewhere = self.civilian and speaks_of_fighters_place(said)
        return ACCOUNT if elsewhere or self._blames_another(told, statement) else None

    def _says_no_such(self, told: InReport, statement: Statement) -> bool:
        """Does it tell of a deed that did not happen, on those days?"""
        return any(
            event.realis is Realis.DENIED and event.statement == statement.id
            for event in self._on_those_days(told, told.reading.events)
        )

    def _blames_another(self, told: InReport, statement: Statement) -> bool:
        """Does it say that somebody else did it, on those days?"""
        speaker = self.parties.speakers(told.reading)[statement.id]
        for event in self._on_those_days(told, told.told_by(statement)):
            laid = [
                self.parties.of_actor(actor)
                for actor in event.actors
                if self.parties.is_party(actor) and actor.alleged_by == statement.id
            ]
            if event.realis is Realis.ACTUAL and laid and speaker not in laid:
                return True
        return False

    def _on_those_days(
        self, told: InReport, events: Iterable[EventMention]
    ) -> Iterator[EventMention]:
        for event in events:
            if event.id in told.events or told.may_be_it(event, self.days):
                yield event


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
    case = _Case(parties, blamed, days_told(tellings), civilian)
    found: dict[tuple[str, int, int], Denial] = {}
    for told in in_reports(tellings).values():
        for statement in _answering(told, case):
            what = case.denied_in(told, statement)
            if what is not None:
                denial = _to_denial(told.reading, statement, originals, what)
                found[denial.report, denial.start, denial.end] = denial
    return tuple(found[key] for key in sorted(found))


def _answering(told: InReport, case: _Case) -> Iterator[Statement]:
    """Yield what parties that are blamed say of the incident."""
    speakers = case.parties.speakers(told.reading)
    for statement in told.reading.statements:
        if (
            speakers.get(statement.id) in case.blamed
            and statement.stance in _TOLD
            and statement.content
            and told.is_about(statement)
        ):
            yield statement


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
