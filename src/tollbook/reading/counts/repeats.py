"""Know a figure that is told again, is part of another, or has been replaced.

A count told twice is counted once: the later telling names the first. Two
figures in one sentence are never the same, and "another", "more" and "other"
always mean new people.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tollbook.model import Count, Group, Measure, Scope, Statement
from tollbook.reading.grounds import given
from tollbook.reading.words import sentence_of

from .people import People

_RULES = {
    "part_of": "counts/repeats: some of those told of before",
    "same_as": "counts/repeats: the same figure told again",
    "superseded": "counts/repeats: the words say that another figure replaced it",
}

_PREVIOUS = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|preliminary|up\s+from|"
    r"revised\s+(?:up\s+|down\s+)?from|updating)\b"
    r"(?:(?!\b(?:after|when|because|saying)\b)[^.;]){0,40}$",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"\b(?:minute|hour|day|night|week|month|year)s?\s+(?:earlier|previously)\b",
    re.IGNORECASE,
)
"""These say when it happened, not that the figure is an old one."""
_FORMERLY = re.compile(
    r",?\s+(?:(?:previously|earlier)(?=[,.;)]|$)|as\s+(?:\w+\s+)?"
    r"(?:first|previously|earlier|initially)\s+"
    r"(?:announced|reported|said|thought|believed|feared|stated|given)\b)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:compared\s+(?:with|to)|as\s+against)\s+$", re.IGNORECASE)
_FROM_OLDER = re.compile(r"\bfrom\s+[^.;]{1,30}\s+to\s+(?:\w+\s+)?$", re.IGNORECASE)
_TO_NEWER = re.compile(r"\s+(?:\w+\s+)?to\s+(?:\w+\s+){0,2}\d", re.IGNORECASE)
_NEW = re.compile(
    r"^(?:another|a\s+second|a\s+third|one\s+other|one\s+more)\b|"
    r"\b(?:more|others?|further|additional)\b",
    re.IGNORECASE,
)
_OF_THE_HURT = re.compile(
    r"\bof\s+(?:the|those|its|their)\s+(?:\w+\s+)?"
    r"(?:wounded|injured|casualties|victims|survivors|patients|hurt)\b",
    re.IGNORECASE,
)
"""Some of those already counted: never a toll of its own."""
_OF_THEM = re.compile(r"\bof\s+(?:them|these|whom)$", re.IGNORECASE)
_HARMED = {Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED}
_INDEFINITE = re.compile(r"^(?:an?|one)\b", re.IGNORECASE)
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Telling:
    """A count, the phrase it was read from, and where its sentence starts."""

    count: Count
    people: People
    sentence: int


def settle(
    tellings: Iterable[Telling], statements: Sequence[Statement]
) -> tuple[Count, ...]:
    """Return the counts with repeats and replaced figures marked."""
    sources = {s.id: s.source.name if s.source else None for s in statements}
    settled: list[Telling] = []
    for telling in tellings:
        first = next((t for t in settled if _same(t, telling, sources)), None)
        if first is not None and _is_otherwise_named(telling, first, settled):
            first = None
        count = replace(
            telling.count,
            part_of=telling.count.part_of or (None if first else _of(telling, settled)),
            same_as=(first.count.same_as or first.count.id) if first else None,
            superseded=_is_superseded(telling, settled),
        )
        settled.append(replace(telling, count=count))
        for name, rule in _RULES.items():
            value = getattr(count, name)
            if value != getattr(telling.count, name):
                given("count", count.start, name, value, rule, count.span)
    return tuple(telling.count for telling in settled)


def _same(first: Telling, again: Telling, sources: dict[str, str | None]) -> bool:
    one, two = first.count, again.count
    if first.sentence == again.sentence or one.superseded or _NEW.search(two.text):
        return False
    if (one.measure, one.low, one.high) != (two.measure, two.low, two.high):
        return False
    if not _same_cover(one, two):
        return False
    claimants = {sources.get(count.statement or "") for count in (one, two)} - {None}
    if len(claimants) > 1:
        return False
    if again.people.single or first.people.single:
        return _same_person(first, again)
    return one.group is two.group


def _is_otherwise_named(
    again: Telling, first: Telling, settled: Sequence[Telling]
) -> bool:
    """Has the first been told of by another name than this one?"""
    name = _name_of(again)
    if name is None:
        return False
    root = first.count.same_as or first.count.id
    told = [t for t in settled if root in {t.count.id, t.count.same_as}]
    names = [other for other in map(_name_of, told) if other]
    return bool(names) and not any(name & other for other in names)


def _name_of(telling: Telling) -> frozenset[str] | None:
    """The words of a name, None where the phrase is no name."""
    word = telling.people.word
    if not telling.people.single or word.ent_type_ != "PERSON" or word.tag_ != "NNP":
        return None
    return frozenset(telling.count.text.lower().split())


def _same_cover(one: Count, two: Count) -> bool:
    if one.since and two.since and one.since != two.since:
        return False
    return one.scope is two.scope or Scope.INCIDENT in {one.scope, two.scope}


def _same_person(first: Telling, again: Telling) -> bool:
    """Is one person told of again: by the same noun, or by "the", "he", "his"?"""
    if not (first.people.single and again.people.single):
        return False
    groups = {first.count.group, again.count.group} - {Group.ALL}
    if len(groups) > 1 and groups != {Group.CHILDREN, Group.WOMEN}:
        return False
    if _INDEFINITE.search(again.count.text):
        return first.people.word.lower_ == again.people.word.lower_
    return True


def _of(telling: Telling, settled: Sequence[Telling]) -> str | None:
    """The earlier figure that a known person is one of: the last of its measure.

    Somebody named, or told of with "the", is one of the dead told of before;
    "a nurse" may be another.
    """
    count = telling.count
    if _OF_THEM.search(count.text):
        return _of_them(count, settled)
    if _OF_THE_HURT.search(count.text):
        return _of_the_hurt(count, settled)
    if not telling.people.single or count.scope is not Scope.INCIDENT:
        return None
    if _INDEFINITE.search(count.text) or _NEW.search(count.text):
        return None
    for other in reversed(settled):
        if other.sentence != telling.sentence and _may_hold(other.count, count):
            return other.count.same_as or other.count.id
    return None


def _of_the_hurt(part: Count, settled: Sequence[Telling]) -> str | None:
    """The figure of those hurt that "ten of the injured" are of: the last whole one."""
    able = [
        other.count
        for other in reversed(settled)
        if other.count.measure in {part.measure, Measure.INJURED}
        and other.count.scope is Scope.INCIDENT
    ]
    wholes = [one for one in able if one.part_of is None and _is_larger(one, part)]
    return next((one.same_as or one.id for one in [*wholes, *able]), None)


def _is_larger(whole: Count, part: Count) -> bool:
    return whole.high is None or whole.high > part.low


def _of_them(part: Count, settled: Sequence[Telling]) -> str | None:
    """The figure that "them" stands for: the last of more people, if of the harmed.

    "Four of them were killed", of 30 who were abducted, is a toll of its own.
    """
    larger = (
        other.count for other in reversed(settled) if _is_larger(other.count, part)
    )
    whole = next(larger, None)
    if whole is None or whole.scope is not Scope.INCIDENT:
        return None
    if whole.measure is not part.measure and whole.measure not in _HARMED:
        return None
    return whole.same_as or whole.id


def _may_hold(whole: Count, part: Count) -> bool:
    several = whole.high is None or whole.high > 1
    groups = {whole.group, part.group}
    return (
        several
        and whole.measure is part.measure
        and whole.scope is Scope.INCIDENT
        and not whole.superseded
        and (whole.group is Group.ALL or len(groups) == 1)
    )


def is_former(people: People) -> bool:
    """Do the words around a figure say that it has been replaced?"""
    before, after = _around(people)
    before = _TIME_BEFORE.sub("", before)
    if _FROM_OLDER.search(before):
        return False
    return bool(_PREVIOUS.search(before) or _FORMERLY.match(after))


def is_compared(people: People) -> bool:
    """Is it a figure that the one before it is held against ("compared with 640")?"""
    before, _ = _around(people)
    return bool(_AGAINST.search(before))


def _around(people: People) -> tuple[str, str]:
    """The words of the sentence on either side of a phrase."""
    sentence = sentence_of(people.word)
    first = sentence.start_char
    start, end = people.start - first, people.end - first
    text = sentence.text
    return text[max(0, start - _LOOK_BACK) : start], text[end : end + _LOOK_BACK]


def _is_superseded(telling: Telling, settled: Sequence[Telling]) -> bool:
    if is_former(telling.people):
        return True
    before, after = _around(telling.people)
    if before.endswith("from ") and _TO_NEWER.match(after):
        return telling.count.high is not None
    return before.endswith("from ") and any(
        other.sentence == telling.sentence
        and other.count.measure is telling.count.measure
        for other in settled
    )
