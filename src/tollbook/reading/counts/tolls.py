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
}


def toll_of(people: People) -> tuple[Harm, ...]:
    """Return what a toll counts whose figure the phrase is."""
    token = people.word
    while token.dep_ == "conj" and token.head.pos_ not in {"VERB", "AUX"}:
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ in _AT:
        over = token.head.head
        nouns = [over] if over.pos_ in {"NOUN", "PROPN"} else _arguments(over)
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
