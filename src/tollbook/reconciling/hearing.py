"""Everybody who is heard on one incident, before anything is weighed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import (
    Claim,
    Denial,
    IncidentActor,
    Reading,
    Site,
    Stance,
)

from .blame import actors_of
from .claims import Key, claims_of
from .denials import denials_of
from .parties import Parties, accounts_of
from .parties.identity import is_body
from .tellings import Telling, statement_by_id
from .voices import Voice, sole_voices, voice_of


@dataclass(frozen=True, slots=True)
class Heard:
    """Claims, denials and blame of one incident, and who the voices are."""

    tellings: tuple[Telling, ...]
    claims: Mapping[Key, tuple[Claim, ...]]
    denials: tuple[Denial, ...]
    """Denials, and what parties that are blamed say happened instead."""
    actors: tuple[IncidentActor, ...]
    parties: Parties
    """Which names are one party here."""
    voices: tuple[tuple[str, Voice], ...]
    """Report and voice, for everybody who tells of it or counts."""
    sources: Mapping[str, Voice]
    """The independent origins: what each counts as -> one of its voices."""


def hear(
    tellings: tuple[Telling, ...], originals: Mapping[str, Reading], place: Site | None
) -> Heard:
    """Hear everybody who speaks of an incident.

    Args:
        tellings: The incident's.
        originals: Copied report's id -> reading of the report it repeats.
        place: Where it was: its country's forces need no name.
    """
    parties = Parties(place.country if place else None)
    actors = actors_of(tellings, originals)
    blamed = {parties.of_actor(actor) for actor in actors if is_body(actor)}
    denied = denials_of(tellings, originals)
    known = {(denial.report, denial.start, denial.end) for denial in denied}
    accounts = accounts_of(tellings, originals, parties, blamed)
    voices = tuple(_voices(tellings, originals))
    return Heard(
        tellings,
        claims_of(tellings, originals),
        (
            *denied,
            *(
                account
                for account in accounts
                if (account.report, account.start, account.end) not in known
            ),
        ),
        actors,
        parties,
        voices,
        sole_voices(voices),
    )


def _voices(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> Iterator[tuple[str, Voice]]:
    """Yield report and voice for everybody who tells of it or counts."""
    for telling in tellings:
        report = telling.reading.report.id
        speaking = {telling.event.statement, *(c.statement for c in telling.counts)}
        for statement in sorted(speaking, key=str):
            if not _denies(telling.reading, statement):
                yield report, voice_of(telling.reading, statement, originals)


def _denies(reading: Reading, statement: str | None) -> bool:
    said = statement_by_id(reading, statement)
    return said is not None and said.stance is Stance.DENIES
