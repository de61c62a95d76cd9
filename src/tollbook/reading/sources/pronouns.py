"""Whom "he", "she", "it" and "they" stand for, among those who spoke before."""

from collections.abc import Sequence

from spacy.tokens import Token

from tollbook.registers.source_roles import Sort, role_of

from .persona import Persona

_SEXES = {"he": "m", "she": "f"}


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FAR = 150
"""Tokens back that a pronoun may look for somebody who does not speak."""


def nearest_person(
    word: str, tokens: tuple[Token, ...], at: int, after: int
) -> Token | None:
    """Return the nearest subject before a pronoun that is one person.

    Args:
        word: "he" or "she".
        tokens: All tokens of the page.
        at: The pronoun's token.
        after: Where to stop: nothing before this token is looked at.
    """
    for i in range(at - 1, max(after, at - _FAR), -1):
        token = tokens[i]
        if any(c.lower_ in ("his", "her") for c in token.children):
            continue
        if token.dep_ in _SUBJECTS and token.head.i != tokens[at].head.i:
            sex = person_sex(token)
            if sex is not None and sex in ("?", _SEXES[word]):
                return token
    return None


def person_sex(token: Token) -> str | None:
    """Return f, m or ? for a word that names one person, None for any other."""
    if token.pos_ == "PROPN":
        return "?" if token.ent_type_ == "PERSON" else None
    role = role_of(token.lemma_.lower())
    if token.tag_ != "NN" or role is None or role.sort is not Sort.PERSON:
        return None
    if role.word in _WOMEN:
        return "f"
    return "m" if role.word in _MEN else "?"


_WOMEN = frozenset(
    ["woman", "girl", "mother", "wife", "sister", "daughter", "widow", "aunt"]
)
_MEN = frozenset(["man", "boy", "father", "husband", "brother", "son", "uncle"])


def antecedent(
    word: str, spoken: Sequence[tuple[int, Persona, bool]], cue: int
) -> tuple[int, Persona] | None:
    """Return the nearest earlier speaker a pronoun fits, and where they spoke.

    Args:
        word: The pronoun, in lower case.
        spoken: For each speech the cue's token, the speaker, and whether it stands
            in a caption or factbox: those interrupt, and are passed over.
        cue: The token of the pronoun's own cue; later speeches are not looked at.
    """
    earlier = [item for item in spoken if item[0] < cue]
    for in_box in (False, True):
        for at, persona, boxed in reversed(earlier):
            if boxed is in_box and _fits(word, persona):
                return at, persona
    return None


def _fits(word: str, persona: Persona) -> bool:
    if persona.is_pronoun:
        return False
    if word in _SEXES:
        one = persona.is_person and not persona.plural
        is_person = one and not persona.is_body
        return is_person and persona.sex in (None, _SEXES[word])
    if word == "it":
        return persona.is_body and not persona.plural
    if word in ("they", "both"):
        return (persona.plural and persona.is_person) or persona.is_body
    return False
