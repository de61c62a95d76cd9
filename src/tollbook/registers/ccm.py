"""Who is bound by the Convention on Cluster Munitions, on any day.

To sign is not to join: 108 states signed, all before the treaty entered into force
on 1 August 2010. Published totals of parties count deposits, from that very day;
the treaty binds a state from the first day of the sixth month after.

    >>> ccm_totals(date(2016, 10, 6))
    CcmTotals(parties=100, signatures=108, signatories_only=19)
    >>> str(ccm_status("SY", date(2016, 10, 6)))
    'Syria has neither signed nor joined'
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from tollbook.errors import RegisterError

from ._lists import load_entries

ENTRY_INTO_FORCE = date(2010, 8, 1)
"""Of the treaty itself, after the thirtieth ratification on 16 February 2010."""
_MONTHS = 6
"""A deposit takes effect on the first day of the sixth month after."""


class CcmStanding(StrEnum):
    """How a state stands to the treaty on a day."""

    PARTY = "state_party"
    PARTY_NOT_YET_BOUND = "state_party_not_yet_bound"
    """It has deposited its instrument; entry into force for it is still to come."""
    SIGNATORY_ONLY = "signatory_only"
    WITHDRAWN = "withdrawn"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class CcmState:
    """One state's dates."""

    iso3: str
    iso2: str
    name: str
    signed: date | None = None
    deposited: date | None = None
    act: str = "ratification"
    """ratification, acceptance or accession."""
    date_from: str = "untc_2014"
    """Where the day of deposit is known from: untc_2014, confirmed_later, recalled."""
    day_known: bool = True
    """False: only the month of deposit is known."""
    notice: date | None = None
    withdrawn: date | None = None
    """Day on which its withdrawal took effect."""

    @property
    def bound_from(self) -> date | None:
        """The day the treaty enters into force for it."""
        if self.deposited is None:
            return None
        months = self.deposited.month - 1 + _MONTHS
        year = self.deposited.year + months // 12
        return max(ENTRY_INTO_FORCE, date(year, months % 12 + 1, 1))

    def standing(self, on: date) -> CcmStanding:
        """Return how it stands to the treaty on a day."""
        if self.withdrawn is not None and self.withdrawn <= on:
            return CcmStanding.WITHDRAWN
        if self.bound_from is not None and self.bound_from <= on:
            return CcmStanding.PARTY
        if self.deposited is not None and self.deposited <= on:
            return CcmStanding.PARTY_NOT_YET_BOUND
        if self.signed is not None and self.signed <= on:
            return CcmStanding.SIGNATORY_ONLY
        return CcmStanding.NEITHER


@dataclass(frozen=True, slots=True, kw_only=True)
class CcmStatus:
    """How a country stands to the treaty on a day, and since when."""

    state: CcmState
    on: date
    standing: CcmStanding

    def __str__(self) -> str:
        state = self.state
        match self.standing:
            case CcmStanding.NEITHER:
                told = "has neither signed nor joined"
            case CcmStanding.PARTY:
                told = f"is a State Party ({_dates(state)})"
            case CcmStanding.PARTY_NOT_YET_BOUND:
                told = f"has joined and is not bound yet ({_dates(state)})"
            case CcmStanding.SIGNATORY_ONLY:
                told = f"has signed ({state.signed}) and not joined"
            case _:
                told = f"has withdrawn, with effect from {state.withdrawn}"
        return f"{state.name} {told}"


class CcmTotals(NamedTuple):
    """How many states, on a day."""

    parties: int
    """Instruments deposited, withdrawals taken off: what published totals count."""
    signatures: int
    """States that have ever signed; none can since 1 August 2010."""
    signatories_only: int
    """States that signed and have not deposited an instrument."""


@cache
def ccm_states() -> tuple[CcmState, ...]:
    """Return every signatory and party, and the UN members that are neither."""
    return load_entries("ccm", CcmState)


def ccm_status(country: str, on: date) -> CcmStatus:
    """Return how a country stands to the treaty on a day.

    Args:
        country: ISO 3166-1 code, of two or three letters, or the register's name.
        on: The day asked about.

    Raises:
        RegisterError: no state in the register has this code or name.
    """
    asked = country.strip().casefold()
    for state in ccm_states():
        if asked in {c.casefold() for c in (state.iso2, state.iso3, state.name)}:
            return CcmStatus(state=state, on=on, standing=state.standing(on))
    raise RegisterError(
        f"the treaty's register knows no country {country.strip()!r}; "
        "give its ISO code (SY, SYR) or its name in English"
    )


def ccm_totals(on: date) -> CcmTotals:
    """Return parties, signatures, and signatories that are not parties, on a day."""
    standings = [state.standing(on) for state in ccm_states()]
    joined = {CcmStanding.PARTY, CcmStanding.PARTY_NOT_YET_BOUND}
    return CcmTotals(
        parties=sum(standing in joined for standing in standings),
        signatures=sum(bool(s.signed and s.signed <= on) for s in ccm_states()),
        signatories_only=standings.count(CcmStanding.SIGNATORY_ONLY),
    )


def ccm_bound(on: date) -> int:
    """Return for how many states the treaty is in force on a day."""
    return sum(state.standing(on) is CcmStanding.PARTY for state in ccm_states())


def _dates(state: CcmState) -> str:
    return ", ".join(_tell_dates(state))


def _tell_dates(state: CcmState) -> Iterator[str]:
    if state.signed is not None:
        yield f"signed {state.signed}"
    if not state.day_known:
        yield f"{state.act} {state.deposited:%Y-%m}, the day is not known"
    elif state.date_from == "recalled":
        yield f"{state.act} {state.deposited}, the day is not verified"
    else:
        yield f"{state.act} {state.deposited}"
    yield f"in force {state.bound_from}"
