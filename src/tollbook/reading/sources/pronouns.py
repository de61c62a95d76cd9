"""Whom "he", "she", "it" and "they" stand for, among those who spoke before."""

from collections.abc import Sequence

from .persona import Persona

_SEXES = {"he": "m", "she": "f"}


def antecedent(
    word: str,
    number: int,
    spoken: Sequence[tuple[int, Persona, bool]],
    cue: int,
) -> Persona | None:
    """Return the nearest earlier speaker a pronoun fits.

    Args:
        word: The pronoun, in lower case.
        number: Which speech it is in; later speeches are not looked at.
        spoken: For each earlier speech the cue's token, the speaker, and whether
            it stands in a caption or factbox: those interrupt, and are passed over.
        cue: The token of the pronoun's own cue.
    """
    del number
    earlier = [item for item in spoken if item[0] < cue]
    for in_box in (False, True):
        for _, persona, boxed in reversed(earlier):
            if boxed is in_box and _fits(word, persona):
                return persona
    return None


def _fits(word: str, persona: Persona) -> bool:
    if word in _SEXES:
        is_person = not persona.is_body and not persona.plural
        return is_person and persona.sex in (None, _SEXES[word])
    if word == "it":
        return persona.is_body and not persona.plural
    if word in ("they", "both"):
        return persona.plural or persona.is_body
    return False
