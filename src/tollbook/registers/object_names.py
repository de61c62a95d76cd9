"""Names of hospitals, schools, camps and markets, made comparable.

A name is printed in many ways: with or without its kind ("M10", "the M10
hospital"), with an Arabic article or none, with accents or none, its number
before or after. What is left when that is taken away is its core; the sort of
thing it is ("maternity", "primary") stands beside it.

    >>> plain_object_name("Al-Noor Hospital", "hospital").core
    ('noor',)
    >>> plain_object_name("School No. 4", "school").core
    ('4',)
    >>> plain_object_name("Zamzam IDP camp", "camp").core
    ('zamzam',)
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries
from .targets import target_entries

_CODE = re.compile(r"(?=.*[a-z])(?=.*\d)[a-z\d]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\.?|#")
_HAS_ARTICLE = re.compile(r"\b(?:[Aa][lnrstdz]h?|[Ee]l|AL|EL)[-‐]\s?(?=\w)")
_SPELLINGS = (
    (re.compile("o[ou]|ou"), "u"),
    (re.compile("ee|ie"), "i"),
    (re.compile(r"aa"), "a"),
    (re.compile(r"(?<=a)h$"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
"""How one Arabic or Persian name comes to be spelled in two ways."""
_ARTICLES = frozenset(("al", "el"))
_SHORT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    id: str
    words: frozenset[str]


@cache
def object_words(name: str) -> frozenset[str]:
    """Return one set of words of the register `objects`.

    >>> "hospital" in object_words("lasting")
    True
    """
    found: dict[str, _Words] = {e.id: e for e in load_entries("objects", _Words)}
    return found[name].words


@dataclass(frozen=True, slots=True)
class ObjectName:
    """A name without what reports add to it or leave off."""

    core: tuple[str, ...]
    """Its words, sorted: "Noor" of "Al-Noor Maternity Hospital"."""
    sorts: frozenset[str] = frozenset()
    """What sort of its kind it is, where the name says so: "maternity"."""
    nouns: frozenset[str] = frozenset()
    """The noun, where nouns of one kind are two things: embassy and consulate."""

    @property
    def is_code(self) -> bool:
        """Is it a code name such as M10?"""
        return any(_CODE.fullmatch(word) for word in self.core)

    @property
    def is_distinctive(self) -> bool:
        """Is it unlikely that another town has one of this name?"""
        common = object_words("common")
        return any(
            _CODE.fullmatch(word)
            or (not word.isdigit() and len(word) > _SHORT and word not in common)
            for word in self.core
        )

    def spelled_alike(self) -> tuple[str, ...]:
        """Return the core with what transliterations differ in taken away."""
        return tuple(sorted(map(_spelled, self.core)))


def _spelled(word: str) -> str:
    if word in object_words("common") or _CODE.fullmatch(word):
        return word
    for pattern, by in _SPELLINGS:
        word = pattern.sub(by, word)
    return word


@cache
def plain_object_name(name: str, kind: str) -> ObjectName:
    """Return what is left of a name when its kind and its small words are gone.

    Args:
        name: As printed.
        kind: A key in registers/lists/targets.yaml.

    >>> name = plain_object_name("the Hôpital of Saint-Luc", "hospital")
    >>> name.core
    ('hopital', 'luc', 'saint')
    """
    heads, sorts = _words_of(kind)
    drop = heads.union(*map(object_words, ("small", "numbering", "general")))
    words = [word.rstrip(".") or word for word in _words(name)]
    told = [word for word in words if word not in drop and word != "s"]
    core = [word for word in told if word not in sorts]
    if not core:
        return ObjectName(tuple(sorted(set(told))))
    nouns = frozenset(words) & heads
    return ObjectName(
        core=tuple(sorted(set(core))),
        sorts=frozenset() if kind == "camp" else frozenset(told) & sorts,
        nouns=frozenset() if kind in object_words("one_noun") else nouns,
    )


def _words(name: str) -> list[str]:
    bare = _HAS_ARTICLE.sub("", name)
    plain = bare.replace("’", "'").replace("№", "no. ")
    letters = unicodedata.normalize("NFKD", plain)
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    joined = re.sub(r"\b([A-Za-z]{1,2})-(?=\d)", r"\1", bare)
    words = [word.casefold() for word in _WORD.findall(joined)]
    return [
        word.removesuffix("'s") if word not in object_words("common") else word
        for word in words
        if word not in _ARTICLES
    ]


@cache
def _words_of(kind: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns for a kind of target, and the words before them."""
    entry = target_entries().get(kind)
    if entry is None:
        return frozenset(), frozenset()
    phrases = [phrase.casefold().split() for phrase in entry.words]
    heads = {phrase[-1] for phrase in phrases if len(phrase) == 1 or kind == "camp"}
    heads |= {"hospital", "hospitals"} if kind == "hospital" else set()
    heads |= {f"{head}s" for head in heads}
    sorts = {word for phrase in phrases for word in phrase[:-1]}
    return frozenset(heads), frozenset(sorts - heads)


def same_object_name(one: ObjectName, other: ObjectName) -> str | None:
    """Return why two names are one object's name; None where they are not.

    A sort that one leaves off matters only where the name says little else:
    "Noor Maternity Hospital" may be "Noor Hospital", "Central Maternity
    Hospital" is not "Central Hospital".

    >>> same_object_name(ObjectName(("nour",)), ObjectName(("noor",)))
    'the same name, spelled in two ways'
    >>> same_object_name(ObjectName(("4",)), ObjectName(("40",)))
    """
    if one.sorts != other.sorts and (
        (one.sorts and other.sorts) or not one.is_distinctive
    ):
        return None
    if one.nouns and other.nouns and not one.nouns & other.nouns:
        return None
    if one.core == other.core:
        return "the same name"
    if one.spelled_alike() == other.spelled_alike():
        return "the same name, spelled in two ways"
    return None
