"""Read what happened: every telling of every event, and which are one event.

>>> from tollbook.registers import same_kind
>>> same_kind("explosion", "car_bomb")
True
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.model import (
    Count,
    EventActor,
    EventMention,
    PlaceRef,
    Realis,
    Statement,
    TimeRef,
)
from tollbook.reading.grounds import given
from tollbook.reading.page import Page
from tollbook.registers.event_weights import EventWeights

from .actor_types import settle_types
from .actors import read_actors
from .binding import bind
from .clusters import Known
from .dating import date_main
from .folding import fold
from .harm import Told, tell
from .inheriting import inherit
from .main import mark_main
from .means import Used, assign_means, refine
from .merging import merge
from .realis import read_realis
from .same_objects import number_objects
from .same_people import number_victims
from .scene import Scene, lines_of, survey
from .setting import Anchor, Setting, anchor, choose_place, choose_time
from .statements import innermost
from .targets import read_targets
from .triggers import find_harm, find_triggers
from .victims import read_victims
from .weighing import weigh_events

_INNERMOST = "events/statements: the innermost statement that holds the words"


@dataclass(frozen=True, slots=True)
class _Known:
    """The page and what was read from it before its events."""

    scene: Scene
    times: list[Anchor[TimeRef]]
    places: list[Anchor[PlaceRef]]
    statements: Sequence[Statement]
    counts: Sequence[Count]


@dataclass(frozen=True, slots=True)
class Before:
    """What was read of a page before its counts and events."""

    times: Sequence[TimeRef]
    places: Sequence[PlaceRef]
    statements: Sequence[Statement]


def read_events(
    page: Page,
    before: Before,
    counts: Sequence[Count],
    weights: EventWeights | None = None,
) -> tuple[tuple[EventMention, ...], tuple[Count, ...]]:
    """Return the event mentions of a page, and its counts bound to them.

    Without weights the rules read alone.
    """
    times, places, statements = before.times, before.places, before.statements
    scene = survey(page)
    lines = lines_of(page)
    known = _Known(
        scene,
        anchor(scene, lines, times),
        anchor(scene, lines, places),
        statements,
        counts,
    )
    tellings: list[Told] = []
    mentions: list[EventMention] = []
    for line in lines:
        told = tell(scene, line, find_triggers(scene, line), find_harm(line))
        used = assign_means(scene, line, told)
        for each in told:
            mention = _mention(known, each, told, used.get(each.trigger.token.i, ()))
            mentions.append(replace(mention, id=f"e{len(mentions) + 1}"))
            tellings.append(each)
    bound, counts = bind(scene, mentions, tellings, counts)
    named = Known({t.id: t for t in times}, {p.id: p for p in places})
    merged = number_victims(page.doc, merge(bound, tellings, named))
    placed = inherit(merged, tellings, known.times, known.places)
    if weights is not None:
        weighed = weigh_events(scene, placed, statements, weights)
        placed = number_victims(page.doc, weighed)
    placed = number_objects(scene, placed, places)
    placed, tellings, counts = fold(placed, tellings, counts)
    published = page.report.published
    settled = tuple(settle_types(placed, named.times, named.places, published))
    marked = mark_main(settled, tellings, {c.id: c for c in counts})
    return date_main(marked, known.times, lines), counts


def _mention(
    known: _Known, told: Told, others: Sequence[Told], used: tuple[Used, ...]
) -> EventMention:
    scene, trigger = known.scene, told.trigger
    kind = refine(scene, told, [each.means for each in used])
    setting = _setting(known, told, others)
    realis = read_realis(scene, told, kind, setting)
    actors: tuple[EventActor, ...] = ()
    if realis is not Realis.COMPARATOR and trigger.token.lemma_ != "flee":
        actors = read_actors(scene, told, used, known.statements)
    ends = {actor.end for actor in actors}
    start = scene.page.doc[trigger.start].idx
    last = scene.page.doc[trigger.end - 1]
    end = last.idx + len(last)
    return EventMention(
        start=start,
        end=end,
        text=scene.page.text[start:end],
        id="e0",
        type=kind,
        time=setting.when.id if setting.when else None,
        place=setting.where.id if setting.where else None,
        actors=actors,
        means=tuple(each.means for each in used),
        targets=read_targets(scene, told, kind),
        victims=tuple(
            victim
            for victim in read_victims(scene, told, known.statements)
            if victim.end not in ends
        ),
        realis=realis,
        statement=setting.statement.id if setting.statement else None,
    )


def _setting(known: _Known, told: Told, others: Sequence[Told]) -> Setting:
    sentence = told.trigger.line.sentence
    figures = (
        count
        for count in known.counts
        if sentence.start_char <= count.start < sentence.end_char
    )
    token = told.trigger.token
    statement = innermost(known.statements, token.idx)
    if statement is not None:
        given("event", token, "statement", statement.id, _INNERMOST, *statement.cue)
    return Setting(
        when=choose_time(told, others, known.times),
        where=choose_place(told, others, known.places),
        statement=statement,
        counts=tuple(figures),
    )
