"""Which names, spokesmen and offices are one party in one incident.

A registered actor is its root: a state, its army and its ministries are one. "The
army", "government forces" and "the regime" are one where no state is named, and
one with the register's state of the incident's country. A spokesman is whose he
is said to be.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tollbook.model import (
    ActorKind,
    ActorType,
    EventActor,
    IncidentActor,
    Reading,
    Source,
)
from tollbook.registers.actors import widest_voice
from tollbook.registers.party_answers import (
    bare_name,
    is_home_forces,
    names_nobody,
)

_WHOSE = re.compile(
    r"(?:\bthe\s+)?(?P<whose>[\w-]+(?:\s[\w-]+){0,3})['’]s\s+(?:[\w-]+\s)?"
    r"(?:spokes\w+|press|media|command\w*|chief|minist\w+|leader)"
    r"|spokes\w+\s+(?:for|of)\s+(?:the\s+)?(?P<of>[\w-]+(?:\s[\w-]+){0,3})",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:an? )?(?P<whose>.+?) (?:spokes\w+|commander|press office)")
"""A spokesman who is named by whose he is: "a military spokesman"."""
_HOME = "the country's own forces"


@dataclass(frozen=True)
class Parties:
    """How parties are known in an incident.

    >>> parties = Parties("SY")
    >>> parties.key("The army", None) == parties.key("government forces", None)
    True
    >>> parties.key("Syria's military", "syria") == parties.key("the regime", None)
    True
    >>> parties.key("The army", None) == parties.key("Russia", "russia")
    False
    """

    country: str | None
    """Where the incident was; ISO 3166-1 alpha-2."""
    places: frozenset[str] = frozenset()
    """What the places of the incident are called, bare: a town is no party."""

    def key(self, name: str, register: str | None) -> str:
        """Return what is the same for all names of one party."""
        actor = widest_voice(register)
        if actor is not None:
            home = actor.entity is ActorKind.STATE and actor.country == self.country
            return _HOME if home and self.country else actor.id
        return _HOME if is_home_forces(name) else bare_name(name)

    def is_party(self, actor: EventActor | IncidentActor) -> bool:
        """Is it a body that can be at odds with another?

        "Gunmen" and a suspect are none, "warplanes" names what struck and not
        whose, and a town without a register entry is where it happened.
        """
        if actor.register is not None:
            return True
        return (
            actor.kind is not ActorKind.INDIVIDUAL
            and actor.type is not ActorType.UNIDENTIFIED
            and not names_nobody(actor.name)
            and bare_name(actor.name) not in self.places
        )

    def is_home(self, actor: EventActor | IncidentActor) -> bool:
        """Is it the country's own forces or government?"""
        return self.of_actor(actor) == _HOME

    def of_actor(self, actor: EventActor | IncidentActor) -> str:
        """Return the party that an actor is."""
        return self.key(actor.name, actor.register)

    def of_source(self, source: Source) -> str:
        """Return the party that a source speaks for, as far as its words tell."""
        return _of_source(
            self, source.name, source.register, source.role or "", source.text
        )

    def speakers(self, reading: Reading) -> Mapping[str, str]:
        """Return statement id -> party, "he" going by what his name is said to be."""
        sources = [(s.id, s.source) for s in reading.statements if s.source is not None]
        known: dict[str, str] = {}
        for _, source in sources:
            key = self.of_source(source)
            if key != bare_name(source.name):
                known.setdefault(source.name, key)
        return {
            held: known.get(source.name, self.of_source(source))
            for held, source in sources
        }


def _without_s(whose: str) -> str:
    return whose.removesuffix("'s").removesuffix("’s")


@lru_cache(maxsize=4096)
def _of_source(parties: Parties, name: str, register: str | None, *words: str) -> str:
    key = parties.key(name, register)
    if register is not None or key == _HOME:
        return key
    spokesman = _FOR.fullmatch(bare_name(name))
    if spokesman is not None:
        return parties.key(_without_s(spokesman["whose"]), None)
    for each in words:
        found = _WHOSE.search(each)
        if found is not None:
            return parties.key(found["whose"] or found["of"], None)
    return key
