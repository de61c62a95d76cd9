"""An explanation in words that a person can read in a terminal."""

from collections.abc import Iterator, Sequence

from tollbook.model import (
    ExplainedItem,
    ExplainedSentence,
    Explanation,
    FieldGround,
    Quote,
    Reading,
)

_LONGEST = 160
"""Characters of a sentence before it is cut."""
_LONGEST_VALUE = 30
_FIELD = 11
"""Characters of the widest field's name."""


def chosen(
    explanation: Explanation, words: str | None, at: int | None
) -> tuple[ExplainedSentence, ...]:
    """Return the sentences asked for: those that hold some words or a character.

    Asked for nothing, all in which something was read.
    """
    asked = words is not None or at is not None
    return tuple(
        sentence
        for sentence in explanation.sentences
        if (sentence.read if not asked else _holds(sentence, words, at))
    )


def _holds(sentence: ExplainedSentence, words: str | None, at: int | None) -> bool:
    if at is not None and not sentence.start <= at < sentence.end:
        return False
    return words is None or _plain(words).lower() in _plain(sentence.text).lower()


def tell_explanation(
    reading: Reading, explanation: Explanation, where: str
) -> Iterator[str]:
    """Yield the lines that tell which rule gave each field."""
    yield reading.report.title or where
    yield f"  {where}, {reading.report.id[:19]}"
    for sentence in explanation.sentences:
        yield ""
        yield f"  {_quote(sentence.text)}"
        if not sentence.read:
            yield "    nothing was read here"
        for item in sentence.read:
            yield f"    {item.kind} {item.id}: {_quote(item.text)}"
            yield from _fields(item, reading)
        for refused in sentence.refused:
            because = _because(refused.because, refused)
            yield f"    no {refused.kind}: {_quote(refused.text)}"
            yield f"      {refused.rule}{because}"


def _fields(item: ExplainedItem, reading: Reading) -> Iterator[str]:
    """Yield a line a field: its name, what it holds, and what gave it."""
    values = [_short(_resolved(f, reading), _LONGEST_VALUE) for f in item.fields]
    width = max(map(len, values), default=0)
    for field, value in zip(item.fields, values, strict=True):
        rule = field.rule or "no rule has told"
        because = _because(field.because, item)
        yield f"      {field.field:<{_FIELD}} {value:<{width}}  {rule}{because}"


def _resolved(field: FieldGround, reading: Reading) -> str:
    """Return a value with what an id in it stands for."""
    if field.field == "place":
        named = {place.id: place.name for place in reading.places}
    elif field.field == "time":
        named = {time.id: time.text for time in reading.times}
    elif field.field in {"event", "same_as"}:
        named = {event.id: event.text for event in reading.events}
    else:
        named = {
            statement.id: statement.source.name if statement.source else "nobody named"
            for statement in reading.statements
        }
    if field.value not in named:
        return field.value
    return f"{field.value} {named[field.value]}"


def _because(because: Sequence[Quote], item: Quote) -> str:
    told = dict.fromkeys(_quote(q.text) for q in because if q.span != item.span)
    return f": {', '.join(told)}" if told else ""


def _quote(words: str) -> str:
    return f"“{_short(words, _LONGEST)}”"


def _short(words: str, longest: int) -> str:
    plain = _plain(words)
    return f"{plain[: longest - 1]}…" if len(plain) > longest else plain


def _plain(words: str) -> str:
    return " ".join(words.split())
