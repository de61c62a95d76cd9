"""Whose words a report prints where it names no source: its outlet's, or an agency's.

A copy tells with the outlet that printed the text first. A report credited to an
agency tells with that agency, unless the outlet is the agency, or the station whose
call sign stands in the dateline. Where an agency only contributed, nobody says what:
the report stays its outlet's, and leans on the agency when origins are counted.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tollbook.model import Credit, Reading, Report
from tollbook.registers import actor_by_id, credited, outlet_actor, same_origin

NO_OUTLET = "an outlet not known"
UNSAID = "agencies not named"
"""Name, in registers/lists/agencies.yaml, of the agencies that nobody names."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose words a report's own words are."""

    name: str
    key: str
    """What it counts as: equal keys are one origin."""
    outlet: str
    """Who printed the text first, as far as the reports show."""
    register: str | None = None
    credit: Credit | None = None
    """The credit that says it is not the outlet's own text."""
    first: Report | None = None
    """The report that was repeated."""
    also: tuple[str, ...] = ()
    """Other keys of the same text: a copy may name the agency its original hides."""
    leans_on: tuple[str, ...] = ()
    """Keys of the newsrooms that contributed, it is not said what."""


def outlet_of(reading: Reading, originals: Mapping[str, Reading]) -> str:
    """Return the outlet that first printed a report's text."""
    first = originals.get(reading.report.id, reading)
    return first.report.outlet or NO_OUTLET


def teller_of(reading: Reading, originals: Mapping[str, Reading]) -> Teller:
    """Return whose words a report prints where it names no source."""
    first = originals.get(reading.report.id)
    text = first or reading
    outlet = text.report.outlet or NO_OUTLET
    whole = _whole(text)
    also = _whole(reading) if first else None
    leaning = {key_of_credit(credit) for credit in _others(text) if credit.shared}
    key = key_of_credit(whole) if whole else key_of_medium(outlet)
    return Teller(
        name=whole.name if whole else _own_name(outlet),
        key=key,
        outlet=outlet,
        register=whole.register if whole else outlet_actor(outlet),
        credit=whole,
        first=first.report if first else None,
        also=(key_of_credit(also),) if also else (),
        leans_on=() if whole else tuple(sorted(leaning - {key})),
    )


def _own_name(outlet: str) -> str:
    actor = outlet_actor(outlet)
    return actor_by_id()[actor].name if actor else outlet


def _whole(reading: Reading) -> Credit | None:
    """Return the credit by which a whole text is another newsroom's."""
    return next((credit for credit in _others(reading) if not credit.shared), None)


def _others(reading: Reading) -> Iterator[Credit]:
    """Yield the credits of newsrooms other than the outlet itself."""
    outlet = reading.report.outlet or NO_OUTLET
    own = key_of_medium(outlet)
    for credit in reading.credits:
        if key_of_credit(credit) != own and not _is_call_sign(credit.text, outlet):
            yield credit


def _is_call_sign(words: str, outlet: str) -> bool:
    """Is this the outlet's own call sign: "(WKRN)" on wkrn.com, "(CBS4)" on a CBS site?

    >>> _is_call_sign("CBS4", "denver.cbslocal.com"), _is_call_sign("AP", "wkrn.com")
    (True, False)
    """
    letters = re.sub(r"[^a-z]", "", words.casefold())
    return len(letters) >= _SHORTEST and letters in _squashed(outlet)


def key_of_credit(credit: Credit) -> str:
    """Return what a credited newsroom counts as."""
    return root_of(credit.register) or key_of_medium(credit.name)


def key_of_medium(name: str) -> str:
    """Return what a medium counts as, by the name of its outlet or its site.

    >>> key_of_medium("The Daily Herald") == key_of_medium("www.dailyherald.com")
    True
    """
    return root_of(outlet_actor(name)) or _squashed(_host(name))


def _host(name: str) -> str:
    found = re.fullmatch(r"(?:www\.)?([\w.-]+?)\.(?:com?|org|net|[a-z]{2})+", name)
    return found[1] if found else re.sub(r"^[Tt]he ", "", name)


def _squashed(name: str) -> str:
    return re.sub(r"\W|_", "", name.casefold()) or name


def root_of(register: str | None) -> str | None:
    """Return the id of the widest body that is one voice with an actor."""
    actor = actor_by_id().get(register or "")
    if actor is None:
        return None
    line = [actor]
    while line[-1].parent is not None:
        line.append(actor_by_id()[line[-1].parent])
    return next(wider.id for wider in reversed(line) if same_origin(actor, wider))


def is_unsaid(key: str) -> bool:
    """Does a key stand for agencies that nobody names?"""
    unsaid = credited(UNSAID)
    return unsaid is not None and key == key_of_medium(unsaid.title)
