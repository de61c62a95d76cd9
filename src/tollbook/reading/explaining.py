"""Explain a reading: for each sentence, which rule gave each field, and by which words.

The grounds say which rule gave which value at which character; here each field that a
reading holds finds the last ground that gave it the value it has.
"""

from collections.abc import Iterable, Iterator, Sequence

from tollbook.model import (
    Count,
    EventMention,
    ExplainedItem,
    ExplainedSentence,
    Explanation,
    FieldGround,
    PlaceRef,
    Quote,
    Reading,
    RefusedWords,
    Report,
    Span,
    Statement,
    TimeRef,
)

from .grounds import READ, Ground, Grounds, Refusal

_OF_COUNT = (
    *("since", "until", "since_text", "place", "statement", "event"),
    *("part_of", "same_as"),
)
_OF_EVENT = ("time", "place", "statement", "same_as")
_OF_SOURCE = ("name", "role", "kind", "register")
_OF_STATEMENT = ("stance", "certainty", "inside")
_PARTS = {
    "actor": ("kind", "type", "register", "alleged_by", "denied_by"),
    "target": ("name", "effect", "object"),
    "victim": ("id", "name", "age", "sex", "group", "harm"),
}


def explain(reading: Reading, grounds: Grounds) -> Explanation:
    """Return what gave each field of a reading, sentence by sentence."""
    known = _Known(reading.report, grounds.given)
    read = [
        *(_statement(statement, known) for statement in reading.statements),
        *(_count(count, known) for count in reading.counts),
        *(_event(event, known) for event in reading.events),
        *(_time(time, known) for time in reading.times),
        *(_place(place, known) for place in reading.places),
    ]
    sentences = (
        _sentence(span, read, grounds.refused, known) for span in grounds.sentences
    )
    return Explanation(
        report=reading.report.id,
        external_id=reading.report.external_id,
        sentences=tuple(sentences),
    )


def _sentence(
    span: Span,
    read: Iterable[ExplainedItem],
    refused: Iterable[Refusal],
    known: "_Known",
) -> ExplainedSentence:
    inside = tuple(item for item in read if span[0] <= item.start < span[1])
    here = (one for one in refused if span[0] <= one.at < span[1])
    sentence = known.quote(span)
    return ExplainedSentence(
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        read=inside,
        refused=tuple(_unread(here, inside, known)),
    )


def _unread(
    refused: Iterable[Refusal], read: Sequence[ExplainedItem], known: "_Known"
) -> Iterator[RefusedWords]:
    """Yield what was refused, once each, and read by no other rule after all."""
    widest = sorted(refused, key=lambda one: (one.at, -one.words[1]))
    told: list[Refusal] = []
    for one in widest:
        start, end = one.words
        after_all = any(
            item.kind == one.of and item.start < end and start < item.end
            for item in read
        )
        again = any(
            (other.of, other.rule) == (one.of, one.rule)
            and other.words[0] < end
            and start < other.words[1]
            for other in told
        )
        if after_all or again:
            continue
        told.append(one)
        yield RefusedWords(
            start=start,
            end=end,
            text=known.quote(one.words).text,
            kind=one.of,
            rule=one.rule,
            because=tuple(map(known.quote, one.because)),
        )


class _Known:
    """The grounds, by what they are of and the field they gave."""

    def __init__(self, report: Report, given: Iterable[Ground]) -> None:
        self._report = report
        self._given: dict[tuple[str, str], list[Ground]] = {}
        for ground in given:
            self._given.setdefault((ground.of, ground.field), []).append(ground)

    def quote(self, span: Span) -> Quote:
        return Quote.of(self._report, *span)

    def of(
        self, kind: str, words: Span, field: str, value: object, said: str = ""
    ) -> FieldGround:
        """Return a field with the last ground that gave it this value."""
        told = said or str(value)
        for ground in reversed(self._given.get((kind, field), ())):
            if words[0] <= ground.at < words[1] and ground.value == value:
                because = tuple(map(self.quote, ground.because))
                return FieldGround(
                    field=field, value=told, rule=ground.rule or None, because=because
                )
        return FieldGround(field=field, value=told, rule=None)

    def besides(self, kind: str, words: Span, field: str) -> Iterator[FieldGround]:
        """Yield what was said of an item besides its fields: a need met, a weight."""
        for ground in self._given.get((kind, field), ()):
            if words[0] <= ground.at < words[1]:
                yield self.of(kind, words, field, ground.value)
                return

    def head_of(self, statement: Statement) -> Span:
        """Return where the main word of a statement's cue stands."""
        for ground in self._given.get(("statement", "id"), ()):
            if ground.value == statement.id:
                return ground.at, ground.at + 1
        return statement.cue[0]

    def fields(
        self, kind: str, words: Span, item: object, names: Iterable[str]
    ) -> Iterator[FieldGround]:
        """Yield the fields of an item that hold something."""
        for name in names:
            value = getattr(item, name)
            if value is not None and value != ():
                said = ", ".join(value) if isinstance(value, tuple) else str(value)
                yield self.of(kind, words, name, value, said)


def _item(kind: str, item: Quote, id_: str, fields: list[FieldGround]) -> ExplainedItem:
    return ExplainedItem(
        start=item.start,
        end=item.end,
        text=item.text,
        kind=kind,
        id=id_,
        fields=tuple(fields),
    )


def _count(count: Count, known: _Known) -> ExplainedItem:
    number = f"{count.low} to {'any' if count.high is None else count.high}"
    if count.low == count.high:
        number = str(count.low)
    fields = [
        known.of("count", count.span, "measure", count.measure),
        known.of("count", count.span, "number", count.qualifier, number),
        known.of("count", count.span, "group", count.group),
        known.of("count", count.span, "scope", count.scope),
        *known.fields("count", count.span, count, _OF_COUNT),
    ]
    if count.superseded:
        fields.append(known.of("count", count.span, "superseded", READ, "yes"))
    return _item("count", count, count.id, fields)


def _event(event: EventMention, known: _Known) -> ExplainedItem:
    fields = [
        known.of("event", event.span, "trigger", READ, event.text),
        *known.besides("event", event.span, "need"),
        known.of("event", event.span, "type", event.type),
        known.of("event", event.span, "realis", event.realis),
        *known.fields("event", event.span, event, _OF_EVENT),
    ]
    if event.main:
        fields.append(known.of("event", event.span, "main", READ, "yes"))
    for means in event.means:
        fields.append(known.of("event", event.span, "means", means.start, means.kind))
        if not means.certain:
            uncertain = known.of("means", means.span, "certain", means.certain, "no")
            fields.append(uncertain)
    for kind, items in (
        ("actor", event.actors),
        ("target", event.targets),
        ("victim", event.victims),
    ):
        for item in items:
            fields.append(known.of(kind, item.span, kind, READ, item.text))
            fields += known.fields(kind, item.span, item, _PARTS[kind])
    return _item("event", event, event.id, fields)


def _statement(statement: Statement, known: _Known) -> ExplainedItem:
    head = known.head_of(statement)
    cue = known.quote(statement.cue[0])
    fields = [
        known.of("statement", head, "cue", READ, cue.text),
        *known.besides("statement", head, "weight"),
    ]
    source = statement.source
    if source is not None:
        fields.append(known.of("statement", head, "source", READ, source.text))
        fields += known.fields("source", source.span, source, _OF_SOURCE)
    content = " … ".join(known.quote(span).text for span in statement.content)
    fields.append(known.of("statement", head, "content", READ, content))
    fields += known.fields("statement", head, statement, _OF_STATEMENT)
    for passed_on in statement.via or ():
        fields.append(known.of("statement", head, "via", READ, passed_on.name))
    if statement.denies:
        denied = ", ".join(statement.denies)
        fields.append(known.of("denial", statement.cue[0], "denies", READ, denied))
    return _item("statement", cue, statement.id, fields)


def _time(time: TimeRef, known: _Known) -> ExplainedItem:
    value = f"{time.type} {time.value or 'unresolved'}"
    field = known.of("time", time.span, "value", READ, value)
    return _item("time", time, time.id, [field])


def _place(place: PlaceRef, known: _Known) -> ExplainedItem:
    resolved = place.lat is not None
    where = ", ".join(filter(None, (place.name, place.admin1, place.country)))
    where = where if resolved else "unresolved"
    fields = [
        known.of("place", place.span, "place", READ, place.text),
        known.of("place", place.span, "name", READ, where),
    ]
    return _item("place", place, place.id, fields)
