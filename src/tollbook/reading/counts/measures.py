"""Ask the parse what befell the people of a phrase: killed, injured, displaced.

The place of a phrase in its sentence decides. People are the object or the
passive subject of "kill", the subject of "die", stand after "the deaths of",
or are said to be "dead". A harm that is denied or only imagined is not one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from tollbook.model import Measure
from tollbook.reading.grounds import refused
from tollbook.reading.words import sentence_of, words_of
from tollbook.registers.harm_words import Construction

from .harms import (
    bare_institution,
    is_bereaved_of,
    is_left_with_wounds,
    matched,
    measure_named,
)
from .unreal import UNREAL, is_unreal
from .voices import has, is_passive

_OF = {"of", "to", "for", "among"}
_LINKS = {
    *("be", "remain", "stay", "go", "get", "become", "feel", "report"),
    *("believe", "fear", "find", "leave", "presume", "list", "declare", "pronounce"),
    *("confirm", "lie", "say", "think", "feare", "live", "end"),
}
_BEFORE_NOUN = {"nummod", "quantmod", "compound", "nmod", "amod"}
_HIGHEST = 8
"""Steps up the parse after which the climb is given up."""
_SELVES = {"himself", "herself", "themselves"}
_WHO_THEY_WERE = {"those", "people", "victims"}
"""Who "those killed" were: "those killed were nine guards"."""
_BELIEVES = {"believe", "think", "fear", "presume", "report", "know", "say"}
_VERBAL = {"xcomp", "oprd", "conj", "ccomp"}
_SMALL_CLAUSE = {
    "acomp",
    "attr",
    "oprd",
    "xcomp",
    "ccomp",
    "advcl",
    "prep",
    "dobj",
    "agent",
}


_COUNTED = "counts/measures: a noun of harm counts them"
_BORNE = "counts/measures: object or passive subject of a verb of harm"
_BEFELL = "counts/measures: subject of a verb of what befalls people"
_SAID = "counts/measures: an adjective or participle says it of them"
_BESIDE = "counts/measures: the word after a bare number says it"
_BEREFT = "counts/measures: people whom somebody lost"
_LEFT = "counts/measures: left with wounds"
_LIVES = "counts/measures: lives claimed, taken, cost or lost"
_EITHER = "counts/measures: killed or injured, and nobody says how many of each"


@dataclass(frozen=True, slots=True)
class Harm:
    """What befell people, the word that says so, and the rule that reads it so."""

    measure: Measure
    trigger: Token
    rule: str = ""


def harms_to(word: Token) -> tuple[Harm, ...]:
    """Return what befell the people that a token stands for, one harm a measure."""
    found: dict[Measure, Harm] = {}
    for harm in _harms(word):
        if is_unreal(harm.trigger):
            refused("count", word, UNREAL, harm.trigger)
        else:
            found.setdefault(harm.measure, harm)
    return _settled(found)


def harms_said_of(noun: Token) -> tuple[Harm, ...]:
    """Return what a clause hung on a noun says of it ("two who died")."""
    found: dict[Measure, Harm] = {}
    for harm in _said_after(noun):
        found.setdefault(harm.measure, harm)
    return _settled(found)


def _settled(found: dict[Measure, Harm]) -> tuple[Harm, ...]:
    """Drop what a firmer word has overtaken: who was shot dead was killed."""
    if Measure.KILLED in found or Measure.INJURED in found:
        found.pop(Measure.KILLED_OR_INJURED, None)
    if Measure.KILLED in found and Measure.INJURED in found:
        killed, injured = found[Measure.KILLED], found[Measure.INJURED]
        if not _joined(killed.trigger, injured.trigger):
            pass
        elif _is_undivided(killed.trigger, injured.trigger):
            del found[Measure.KILLED], found[Measure.INJURED]
            undivided = Harm(Measure.KILLED_OR_INJURED, killed.trigger, _EITHER)
            return undivided, *found.values()
        else:
            del found[Measure.INJURED]
    return tuple(found.values())


def _is_undivided(killed: Token, injured: Token) -> bool:
    """Are some killed and some injured, not all of them both ("beaten and killed")?"""
    between = killed.doc[min(killed.i, injured.i) : max(killed.i, injured.i)]
    either = any(token.lower_ == "or" for token in between)
    return either or (killed.lemma_ == "kill" and killed.i < injured.i)


def _joined(one: Token, other: Token) -> bool:
    """Are two harms told of the same people at once ("killed or injured")?"""
    return one in other.conjuncts


def _harms(word: Token) -> Iterator[Harm]:
    named = measure_named(word)
    if named is not None:
        if named is not Measure.BODIES_RECOVERED or word.lower_ in {
            "bodies",
            "body",
            "corpses",
        }:
            yield Harm(named, word, _COUNTED)
        return
    beside = _described_beside(word)
    if beside is not None:
        yield beside
        return
    told = list(_governed(word))
    told += _said_after(word)
    yield from told or _said_before(word)


def _described_beside(word: Token) -> Harm | None:
    """What the very next word says of a bare number ("2 dead, 4 wounded")."""
    if word.pos_ != "NUM" or word.i + 1 >= sentence_of(word).end:
        return None
    said = matched(word.nbor(), Construction.DESCRIBES)
    return Harm(said.measure, word.nbor(), _BESIDE) if said else None


def _governed(word: Token) -> Iterator[Harm]:
    """Harms by what the phrase hangs on, climbing through lists and "of"."""
    token = word
    for _ in range(_HIGHEST):
        deed = _deed_over(token)
        if deed is not None:
            yield from deed
            return
        higher = _climb(token)
        if higher is None:
            break
        token = higher
    if token.head != token:
        yield from _of_predicate(token, token.dep_)


def _deed_over(token: Token) -> tuple[Harm, ...] | None:
    """The harm that a noun over the token names ("the deaths of"); None: go on."""
    head = token.head
    if token.dep_ in _BEFORE_NOUN and head.i > token.i:
        return _named(head)
    if token.dep_ != "pobj" or head.lower_ not in _OF:
        return None
    if head.head.pos_ in {"VERB", "AUX"} or _is_partitive(token, head.head):
        return ()
    deed = matched(head.head, Construction.ACTS)
    return (
        _named(head.head)
        if deed is None
        else (Harm(deed.measure, head.head, _COUNTED),)
    )


def _climb(token: Token) -> Token | None:
    head = token.head
    if head == token:
        return None
    if token.dep_ in {"conj", "appos"} and head.pos_ not in {"VERB", "AUX"}:
        return head
    if token.dep_ == "pobj" and head.lower_ in _OF:
        return head.head
    return head if token.dep_ in _BEFORE_NOUN and head.i > token.i else None


def _is_partitive(token: Token, part: Token) -> bool:
    """Is it the whole of which only a part is told ("five of the 14")?"""
    definite = any(child.lower_ in {"the", "those"} for child in token.children)
    return part.pos_ == "NUM" and definite and part.i < token.i


def _named(noun: Token) -> tuple[Harm, ...] | None:
    measure = measure_named(noun)
    return None if measure is None else (Harm(measure, noun, _COUNTED),)


def _of_predicate(token: Token, dep: str) -> Iterator[Harm]:
    head = token.head
    if dep == "attr" and head.lemma_ == "be":
        for child in head.children:
            if child.dep_ == "nsubj" and child.lower_ in _WHO_THEY_WERE:
                yield from _said_after(child)
    if dep in {"nsubjpass", "dobj", "dative", "oprd", "attr"}:
        yield from _patient(head, token)
    elif dep == "conj" and (token.lower_ in _SELVES or _shares_object(token)):
        yield from _acted_on(head)
    elif dep == "pobj" and token.lower_ in _SELVES:
        yield from _turned_on(head)
    elif dep == "nsubj":
        if is_passive(head):
            yield from _patient(head, token)
        yield from _subject(head, token)


def _shares_object(token: Token) -> bool:
    """Is it one more of those whom a verb strikes ("killing him and both his sons")?"""
    return token.pos_ in {"NOUN", "PROPN", "NUM"} and has(token.head, {"dobj"})


def _turned_on(prep: Token) -> Iterator[Harm]:
    """Harm in "turned the gun on himself", which says that he killed himself."""
    verb = prep.head
    if prep.lower_ == "on" and verb.lemma_ == "turn" and has(verb, {"dobj"}):
        yield Harm(Measure.KILLED, verb, _BORNE)


def _reported(verb: Token, token: Token) -> Iterator[Harm]:
    """What people are believed to be, or to have borne ("thought to be dead")."""
    if verb.lemma_ not in _BELIEVES:
        return
    for said in verb.children:
        if said.dep_ == "xcomp" and said.lemma_ in _LINKS:
            yield from _small_clauses(said, token)
        elif said.dep_ == "xcomp" and is_passive(said):
            yield from _acted_on(said)


def _patient(verb: Token, token: Token) -> Iterator[Harm]:
    if token.lemma_ in {"life", "lives"} and verb.lemma_ in {"claim", "take", "cost"}:
        yield Harm(Measure.KILLED, verb, _LIVES)
    if token.lemma_ in {"life", "lives"} and verb.lemma_ == "lose":
        yield Harm(Measure.KILLED, verb, _LIVES)
    yield from _acted_on(verb)
    yield from _reported(verb, token)
    if verb.lemma_ == "lose" and token.dep_ == "dobj" and is_bereaved_of(token):
        yield Harm(Measure.KILLED, verb, _BEREFT)
    if is_left_with_wounds(verb, token):
        yield Harm(Measure.INJURED, verb, _LEFT)
    if token.dep_ == "dobj":
        for other in verb.conjuncts:
            if other.i < verb.i and not has(other, {"dobj"}):
                yield from _acted_on(other)
    if token.dep_ in {"nsubjpass", "nsubj"}:
        yield from _coordinated(verb, passive=True)
    yield from _small_clauses(verb, token)


def _subject(verb: Token, token: Token) -> Iterator[Harm]:
    word = matched(verb, Construction.BEFALLS)
    if word is not None:
        yield Harm(word.measure, verb, _BEFELL)
    described = matched(verb, Construction.DESCRIBES)
    said = verb.pos_ in {"ADJ", "NOUN", "ADV", "ADP"} or verb.tag_ == "VBG"
    if described is not None and said:
        yield Harm(described.measure, verb, _SAID)
    yield from _coordinated(verb, passive=False)
    if verb.lemma_ in _LINKS:
        yield from _small_clauses(verb, token)


def _acted_on(verb: Token) -> Iterator[Harm]:
    word = matched(verb, Construction.ACTS_ON)
    if word is not None:
        yield Harm(word.measure, verb, _BORNE)


def _coordinated(verb: Token, *, passive: bool) -> Iterator[Harm]:
    """Harms of verbs joined to one whose subject they share ("shot and killed")."""
    for other in verb.conjuncts:
        if other.i < verb.i or has(other, {"nsubj", "nsubjpass", "nummod"}):
            continue
        bare_participle = other.tag_ in {"VBN", "VBD", "JJ"} and not has(
            other, {"dobj"}
        )
        if is_passive(other) or (passive and bare_participle):
            yield from _acted_on(other)
        word = matched(other, Construction.BEFALLS)
        if word is not None:
            yield Harm(word.measure, other, _BEFELL)
        if other.lemma_ in _LINKS:
            yield from _small_clauses(other, other)


def _small_clauses(verb: Token, token: Token) -> Iterator[Harm]:
    """What is said of the people beside the verb: "left dead", "found alive"."""
    for child in verb.children:
        if child == token or child.dep_ not in _SMALL_CLAUSE:
            continue
        for said in (child, *child.conjuncts):
            if not _is_told_of_others(said, verb, token):
                yield from _said_beside(said, verb)


def _is_told_of_others(said: Token, verb: Token, token: Token) -> bool:
    """Do people of another number stand between ("12 dead and 30 wounded")?"""
    if said.i < verb.i and said.dep_ == "advcl":
        return True
    between = range(token.i + 1, said.i)
    tags = words_of(token.doc).tag
    figures = [other for other in between if tags[other] == "CD"]
    if not figures:
        return False
    own = {under.i for under in token.subtree}
    if not token.i < verb.i < said.i:
        own -= {under.i for other in token.conjuncts for under in other.subtree}
    return said.i in own or not own.issuperset(figures)


def _said_beside(said: Token, verb: Token) -> Iterator[Harm]:
    word = matched(said, Construction.DESCRIBES)
    if word is not None and said.dep_ != "dobj" and verb.lemma_ in _LINKS:
        yield Harm(word.measure, said, _SAID)
    elif verb.lemma_ in _LINKS and (measure := bare_institution(said)) is not None:
        yield Harm(measure, said, _SAID)
    elif said.lower_ == "among" and verb.lemma_ == "be":
        for pobj in said.children:
            yield from _named(pobj) or (
                _said_after(pobj) if has(pobj, {"nummod"}) else ()
            )
    elif said.dep_ in _VERBAL and not has(said, {"nsubj", "nsubjpass"}):
        passive = is_passive(said)
        if passive:
            yield from _acted_on(said)
        else:
            befalls = matched(said, Construction.BEFALLS)
            if befalls is not None:
                yield Harm(befalls.measure, said, _BEFELL)
        yield from _coordinated(said, passive=passive)


def _said_after(word: Token) -> Iterator[Harm]:
    """Harms in a clause hung on the noun: "people killed in", "who died"."""
    for child in word.children:
        if child.i < word.i:
            continue
        if child.dep_ == "acl":
            yield from _clause(child, passive=child.tag_ in {"VBN", "VBD", "JJ"})
        elif child.dep_ == "relcl":
            subject = next(
                (
                    c
                    for c in child.children
                    if c.dep_ in {"nsubj", "nsubjpass", "dobj"}
                    and c.tag_ in {"WP", "WDT"}
                ),
                None,
            )
            if subject is None:
                yield from _acted_on(child)
            else:
                yield from _of_predicate(subject, subject.dep_)
        elif child.dep_ in {"amod", "prep", "acomp", "oprd", "advmod", "appos"}:
            described = matched(child, Construction.DESCRIBES)
            if described is not None:
                yield Harm(described.measure, child, _SAID)
            elif child.dep_ == "amod" and child.tag_ == "VBN":
                yield from _acted_on(child)


def _clause(verb: Token, *, passive: bool) -> Iterator[Harm]:
    if passive:
        yield from _acted_on(verb)
        yield from _coordinated(verb, passive=True)
        yield from _small_clauses(verb, verb)
    else:
        word = matched(verb, Construction.BEFALLS)
        if word is not None:
            yield Harm(word.measure, verb, _BEFELL)
        if verb.lemma_ in _LINKS:
            yield from _small_clauses(verb, verb)


def _said_before(word: Token) -> Iterator[Harm]:
    """Harms by a participle before the noun: "three wounded civilians"."""
    for child in word.lefts:
        if child.dep_ in {"amod", "compound"}:
            described = matched(child, Construction.DESCRIBES)
            if described is not None:
                yield Harm(described.measure, child, _SAID)
            elif child.tag_ == "VBN":
                yield from _acted_on(child)
