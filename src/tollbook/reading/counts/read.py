"""From a page to its counts, sentence by sentence."""

from collections.abc import Iterator, Sequence
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
from tollbook.reading.grounds import given, refused
from tollbook.reading.page import Page

from .areas import area_of
from .claimants import claimant_of, speakers_in
from .fitness import fits
from .groups import grounded_group
from .harms import is_spared
from .headlines import fate_of, harms_beside
from .live import supersede
from .measures import Harm, harms_said_of, harms_to
from .multiples import harm_of_deed
from .parts import all_of_them, is_of_them, noun_of_part, told_to_be, whole_of
from .people import People, rule_of_number
from .phrases import find_people
from .repeats import Telling, is_compared, is_former, settle
from .scope import Cover, cover_of
from .singles import described_as, is_anaphor, is_body_owner, is_one_more
from .tolls import bare_toll, toll_of
from .unreal import is_wished

_NEXT = 1
"""Tokens between a sentence and the next one: line breaks."""
_SHARED = "counts/read: a part shares what befell the whole"
_FORMER = "counts/read: a former figure shares what is told before it"
_COMPARED = "counts/read: a figure held against the one before it"
_TOLD_BEFORE = "counts/read: a figure of what the count before it tells"
_SPARED = "counts/read: nobody was hurt"
_BODY = "counts/read: whose body was found"
_SPEAKS = "counts/read: these words only name who speaks"
_NOBODY = "counts/read: no noun says who they are"
_LEFT_OUT = "counts/read: the noun left out is that of the figure before it"
_SAME_PEOPLE = "counts/read: some of the people told of before"
_ONE_MORE = "counts/read: one more of the people just counted"
_STANDS_FOR = "counts/read: stands for the last person told of"
_PART = "counts/parts: named as a part of the figure before it"


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
        _say_cover(count, cover, item.trigger)
        tellings.append(Telling(count, people, item.sentence.start_char))
    return supersede(settle(tellings, statements), page.text)


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
        if whole is not None and not is_of_them(people):
            whole = _root_of(told, whole, len(earlier))
        of = [] if whole is None else [i for i in told if i.people is wholes[whole]]
        group, why = _group_of(people, told, earlier)
        fate = fate_of(people, sentence) if told else ()
        if fate:
            of = [item for item in told if not item.people.single]
        for harm in fate or _harms_to(people, sentence, of, told, earlier + told):
            if _is_speaker(people, harm.trigger, speakers):
                refused("count", (people.start, people.end), _SPEAKS, harm.trigger)
                continue
            part = next((i for i in of if i.measure is harm.measure), None)
            place = None if part is None else len(earlier) + told.index(part)
            own, ground = group, why
            if group is Group.ALL and of and _says_no_group(people):
                own, ground = (part or of[-1]).group, _SAME_PEOPLE
            _say_grounds(people, harm, own, ground)
            told.append(_Told(people, harm.measure, harm.trigger, own, sentence, place))
        if not told or told[-1].people is not people:
            told.extend(_described(people, sentence, earlier, told))
    return told


def _group_of(
    people: People, told: list[_Told], earlier: list[_Told]
) -> tuple[Group, str]:
    """Return the group of a phrase, by its own words or by whom it stands for."""
    if is_anaphor(people):
        return _last_person(earlier + told), _STANDS_FOR
    if is_one_more(people.word):
        return told[-1].group if told else Group.ALL, _ONE_MORE
    noun = noun_of_part(people)
    group, why = (Group.ALL, _NOBODY) if noun is None else grounded_group(noun)
    if group is not Group.ALL:
        return group, why
    other = all_of_them(people) or described_as(people.word)
    if other is not None:
        return grounded_group(other)
    return (
        (_left_out(people, told), _LEFT_OUT) if noun is None and told else (group, why)
    )


def _root_of(told: list[_Told], at: int, before: int) -> int:
    """The figure that a list of parts is of: "12, among them a girl and two boys"."""
    while (over := told[at].whole) is not None and over >= before:
        at = over - before
    return at


def _left_out(people: People, told: list[_Told]) -> Group:
    """The group of a bare number: its noun is that of the figure it is joined to.

    "Five civilians had been killed and 37 injured".
    """
    last = next((item for item in reversed(told) if item.whole is None), told[-1])
    is_figure = not last.people.single and last.people.low > 1
    between = people.word.doc[last.people.last.i : people.word.i]
    if not is_figure or any(token.lower_ == ";" for token in between):
        return Group.ALL
    return last.group


def _says_no_group(people: People) -> bool:
    """Does a part say nothing of who they are ("three of them", "one seriously")?"""
    return people.noun is None or is_of_them(people)


def _described(
    people: People, sentence: Span, earlier: list[_Told], told: list[_Told]
) -> Iterator[_Told]:
    """Some of those just counted, told to be of a group ("eight were children")."""
    noun, before = told_to_be(people), earlier + told
    if noun is None or not before:
        return
    at = len(before) - 1
    while before[at].whole is not None and before[at].sentence == sentence:
        at = before[at].whole or 0
    whole = before[at]
    gap = sentence.start - whole.sentence.end
    if gap > _NEXT or (
        whole.people.high is not None and whole.people.high < people.low
    ):
        return
    harm = Harm(whole.measure, whole.trigger, _SHARED)
    group, why = grounded_group(noun)
    _say_grounds(people, harm, group, why)
    yield _Told(people, whole.measure, whole.trigger, group, sentence, at)


def _say_grounds(people: People, harm: Harm, group: Group, why: str) -> None:
    """Say by which rules the measure, the number and the group were read."""
    at, words = people.start, (people.start, people.end)
    given("count", at, "measure", harm.measure, harm.rule, harm.trigger)
    given("count", at, "number", people.qualifier, rule_of_number(people), words)
    given("count", at, "group", group, why, people.noun or words)


def _say_cover(count: Count, cover: Cover, trigger: Token) -> None:
    for name in ("scope", "since", "until", "since_text"):
        given("count", count.start, name, getattr(count, name), cover.rule, trigger)
    given("count", count.start, "part_of", count.part_of, _PART, count.span)


def _last_person(told: list[_Told]) -> Group:
    """The group of the last single person told of: whom "he" stands for."""
    singles = (item for item in reversed(told) if item.people.single)
    return next((item.group for item in singles), Group.ALL)


def _harms_to(
    people: People,
    sentence: Span,
    whole: list[_Told],
    told: list[_Told],
    before: list[_Told],
) -> list[Harm]:
    """What befell people; a part and a former toll share what is told before them."""
    if whole and not is_of_them(people):
        harms = harms_said_of(people.word)
    else:
        harms = _harms(people, sentence)
    found = [harm for harm in harms if fits(people, harm)]
    if not found and whole:
        return [Harm(item.measure, item.trigger, _SHARED) for item in whole]
    if found or people.noun is not None:
        return found
    if told and is_compared(people):
        return [Harm(told[-1].measure, told[-1].trigger, _COMPARED)]
    if before and is_former(people):
        return [Harm(before[-1].measure, before[-1].trigger, _FORMER)]
    if before and (noun := bare_toll(people)) is not None:
        return [Harm(before[-1].measure, noun, _TOLD_BEFORE)]
    return []


def _harms(people: People, sentence: Span) -> tuple[Harm, ...]:
    if is_spared(people.word):
        if is_wished(people.word):
            return ()
        return (Harm(Measure.KILLED_OR_INJURED, people.word, _SPARED),)
    if is_body_owner(people.word):
        return (Harm(Measure.KILLED, people.word.head, _BODY),)
    deed = harm_of_deed(people)
    if deed is not None:
        return (deed,)
    if is_one_more(people.word) and (beside := harms_beside(people, sentence)):
        return beside
    return harms_to(people.word) or toll_of(people) or harms_beside(people, sentence)
