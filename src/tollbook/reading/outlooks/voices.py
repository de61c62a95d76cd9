"""Is it the same speaker, where a headline says "UN official" and the body a name?"""

import re
from functools import cache

from tollbook.model import Source, SourceKind
from tollbook.registers import actor_by_id
from tollbook.registers.actors import same_origin
from tollbook.registers.outlook_cues import words_of

from .drafts import Unit

_WORD = re.compile(r"[a-z]{2,}")
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "who"))
_LITTLE = frozenset(("the", "of", "for", "at", "in", "and", "on", "to", "mr", "ms"))
_OF_A_STATE = re.compile(
    r"^(?:the )?(?:government|army|military|regime|state|pro-government)(?: \w+)?$",
    re.IGNORECASE,
)


def same_speaker(one: Source | None, other: Source | None) -> bool:
    """Are two tellings of a report's body by one speaker?"""
    if one is None or other is None:
        return one is other
    if one.register and other.register and one.register == other.register:
        return True
    names = one.name.casefold(), other.name.casefold()
    if names[0] == names[1] or _PRONOUNS & set(names):
        return True
    return names[0].split()[-1] == names[1].split()[-1]


def headline_names(headline: Source | None, body: Unit) -> bool:
    """Does a headline's "UN official" or "engineer" name who speaks in the body?

    A role that the body's speaker is not given keeps them apart ("minister", "the
    governor"), and so does another body. "Official" alone may be anybody of it.
    """
    speaker = body.speaker
    if headline is None or speaker is None:
        return True
    if headline.name.casefold() == speaker.name.casefold():
        return True
    if _PRONOUNS & {headline.name.casefold(), speaker.name.casefold()}:
        return True
    told = f"{speaker.text} {speaker.name} {speaker.role or ''} {body.beside}"
    words = _words(f"{headline.name} {headline.role or ''}")
    org = _names_of(headline)
    if roles := words - _anybody() - org:
        return bool(roles & _words(told))
    if headline.register:
        named = any(_stands_in(name, told) for name in _bodies(headline))
        return named or _of_one_body(headline, speaker)
    kinds = {headline.kind, speaker.kind}
    return len(kinds) == 1 or SourceKind.OTHER in kinds


@cache
def _anybody() -> frozenset[str]:
    return _words(" ".join(words_of("anybody")))


def _of_one_body(one: Source, other: Source) -> bool:
    """Is one of the other's: the UN's aid office and the UN?"""
    first = actor_by_id().get(one.register or "")
    second = actor_by_id().get(other.register or "")
    return first is not None and second is not None and same_origin(first, second)


def of_one_state(one: Source | None, other: Source | None) -> bool:
    """Are both bodies of a state, and one of them not named?"""
    if one is None or other is None or one.kind is not other.kind:
        return False
    if one.kind is not SourceKind.PARTY or (one.register and other.register):
        return False
    unnamed = one if one.register is None else other
    return _OF_A_STATE.search(unnamed.name) is not None


def _words(text: str) -> frozenset[str]:
    found = _WORD.findall(text.lower())
    return frozenset(word.removesuffix("s") for word in found) - _LITTLE


def _bodies(source: Source) -> list[str]:
    actor = actor_by_id().get(source.register or "")
    return [name.words for name in actor.names()] if actor else []


def _names_of(source: Source) -> frozenset[str]:
    return _words(" ".join(_bodies(source)))


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None
