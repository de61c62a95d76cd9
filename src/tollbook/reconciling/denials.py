"""Who denies what about an incident, in their words.

A denial contests an incident; it deletes nothing and lowers nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tollbook.model import Denial, Reading, Realis, Stance, Statement

from .tellings import Telling
from .voices import voice_of

_RESPONSIBILITY = re.compile(
    r"responsib|carried out|behind|involve|its (?:planes|forces|aircraft)",
    re.IGNORECASE,
)
_TARGETS = re.compile(r"target|civilian (?:areas|sites|objects)", re.IGNORECASE)
_HARM = re.compile(
    r"casualt|kill|dead|death|injur|wound|harmed|civilians were", re.IGNORECASE
)


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
    wholes = _wholes(telling)
    for statement in reading.statements:
        if statement.id in named or (
            statement.stance is Stance.DENIES
            and statement.content
            and (about | wholes) & set(statement.denies)
        ):
            yield statement


def _wholes(telling: Telling) -> set[str | None]:
    """Return background mentions that sum up such events ("attacks on hospitals").

    The reader found a denial of the whole; it is heard for each event of the
    same report whose target is of that kind and whose country is not another.
    """
    kinds = {target.kind for target in telling.event.targets}
    return {
        event.id
        for event in telling.reading.events
        if event.realis is Realis.BACKGROUND
        and kinds & {target.kind for target in event.targets}
    }


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
