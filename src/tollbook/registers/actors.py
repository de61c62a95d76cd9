"""Who acts and who speaks: parties, UN bodies, monitors, agencies and their names.

A name has dates (the Nusra Front became Jabhat Fateh al-Sham in July 2016), a
capital stands for a government ("Moscow"), and a state, its ministries and its
news agency are one origin.

    >>> find_actor("the Kremlin").name
    'Russia'
    >>> sana, syria = find_actor("SANA"), find_actor("Damascus")
    >>> same_origin(sana, syria)
    True
    >>> [(span, actor.id) for span, actor in actor_lexicon().find("Moscow denied it.")]
    [((0, 6), 'russia')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from tollbook.errors import RegisterError
from tollbook.model import ActorKind, ActorType, SourceKind

from ._lexicon import Lexicon, by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name that holds for a time."""

    words: str
    valid_from: date | None = None
    """First day it was in use."""
    valid_to: date | None = None
    """Last day it was in use."""
    not_in_capitals: bool = False
    """An acronym that is a word ("US", "WHO"): not read where all is in capitals."""

    def holds(self, on: date | None) -> bool:
        """Was it in use on a day? Without a day, every name holds."""
        if on is None:
            return True
        return (self.valid_from or on) <= on <= (self.valid_to or on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A party, body or voice, under all its names."""

    id: str
    name: str
    kind: SourceKind
    entity: ActorKind
    type: ActorType | None = None
    """What sort of doer it is, where it is not a state's forces or an armed group."""
    governs_from: date | None = None
    """First day on which an armed group was the government of its country."""
    country: str | None = None
    """ISO 3166-1 alpha-2; None for what belongs to no single country."""
    aliases: tuple[str | DatedName, ...] = ()
    parent: str | None = None
    """Id of the body it belongs to or speaks for."""
    metonyms: tuple[str, ...] = ()
    """Places and offices that stand for it: "Moscow", "the Kremlin"."""
    adjectives: tuple[str, ...] = ()
    """"Russian": of it, without saying which part ("Russian warplanes")."""
    says: str | None = None
    """Who says so, where the name or the parent is more than common knowledge."""

    def names(self) -> Iterator[DatedName]:
        """Yield its name, aliases and metonyms, most usual first."""
        yield DatedName(words=self.name)
        for alias in self.aliases:
            yield DatedName(words=alias) if isinstance(alias, str) else alias
        yield from (DatedName(words=_without_the(word)) for word in self.metonyms)


@cache
def actors() -> tuple[Actor, ...]:
    """Return all actors of the register.

    Raises:
        RegisterError: an id is given twice, or a parent is not in the list.
    """
    found = load_entries("actors", Actor)
    ids = [actor.id for actor in found]
    for actor in found:
        if ids.count(actor.id) > 1:
            raise RegisterError(f"registers/lists/actors.yaml: {actor.id!r} twice")
        if actor.parent is not None and actor.parent not in ids:
            raise RegisterError(
                f"registers/lists/actors.yaml, {actor.id!r}: "
                f"its parent {actor.parent!r} is not in the list"
            )
    return found


@cache
def actor_by_id() -> dict[str, Actor]:
    """Return the actors by id."""
    return {actor.id: actor for actor in actors()}


@cache
def actor_lexicon() -> Lexicon[Actor]:
    """Return a lexicon of all names, metonyms and arms of a state, of any time."""
    names = (name for actor in actors() for name in actor.names())
    unshouted = [name.words for name in names if name.not_in_capitals]
    return Lexicon.of(by_alias(_all_words()), capitals=True, unshouted=unshouted)


@cache
def adjective_lexicon() -> Lexicon[Actor]:
    """Return a lexicon of adjectives ("Russian"), each standing for its state."""
    words = by_alias((actor, actor.adjectives) for actor in actors())
    return Lexicon.of(words, plural=False, capitals=True)


def find_actor(words: str, on: date | None = None) -> Actor | None:
    """Return the actor that a whole phrase names, if it is known.

    Args:
        words: A name as printed, with or without "the".
        on: The day of the report; a name not in use that day is not found.
    """
    actor = _known(words)
    if actor is None or on is None:
        return actor
    plain = _without_the(words.strip())
    matching = [name for name in actor.names() if _same_words(name.words, plain)]
    return actor if not matching or any(n.holds(on) for n in matching) else None


@lru_cache(maxsize=20_000)
def _known(words: str) -> Actor | None:
    plain = _without_the(words.strip())
    return actor_lexicon().get(plain) or actor_lexicon().get(words)


def is_metonym(words: str) -> bool:
    """Is this a place or an office that only stands for an actor ("Damascus")?

    >>> is_metonym("Damascus"), is_metonym("Syria"), is_metonym("Hamas")
    (True, False, False)
    """
    actor = find_actor(words)
    plain = _without_the(words.strip())
    return actor is not None and any(
        _same_words(_without_the(word), plain) for word in actor.metonyms
    )


def same_origin(first: Actor, second: Actor) -> bool:
    """Would the two be one voice when independent sources are counted?

    Everything that belongs to one state is one origin: its army, its ministries
    and its news agency. Outside states only the line of descent counts: the UN
    and its human rights office are one, two UN agencies that each keep their own
    count are two.
    """
    one, other = _line(first), _line(second)
    if one[-1].entity is ActorKind.STATE and one[-1] == other[-1]:
        return True
    return first in other or second in one


def widest_voice(register: str | None) -> Actor | None:
    """Return the widest body that is one voice with an actor, by the actor's id.

    >>> widest_voice("sana").id
    'syria'
    """
    actor = actor_by_id().get(register or "")
    if actor is None:
        return None
    return next(wider for wider in reversed(_line(actor)) if same_origin(actor, wider))


def _line(actor: Actor) -> list[Actor]:
    """Return the actor, its parent, and so on up."""
    line = [actor]
    while line[-1].parent is not None:
        line.append(actor_by_id()[line[-1].parent])
        if len(line) > len(actors()):
            raise RegisterError(f"registers/lists/actors.yaml: {actor.id!r} in a ring")
    return line


def _all_words() -> Iterator[tuple[Actor, list[str]]]:
    named = {name.words for actor in actors() for name in actor.names()}
    for actor in actors():
        words = list(dict.fromkeys(name.words for name in actor.names()))
        arms = [arm for arm in _arms(actor) if arm not in named]
        yield actor, words + arms


def _arms(actor: Actor) -> Iterator[str]:
    """Yield "Russian army", "Russia's army" and so on."""
    if not actor.adjectives:
        return
    owners = (*actor.adjectives, f"{actor.name}'s")
    for form in load_entries("actor_forms", str):
        yield from (f"{owner} {form}" for owner in owners)


def _without_the(words: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", words)


def _same_words(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(words: str) -> str:
    return re.sub(r"['’]s$", "", re.sub(r"[\s-]+", " ", words.strip())).casefold()
