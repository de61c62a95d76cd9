"""Who is said to have done it, who says so, and who denies it.

Never a fact: an actor without somebody who alleges does not exist here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tollbook.model import EventActor, IncidentActor, Reading, Realis, Source, Stance
from tollbook.registers import actor_by_id, same_origin

from .tellings import Telling, statement_by_id
from .voices import voice_of

type Said = tuple[Telling, EventActor]


def actors_of(
    tellings: Sequence[Telling], originals: Mapping[str, Reading]
) -> tuple[IncidentActor, ...]:
    """Return the alleged actors, the most often alleged first."""
    said: dict[str, list[Said]] = defaultdict(list)
    for telling in tellings:
        if telling.event.realis is Realis.DENIED:
            continue  # "our force carried out no strikes" blames nobody
        for actor in telling.event.actors:
            said[actor.register or actor.name].append((telling, actor))
    made = [_to_actor(found, originals) for found in said.values()]
    return tuple(sorted(made, key=lambda actor: (-len(actor.alleged_by), actor.name)))


def _to_actor(found: Sequence[Said], originals: Mapping[str, Reading]) -> IncidentActor:
    first = found[0][1]
    known = actor_by_id().get(first.register or "")
    return IncidentActor(
        name=known.name if known else first.name,
        register=first.register,
        alleged_by=_names(
            voice_of(telling.reading, actor.alleged_by, originals).name
            for telling, actor in found
        ),
        denied_by=_names(
            voice_of(telling.reading, statement, originals).name
            for telling, actor in found
            for statement in actor.denied_by
        ),
    )


def _names(names: object) -> tuple[str, ...]:
    return tuple(sorted(set(names)))  # type: ignore[call-overload]


def rivals(actors: Sequence[IncidentActor]) -> bool:
    """Are parties blamed that are not one and the same?"""
    known = [actor_by_id().get(actor.register or "") for actor in actors]
    return any(
        one.name != other.name
        and not (left is not None and right is not None and same_origin(left, right))
        for at, (one, left) in enumerate(zip(actors, known, strict=True))
        for other, right in list(zip(actors, known, strict=True))[at + 1 :]
    )


def _speaks_for(source: Source, actor: EventActor) -> bool:
    one = actor_by_id().get(source.register or "")
    other = actor_by_id().get(actor.register or "")
    if one is not None and other is not None:
        return same_origin(one, other)
    return one is other and _bare(source.name) == _bare(actor.name)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def admitted(tellings: Sequence[Telling]) -> str | None:
    """Return who tells of it as its own act; None where nobody does."""
    for telling in tellings:
        for actor in telling.event.actors:
            statement = statement_by_id(telling.reading, actor.alleged_by)
            source = statement.source if statement else None
            if (
                statement is not None
                and source is not None
                and statement.stance is Stance.ASSERTS
                and _speaks_for(source, actor)
            ):
                return source.name
    return None
