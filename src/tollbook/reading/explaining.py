"""Explain a reading: for each sentence, which rule gave each field, and by which words.

The grounds say which rule gave which value at which character; here each field that a
reading holds finds the last ground that gave it the value it has.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.model import Count, EventMention, Quote, Reading, Span

from .grounds import READ, Ground, Grounds, Refusal


@dataclass(frozen=True, slots=True)
class FieldGround:
    """One field of one thing read: its value, and what gave it."""

    field: str
    value: str
    rule: str | None
    """None: no rule has told."""
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One thing read in a sentence, field by field."""

    kind: str
    id: str
    words: Span
    fields: tuple[FieldGround, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence: what was read in it and why, and what was refused."""

    sentence: Span
    read: tuple[Explained, ...]
    refused: tuple[Refusal, ...]


def explain(reading: Reading, grounds: Grounds) -> tuple[Explanation, ...]:
    """Return the explanation of each sentence, in order."""
    known = _Known(grounds.given)
    read = sorted(
        [
            *(_count(count, known) for count in reading.counts),
            *(_event(event, known) for event in reading.events),
        ],
        key=lambda item: item.words,
    )
    return tuple(
        Explanation(
            sentence,
            tuple(item for item in read if _holds(sentence, item.words)),
            tuple(_unread(grounds.refused, sentence, read)),
        )
        for sentence in grounds.sentences
    )


def _holds(sentence: Span, words: Span) -> bool:
    return sentence[0] <= words[0] < sentence[1]


def _unread(
    refused: Iterable[Refusal], sentence: Span, read: Sequence[Explained]
) -> Iterator[Refusal]:
    """Yield what was refused, once each, and read by no other rule after all."""
    told: set[tuple[str, Span, str]] = set()
    for refusal in refused:
        key = refusal.of, refusal.words, refusal.rule
        if key in told or not _holds(sentence, refusal.words):
            continue
        told.add(key)
        if not any(
            item.kind == refusal.of
            and item.words[0] < refusal.words[1]
            and refusal.words[0] < item.words[1]
            for item in read
        ):
            yield refusal


class _Known:
    """The grounds, by what they are of and the field they gave."""

    def __init__(self, given: Iterable[Ground]) -> None:
        self._given: dict[tuple[str, str], list[Ground]] = {}
        for ground in given:
            self._given.setdefault((ground.of, ground.field), []).append(ground)

    def of(
        self, kind: str, words: Span, field: str, value: object, *, said: str = ""
    ) -> FieldGround:
        """Return a field with the last ground that gave it this value."""
        for ground in reversed(self._given.get((kind, field), ())):
            if words[0] <= ground.at < words[1] and ground.value == value:
                return FieldGround(
                    field, said or str(value), ground.rule, ground.because
                )
        return FieldGround(field, said or str(value), None, ())


_OF_COUNT = (
    *("since", "until", "since_text", "place", "statement", "event"),
    *("part_of", "same_as"),
)
_OF_EVENT = ("time", "place", "statement", "same_as")


def _count(count: Count, known: _Known) -> Explained:
    def field(name: str, value: object, said: str = "") -> FieldGround:
        return known.of("count", count.span, name, value, said=said)

    number = f"{count.low} to {'any' if count.high is None else count.high}"
    if count.low == count.high:
        number = str(count.low)
    fields = [
        field("measure", count.measure),
        field("number", count.qualifier, f"{number}, {count.qualifier}"),
        field("group", count.group),
        field("scope", count.scope),
    ]
    fields += [field(n, v) for n in _OF_COUNT if (v := getattr(count, n)) is not None]
    if count.superseded:
        fields.append(field("superseded", READ, "yes"))
    return Explained("count", count.id, count.span, tuple(fields))


def _event(event: EventMention, known: _Known) -> Explained:
    def field(name: str, value: object, said: str = "") -> FieldGround:
        return known.of("event", event.span, name, value, said=said)

    fields = [
        field("trigger", READ, event.text),
        field("type", event.type),
        field("realis", event.realis),
    ]
    fields += [field(n, v) for n in _OF_EVENT if (v := getattr(event, n)) is not None]
    if event.main:
        fields.append(field("main", READ, "yes"))
    for means in event.means:
        fields.append(field("means", means.start, means.kind))
        fields.append(known.of("means", means.span, "certain", means.certain))
    for kind, items in (
        ("actor", event.actors),
        ("target", event.targets),
        ("victim", event.victims),
    ):
        fields += [each for item in items for each in _part(kind, item, known)]
    return Explained("event", event.id, event.span, tuple(fields))


_PARTS = {
    "actor": ("kind", "register", "alleged_by"),
    "target": ("name", "effect"),
    "victim": ("name", "age", "sex", "group", "harm"),
}


def _part(kind: str, item: Quote, known: _Known) -> Iterator[FieldGround]:
    yield known.of(kind, item.span, kind, READ, said=item.text)
    for name in _PARTS[kind]:
        value = getattr(item, name)
        if value is not None:
            yield known.of(kind, item.span, name, value)
