"""From a page to its counts, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from tollbook.model import (
    Count,
    Group,
    Measure,
    PlaceRef,
    Statement,
    TimeRef,
)
from tollbook.reading.page import Page

from .areas import area_of
from .claimants import claimant_of, speakers_in
from .fitness import fits
from .groups import group_of
from .harms import is_spared
from .headlines import harms_beside
from .measures import Harm, harms_said_of, harms_to
from .parts import is_of_them, noun_of_part, whole_of
from .people import People
from .phrases import find_people
from .repeats import Telling, is_former, settle
from .scope import cover_of
from .singles import is_anaphor, is_one_more
from .tolls import toll_of


@dataclass(frozen=True, slots=True)
class _Told:
    """A phrase, what befell its people, and the earlier phrase it is part of."""

    people: People
    measure: Measure
    trigger: Token
    group: Group
    sentence: Span
    whole: int | None


def read_counts(
    page: Page,
    times: Sequence[TimeRef],
    places: Sequence[PlaceRef],
    statements: Sequence[Statement],
) -> tuple[Count, ...]:
    """Return the head counts of a page, in order, not yet bound to events."""
    year = page.report.published.year if page.report.published else None
    speakers = speakers_in(page, statements)
    told: list[_Told] = []
    for _, sentence in page.sentences():
        told.extend(_told_in(sentence, told, speakers))
    tellings = []
    for number, item in enumerate(told, 1):
        people = item.people
        cover = cover_of(item.trigger, item.measure, times, year, single=people.single)
        claimant = claimant_of(people.start, people.end, statements)
        count = Count(
            id=f"c{number}",
            start=people.start,
            end=people.end,
            text=page.text[people.start : people.end],
            measure=item.measure,
            group=item.group,
            low=people.low,
            high=people.high,
            qualifier=people.qualifier,
            scope=cover.scope,
            since=cover.since,
            until=cover.until,
            since_text=cover.since_text,
            place=area_of(people.start, item.sentence, places, claimant, speakers),
            statement=claimant.id if claimant else None,
            part_of=None if item.whole is None else f"c{item.whole + 1}",
        )
        tellings.append(Telling(count, people, item.sentence.start_char))
    return settle(tellings, statements)


def _is_speaker(people: People, trigger: Token, speakers: frozenset[int]) -> bool:
    """Does the phrase name who speaks, of whom nothing is told in passing?"""
    word = people.word
    return word.i in speakers and trigger.i not in speakers and word.head != trigger


def _told_in(
    sentence: Span, earlier: list[_Told], speakers: frozenset[int]
) -> list[_Told]:
    told: list[_Told] = []
    for people in find_people(sentence):
        wholes = [item.people for item in told]
        whole = whole_of(people, wholes, sentence)
        of = [] if whole is None else [i for i in told if i.people is wholes[whole]]
        noun = noun_of_part(people)
        group = Group.ALL if noun is None else group_of(noun)
        if is_one_more(people.word):
            group = told[-1].group if told else Group.ALL
        if is_anaphor(people):
            group = _last_person(earlier + told)
        for harm in _harms_to(people, sentence, of, told):
            if _is_speaker(people, harm.trigger, speakers):
                continue
            part = next((i for i in of if i.measure is harm.measure), None)
            place = None if part is None else len(earlier) + told.index(part)
            told.append(
                _Told(people, harm.measure, harm.trigger, group, sentence, place)
            )
    return told


def _last_person(told: list[_Told]) -> Group:
    """The group of the last single person told of: whom "he" stands for."""
    singles = (item for item in reversed(told) if item.people.single)
    return next((item.group for item in singles), Group.ALL)


def _harms_to(
    people: People, sentence: Span, whole: list[_Told], told: list[_Told]
) -> list[Harm]:
    """What befell people; a part and a former toll share what is told before them."""
    if whole and not is_of_them(people):
        harms = harms_said_of(people.word)
    else:
        harms = _harms(people, sentence)
    found = [harm for harm in harms if fits(people, harm)]
    if not found and whole:
        return [Harm(item.measure, item.trigger) for item in whole]
    if not found and told and people.noun is None and is_former(people):
        return [Harm(told[-1].measure, told[-1].trigger)]
    return found


def _harms(people: People, sentence: Span) -> tuple[Harm, ...]:
    if is_spared(people.word):
        return (Harm(Measure.KILLED_OR_INJURED, people.word),)
    return harms_to(people.word) or toll_of(people) or harms_beside(people, sentence)
