"""Know a figure that is part of another: "12 people, including three children"."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from .groups import person_group
from .people import People

_INCLUDING = {"including", "among", "includes", "included", "include"}
_NEARBY = 4
_OF_THEM = {"them", "whom", "those"}


def whole_of(people: People, earlier: Sequence[People], sentence: Span) -> int | None:
    """Return the index of the earlier phrase that a phrase is part of."""
    if not earlier:
        return None
    if (told := _that_lists(people, earlier)) is not None:
        return told
    if not (
        is_of_them(people)
        or _follows_including(people, earlier, sentence)
        or _is_in_brackets(people, earlier, sentence)
    ):
        return None
    for at in range(len(earlier) - 1, -1, -1):
        whole = earlier[at]
        if whole.high is None or (whole.high >= people.low and whole.high > 1):
            return at
    return None


def is_of_them(people: People) -> bool:
    """Is it a number of people told before ("three of them")?"""
    if people.noun is not None and people.noun.lower_ in _OF_THEM:
        return True
    after = people.last.doc[people.last.i + 1 : people.last.i + 3].text.lower()
    return after in {"of them", "of whom", "of those", "among them", "among whom"}


def _follows_including(
    people: People, earlier: Sequence[People], sentence: Span
) -> bool:
    """Does "including" stand between the whole and the part, with no new verb?"""
    between = [t for t in sentence if earlier[0].start <= t.idx < people.start]
    for token in reversed(between):
        if token.lower_ in _INCLUDING:
            return True
        if token.pos_ in {"VERB", "AUX"} or token.lower_ in {";", "while"}:
            return False
    return False


def _that_lists(people: People, earlier: Sequence[People]) -> int | None:
    """The figure whose people a list names: "two were killed, a man and a woman"."""
    if not people.single:
        return None
    word = people.word
    while word.dep_ == "conj" and word.head.pos_ in {"NOUN", "PROPN"}:
        word = word.head
    if word.dep_ != "appos":
        return None
    for at, whole in enumerate(earlier):
        if word.head in {whole.noun, whole.word} and whole.low > 1:
            return at
    return None


def _is_in_brackets(people: People, earlier: Sequence[People], sentence: Span) -> bool:
    """Is it one of those whom brackets count ("seven killed (four women, a man)")?"""
    if people.noun is None or people.single or person_group(people.noun) is None:
        return False
    for token in reversed(sentence.doc[sentence.start : people.word.i]):
        if token.text == "(":
            return earlier[0].start < token.idx
        if token.text == ")" or token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def all_of_them(people: People) -> Token | None:
    """The noun that says who all of them are: "eight, all fighters"."""
    doc, at = people.last.doc, people.last.i + 1
    words = [token.lower_ for token in doc[at : at + 4]]
    if words[:2] != [",", "all"]:
        return None
    at += 4 if words[2:] in (["of", "them"], ["of", "whom"]) else 2
    found = (t for t in doc[at : at + _NEARBY] if person_group(t) is not None)
    noun = next(found, None)
    if noun is None or any(token.is_punct for token in doc[at : noun.i]):
        return None
    return noun


def told_to_be(people: People) -> Token | None:
    """The noun that a bare number is told to be: "eight were children"."""
    verb = people.word.head
    if people.noun is not None or people.word.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    return next(
        (
            child
            for child in verb.children
            if child.dep_ == "attr" and person_group(child) is not None
        ),
        None,
    )


def noun_of_part(people: People) -> Token | None:
    """The noun that says who "five of them" are ("five of them women")."""
    noun = people.noun
    if noun is None or not is_of_them(people):
        return noun
    for token in noun.doc[people.last.i + 1 : people.last.i + 1 + _NEARBY]:
        named = token.dep_ != "pobj" or token.i == people.last.i + 2
        if named and person_group(token) is not None:
            return token
        if token.is_punct:
            break
    return noun
