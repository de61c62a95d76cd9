"""Under which names newsrooms are credited, and which outlets are one of them.

>>> [credited("PTI").name, credited("The Associated Press").actor]
['Press Trust of India', 'ap']
>>> outlet_actor("bigstory.ap.org"), outlet_actor("SANA"), outlet_actor("The Example")
('ap', 'sana', None)
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from tollbook.model import SourceKind

from ._lists import load_entries
from .actors import actor_by_id, actors, find_actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A newsroom whose words others print."""

    name: str
    actor: str | None = None
    """Id in registers/lists/actors.yaml."""
    credits: tuple[str, ...] = ()
    """Names that only credit lines use."""
    sites: tuple[str, ...] = ()
    """Host names of its own pages."""
    unnamed: bool = False
    """"Agencies": somebody's words, it is not said whose."""

    @property
    def title(self) -> str:
        """Its name as the register of actors has it."""
        return actor_by_id()[self.actor].name if self.actor else self.name


@cache
def agencies() -> tuple[Agency, ...]:
    """Return the entries of the list, then the media of actors.yaml it leaves out."""
    listed = load_entries("agencies", Agency)
    known = {agency.actor for agency in listed}
    others = (
        Agency(name=actor.name, actor=actor.id)
        for actor in actors()
        if actor.kind is SourceKind.MEDIA and actor.id not in known
    )
    return (*listed, *others)


@cache
def credit_names() -> Mapping[str, Agency]:
    """Return each name a credit line may use, "the" left out -> the agency.

    Names of several words also in capitals; those in small letters in any case.
    """
    found: dict[str, Agency] = {}
    for agency in agencies():
        for name in _names(agency):
            plain = _without_the(name)
            for form in (plain, plain.upper(), plain.capitalize()):
                if form == plain or " " in plain or len(plain) > 4 or agency.unnamed:  # noqa: PLR2004
                    found.setdefault(form, agency)
    return found


def credited(name: str) -> Agency | None:
    """Return the newsroom that a credit line names."""
    return credit_names().get(_without_the(name.strip()))


@lru_cache(maxsize=10_000)
def outlet_actor(outlet: str) -> str | None:
    """Return the id of the medium that an outlet is, by its name or its site."""
    plain = outlet.strip()
    host = re.sub(r"^(?:https?://)?(?:www\.)?|/.*$", "", plain.casefold())
    for agency in agencies():
        if any(host == site or host.endswith(f".{site}") for site in agency.sites):
            return agency.actor
    actor = find_actor(plain)
    return actor.id if actor and actor.kind is SourceKind.MEDIA else None


def _names(agency: Agency) -> Iterator[str]:
    yield agency.name
    yield from agency.credits
    if agency.actor:
        yield from (name.words for name in actor_by_id()[agency.actor].names())


def _without_the(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)
