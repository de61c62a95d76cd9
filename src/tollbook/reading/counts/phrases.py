"""Find the phrases that put a number on people: "at least 12 villagers", "a nurse"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from .groups import is_age_noun, may_be_people, person_group
from .harms import is_harm_noun, is_participle
from .multiples import find_multiples
from .numbers import Number, find_numbers
from .people import People
from .singles import find_none, find_single, is_number

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
_CAPTIVES = {"hostage", "captive", "prisoner"}
_NUMBERED = {"aged", "age", "no.", "$", "no", "number", "article"}
_PARENTS = {"father", "mother", "dad", "mom", "mum", "parent", "grandmother"}
_OF_THEM = {"them", "whom", "those", "us"}
_HOUSEHOLDS = {"family", "household"}
_LONGEST_PHRASE = 8
"""Words between a number and its noun."""
_AGED = {"aged", "ages", "age"}
_MONTHS = {
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
}
_OLDEST = 110
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def find_people(sentence: Span) -> Iterator[People]:
    """Yield the phrases of a sentence that may put a number on people, in order."""
    found = [*_numbered(sentence), *find_none(sentence), *find_single(sentence)]
    found += find_multiples(sentence)
    found.sort(key=lambda people: (people.start, -people.end))
    end = -1
    for people in found:
        if people.start >= end:
            yield people
            end = people.end


def _numbered(sentence: Span) -> Iterator[People]:
    text, first = sentence.text, sentence.start_char
    for found in find_numbers(text):
        number = replace(found, start=found.start + first, end=found.end + first)
        span = sentence.doc.char_span(number.start, number.end, alignment_mode="expand")
        if span is None or span.text != text[found.start : found.end]:
            continue
        people = _with_noun(number, span, sentence)
        if people is not None:
            yield people


def _with_noun(number: Number, span: Span, sentence: Span) -> People | None:
    root = span.root
    if _is_other_unit(number, span) or _is_in_a_list_of_ages(number, span):
        return None
    if number.people:
        return _people(number, root, root, span[-1], sure=True)
    noun = _noun_of_number(number, span, sentence)
    if noun is None:
        if _is_no_head_count(number, span) or span.text.lower() == "both":
            return None
        return _people(number, root, None, span[-1], sure=False)
    known = person_group(noun) is not None or is_age_noun(noun) or is_harm_noun(noun)
    a_year = number.bare and _is_year(number, span) and noun.tag_ in {"NN", "NNP"}
    if a_year or not (known or _may_stand_for_people(noun)):
        return None
    word = noun if root.dep_ in _BEFORE_NOUN or not _heads(root, noun) else root
    last = noun if _contiguous(span, noun) else span[-1]
    return _people(number, word, noun, last, sure=known)


def _noun_of_number(number: Number, span: Span, sentence: Span) -> Token | None:
    noun = _noun_after(span.root, span) or _noun_of(span)
    if noun is not None and is_participle(noun) and not is_harm_noun(noun):
        return None
    noun = noun or _noun_beside(span, sentence)
    if noun is None:
        return None
    if noun.lemma_ in _CAPTIVES and noun.tag_ == "NN" and number.high != 1:
        return noun.nbor(-1)
    return noun


def _may_stand_for_people(noun: Token) -> bool:
    if noun.lemma_.lower() in _HOUSEHOLDS or noun.lower_ == "people's":
        return False
    return noun.lower_ in _OF_THEM or may_be_people(noun)


def _is_other_unit(number: Number, span: Span) -> bool:
    """Do the words around it make the phrase no number of its own?"""
    doc = span.doc
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    before = doc[span.start - 1].lower_ if span.start else ""
    if number.people:
        numbered = (
            span.start > 1 and before == "of" and _is_counted(doc[span.start - 2])
        )
        return numbered or after in {"of", "member", "members"}
    return span.text.lower() == "many" and before in {"as", "how", "so", "too"}


def _is_counted(noun: Token) -> bool:
    """Is the noun before "of one family" counted itself ("eleven members of")?"""
    return any(child.dep_ == "nummod" for child in noun.children)


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
    """The noun that a number stands before ("12 people", "four NGO workers")."""
    head = root.head
    if root.dep_ not in _BEFORE_NOUN or head.i < span.end:
        return None
    while head.dep_ in {"compound", "nmod"} and head.head.i > head.i:
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"} else None


def _noun_of(span: Span) -> Token | None:
    """The noun after "of" ("dozens of people", "three of them")."""
    for token in span:
        for child in token.children:
            if child.lower_ == "of" and child.i >= span.end - 1:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and not _is_numbered(grandchild):
                        return grandchild
    return None


def _is_numbered(noun: Token) -> bool:
    """Is it a whole with a number of its own ("one of 40 people")?"""
    return noun.pos_ == "NUM" or any(c.dep_ == "nummod" for c in noun.children)


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
    doc, root = span.doc, span.root
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if number.bare and (_is_year(number, span) or _is_age(span)):
        return True
    if number.low == number.high and number.low <= _OLDEST and _is_age(span):
        return True
    in_a_date = after is not None and after.is_title and after.lower_[:3] in _MONTHS
    if (number.bare and in_a_date) or _is_age_in_words(number, root):
        return True
    if number.high == 1 and root.dep_ == "appos":
        return True
    if before is not None and (
        (before.ent_type_ == "DATE" and before.lower_ != "to")
        or before.lower_ in _NUMBERED
        or _is_kin_of(before)
    ):
        return True
    return after is not None and after.ent_type_ == "DATE" and root.ent_type_ == "DATE"


def _is_year(number: Number, span: Span) -> bool:
    return _FIRST_YEAR <= number.low <= _LAST_YEAR and "," not in span.text


def _is_age(span: Span) -> bool:
    """Does the number stand in commas after a person ("a farmer, 34, was shot")?"""
    doc, at = span.doc, span.start - 1
    while at > 0 and doc[at].lower_ in {"also", "about", "only", "just"}:
        at -= 1
    if at <= 0 or doc[at].lower_ not in {",", "("}:
        return False
    named = doc[at - 1]
    if named.like_num or not named.is_alpha:
        return False
    after = doc[span.end].lower_ if span.end < len(doc) else "."
    if named.ent_type_ == "PERSON":
        return True
    if person_group(named) is not None and named.tag_ not in {"NNS", "NNPS"}:
        return after in {",", ")"}
    return after in {",", ")", ".", ";", "of", "from"} and (
        named.tag_ in {"NNP", "NN"} or span.root.dep_ == "appos"
    )


def _is_age_in_words(number: Number, root: Token) -> bool:
    """Is it an age: "aged seven and nine", "a girl of six", "boys of ten and 12"?"""
    while root.dep_ == "conj" and root.head.pos_ == "NUM":
        root = root.head
    above = root.head
    if above.lower_ in _AGED:
        return True
    if root.dep_ != "pobj" or above.lower_ != "of" or (number.high or 0) > _OLDEST:
        return False
    if is_number(above.head):
        return False
    return person_group(above.head) is not None and not is_harm_noun(above.head)


def _is_in_a_list_of_ages(number: Number, span: Span) -> bool:
    """Is it one of "two girls, six and eight", "sisters, six, eight and ten years old"?

    The list stands in commas behind people, or ends with "years old".
    """
    doc, first, last = span.doc, span.start, span.end
    if number.low != number.high or (number.high or 0) > _OLDEST:
        return False
    while first > 0 and (doc[first - 1].like_num or _joins(doc[first - 1])):
        first -= 1
    while last < len(doc) and (doc[last].like_num or _joins(doc[last])):
        last += 1
    if doc[last : last + 2].text.lower() in {"years old", "year old"}:
        return True
    several = sum(token.like_num for token in doc[first:last]) > 1
    behind_people = (
        first > 0 and doc[first].lower_ == "," and bool(person_group(doc[first - 1]))
    )
    return several and behind_people and doc[last - 1].lower_ == ","


def _joins(token: Token) -> bool:
    return token.lower_ in {",", "and", "or"}


def _is_kin_of(before: Token) -> bool:
    """Is it "of" in "a father of three"?"""
    return before.lower_ == "of" and before.i > 0 and before.nbor(-1).lemma_ in _PARENTS
