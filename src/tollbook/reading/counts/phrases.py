"""Find the phrases that put a number on people: "at least 12 villagers", "a nurse"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from tollbook.model import Qualifier

from .groups import is_age_noun, may_be_people, person_group
from .harms import is_harm_noun
from .numbers import Number, find_numbers

_BEFORE_NOUN = {
    "nummod",
    "quantmod",
    "amod",
    "det",
    "predet",
    "compound",
    "advmod",
    "npadvmod",
    "nmod",
}
_IN_NOUN_PHRASE = {"ADJ", "NOUN", "PROPN", "VERB", "ADV", "PUNCT"}
_LONGEST_PHRASE = 8
"""Words between a number and its noun."""
_NEVER_ONE = {
    "people",
    "police",
    "staff",
    "personnel",
    "crew",
    "couple",
    "family",
    "team",
}
_QUANTIFIERS = {"no", "each", "every", "any", "some"}
_PRONOUNS = {"he", "she", "him", "her", "himself", "herself"}
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


@dataclass(frozen=True, slots=True)
class People:
    """A number of people as one phrase puts it, before anyone asks what befell them."""

    start: int
    end: int
    low: int
    high: int | None
    qualifier: Qualifier
    word: Token
    """The token whose place in the sentence says what befell them."""
    noun: Token | None
    """The noun that says who they are; None where it is left out."""
    last: Token
    """The last token of the phrase."""
    sure: bool
    """The noun is known to be people."""
    single: bool = False
    """One person told of by a noun ("a nurse"), not by a number."""


def find_people(sentence: Span) -> Iterator[People]:
    """Yield the phrases of a sentence that may put a number on people, in order."""
    found = [*_numbered(sentence), *_none(sentence), *_single(sentence)]
    found.sort(key=lambda people: (people.start, -people.end))
    end = -1
    for people in found:
        if people.start >= end:
            yield people
            end = people.end


def _numbered(sentence: Span) -> Iterator[People]:
    text = sentence.doc.text
    for number in find_numbers(text, sentence.start_char, sentence.end_char):
        span = sentence.doc.char_span(number.start, number.end, alignment_mode="expand")
        if span is None or span.text != text[number.start : number.end]:
            continue
        people = _with_noun(number, span, sentence)
        if people is not None:
            yield people


def _with_noun(number: Number, span: Span, sentence: Span) -> People | None:
    root = span.root
    noun = _noun_after(root, span) or _noun_of(span) or _noun_beside(span, sentence)
    if number.people:
        return _people(number, root, root, span[-1], sure=True)
    if noun is None:
        if _is_no_head_count(number, span) or span.text.lower() == "both":
            return None
        return _people(number, root, None, span[-1], sure=False)
    if noun.lower_ == "people's":
        return None
    known = person_group(noun) is not None or is_age_noun(noun) or is_harm_noun(noun)
    if (
        not known
        and noun.lower_ not in {"them", "whom", "those", "us"}
        and not may_be_people(noun)
    ):
        return None
    word = noun if root.dep_ in _BEFORE_NOUN or not _heads(root, noun) else root
    last = noun if _contiguous(span, noun) else span[-1]
    return _people(number, word, noun, last, sure=known)


def _people(
    number: Number, word: Token, noun: Token | None, last: Token, *, sure: bool
) -> People:
    end = max(number.end, last.idx + len(last))
    return People(
        number.start,
        end,
        number.low,
        number.high,
        number.qualifier,
        word,
        noun,
        last,
        sure,
    )


def _noun_after(root: Token, span: Span) -> Token | None:
    """The noun that a number stands before ("12 people")."""
    head = root.head
    if (
        root.dep_ in _BEFORE_NOUN
        and head.i >= span.end
        and head.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}
    ):
        return head
    return None


def _noun_of(span: Span) -> Token | None:
    """The noun after "of" ("dozens of people", "three of them")."""
    for token in span:
        for child in token.children:
            if child.lower_ == "of" and child.i >= span.end - 1:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj":
                        return grandchild
    return None


def _noun_beside(span: Span, sentence: Span) -> Token | None:
    """The nearest noun for people after the number, where the parse shows none."""
    found = None
    for token in sentence.doc[span.end : min(span.end + 5, sentence.end)]:
        if person_group(token) is not None and token.pos_ in {"NOUN", "PROPN", "ADJ"}:
            found = token
        elif (
            found is not None
            or token.pos_ not in _IN_NOUN_PHRASE
            or token.tag_ in {"VBD", "VBZ", "VBP"}
            or token.lower_
            in {",", ".", ";", ":", "killed", "injured", "wounded", "dead"}
        ):
            break
    return found


def _heads(root: Token, noun: Token) -> bool:
    return any(ancestor == root for ancestor in noun.ancestors)


def _contiguous(span: Span, noun: Token) -> bool:
    between = noun.doc[span.end : noun.i]
    return (
        noun.i >= span.end
        and len(between) <= _LONGEST_PHRASE
        and all(
            token.pos_ not in {"VERB", "AUX"} or token.dep_ == "amod"
            for token in between
        )
        and not any(
            token.lower_ in {",", ";"}
            and token.dep_ == "punct"
            and token.head == span.root
            for token in between
        )
    )


def _is_no_head_count(number: Number, span: Span) -> bool:
    """Is a number without a noun a year, an age, a date or an amount?"""
    if number.bare and _FIRST_YEAR <= number.low <= _LAST_YEAR and "," not in span.text:
        return True
    root, doc = span.root, span.doc
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if before is not None and (
        before.ent_type_ == "DATE"
        or before.lower_ in {"aged", "age", "no.", "$", "no", "number", "article"}
    ):
        return True
    return after is not None and after.ent_type_ == "DATE" and root.ent_type_ == "DATE"


def _none(sentence: Span) -> Iterator[People]:
    """Assertions of zero: "no casualties", "no one", "none", "unharmed"."""
    for token in sentence:
        if token.lower_ == "no" and token.dep_ == "det" and token.head.i > token.i:
            noun = token.head
            if person_group(noun) is not None or is_harm_noun(noun):
                yield _zero(token, noun)
        elif token.lower_ in {"nobody", "none"}:
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


def _single(sentence: Span) -> Iterator[People]:
    """One person told of without a number: "a four-year-old girl", "his wife"."""
    for noun in sentence:
        if _is_one_person(noun) and not _is_quantified(noun):
            first = noun.doc[_start_of(noun)]
            yield _one(first, noun)
        elif noun.lower_ in _PRONOUNS and noun.pos_ == "PRON":
            yield _one(noun, noun)


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
    if noun.dep_ in {"compound", "nmod", "amod", "poss"}:
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
        and person_group(noun) is not None
    )


def _is_quantified(noun: Token) -> bool:
    return any(
        child.dep_ in {"nummod", "predet"} or child.lower_ in _QUANTIFIERS
        for child in noun.children
    )


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
