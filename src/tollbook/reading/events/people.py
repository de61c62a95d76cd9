"""Which words mean a person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import EventMention, Victim
from tollbook.reading.counts.groups import is_age_noun, person_group

HIM = frozenset(("he", "him", "she", "her", "they", "them", "i", "me", "we", "us"))
SELVES = frozenset(("himself", "herself", "themselves", "itself"))
WHO = frozenset(("who", "whom"))


def is_person(token: Token) -> bool:
    """Does this word mean a person or people?"""
    if token.ent_type_ == "PERSON":
        return True
    if token.pos_ in ("NOUN", "PROPN", "ADJ") and person_group(token) is not None:
        return True
    if is_age_noun(token):
        return True
    return token.lower_ in HIM or token.lower_ in WHO or token.lower_ in SELVES


def number_victims(mentions: Sequence[EventMention]) -> Iterator[EventMention]:
    """Give victims their ids: one person told twice of one event keeps one id."""
    seen: dict[str, list[Victim]] = {}
    number = 0
    for mention in mentions:
        known = seen.setdefault(mention.same_as or mention.id, [])
        given = []
        for victim in mention.victims:
            same = next((v for v in known if _same_victim(v, victim)), None)
            if same is None:
                number += 1
                same = replace(victim, id=f"v{number}")
                known.append(same)
            given.append(replace(victim, id=same.id))
        yield replace(mention, victims=tuple(given))


def surnames(name: str) -> list[str]:
    """Return the words of a name that may be told alone: all but the first of many.

    >>> surnames("Ana Paz Molina"), surnames("Molina")
    (['Paz', 'Molina'], ['Molina'])
    """
    words = name.split()
    return words[1:] or words


def _same_victim(one: Victim, other: Victim) -> bool:
    if one.name and other.name:
        mine, theirs = one.name.split(), other.name.split()
        within = set(mine) <= set(theirs) or set(theirs) <= set(mine)
        return within or mine[-1] == theirs[-1]
    if one.age is not None and other.age is not None:
        return one.age == other.age and (one.sex or other.sex) == (other.sex or one.sex)
    if one.text.lower() == other.text.lower():
        return True
    return one.sex is not None and one.sex == other.sex and one.group == other.group
