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

from .claimants import claimant_of
from .fitness import fits
from .groups import group_of
from .headlines import harms_beside
from .measures import Harm, harms_to
from .parts import whole_of
from .phrases import People, find_people
from .repeats import Telling, settle
from .scope import area_of, cover_of
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
    told: list[_Told] = []
    for _, sentence in page.sentences():
        told.extend(_told_in(sentence, len(told)))
    tellings = []
    for number, item in enumerate(told, 1):
        people = item.people
        cover = cover_of(item.trigger, item.measure, times, year)
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
            place=area_of(people.start, item.sentence, places),
            statement=claimant_of(people.start, people.end, statements),
            part_of=None if item.whole is None else f"c{item.whole + 1}",
        )
        tellings.append(Telling(count, people, item.sentence.start_char))
    return settle(tellings, statements)


def _told_in(sentence: Span, before: int) -> list[_Told]:
    told: list[_Told] = []
    for people in find_people(sentence):
        wholes = [item.people for item in told]
        whole = whole_of(people, wholes, sentence)
        harms = [h for h in _harms(people, sentence) if fits(people, h)]
        if whole is not None and not harms:
            same = [item for item in told if item.people is wholes[whole]]
            harms = [Harm(item.measure, item.trigger) for item in same]
        group = Group.ALL if people.noun is None else group_of(people.noun)
        for harm in harms:
            part = None
            if whole is not None:
                part = _index(told, wholes[whole], harm.measure)
            place = None if part is None else before + part
            told.append(
                _Told(people, harm.measure, harm.trigger, group, sentence, place)
            )
    return told


def _index(told: list[_Told], whole: People, measure: Measure) -> int | None:
    for at, item in enumerate(told):
        if item.people is whole and item.measure is measure:
            return at
    return None


def _harms(people: People, sentence: Span) -> tuple[Harm, ...]:
    return harms_to(people.word) or toll_of(people) or harms_beside(people, sentence)
