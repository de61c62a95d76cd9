"""Who denies what about an incident, in their words.

A denial contests an incident; it deletes nothing and lowers nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tollbook.model import Denial, EventMention, Reading, Realis, Stance, Statement

from .origins import is_of, voice_of
from .tellings import Telling

_RESPONSIBILITY = re.compile(
    r"responsib|carried out|behind|involve|its (?:planes|forces|aircraft)",
    re.IGNORECASE,
)
_TARGETS = re.compile(r"target|civilian (?:areas|sites|objects)", re.IGNORECASE)
_HARM = re.compile(
    r"casualt|kill|dead|death|injur|wound|harmed|civilian", re.IGNORECASE
)

_ANY_CIVILIAN = "civilian_object"
_ARMED = {"military", "police_post"}
"""Kinds of target in registers/lists/targets.yaml that are no civilian objects."""


def denials_of(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> tuple[Denial, ...]:
    """Return the denials of an incident, oldest report first, each once."""
    found: dict[tuple[str, int, int], Denial] = {}
    for telling in tellings:
        for statement in _denying(telling):
            start, end = min(statement.content), max(statement.content)
            span = (start[0], end[1])
            if statement.source is None:
                continue
            report = telling.reading.report
            text = report.text[span[0] : span[1]]
            found[(report.id, *span)] = Denial(
                start=span[0],
                end=span[1],
                text=text,
                source=voice_of(telling.reading, statement.id, originals).name,
                report=report.id,
                outlet=report.outlet,
                what=what_is_denied(text, _by_actor(telling, statement)),
            )
    return tuple(found[key] for key in sorted(found, key=lambda key: key[:2]))


def _denying(telling: Telling) -> Iterator[Statement]:
    """Yield the statements that deny this telling, or a whole kind it belongs to."""
    event, reading = telling.event, telling.reading
    named = {sid for actor in event.actors for sid in actor.denied_by}
    about = {event.id, event.statement, *event.counts} - {None}
    about |= {count.id for count in telling.counts}
    about |= {count.statement for count in telling.counts} - {None}
    for statement in reading.statements:
        if statement.id in named or (
            statement.stance is Stance.DENIES
            and statement.content
            and set(statement.denies) & (about | _wholes(telling, statement))
        ):
            yield statement


def _wholes(telling: Telling, statement: Statement) -> set[str | None]:
    """Return background mentions that sum up events of this kind.

    A denial of "attacks on hospitals" is heard for each event of the report whose
    target is a hospital, in the same country as far as both are known. A denial
    that civilian targets were hit is heard only where the denier is blamed.
    """
    kinds = {target.kind for target in telling.event.targets}
    text = telling.reading.report.text
    said = " ".join(text[start:end] for start, end in statement.content).lower()
    if kinds - _ARMED and "civilian" in said and _blames(telling.event, statement):
        kinds.add(_ANY_CIVILIAN)
    here = {_country(telling.reading, telling.event), None}
    return {
        event.id
        for event in telling.reading.events
        if event.realis is Realis.BACKGROUND
        and kinds & {target.kind for target in event.targets}
        and (len(here) == 1 or _country(telling.reading, event) in here)
    }


def _country(reading: Reading, event: EventMention) -> str | None:
    places = (place for place in reading.places if place.id == event.place)
    return next((place.country for place in places), None)


def _blames(event: EventMention, statement: Statement) -> bool:
    source = statement.source
    return source is not None and any(
        is_of(source, actor.register) or actor.name == source.name
        for actor in event.actors
    )


def _by_actor(telling: Telling, statement: Statement) -> bool:
    return any(statement.id in actor.denied_by for actor in telling.event.actors)


def what_is_denied(text: str, by_actor: bool = False) -> str:  # noqa: FBT001, FBT002
    """Return what a denial is about: responsibility, targets, harm or the event.

    >>> what_is_denied("all responsibility for the raid")
    'responsibility'
    >>> what_is_denied("that it had struck civilian targets")
    'targets'
    """
    if _RESPONSIBILITY.search(text):
        return "responsibility"
    if _TARGETS.search(text):
        return "targets"
    if _HARM.search(text):
        return "harm"
    return "responsibility" if by_actor else "event"
