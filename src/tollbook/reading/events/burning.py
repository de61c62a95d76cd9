"""What a fire burnt: "a fire broke out in a ward", "gutted by fire", "in a fire at"."""

from spacy.tokens import Token

from tollbook.registers import word_set

from .site_needs import whole_of
from .syntax import around, children, patients, subjects

BURNS = word_set("burns")
"""What a fire does, and what is said of one."""
WHERE = ("in", "at", "inside", "through", "within")


def burnt_by(fire: Token) -> list[Token]:
    """Return the nouns for what a fire burnt, with what they are a part of."""
    verb = _verb_of(fire)
    if verb is None:
        return []
    burnt = [*patients(verb), *subjects(verb)]
    burnt += [part for one in burnt for part in whole_of(one)]
    return [*burnt, *around(verb, WHERE), *around(fire, WHERE)]


def _verb_of(fire: Token) -> Token | None:
    """Return the verb that a fire does, or with which something is done by it."""
    above = fire.head
    if fire.dep_ not in ("nsubj", "pobj", "nsubjpass"):
        above = next(iter(children(fire, ("acl",))), above)
    while above.pos_ not in ("VERB", "AUX") and above != above.head:
        above = above.head
    return above if above.lemma_ in BURNS else None
