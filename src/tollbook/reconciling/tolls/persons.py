"""Who was harmed, told one by one: which mentions of one person are one person.

"A man was shot. The victim, 24, died; his wife was hurt" tells of two people. A
mention is somebody new where its age, sex or name cannot be that of anybody told
of before, where two are told of side by side, or where the words say so
("another", "a second man").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tollbook.model import Count, Measure
from tollbook.registers import word_set
from tollbook.registers.groups import person_nouns
from tollbook.registers.number_words import tens, units

_AGE = re.compile(
    r"\b(\d{1,3}|[a-z]+)[\s-](year|yr|month|week|day)s?[\s-]old", re.IGNORECASE
)
_WORDS = re.compile(r"[A-Za-z][\w'’]*")
_NEW = {"another", "second", "third", "fourth", "fifth", "2nd", "3rd", "4th", "other"}
_REFLEXIVE = {"himself", "herself"}
_PRONOUNS = {"he", "she", "him", "her", *_REFLEXIVE}
_ONE = {"one", "1"}
_INDEFINITE = {"a", "an", *_ONE}
_GROWN = {
    *("man", "woman", "mother", "father", "husband", "wife", "officer", "deputy"),
    *(
        "grandmother",
        "grandfather",
        "adult",
        "girlfriend",
        "boyfriend",
        "uncle",
        "aunt",
    ),
}
_YOUNG = {"boy", "girl", "child", "toddler", "baby", "infant", "kid"}
_GROWN_AT = 16
"""From this age on "boy" and "man" may be said of one person."""


@dataclass(slots=True)
class Person:
    """Somebody harmed, as far as the report has told."""

    age: str | None = None
    sex: str | None = None
    names: frozenset[str] = frozenset()
    grown: bool | None = None
    measures: set[Measure] = field(default_factory=set)
    last: int = -1
    """The sentence that told of them last."""
    end: int = 0
    """Where the words for them ended last."""
    is_other: bool = False
    """They came in as "another", "a second man"."""

    @property
    def is_dead(self) -> bool:
        """Has any mention told that they died?"""
        return Measure.KILLED in self.measures


@dataclass(frozen=True, slots=True)
class Mention:
    """One count of one person, as far as telling people apart looks at it."""

    count: Count
    sentence: int
    words: frozenset[str]
    first: str
    age: str | None
    sex: str | None
    names: frozenset[str]
    grown: bool | None

    @property
    def is_other(self) -> bool:
        """Do the words say that it is not the one just told of?"""
        return bool(self.words & _NEW)

    @classmethod
    def of(cls, count: Count, sentence: int, text: str) -> "Mention":
        """Take from a count's words what tells one person from another."""
        spelled = _WORDS.findall(count.text)
        words = frozenset(word.lower() for word in spelled)
        age = _age_of(count.text) or _age_after(text[count.end : count.end + 8])
        return cls(
            count=count,
            sentence=sentence,
            words=words,
            first=count.text.split()[0].lower(),
            age=age,
            sex=_sex_of(frozenset(word.lower() for word in _own(spelled))),
            names=_names_of(spelled),
            grown=_grown(words, age),
        )


def persons_of(counts: Iterable[tuple[Count, int]], text: str) -> list[Person]:
    """Return the persons that single counts tell of.

    Args:
        counts: Counts of one person each, in order, with the number of their sentence.
        text: The report's text.
    """
    persons: list[Person] = []
    for count, sentence in counts:
        mention = Mention.of(count, sentence, text)
        person = _known(mention, persons, text)
        if person is None:
            person = Person()
            persons.append(person)
        person.age = person.age or mention.age
        person.sex = person.sex or mention.sex
        person.names |= mention.names
        person.grown = mention.grown if person.grown is None else person.grown
        person.measures.add(count.measure)
        person.last, person.end = sentence, count.end
        person.is_other |= mention.is_other
    return persons


def _age_of(text: str) -> str | None:
    found = _AGE.search(text)
    if found is None:
        return None
    said = found[1].lower()
    number = units().get(said, tens().get(said))
    return f"{said if number is None else number} {found[2][:1].lower()}"


def _age_after(text: str) -> str | None:
    """The age in "Ada Moore, 34, was"."""
    found = re.match(r",\s(\d{1,3})[,.;]", text)
    return f"{found[1]} y" if found else None


def _sex_of(words: frozenset[str]) -> str | None:
    if words & (word_set("female") | {"herself", "girlfriend"}):
        return "f"
    return "m" if words & (word_set("male") | {"himself", "boyfriend"}) else None


def _own(spelled: Sequence[str]) -> Sequence[str]:
    """The words that are said of the person: not "her" in "her brother"."""
    whose = len(spelled) > 1 and spelled[0].lower() in {"his", "her"}
    return spelled[1:] if whose else spelled


def _names_of(spelled: Sequence[str]) -> frozenset[str]:
    """The words of a name: capitals, where the last word is no noun for a person."""
    if not spelled or not spelled[-1][0].isupper():
        return frozenset()
    last = spelled[-1].lower()
    if last in person_nouns() or last in _PRONOUNS | {"old", "one"}:
        return frozenset()
    return frozenset(word.lower() for word in spelled if word[0].isupper())


def _grown(words: frozenset[str], age: str | None) -> bool | None:
    if age is not None:
        number, unit = age.split()
        if not number.isdigit():
            return None
        if unit != "y" or int(number) < _GROWN_AT:
            return False
        return None if int(number) < _GROWN_AT + 4 else True
    if words & _GROWN:
        return True
    return False if words & _YOUNG else None


def _known(mention: Mention, persons: list[Person], text: str) -> Person | None:
    """Return whom a mention is of, None where it is of somebody new."""
    able = [person for person in persons if _may_be(mention, person)]
    if mention.is_other:
        return next((p for p in reversed(able) if p.is_other), None)
    if not able:
        said = mention.first in _PRONOUNS - _REFLEXIVE
        return persons[-1] if said and persons else None
    if mention.first in _REFLEXIVE:
        return _reflexive(mention, able, text)
    same = next((p for p in able if _shares(mention, p)), None)
    latest = max(able, key=lambda person: person.last)
    if same is None and (mention.first in _PRONOUNS or _is_pointing(mention)):
        return latest
    apart = [person for person in able if person.last != mention.sentence]
    return same or max(apart, key=lambda person: person.last, default=None)


def _shares(mention: Mention, person: Person) -> bool:
    """Do both have an age or a part of a name in common?"""
    named = bool(mention.names & person.names)
    return named or (mention.age is not None and mention.age == person.age)


def _is_pointing(mention: Mention) -> bool:
    """Does it say "the boy", of somebody told of before?"""
    return mention.first in {"the", "this", "that", "his", "her"} and not mention.names


def _reflexive(mention: Mention, able: list[Person], text: str) -> Person | None:
    """Whom "himself" stands for: after "his wife and", somebody of his own."""
    beside = [p for p in able if p.last == mention.sentence]
    if not beside:
        return able[-1]
    between = text[beside[-1].end : mention.count.start].lower()
    joined = re.search(r"\b(?:and|then|before|turn\w*)\b", between)
    return None if joined else beside[-1]


def _may_be(mention: Mention, person: Person) -> bool:
    if mention.sex and person.sex and mention.sex != person.sex:
        return False
    if mention.age and person.age and mention.age != person.age:
        return False
    if None not in (mention.grown, person.grown) and mention.grown != person.grown:
        return False
    return not (mention.names and person.names and not mention.names & person.names)
