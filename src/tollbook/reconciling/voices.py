"""Who speaks, who passed it on, and where the chain starts.

The origin is the first hop that saw or counted. An outlet that quotes somebody
passes on; its own figure counts as the outlet's. A named body is one origin
wherever it is quoted, and a party is one with its state agency. "Residents" of
two outlets are two origins, because each is known only through its outlet; but
when sources are counted they stand or fall with that outlet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tollbook.model import Reading, Source, SourceKind, Statement
from tollbook.registers import actor_by_id, same_origin

from .tellings import statement_by_id

NO_OUTLET = "an outlet not known"


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who claims something, in one report."""

    name: str
    kind: SourceKind
    origin: str
    stands_with: str
    """What it counts as when independent sources are counted."""
    register: str | None = None
    via: tuple[str, ...] = ()
    is_outlet: bool = False


def outlet_of(reading: Reading, originals: Mapping[str, Reading]) -> str:
    """Return the outlet that first printed a report's text."""
    first = originals.get(reading.report.id, reading)
    return first.report.outlet or NO_OUTLET


def voice_of(
    reading: Reading, statement: str | None, originals: Mapping[str, Reading]
) -> Voice:
    """Return who speaks in a statement; the outlet where nobody else does.

    Args:
        reading: The reading the statement stands in.
        statement: Id of the innermost statement, or None.
        originals: Copied report's id -> reading of the report it repeats.
    """
    outlet = outlet_of(reading, originals)
    inner = _speaking(reading, statement)
    source = inner.source if inner else None
    if inner is None or source is None:
        return Voice(outlet, SourceKind.MEDIA, outlet, outlet, is_outlet=True)
    name = _name_in(reading, source)
    origin = name or f"{source.name}, to {outlet}"
    return Voice(
        name=source.name,
        kind=source.kind,
        origin=_registered(source.register) or origin,
        stands_with=_root(source.register) or (origin if name else outlet),
        register=source.register,
        via=tuple(_passed_on_by(reading, inner)),
    )


def _name_in(reading: Reading, source: Source) -> str | None:
    """Return a source's name; "ministry" in a headline is the Ministry of the body.

    None where the report names it nowhere.
    """
    if source.named:
        return source.name
    names = (
        other.source.name
        for other in reading.statements
        if other.source is not None and other.source.named
    )
    return next((n for n in names if n.casefold() == source.name.casefold()), None)


def _speaking(reading: Reading, statement: str | None) -> Statement | None:
    """Return the innermost statement with a source: "it was said, X stated" is X's."""
    inner = statement_by_id(reading, statement)
    tried: set[str] = set()
    while inner is not None and inner.source is None and inner.id not in tried:
        tried.add(inner.id)
        inner = statement_by_id(reading, inner.inside)
    return inner


def _passed_on_by(reading: Reading, inner: Statement) -> Iterator[str]:
    at: Statement | None = inner
    said: set[str] = set()
    while at is not None and at.id not in said:
        said.add(at.id)
        if at is not inner and at.source is not None:
            yield at.source.name
        yield from (hop.name for hop in at.via or ())
        at = statement_by_id(reading, at.inside)


def _registered(register: str | None) -> str | None:
    """Return the name of the origin an actor of the register speaks for."""
    root = _root(register)
    return actor_by_id()[root].name if root else None


def _root(register: str | None) -> str | None:
    """Return the id of the widest body that is one voice with an actor."""
    actor = actor_by_id().get(register or "")
    if actor is None:
        return None
    line = [actor]
    while line[-1].parent is not None:
        line.append(actor_by_id()[line[-1].parent])
    return next(wider.id for wider in reversed(line) if same_origin(actor, wider))


def is_of(source: Source, register: str | None) -> bool:
    """Does a source speak for the actor of a register entry?"""
    return register is not None and _root(source.register) == _root(register)


def sole_voices(voices: Iterable[tuple[str, Voice]]) -> dict[str, Voice]:
    """Return the independent origins among voices: what each counts as -> a voice.

    Args:
        voices: Report id and voice, for everybody who tells or counts. An outlet
            that names a source in a report is not a source of its own beside it.
    """
    heard = list(voices)
    quoting = {report for report, voice in heard if not voice.is_outlet}
    return {
        voice.stands_with: voice
        for report, voice in sorted(heard, key=lambda pair: pair[1].origin)
        if not (voice.is_outlet and report in quoting)
    }
