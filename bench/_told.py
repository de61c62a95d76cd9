"""What happened and to how many, in one form for what people marked and what was read.

How the passages of bench/gold/conflict_events_*.yaml are marked: bench/gold/EVENTS.md.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from _marked import PUBLISHED

from tollbook.model import Count, EventMention, Reading, Report, Span, Victim

PLAIN_EFFECTS = {"hit": None, "vicinity": None, "stolen": "looted"}
"""Effects that the marks do not tell apart: struck, no more said, is none told."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the text, in all the places that are as good as another."""

    spans: tuple[Span, ...]
    texts: frozenset[str]
    """Lower case, without the article."""

    def meets(self, other: "Words") -> bool:
        """Do they touch in the text, or does one hold the other's words?"""
        return any(touch(a, b) for a in self.spans for b in other.spans) or any(
            f" {a} " in f" {b} " or f" {b} " in f" {a} "
            for a in self.texts
            for b in other.texts
        )


@dataclass(frozen=True, slots=True)
class ToldCount:
    """A head count; other counts and events by their number, from 0."""

    span: Span
    measure: str
    group: str
    low: int
    high: int | None
    scope: str
    by: Words | None
    part_of: int | None
    same_as: int | None
    superseded: bool

    @property
    def figure(self) -> tuple[str, str, int, int | None, str]:
        """What has to be right for the figure to be right."""
        return self.measure, self.group, self.low, self.high, self.scope


@dataclass(frozen=True, slots=True)
class ToldTarget:
    """What was hit."""

    words: Words
    kind: str
    effect: str | None


@dataclass(frozen=True, slots=True)
class ToldVictim:
    """Who was hurt."""

    words: Words
    harm: str
    sex: str | None
    age: int | None
    group: str | None


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """A mention of an event."""

    span: Span
    sentence: int
    type: str
    realis: str
    actors: tuple[Words, ...]
    denied: tuple[Words, ...]
    means: dict[str, bool]
    """Kind, and whether it is certain."""
    targets: tuple[ToldTarget, ...]
    victims: tuple[ToldVictim, ...]
    place: Words | None
    time: Words | None
    counts: frozenset[int]
    main: bool
    same_as: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """All that one passage tells."""

    counts: tuple[ToldCount, ...]
    events: tuple[ToldEvent, ...]


def touch(one: Span, other: Span) -> bool:
    """Do two spans share a character?"""
    return one[0] < other[1] and other[0] < one[1]


def sentence_of(text: str, span: Span) -> int:
    """Return how many sentences, or lines, end before some words."""
    return len(re.findall(r"""[.!?;]["”’']?\s+|\n""", text[: span[0]]))


def report_of(item: dict[str, Any]) -> Report:
    """Return the passage as a report."""
    return Report(
        id=f"sha256:{'0' * 64}",
        text=item["text"],
        published=item.get("published", PUBLISHED),
    )


def gold_told(item: dict[str, Any]) -> Told:
    """Return what people marked.

    Raises:
        ValueError: marked words do not stand in the text.
    """
    text = item["text"]
    return Told(
        counts=tuple(_gold_count(text, one) for one in item.get("counts") or ()),
        events=tuple(_gold_event(text, one) for one in item.get("events") or ()),
    )


def _gold_count(text: str, one: dict[str, Any]) -> ToldCount:
    return ToldCount(
        span=find(text, one),
        measure=one["measure"],
        group=one["group"],
        low=one["low"],
        high=one["high"],
        scope=one.get("scope", "incident"),
        by=_words(text, one.get("by")),
        part_of=_number(one.get("part_of")),
        same_as=_number(one.get("same_as")),
        superseded=one.get("superseded", False),
    )


def _gold_event(text: str, one: dict[str, Any]) -> ToldEvent:
    span = find(text, one)
    return ToldEvent(
        span=span,
        sentence=sentence_of(text, span),
        type=one["type"],
        realis=one.get("realis", "actual"),
        actors=_all_words(text, one.get("actors")),
        denied=_all_words(text, one.get("denied_actors")),
        means=dict(map(_gold_means, one.get("means") or ())),
        targets=tuple(
            ToldTarget(words_at(text, find(text, it)), it["kind"], it.get("effect"))
            for it in one.get("targets") or ()
        ),
        victims=tuple(
            ToldVictim(
                words=words_at(text, find(text, who)),
                harm=who["harm"],
                sex=who.get("sex"),
                age=who.get("age"),
                group=who.get("group"),
            )
            for who in one.get("victims") or ()
        ),
        place=_words(text, one.get("place")),
        time=_words(text, one.get("time")),
        counts=frozenset(number - 1 for number in one.get("counts") or ()),
        main=one.get("main", False),
        same_as=_number(one.get("same_as")),
    )


def _gold_means(one: str | dict[str, Any]) -> tuple[str, bool]:
    return (
        (one, True)
        if isinstance(one, str)
        else (str(one["kind"]), bool(one.get("certain", True)))
    )


def _number(from_one: int | None) -> int | None:
    return None if from_one is None else from_one - 1


def find(text: str, asked: str | dict[str, Any]) -> Span:
    """Return where whole words stand for the first time, or the nth.

    The words of an event may say themselves at which place they stand.

    Raises:
        ValueError: they do not.
    """
    if isinstance(asked, dict) and isinstance(asked["words"], dict):
        return find(text, asked["words"])
    wanted = asked if isinstance(asked, str) else str(asked["words"])
    nth = 1 if isinstance(asked, str) else int(asked.get("nth") or 1)
    places = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text))
    if len(places) < nth:
        raise ValueError(f"{wanted!r} stands {len(places)} times in {text!r}")
    return places[nth - 1].span()


def words_at(text: str, *spans: Span) -> Words:
    """Return the words of some places."""
    plain = (
        re.sub(r"^(?:the|a|an)\s+", "", text[slice(*span)].lower()) for span in spans
    )
    return Words(spans, frozenset(" ".join(one.split()) for one in plain))


def _words(text: str, asked: str | dict[str, Any] | None) -> Words | None:
    return None if asked is None else words_at(text, find(text, asked))


def _all_words(
    text: str, asked: Iterable[str | dict[str, Any]] | None
) -> tuple[Words, ...]:
    return tuple(words_at(text, find(text, one)) for one in asked or ())


def read_told(reading: Reading) -> Told:
    """Return what was read."""
    counts = {one.id: n for n, one in enumerate(reading.counts)}
    events = {one.id: n for n, one in enumerate(reading.events)}
    sources = {
        one.id: one.source.span for one in reading.statements if one.source is not None
    }
    deniers: dict[str, list[Span]] = {}
    for said in reading.statements:
        for denied in said.denies if said.source is not None else ():
            deniers.setdefault(denied, []).append(said.source.span)
    refs = {
        one.id: words_at(reading.report.text, one.span)
        for one in (*reading.places, *reading.times)
    }
    return Told(
        counts=tuple(
            _read_count(reading.report.text, one, counts, sources)
            for one in reading.counts
        ),
        events=tuple(
            _read_event(
                reading.report.text,
                one,
                sources,
                deniers.get(one.id, ()),
                refs,
                frozenset(n for n, c in enumerate(reading.counts) if c.event == one.id),
                events,
            )
            for one in reading.events
        ),
    )


def _read_count(
    text: str, one: Count, numbers: dict[str, int], sources: dict[str, Span]
) -> ToldCount:
    source = sources.get(one.statement or "")
    return ToldCount(
        span=one.span,
        measure=one.measure,
        group=one.group,
        low=one.low,
        high=one.high,
        scope=one.scope,
        by=None if source is None else words_at(text, source),
        part_of=numbers.get(one.part_of or ""),
        same_as=numbers.get(one.same_as or ""),
        superseded=one.superseded,
    )


def _victim(text: str, who: Victim) -> Words:
    """Return the words for a victim; the name may stand beside them."""
    words = words_at(text, who.span)
    named = {who.name.lower()} if who.name else set()
    return Words(words.spans, words.texts | named)


def _read_event(  # noqa: PLR0913, PLR0917 (the tables of one reading)
    text: str,
    one: EventMention,
    sources: dict[str, Span],
    deniers: Sequence[Span],
    refs: dict[str, Words],
    counts: frozenset[int],
    numbers: dict[str, int],
) -> ToldEvent:
    return ToldEvent(
        span=one.span,
        sentence=sentence_of(text, one.span),
        type=one.type,
        realis=one.realis,
        actors=tuple(words_at(text, actor.span) for actor in one.actors),
        denied=tuple(
            words_at(
                text,
                actor.span,
                *(sources[by] for by in actor.denied_by if by in sources),
            )
            for actor in one.actors
            if actor.denied_by
        )
        or tuple(words_at(text, denier) for denier in deniers),
        means={means.kind: means.certain for means in one.means},
        targets=tuple(
            ToldTarget(
                words_at(text, it.span),
                it.kind,
                PLAIN_EFFECTS.get(it.effect or "", it.effect),
            )
            for it in one.targets
        ),
        victims=tuple(
            ToldVictim(_victim(text, who), who.harm or "", who.sex, who.age, who.group)
            for who in one.victims
        ),
        place=refs.get(one.place or ""),
        time=refs.get(one.time or ""),
        counts=counts,
        main=one.main,
        same_as=numbers.get(one.same_as or ""),
    )
