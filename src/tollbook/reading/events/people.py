"""Which words mean a person."""

from spacy.tokens import Token

from tollbook.reading.counts.groups import is_age_noun, person_group
from tollbook.reading.words import once_a_page

HIM = frozenset(("he", "him", "she", "her", "they", "them", "i", "me", "we", "us"))
SELVES = frozenset(("himself", "herself", "themselves", "itself"))
WHO = frozenset(("who", "whom"))


@once_a_page
def is_person(token: Token) -> bool:
    """Does this word mean a person or people?"""
    if token.ent_type_ == "PERSON":
        return True
    if token.pos_ in ("NOUN", "PROPN", "ADJ") and person_group(token) is not None:
        return True
    if is_age_noun(token):
        return True
    return token.lower_ in HIM or token.lower_ in WHO or token.lower_ in SELVES


def surnames(name: str) -> list[str]:
    """Return the words of a name that may be told alone: all but the first of many.

    >>> surnames("Ana Paz Molina"), surnames("Molina")
    (['Paz', 'Molina'], ['Molina'])
    """
    words = name.split()
    return words[1:] or words
