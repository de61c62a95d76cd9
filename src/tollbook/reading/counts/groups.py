"""Tell which nouns are people, and which group a phrase puts them in."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from tollbook.model import Group
from tollbook.reading.words import once_a_page, sentence_of, words_of
from tollbook.registers.groups import last_words, person_nouns
from tollbook.registers.not_people import not_people
from tollbook.registers.workplaces import jobs, workplaces

_LONGEST = 4
"""Words in the longest noun of the register."""

_AGED = re.compile(
    r"(?P<age>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen)[\s-](?P<unit>year|month|week|day|yr|y)s?"
    r"(?:[\s-]olds?|/o)|\baged?\s+(?P<aged>\d{1,2})\b(?!\s*(?:to|-|–|and))|"
    r"\baged?\s+(?:between\s+)?\d{1,2}\s*(?:to|-|–|and)\s*(?P<oldest>1[0-7]|\d)\b",
    re.IGNORECASE,
)
_CHILDISH = re.compile(
    r"\b(?:child|infant|under-?\s?age|minor|underaged)\b", re.IGNORECASE
)
_BESIDE = {"amod", "compound", "nmod"}
_ADULT_AT = 18
_WORKING_AT = {"of", "for", "at", "from", "in", "with"}
_ANYBODY = {"people", "person", "individual"}
"""People in or at a school need not work there; people of or from it may."""
_HOUSEHOLDS = {"family", "household"}
_NEARBY = 6
"""Words after a preposition among which the workplace is looked for."""


@once_a_page
def person_group(noun: Token) -> Group | None:
    """Return the group of a noun for people, None when it is not one we know.

    The longest phrase that ends in the noun decides: "aid worker", then "worker".
    """
    page, at, known = words_of(noun.doc), noun.i, person_nouns()
    lower = page.lower[at]
    forms = (page.lemma[at], lower, lower.removesuffix("s"))
    if last_words().isdisjoint(forms):
        return None
    for length in range(min(_LONGEST, at + 1), 0, -1):
        words = page.lower[at - length + 1 : at]
        for last in forms:
            phrase = " ".join([*words, last]).replace(" - ", "-")
            if phrase in known:
                return known[phrase]
    return None


def is_plural(noun: Token) -> bool:
    """Is it a plural that the tagger may miss, as in a text all in capitals?"""
    return noun.lower_.endswith("s") and noun.lower_[:-1] in person_nouns()


def is_age_noun(noun: Token) -> bool:
    """Is it the last word of "a four-year-old"?"""
    return noun.lower_ in {"old", "olds"} and bool(_AGED.search(_before(noun, 5)))


def may_be_people(noun: Token) -> bool:
    """May a noun that no register knows be people, such as a nationality?"""
    if noun.lemma_.lower() in not_people() or noun.lower_ in not_people():
        return False
    return noun.is_alpha and (noun.tag_ in {"NNS", "NNPS"} or noun.ent_type_ == "NORP")


def group_of(noun: Token, age: int | None = None) -> Group:
    """Return the group that a noun and the words before it put people in."""
    return grounded_group(noun, age)[0]


def grounded_group(noun: Token, age: int | None = None) -> tuple[Group, str]:
    """Return the group of a noun, and the rule that puts people in it."""
    if age is None:
        age = age_of(noun)
    if age is not None and age < _ADULT_AT:
        return Group.CHILDREN, "counts/groups: younger than 18"
    if any(_CHILDISH.fullmatch(t.lower_) for t in noun.lefts if t.dep_ in _BESIDE):
        return Group.CHILDREN, "counts/groups: a word for the young before the noun"
    own, why = person_group(noun), "counts/groups: the noun, by the register"
    joined = [own or Group.ALL, *([] if noun.tag_ == "NN" else _joined(noun))]
    if set(joined) == {Group.WOMEN, Group.CHILDREN}:
        return Group.WOMEN_AND_CHILDREN, "counts/groups: women and children, undivided"
    if len(set(joined)) > 1:
        return Group.ALL, "counts/groups: people of several groups, undivided"
    if noun.lemma_ == "member" and _of_household(noun):
        return Group.FAMILY, "counts/groups: members of a family"
    if noun.lemma_.lower() in jobs() and (placed := _by_workplace(noun)) is not None:
        own, why = placed, "counts/groups: where they work"
    if own is None or own is Group.ALL:
        own, why = _by_modifier(noun), "counts/groups: the words before the noun"
    return (own, why) if own else (Group.ALL, "counts/groups: the noun says no group")


def _of_household(noun: Token) -> bool:
    return any(
        token.lower_ in _HOUSEHOLDS
        for of in noun.rights
        if of.lower_ == "of"
        for token in of.children
    )


def age_of(noun: Token) -> int | None:
    """Return the age in years that stands with a noun, None when none does."""
    start = min((token.i for token in noun.lefts), default=noun.i)
    words = noun.doc[start : min(noun.i + 5, sentence_of(noun).end)].text
    match = _AGED.search(words)
    if match is None:
        return None
    if match["unit"] and match["unit"].lower() not in {"year", "yr", "y"}:
        return 0
    said = match["age"] or match["aged"] or match["oldest"]
    return int(said) if said.isdigit() else _ADULT_AT - 1


def _joined(noun: Token) -> Iterable[Group]:
    """Groups of nouns joined to this one under the same number ("men and women")."""
    for other in noun.conjuncts:
        if any(child.dep_ in {"nummod", "det", "poss"} for child in other.children):
            continue
        if other.i > noun.i:
            group = person_group(other)
            if group is not None:
                yield group


def _by_modifier(noun: Token) -> Group | None:
    for token in reversed(list(noun.lefts)):
        if token.dep_ in {"amod", "compound", "nmod"}:
            group = person_group(token)
            if group is not None and group is not Group.ALL:
                return group
            if token.lower_ in {"female", "male"}:
                return Group.WOMEN if token.lower_ == "female" else Group.MEN
    return None


def _by_workplace(noun: Token) -> Group | None:
    """Where the words around a general noun say they work ("driver for a clinic")."""
    known = workplaces()
    for word in _words_around(noun):
        pair = f"{word.lower_} {word.head.lower_}"
        for form in (word.lower_, word.lemma_.lower(), pair):
            if form in known:
                return known[form]
    return None


def _words_around(noun: Token) -> Iterator[Token]:
    for token in (*reversed(list(noun.lefts)), *noun.rights):
        if token.dep_ in {"amod", "compound", "nmod", "poss"}:
            yield from (token, *token.lefts)
        elif token.dep_ == "prep" and token.lower_ in (
            _WORKING_AT - {"in", "at"}
            if noun.lemma_.lower() in _ANYBODY
            else _WORKING_AT
        ):
            yield from (t for t in token.subtree if t.i - token.i <= _NEARBY)


def _before(noun: Token, words: int) -> str:
    return str(noun.doc[max(0, noun.i - words) : noun.i + 1].text)
