"""Which nouns are people, and which group each puts them in."""

from dataclasses import dataclass
from functools import cache

from tollbook.model import Group

from ._lexicon import by_alias
from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    group: Group
    words: tuple[str, ...]


@cache
def person_nouns() -> dict[str, Group]:
    """Return singular noun or phrase -> group, in lower case.

    >>> str(person_nouns()["aid worker"])
    'aid_workers'
    """
    entries = load_entries("groups", _Entry)
    return by_alias((entry.group, entry.words) for entry in entries)


@cache
def last_words() -> frozenset[str]:
    """Return the words that a noun or phrase for people ends with.

    >>> "worker" in last_words(), "aid" in last_words()
    (True, False)
    """
    return frozenset(
        last
        for phrase in person_nouns()
        for last in (phrase.split()[-1], phrase.replace("-", " ").split()[-1])
    )
