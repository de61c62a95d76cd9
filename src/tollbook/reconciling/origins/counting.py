"""How many independent origins tell of an incident.

Equal keys are one origin. A report to which an agency contributed is no origin
beside that agency, and neither are two reports to which it contributed: what it
gave is not said. Text of "agencies" that nobody names is no origin beside any
newsroom that is credited.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tollbook.registers import local_offices

from .tellers import is_unsaid
from .voiced import Voiced


def with_keys(heard: Sequence[Voiced]) -> tuple[Voiced, ...]:
    """Return who tells, each with the key it counts as in the end."""
    joined = _joined(heard)
    firm = {
        joined.get(told.key, told.key): None
        for told in heard
        if told.voice.teller.credit is not None or not _leans(told)
    }
    newsrooms = [
        joined.get(told.voice.teller.key, told.voice.teller.key)
        for told in heard
        if told.voice.teller.credit is not None and not is_unsaid(told.voice.teller.key)
    ]
    made = []
    for told in heard:
        key = joined.get(told.key, told.key)
        if is_unsaid(key) and newsrooms:
            key = min(newsrooms)
        elif _leans(told):
            lent = [joined.get(one, one) for one in told.voice.teller.leans_on]
            key = min((one for one in lent if one in firm), default=min(lent))
        made.append(replace(told, key=key))
    return tuple(made)


def _leans(told: Voiced) -> bool:
    """Is it told in a report's own words to which another newsroom contributed?"""
    return told.voice.is_tellers and bool(told.voice.teller.leans_on)


def _joined(heard: Sequence[Voiced]) -> Mapping[str, str]:
    """Return the keys that are one with a lesser one, and that one."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while key in parent:
            key = parent[key]
        return key

    for one, two in (*_texts(heard), *_offices(heard)):
        low, high = sorted((root(one), root(two)))
        if low != high:
            parent[high] = low
    return {key: root(key) for key in parent}


def _texts(heard: Sequence[Voiced]) -> Iterator[tuple[str, str]]:
    """Yield the keys that one text goes under: a copy may name a hidden agency."""
    for told in heard:
        for other in told.voice.teller.also:
            yield told.voice.teller.key, other


def _offices(heard: Sequence[Voiced]) -> Iterator[tuple[str, str]]:
    """Yield an office told of without a name, and the one with a name it can be.

    "Police" is "Aleppo police" where the incident's reports name no other police.
    """
    names = {
        told.key: told.voice.name.casefold()
        for told in heard
        if told.voice.through is None and not told.voice.is_outlet
    }
    for office in sorted(local_offices() & set(names)):
        named = [
            key
            for key, name in names.items()
            if key != office and re.search(rf"\b{re.escape(office)}\b", name)
        ]
        if len(named) == 1:
            yield office, named[0]


def independent(heard: Iterable[Voiced]) -> dict[str, Voiced]:
    """Return the independent origins: what each counts as -> who tells it first.

    A report that names a source is not a source of its own beside it. An origin is
    shown by the report nearest to it: no echo, no copy, no credit where there is one
    without.
    """
    told = list(heard)
    quoting = {one.report.id for one in told if not one.voice.is_outlet}
    sole: dict[str, Voiced] = {}
    for one in sorted(told, key=_distance):
        if not (one.voice.is_outlet and one.report.id in quoting):
            sole.setdefault(one.key, one)
    return sole


def _distance(told: Voiced) -> tuple[bool, bool, int, object]:
    teller = told.voice.teller
    handed_on = (teller.first is not None) + (teller.credit is not None)
    return told.because is not None, _leans(told), handed_on, told.order
