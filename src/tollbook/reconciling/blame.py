"""Who is said to have done it, who says so, and who denies it.

Never a fact: an actor without somebody who alleges does not exist here.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tollbook.model import (
    ActorKind,
    ActorType,
    Contest,
    ContestKind,
    EventActor,
    IncidentActor,
    Reading,
    Realis,
    Source,
    Stance,
)
from tollbook.registers import actor_by_id, same_origin

from .tellings import Telling, statement_by_id
from .voices import voice_of
from .wording import listed

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
            said[actor.register or _bare(actor.name)].append((telling, actor))
    made = [_to_actor(found, originals) for found in said.values()]
    return tuple(sorted(made, key=lambda actor: (-len(actor.alleged_by), actor.name)))


def _to_actor(found: Sequence[Said], originals: Mapping[str, Reading]) -> IncidentActor:
    first = found[0][1]
    known = actor_by_id().get(first.register or "")
    return IncidentActor(
        name=known.name if known else first.name,
        register=first.register,
        kind=first.kind,
        type=next((actor.type for _, actor in found if actor.type), None),
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
    return any(True for _ in _rivals(actors))


def rival_blame(actors: Sequence[IncidentActor]) -> Iterator[Contest]:
    """Yield the contest that blame laid on several parties is."""
    pairs = list(_rivals(actors))
    if not pairs:
        return
    blamed = {actor.name: actor for pair in pairs for actor in pair}
    told = [f"{actor.name} ({listed(actor.alleged_by)})" for actor in blamed.values()]
    yield Contest(
        kind=ContestKind.RIVAL_ACTORS,
        says=f"parties that are not one are blamed: {listed(told)}",
        sources=tuple(sorted({by for a in blamed.values() for by in a.alleged_by})),
    )


def _rivals(
    actors: Sequence[IncidentActor],
) -> Iterator[tuple[IncidentActor, IncidentActor]]:
    for one, other in combinations(filter(_is_party, actors), 2):
        if not _are_one(one, other):
            yield one, other


def _is_party(actor: IncidentActor) -> bool:
    """Is it a body that can be at odds with another: not "gunmen", not a suspect?"""
    named = actor.register is not None or actor.kind is not ActorKind.INDIVIDUAL
    return named and actor.type is not ActorType.UNIDENTIFIED


def _are_one(one: IncidentActor, other: IncidentActor) -> bool:
    left = actor_by_id().get(one.register or "")
    right = actor_by_id().get(other.register or "")
    if left is not None and right is not None:
        return left is right or same_origin(left, right)
    return _bare(one.name) == _bare(other.name)


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
