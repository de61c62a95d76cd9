"""Read what happened: every telling of every event, and which are one event.

    >>> from tollbook.registers import same_kind
    >>> same_kind("explosion", "car_bomb")
    True
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tollbook.model import (
    Count,
    EventMention,
    Means,
    PlaceRef,
    Statement,
    TimeRef,
    Victim,
)
from tollbook.reading.page import Page

from .actors import read_actors
from .binding import bind
from .harm import Told, tell
from .main import mark_main
from .means import assign_means, refine
from .merging import Known, merge
from .realis import read_realis
from .scene import Line, Scene, lines_of, survey
from .setting import Anchor, anchor, choose_place, choose_time
from .statements import innermost
from .targets import read_targets
from .triggers import find_harm, find_triggers
from .victims import read_victims


def read_events(
    page: Page,
    times: Sequence[TimeRef],
    places: Sequence[PlaceRef],
    statements: Sequence[Statement],
    counts: Sequence[Count],
) -> tuple[tuple[EventMention, ...], tuple[Count, ...]]:
    """Return the event mentions of a page, and its counts bound to them."""
    scene = survey(page)
    when, where = anchor(scene, times), anchor(scene, places)
    tellings: list[Told] = []
    mentions: list[EventMention] = []
    for line in lines_of(page):
        told = tell(scene, line, find_triggers(scene, line), find_harm(line))
        means = assign_means(scene, line, told)
        for each in told:
            mention = _mention(
                scene, each, told, means.get(each.trigger.token.i, ()),
                (when, where), places, statements,
            )  # fmt: skip
            mentions.append(replace(mention, id=f"e{len(mentions) + 1}"))
            tellings.append(each)
    bound, counts = bind(scene, mentions, tellings, counts)
    known = Known(
        {t.id: t for t in times}, {p.id: p for p in places}, {c.id: c for c in counts}
    )
    merged = merge(bound, tellings, known)
    numbered = tuple(_number_victims(merged))
    return mark_main(numbered, tellings, known.counts), counts


def _mention(
    scene: Scene,
    told: Told,
    others: Sequence[Told],
    means: tuple[Means, ...],
    anchors: tuple[list[Anchor[TimeRef]], list[Anchor[PlaceRef]]],
    places: Sequence[PlaceRef],
    statements: Sequence[Statement],
) -> EventMention:
    trigger, line = told.trigger, told.trigger.line
    doc = scene.page.doc
    start = doc[trigger.start].idx
    last = doc[trigger.end - 1]
    end = last.idx + len(last)
    when = choose_time(line, told, others, anchors[0])
    where = choose_place(line, told, others, anchors[1])
    said = innermost(statements, trigger.token.idx)
    kind = refine(scene, told, means)
    actors = read_actors(scene, told, places, statements)
    ends = {actor.end for actor in actors}
    return EventMention(
        start=start,
        end=end,
        text=scene.page.text[start:end],
        id="e0",
        type=kind,
        time=when.id if when else None,
        place=where.id if where else None,
        actors=actors,
        means=means,
        targets=read_targets(scene, told),
        victims=tuple(v for v in read_victims(scene, told) if v.end not in ends),
        realis=read_realis(scene, told, when, said, kind),
        statement=said.id if said else None,
    )


def _number_victims(mentions: Sequence[EventMention]) -> Iterator[EventMention]:
    """Give victims their ids: one person told twice of one event keeps one id."""
    seen: dict[str, list[Victim]] = {}
    number = 0
    for mention in mentions:
        known = seen.setdefault(mention.same_as or mention.id, [])
        given = []
        for victim in mention.victims:
            same = next((v for v in known if _same_victim(v, victim)), None)
            if same is None:
                number += 1
                same = replace(victim, id=f"v{number}")
                known.append(same)
            given.append(replace(victim, id=same.id))
        yield replace(mention, victims=tuple(given))


def _same_victim(one: Victim, other: Victim) -> bool:
    if one.name and other.name:
        return one.name.split()[-1] == other.name.split()[-1]
    if one.age is not None and other.age is not None:
        return one.age == other.age and one.sex in (other.sex, None)
    if one.text.lower() == other.text.lower():
        return True
    return one.sex is not None and one.sex == other.sex and one.group == other.group
