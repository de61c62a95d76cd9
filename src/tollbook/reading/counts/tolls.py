"""Read figures that a toll rises to: "the death toll stood at 31"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Measure
from tollbook.registers.harm_words import Construction

from .harms import matched, measure_named
from .measures import Harm, harms_to
from .people import People

_TOLLS = {"toll", "number", "count", "tally", "total", "figure", "death"}
_RISES = "counts/tolls: the figure that a toll, total or number of harmed comes to"
_AT = {"to", "at", "past", "above", "of", "from", "beyond", "as"}
_BARE = {"figure", "number", "count", "tally", "total", "estimate"}
_TRUER = {
    *("earlier", "previous", "initial", "first", "true", "real", "actual", "correct"),
    *("final", "preliminary", "official", "old", "new", "latest"),
}
_REACHES = {
    "reach",
    "exceed",
    "pass",
    "top",
    "surpass",
    "total",
    "hit",
    "number",
    "be",
    "stand",
    "rise",
    "climb",
    "jump",
    "increase",
    "grow",
    "put",
    "include",
    "near",
    "approach",
    "double",
    "treble",
    "triple",
}


def toll_of(people: People) -> tuple[Harm, ...]:
    """Return what a toll counts whose figure the phrase is."""
    token = people.word
    while token.dep_ == "conj" and token.head.pos_ not in {"VERB", "AUX"}:
        token = token.head
    if token.dep_ == "quantmod" and token.head.pos_ == "NUM":
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ in _AT:
        over = token.head.head
        if over.pos_ == "NUM" and over.dep_ == "pobj":
            over = over.head.head
        if over.lower_ in _AT and over.dep_ == "prep":
            over = over.head
        nouns = [over] if over.pos_ in {"NOUN", "PROPN"} else _arguments(over)
        if over.dep_ == "acl" and over.head.dep_ == "pobj":
            nouns = [over.head.head.head]
    elif (
        token.dep_ in {"dobj", "attr", "oprd", "npadvmod"}
        and token.head.lemma_ in _REACHES
    ):
        nouns = [n for n in _arguments(token.head) if n != token]
    else:
        return ()
    for noun in nouns:
        measure = _counted_by(noun)
        if measure is not None:
            return (Harm(measure, noun, _RISES),)
    return ()


def bare_toll(people: People) -> Token | None:
    """Return the noun that the figure is the figure of, where it says no harm.

    "An earlier figure of 35", "the true number is above 100": what they count
    has been told before.
    """
    token = people.word
    if people.noun is not None:
        return None
    if token.dep_ == "prep":
        token = next((c for c in token.children if c.dep_ == "pobj"), token)
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        nouns = [token.head.head]
    elif token.dep_ == "pobj" and token.head.lower_ in _AT:
        nouns = _arguments(token.head.head)
    elif token.dep_ in {"attr", "npadvmod"} and token.head.lemma_ == "be":
        nouns = _arguments(token.head)
    else:
        return None
    return next((noun for noun in nouns if _is_bare_toll(noun)), None)


def _is_bare_toll(noun: Token) -> bool:
    if noun.lemma_.lower() not in _BARE or _counted_by(noun) is not None:
        return False
    said = {child.lower_ for child in noun.children}
    return noun.lemma_.lower() in {"figure", "count"} or bool(said & _TRUER)


def _arguments(verb: Token) -> list[Token]:
    return [
        child
        for child in verb.children
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"}
        and child.pos_ in {"NOUN", "PROPN", "ADJ"}
    ]


def _counted_by(noun: Token) -> Measure | None:
    """What a toll counts: its own words first, killed where it says only "toll"."""
    if noun.lemma_.lower() not in _TOLLS:
        return measure_named(noun)
    for word in _words_of(noun):
        measure = measure_named(word)
        if measure is None:
            described = matched(word, Construction.DESCRIBES) or matched(
                word, Construction.ACTS_ON
            )
            measure = described.measure if described else None
        if measure is not None:
            return measure
        harms = harms_to(word) if word.dep_ == "pobj" else ()
        if harms:
            return harms[0].measure
    return Measure.KILLED if noun.lemma_.lower() == "toll" else None


def _words_of(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nmod", "acl"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            for pobj in child.children:
                yield pobj
                yield from pobj.children
