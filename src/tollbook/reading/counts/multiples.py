"""Find deeds that say how many they struck: "a double homicide", "triple shooting".

A murder-suicide kills two people or more: the other, and whoever did it.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from tollbook.model import Measure, Qualifier
from tollbook.reading.words import sentence_of

from .measures import Harm
from .people import People

_FOLD = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_DEEDS = {
    "homicide": Measure.KILLED,
    "murder": Measure.KILLED,
    "killing": Measure.KILLED,
    "slaying": Measure.KILLED,
    "suicide": Measure.KILLED,
    "shooting": Measure.KILLED_OR_INJURED,
    "stabbing": Measure.KILLED_OR_INJURED,
}
_BETWEEN = {"-", "fatal", "deadly", "shooting"}
_RULE = "counts/multiples: a deed that says how many it struck"
_WITHIN = 4
"""Words among which the deed stands."""


def find_multiples(sentence: Span) -> Iterator[People]:
    """Yield the deeds of a sentence that were done to several people."""
    for token in sentence:
        if token.lower_ in _FOLD:
            deed = _deed_after(token, sentence)
            if deed is not None:
                number = _FOLD[token.lower_]
                yield _people(token, deed, number, number, Qualifier.EXACT)
        elif token.lower_ == "suicide" and _follows_murder(token):
            yield _people(sentence.doc[token.i - 2], token, 2, None, Qualifier.AT_LEAST)


def harm_of_deed(people: People) -> Harm | None:
    """Return what a deed with a number did, None where the phrase is no such deed."""
    if people.noun is None or people.qualifier is Qualifier.VAGUE:
        return None
    first = people.noun.doc.char_span(people.start, people.end)
    deed = people.noun.lower_.removesuffix("s")
    if first is None or deed not in _DEEDS:
        return None
    if first[0].lower_ in _FOLD or first[0].lower_ == "murder":
        return Harm(_DEEDS[deed], people.noun, _RULE)
    return None


def _deed_after(token: Token, sentence: Span) -> Token | None:
    """The deed that a word such as "double" multiplies: the last of its words."""
    found = None
    for word in sentence.doc[token.i + 1 : min(token.i + _WITHIN, sentence.end)]:
        if word.lower_.removesuffix("s") in _DEEDS:
            found = word
        elif word.lower_ not in _BETWEEN:
            break
    return found


def _follows_murder(token: Token) -> bool:
    words = token.doc[max(sentence_of(token).start, token.i - 2) : token.i]
    return [word.lower_ for word in words] in (["murder", "-"], ["murder", "/"])


def _people(
    first: Token, deed: Token, low: int, high: int | None, qualifier: Qualifier
) -> People:
    end = deed.idx + len(deed)
    return People(first.idx, end, low, high, qualifier, deed, deed, deed, sure=True)
