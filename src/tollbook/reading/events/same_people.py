"""Know a person who was harmed when the report tells of them again.

"Mina Karim, 4", "the 4-year-old", "the girl" and "his daughter" of one event are
one victim; two people of one surname are two, and so are two people told of by
one word of harm. A surname alone is whoever bore it last.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from tollbook.model import EventMention, Group, Victim
from tollbook.reading.grounds import given
from tollbook.registers import word_set
from tollbook.registers.place_words import name_words

ADULTS = frozenset((Group.WOMEN, Group.MEN, Group.ELDERLY, Group.COMBATANTS))
CHILD = 18
"""Years from which nobody is a child."""
_KIN_BELOW = word_set("kin_below")
_KIN = word_set("kin_beside") | _KIN_BELOW
_APART = word_set("another_one")
_POINTING = frozenset(("the", "this", "that"))
_TITLES = name_words("title")
_NAME = "events/same_people: the same name"
_AGE = "events/same_people: the same age, and nothing against it"
_WORDS = "events/same_people: the same words, of one event"
_POINTS = "events/same_people: it points back to the only one it can mean"
_NEW = "events/same_people: told of for the first time"


@dataclass(frozen=True, slots=True)
class _Seen:
    """One victim, as far as this module looks at them."""

    victim: Victim
    mention: str
    event: str
    head: str
    """The noun, its lemma in lower case."""
    nouns: frozenset[str]
    """That noun, and what explains it: "nurse" of "Carla Nunes, a nurse"."""
    name: tuple[str, ...]
    several: bool
    definite: bool
    owned: bool
    """Somebody's: "his daughter"."""
    apart: bool


@dataclass(slots=True)
class _Person:
    """What the report has told of one person, or one small group, so far."""

    id: str
    seen: list[_Seen] = field(default_factory=list)

    @property
    def name(self) -> tuple[str, ...]:
        return max((seen.name for seen in self.seen), key=len)

    @property
    def ages(self) -> set[int]:
        return {s.victim.age for s in self.seen if s.victim.age is not None}

    @property
    def sexes(self) -> set[str]:
        return {s.victim.sex for s in self.seen if s.victim.sex is not None}

    @property
    def is_child(self) -> bool | None:
        if self.ages:
            return min(self.ages) < CHILD
        groups = {seen.victim.group for seen in self.seen}
        if Group.CHILDREN in groups:
            return True
        return False if groups & ADULTS else None


def number_victims(
    doc: Doc, mentions: Sequence[EventMention]
) -> tuple[EventMention, ...]:
    """Return the mentions with an id for each person: told twice, one id."""
    known: list[_Person] = []
    by_span: dict[tuple[int, int], tuple[str, bool]] = {}
    found = []
    for mention in mentions:
        victims = []
        for victim in mention.victims:
            if victim.span not in by_span:
                seen = _seen(doc, victim, mention)
                by_span[victim.span] = _home(seen, known), seen.several
            person, several = by_span[victim.span]
            victims.append(replace(victim, id=person, several=several))
        found.append(replace(mention, victims=tuple(victims)))
    return tuple(found)


def _seen(doc: Doc, victim: Victim, mention: EventMention) -> _Seen:
    span = doc.char_span(victim.start, victim.end, alignment_mode="expand")
    assert span is not None
    head = span.root
    before = {child.lower_ for child in head.children if child.i < head.i}
    words = (victim.name or "").casefold().replace("’s", "").split()
    return _Seen(
        victim=victim,
        mention=mention.id,
        event=mention.same_as or mention.id,
        head=head.lemma_.lower(),
        nouns=frozenset(
            word.lemma_.lower()
            for word in (head, *(c for c in head.children if c.dep_ == "appos"))
        ),
        name=tuple(word for word in words if word.strip(".") not in _TITLES),
        several=_is_several(head),
        definite=bool(before & _POINTING),
        owned=any(child.dep_ == "poss" for child in head.children),
        apart=bool(before & _APART),
    )


def _is_several(head: Token) -> bool:
    if head.tag_ in ("NNS", "NNPS"):
        return True
    numbers = (c.lower_ for c in head.children if c.dep_ == "nummod" and c.i < head.i)
    return any(number not in ("1", "one") for number in numbers)


def _home(seen: _Seen, known: list[_Person]) -> str:
    person, rule = _told_before(seen, known)
    if person is None:
        person = _Person(f"v{len(known) + 1}")
        known.append(person)
    person.seen.append(seen)
    given("victim", seen.victim.start, "id", person.id, rule)
    return person.id


def _told_before(seen: _Seen, known: list[_Person]) -> tuple[_Person | None, str]:
    """Return the person told of before who this is, and by which rule."""
    able = [person for person in known if not _differ(seen, person)]
    if seen.name and (named := [p for p in able if _shares_name(seen, p)]):
        return _last(named, seen.event), _NAME
    if seen.apart:
        return None, _NEW
    here = [person for person in able if _is_of(person, seen.event)]
    if seen.victim.age is not None:
        same = [person for person in here if seen.victim.age in person.ages]
        if not same and seen.definite:
            same = [person for person in able if seen.victim.age in person.ages]
        if len(same) == 1:
            return same[0], _AGE
    words = seen.victim.text.casefold()
    for person in here:
        if any(words == told.victim.text.casefold() for told in person.seen):
            return person, _WORDS
    return _meant(seen, here), _POINTS


def _meant(seen: _Seen, here: Sequence[_Person]) -> _Person | None:
    """Return the only one of an event whom words that point back can mean."""
    if seen.name:
        return _only([person for person in here if _is_now_named(seen, person)])
    if seen.owned or (seen.head in _KIN and not seen.definite):
        heads = [person for person in here if _has_head(person, seen.head)]
        below = seen.head in _KIN_BELOW and [p for p in here if p.is_child is not False]
        return _only(heads) or _only(below or ())
    if seen.definite:
        heads = [person for person in here if _has_head(person, seen.head)]
        return _only(heads) or _only(here)
    if not seen.several and seen.victim.sex is not None:
        alike = [p for p in here if p.sexes and not p.name]
        return _only([p for p in alike if _same_group(seen, p)])
    return None


def _is_now_named(seen: _Seen, person: _Person) -> bool:
    """Is somebody named who was only "a nurse" or "a child" before?"""
    if person.name:
        return False
    if any(seen.nouns & told.nouns for told in person.seen):
        return True
    return bool(person.is_child and _Person("", [seen]).is_child)


def _same_group(seen: _Seen, person: _Person) -> bool:
    return any(seen.victim.group is told.victim.group for told in person.seen)


def _only(people: Sequence[_Person]) -> _Person | None:
    return people[0] if len(people) == 1 else None


def _last(people: Sequence[_Person], event: str) -> _Person:
    """Return who was told of last, those of the event before others."""
    here = [person for person in people if _is_of(person, event)] or people
    return max(here, key=lambda person: person.seen[-1].victim.start)


def _is_of(person: _Person, event: str) -> bool:
    return any(told.event == event for told in person.seen)


def _has_head(person: _Person, head: str) -> bool:
    return any(told.head == head for told in person.seen)


def _differ(seen: _Seen, person: _Person) -> bool:
    """Does anything tell the two apart?"""
    victim = seen.victim
    if seen.name and person.name and not _shares_name(seen, person):
        return True
    if seen.several != person.seen[0].several:
        return True
    if any(told.mention == seen.mention for told in person.seen):
        return not (seen.name and seen.name == person.name)
    if victim.age is not None and person.ages and victim.age not in person.ages:
        return True
    if victim.sex and person.sexes and victim.sex not in person.sexes:
        return True
    child = _Person("", [seen]).is_child
    return child is not None and person.is_child is (not child)


def _shares_name(seen: _Seen, person: _Person) -> bool:
    """Is one name the other, perhaps with names left off, or are two names shared?"""
    one, other = set(seen.name), set(person.name)
    return bool(one and other) and (
        one <= other or other <= one or len(one & other) > 1
    )
