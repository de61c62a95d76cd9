"""Everybody who is heard on one incident, before anything is weighed."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.model import (
    Claim,
    Denial,
    IncidentActor,
    Reading,
    Site,
)
from tollbook.registers.party_answers import bare_name

from .blame import actors_of
from .claims import Key, claims_of
from .denials import denials_of
from .origins import Voiced, echoes_of, independent, voiced_of, with_keys
from .parties import Parties, accounts_of
from .tellings import Telling


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
    told: tuple[Voiced, ...]
    """Everybody who tells of it or counts, each time, with what it counts as."""
    sources: Mapping[str, Voiced]
    """The independent origins: what each counts as -> who is nearest to it."""


def _places(tellings: tuple[Telling, ...]) -> frozenset[str]:
    """Return what the places of an incident are called, bare."""
    told = (telling.place for telling in tellings)
    return frozenset(
        bare_name(name) for at in told if at is not None for name in (at.text, at.name)
    )


def hear(
    tellings: tuple[Telling, ...], originals: Mapping[str, Reading], place: Site | None
) -> Heard:
    """Hear everybody who speaks of an incident.

    Args:
        tellings: The incident's.
        originals: Copied report's id -> reading of the report it repeats.
        place: Where it was: its country's forces need no name.
    """
    parties = Parties(place.country if place else None, _places(tellings))
    actors = actors_of(tellings, originals)
    blamed = {parties.of_actor(actor) for actor in actors if parties.is_party(actor)}
    denied = denials_of(tellings, originals)
    known = {(denial.report, denial.start, denial.end) for denial in denied}
    accounts = accounts_of(tellings, originals, parties, blamed)
    told = with_keys(echoes_of(voiced_of(tellings, originals)))
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
        told,
        independent(told),
    )
