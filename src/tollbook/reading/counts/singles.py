"""Find people told of without a number: one person, or nobody at all.

"A nurse", "his wife" and "he" are one person; "no one", "no casualties" and
"unharmed" are an assertion of none.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from tollbook.model import Qualifier
from tollbook.reading.words import sentence_of, words_of

from .groups import is_age_noun, is_plural, person_group
from .harms import SPARED, is_harm_noun, is_participle, is_spared
from .people import People

_AGE_WORDS = {"-", "year", "years", "yr", "month", "months", "week", "day"}
_BESIDE_NOUN = {"compound", "nmod", "amod", "poss"}
_NEVER_ONE = {
    *("people", "police", "staff", "personnel"),
    *("crew", "couple", "family", "team", "life", "soul"),
}
_CAPTIVES = {"hostage", "captive", "prisoner"}
"""Without an article they say how somebody was held, not who."""
_QUANTIFIERS = {"no", "each", "every", "any", "some"}
_ONE_MORE = {"dobj", "nsubj", "nsubjpass"}
"""Where "another" and "a third" are one more of the people just counted."""
_NEAR = 3
"""Words above "any casualties" among which "not" stands."""
_ORDINALS = {"second", "third", "fourth", "fifth", "sixth"}
_PRONOUNS = {"he", "she", "him", "her", "himself", "herself"}
_TAGS_OF_ONE = {"NN", "NNP", "UH"}
_WORDS_OF_ONE = {"old", "self", "another", *_PRONOUNS, *_ORDINALS}
"""One person is told of by a word so tagged, by one of these, or by a people's name."""
_TELLS_OF_NONE = {"no", "any", "without", "none", "nobody", *SPARED}
_SUBJECTS = {"he", "she"}
_FINDS = {"find", "recover", "discover", "dump", "retrieve", "pull", "dig", "unearth"}
_VIOLENT = {"kill", "shoot", "injure", "wound", "stab", "murder", "die"}
"""What befalls whoever bears a name that is not known for a person's."""


def find_none(sentence: Span) -> Iterator[People]:
    """Assertions of zero: "no casualties", "no one", "none", "unharmed"."""
    words = words_of(sentence.doc)
    for at in range(sentence.start, sentence.end):
        if words.lower[at] not in _TELLS_OF_NONE:
            continue
        token = words.tokens[at]
        if _is_no_one(token):
            yield _zero(token, token.nbor())
        elif token.lower_ == "no" and token.dep_ == "det" and token.head.i > token.i:
            noun = token.head
            known = person_group(noun) is not None or is_harm_noun(noun)
            if known or noun.lower_ == "one":
                yield _zero(token, noun)
        elif token.lower_ == "without" and (harm := _harm_of(token)) is not None:
            yield _zero(token, harm)
        elif token.lower_ == "any" and _is_denied(token):
            yield _zero(token, token.head)
        elif token.lower_ == "none" and (of := _people_of(token)) is not None:
            yield replace(_zero(token, of), word=token)
        elif token.lower_ in {"nobody", "none"} or is_spared(token):
            yield _zero(token, token)


def _is_no_one(token: Token) -> bool:
    if token.lower_ != "no" or token.i + 1 >= sentence_of(token).end:
        return False
    return token.nbor().lower_ == "one"


def _harm_of(without: Token) -> Token | None:
    """The casualties that there were none of: "without casualties"."""
    noun = next((c for c in without.children if c.dep_ == "pobj"), None)
    if noun is None or not is_harm_noun(noun) or noun.i > without.i + _NEAR:
        return None
    return noun if noun.tag_ == "NNS" and not _is_quantified(noun) else None


def _is_denied(any_: Token) -> bool:
    """Is it "any" of what is denied: "not aware of any casualties"?"""
    noun = any_.head
    if any_.dep_ != "det" or not is_harm_noun(noun):
        return False
    above = (*noun.ancestors,)[:_NEAR]
    return any(
        t.lower_ == "without" or any(c.dep_ == "neg" for c in t.children) for t in above
    )


def _people_of(none: Token) -> Token | None:
    """The people of whom it is none: "none of its 212 pupils"."""
    return next(
        (
            noun
            for of in none.children
            if of.lower_ == "of" and of.i == none.i + 1
            for noun in of.children
            if noun.dep_ == "pobj" and person_group(noun) is not None
        ),
        None,
    )


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
    words = words_of(sentence.doc)
    meant = {
        person: words.tokens[at]
        for at in range(sentence.start, sentence.end)
        if words.lower[at] in _SUBJECTS
        if (person := _stands_for(words.tokens[at])) is not None
    }
    for at in range(sentence.start, sentence.end):
        if (
            words.tag[at] not in _TAGS_OF_ONE
            and words.lower[at] not in _WORDS_OF_ONE
            and words.entity[at] != "NORP"
        ):
            continue
        noun = words.tokens[at]
        if _is_one_person(noun) and not _is_quantified(noun):
            one = _one(noun.doc[_start_of(noun)], noun)
            yield replace(one, word=meant[noun]) if noun in meant else one
        elif noun in meant.values():
            continue
        elif _is_pronoun(noun) or _is_named_victim(noun):
            yield _one(noun, noun)
        elif is_one_more(noun):
            yield _one(noun.doc[_start_of(noun)], noun)


def _is_pronoun(word: Token) -> bool:
    if word.lower_ == "self":
        return word.dep_ == "dobj"
    return word.lower_ in _PRONOUNS and word.pos_ == "PRON"


def _stands_for(pronoun: Token) -> Token | None:
    """Whom a pronoun stands for: "a cook was at the stove when she was killed".

    The person told of in the clause above, of whom that clause tells no harm.
    """
    if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    verb = pronoun.head
    above = verb.head
    if verb.dep_ != "advcl" or above.i > verb.i or is_participle(above):
        return None
    subjects = [c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if len(subjects) != 1 or above.lemma_ in _VIOLENT:
        return None
    person = subjects[0]
    is_one = _is_one_person(person) and not _is_quantified(person)
    return person if is_one and any(map(_is_indefinite, person.children)) else None


def _is_indefinite(word: Token) -> bool:
    return word.dep_ == "det" and word.lower_ in {"a", "an"}


def is_body_owner(word: Token) -> bool:
    """Was the body of a person just told of found: "the driver's body was found"?"""
    body = word.head
    return (
        word.dep_ == "poss"
        and body.lower_ in {"body", "corpse", "remains"}
        and body.dep_ in {"nsubjpass", "dobj"}
        and body.head.lemma_ in _FINDS
        and (word.ent_type_ == "PERSON" or person_group(word) is not None)
        and (word.tag_ in {"NN", "NNP"})
    )


def described_as(name: Token) -> Token | None:
    """The noun beside a name that says who it is: "Ana Li, a nurse", "Captain Li"."""
    if name.ent_type_ != "PERSON":
        return None
    beside = (c for c in name.children if c.dep_ in {"appos", "compound"})
    return next((noun for noun in beside if person_group(noun) is not None), None)


def _is_named_victim(word: Token) -> bool:
    """Is it a name of one word, of somebody who was shot or who died?"""
    return (
        word.tag_ == "NNP"
        and word.ent_type_ in {"", "ORG"}
        and word.dep_ in {"nsubjpass", "nsubj"}
        and word.head.lemma_ in _VIOLENT
        and (word.dep_ == "nsubjpass" or word.head.lemma_ == "die")
        and not any(child.dep_ != "punct" for child in word.children)
    )


def is_one_more(word: Token) -> bool:
    """Is it "another" or "a third", with no noun, of the people just counted?"""
    if word.dep_ not in _ONE_MORE:
        return False
    if word.lower_ == "another":
        return True
    below = {child.lower_ for child in word.children}
    return word.lower_ in _ORDINALS and "a" in below and "of" not in below


def is_anaphor(people: People) -> bool:
    """Does the phrase stand for somebody told of before ("she", "the victim")?

    Not "himself": whom he shot before himself was another.
    """
    word = people.word.lower_
    if word.endswith("self"):
        return False
    if people.noun != people.word:
        return False
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
    if _is_age_of_victim(noun):
        return True
    if (
        (noun.dep_ in _BESIDE_NOUN and not (_is_headed(noun) or is_body_owner(noun)))
        or _is_told_before(noun)
        or _is_nobody(noun)
    ):
        return False
    if is_age_noun(noun):
        return noun.lower_ == "old"
    if noun.tag_ == "NNP" and noun.ent_type_ == "PERSON":
        return True
    if noun.ent_type_ == "NORP":
        return any(child.lower_ in {"a", "an", "one"} for child in noun.children)
    return (
        noun.tag_ in _TAGS_OF_ONE
        and noun.lower_ not in _NEVER_ONE
        and not is_plural(noun)
        and person_group(noun) is not None
    )


def _is_nobody(noun: Token) -> bool:
    bare_captive = noun.lower_ in _CAPTIVES and not list(noun.lefts)
    return bare_captive or is_number(noun) or _is_body_part(noun)


def _is_headed(noun: Token) -> bool:
    """Is it the subject of a headline in capitals ("TEACHER KILLED")?"""
    return noun.is_upper and noun.head.i == noun.i + 1 and is_participle(noun.head)


def _is_body_part(noun: Token) -> bool:
    """Is it the head on somebody's shoulders, not of an office?"""
    return noun.lower_ == "head" and not any(
        c.lower_ == "of" or c.dep_ == "compound" for c in noun.children
    )


def _is_age_of_victim(noun: Token) -> bool:
    """Is it "16-year-old", with the word of harm after it, however that is parsed?"""
    if (
        noun.lower_ != "old"
        or noun.i + 1 >= sentence_of(noun).end
        or not is_age_noun(noun)
    ):
        return False
    after = noun.nbor()
    if after.lower_.endswith("ly") and after.i + 1 < sentence_of(noun).end:
        after = after.nbor()
    return is_participle(after) or after.lower_ in {"dies", "died"}


def is_number(noun: Token) -> bool:
    """Is it the figure of so many, not a figure of public life?"""
    return noun.lower_ == "figure" and any(
        token.pos_ == "NUM"
        for of in noun.children
        if of.lower_ == "of"
        for token in of.children
    )


def _is_told_before(noun: Token) -> bool:
    """Does it only say who somebody just told of is ("Ada, a nurse, was shot")?"""
    if noun.dep_ == "conj" and noun.head.dep_ == "appos" and not noun.n_lefts:
        return _is_told_before(noun.head)
    if _is_name_of(noun, noun.head):
        return True
    if noun.dep_ != "appos" or any(child.dep_ == "poss" for child in noun.children):
        return False
    head = noun.head
    if any(map(_is_indefinite, noun.children)) and _is_several(head):
        return False
    named = head.pos_ == "PROPN" and head.ent_type_ == "PERSON"
    return named or head.pos_ == "NUM" or person_group(head) is not None


def _is_several(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} and any(
        child.dep_ == "nummod" for child in noun.children
    )


def _is_name_of(name: Token, person: Token) -> bool:
    """Does a name say who "the imam" before it is, though parsed as another?"""
    return (
        name.dep_ == "conj"
        and name.ent_type_ == "PERSON"
        and person.tag_ == "NN"
        and person_group(person) is not None
        and name.left_edge.i == person.i + 2  # one comma between
        and person.nbor().lower_ == ","
    )


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
    first = sentence_of(noun).start
    while start > first:
        token = noun.doc[start - 1]
        if token.head.i < start - 1 or not (
            token.head == noun or noun.is_ancestor(token)
        ):
            break
        if token.dep_ == "punct" and token.lower_ != "-":
            break
        start -= 1
    return min(start, _start_of_age(noun))


def _start_of_age(noun: Token) -> int:
    """Where "12-Year-Old" starts, which capitals may tear apart in the parse."""
    start = noun.i
    if is_age_noun(noun):
        while start > sentence_of(noun).start and (
            noun.doc[start - 1].lower_ in _AGE_WORDS or noun.doc[start - 1].like_num
        ):
            start -= 1
    return start
