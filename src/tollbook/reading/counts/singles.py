"""Find people told of without a number: one person, or nobody at all.

"A nurse", "his wife" and "he" are one person; "no one", "no casualties" and
"unharmed" are an assertion of none.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from tollbook.model import Qualifier

from .groups import is_age_noun, is_plural, person_group
from .harms import is_harm_noun, is_spared
from .people import People

_NEVER_ONE = {
    *("people", "police", "staff", "personnel"),
    *("crew", "couple", "family", "team", "life", "soul"),
}
_QUANTIFIERS = {"no", "each", "every", "any", "some"}
_ONE_MORE = {"dobj", "nsubj", "nsubjpass"}
"""Where "another" and "a third" are one more of the people just counted."""
_ORDINALS = {"second", "third", "fourth", "fifth", "sixth"}
_PRONOUNS = {"he", "she", "him", "her", "himself", "herself"}


def find_none(sentence: Span) -> Iterator[People]:
    """Assertions of zero: "no casualties", "no one", "none", "unharmed"."""
    for token in sentence:
        if token.lower_ == "no" and token.dep_ == "det" and token.head.i > token.i:
            noun = token.head
            if person_group(noun) is not None or is_harm_noun(noun):
                yield _zero(token, noun)
        elif token.lower_ in {"nobody", "none"} or is_spared(token):
            yield _zero(token, token)
        elif (
            token.lower_ == "no"
            and token.i + 1 < sentence.end
            and token.nbor().lower_ == "one"
        ):
            yield _zero(token, token.nbor())


def _zero(first: Token, noun: Token) -> People:
    return People(
        first.idx,
        noun.idx + len(noun),
        0,
        0,
        Qualifier.EXACT,
        noun,
        noun,
        noun,
        sure=True,
    )


def find_single(sentence: Span) -> Iterator[People]:
    """One person told of without a number: "a four-year-old girl", "his wife"."""
    for noun in sentence:
        if _is_one_person(noun) and not _is_quantified(noun):
            first = noun.doc[_start_of(noun)]
            yield _one(first, noun)
        elif noun.lower_ in _PRONOUNS and noun.pos_ == "PRON":
            yield _one(noun, noun)
        elif is_one_more(noun):
            yield _one(noun.doc[_start_of(noun)], noun)


def is_one_more(word: Token) -> bool:
    """Is it "another" or "a third", with no noun, of the people just counted?"""
    if word.dep_ not in _ONE_MORE:
        return False
    if word.lower_ == "another":
        return True
    below = {child.lower_ for child in word.children}
    return word.lower_ in _ORDINALS and "a" in below and "of" not in below


def is_anaphor(people: People) -> bool:
    """Does the phrase stand for somebody told of before ("she", "the victim")?"""
    word = people.word.lower_
    return people.single and (word in _PRONOUNS or word == "victim")


def _one(first: Token, last: Token) -> People:
    return People(
        first.idx,
        last.idx + len(last),
        1,
        1,
        Qualifier.EXACT,
        last,
        last,
        last,
        sure=True,
        single=True,
    )


def _is_one_person(noun: Token) -> bool:
    if noun.dep_ in {"compound", "nmod", "amod", "poss"} or _is_told_before(noun):
        return False
    if is_age_noun(noun):
        return noun.lower_ == "old"
    if noun.tag_ == "NNP" and noun.ent_type_ == "PERSON":
        return True
    if noun.ent_type_ == "NORP":
        return any(child.lower_ in {"a", "an", "one"} for child in noun.children)
    return (
        noun.tag_ in {"NN", "NNP"}
        and noun.lower_ not in _NEVER_ONE
        and not is_plural(noun)
        and person_group(noun) is not None
    )


def _is_told_before(noun: Token) -> bool:
    """Does it only say who somebody just told of is ("Ada, a nurse, was shot")?"""
    if noun.dep_ != "appos" or any(child.dep_ == "poss" for child in noun.children):
        return False
    head = noun.head
    named = head.pos_ == "PROPN" and head.ent_type_ == "PERSON"
    return named or head.pos_ == "NUM" or person_group(head) is not None


def _is_quantified(noun: Token) -> bool:
    return any(
        child.dep_ in {"nummod", "predet"} or child.lower_ in _QUANTIFIERS
        for child in (*noun.children, *_compounds(noun))
    )


def _compounds(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "compound":
            yield from child.children


def _start_of(noun: Token) -> int:
    start = noun.i
    while start > noun.sent.start:
        token = noun.doc[start - 1]
        if token.head.i < start - 1 or not (
            token.head == noun or noun.is_ancestor(token)
        ):
            break
        if token.dep_ == "punct" and token.lower_ != "-":
            break
        start -= 1
    return start
