"""A reading in words that a person can read in a terminal."""

from collections.abc import Iterator

from tollbook.model import (
    Count,
    EventMention,
    Outlook,
    PlaceRef,
    Reading,
    Role,
    Statement,
    TimeRef,
)

_LONGEST = 160
"""Characters of a quotation before it is cut."""


def tell_reading(reading: Reading, where: str) -> Iterator[str]:
    """Yield the lines that tell what one report claims."""
    report = reading.report
    day = report.published.isoformat() if report.published else "no date"
    yield report.title or _headline(reading) or where
    yield f"  {report.outlet or 'unknown outlet'}, {day}, {where}, {report.id[:19]}"
    yield f"  {_passages(reading)}"
    parts = (
        ("Statements", [_statement(s, reading) for s in reading.statements]),
        ("Counts", [_count(c, reading) for c in reading.counts]),
        ("Events", [_event(e, reading) for e in reading.events]),
        ("Outlooks", [_outlook(o, reading) for o in reading.outlooks]),
        ("Places", list(dict.fromkeys(map(_place, reading.places)))),
        ("Times", list(dict.fromkeys(map(_time, reading.times)))),
        ("Notes", list(reading.notes)),
    )
    for heading, lines in parts:
        if lines:
            yield f"  {heading}"
            yield from (f"    {line}" for line in lines)


def _headline(reading: Reading) -> str | None:
    for passage in reading.passages:
        if passage.role is Role.HEADLINE:
            words = reading.report.text[passage.start : passage.end]
            return " ".join(words.split())
    return None


def _passages(reading: Reading) -> str:
    roles = [
        "copy" if passage.copy_of is not None else passage.role.value
        for passage in reading.passages
    ]
    told = ", ".join(f"{roles.count(role)} {role}" for role in dict.fromkeys(roles))
    return f"Passages: {told or 'none'}"


def _statement(statement: Statement, reading: Reading) -> str:
    source = statement.source
    who = "nobody named" if source is None else source.name
    if source is not None and source.role and source.role != source.name:
        who = f"{who} ({source.role})"
    words = " … ".join(reading.report.text[a:b] for a, b in statement.content)
    inside = f", inside {statement.inside}" if statement.inside else ""
    told = f"{statement.id} {who} {statement.stance}{inside}"
    return f"{told}: {_quote(words)}"


def _count(count: Count, reading: Reading) -> str:
    claimant = _claimant(count.statement, reading)
    extra = [f"claimed by {claimant}", count.scope.value]
    if count.since or count.until:
        extra.append(f"from {count.since or 'unknown'} to {count.until or 'now'}")
    if count.event:
        extra.append(f"of {count.event}")
    if count.part_of:
        extra.append(f"part of {count.part_of}")
    if count.same_as:
        extra.append(f"the same as {count.same_as}")
    if count.superseded:
        extra.append("superseded")
    figure = str(count).replace("_", " ")
    return f"{count.id} {figure}: {_quote(count.text)} ({', '.join(extra)})"


def _event(event: EventMention, reading: Reading) -> str:
    when = next((t.edtf or t.text for t in reading.times if t.id == event.time), None)
    where = next((p.name for p in reading.places if p.id == event.place), None)
    told = [f"{event.id} {event.type}{' (main)' if event.main else ''}"]
    told.append(f"{when or 'no date'}, {where or 'no place'}, {event.realis}")
    for actor in event.actors:
        denied = ", denied" if actor.denied_by else ""
        claimant = _claimant(actor.alleged_by, reading)
        told.append(f"by {actor.name}, says {claimant}{denied}")
    told.extend(f"with {means.kind}" for means in event.means)
    told.extend(f"on {target.name or target.kind}" for target in event.targets)
    if event.same_as:
        told.append(f"the same as {event.same_as}")
    return f"{'; '.join(told)}: {_quote(event.text)}"


def _outlook(outlook: Outlook, reading: Reading) -> str:
    claimant = _claimant(outlook.statement, reading)
    due = "no horizon"
    if outlook.due is not None:
        first, last = outlook.due
        due = f"due {first or 'any day'} to {last or 'any day'}"
    return f"{outlook.id} {outlook.kind}, {claimant}, {due}: {_quote(outlook.text)}"


def _place(place: PlaceRef) -> str:
    if place.lat is None or place.lon is None:
        return f"{place.text}: not resolved"
    parts = [place.name, place.admin1, place.country]
    name = ", ".join(part for part in parts if part)
    point = f"{place.lat:.3f} {place.lon:.3f}"
    return f"{place.text}: {name} ({point}, {place.precision or 'no precision'})"


def _time(when: TimeRef) -> str:
    return f"{_quote(when.text)}: {when.edtf or when.value or 'not resolved'}"


def _claimant(statement_id: str | None, reading: Reading) -> str:
    if statement_id is None:
        return reading.report.outlet or "the outlet"
    for statement in reading.statements:
        if statement.id == statement_id and statement.source is not None:
            return statement.source.name
        if statement.id == statement_id and statement.inside is not None:
            return f"nobody named, says {_claimant(statement.inside, reading)}"
    return "nobody named"


def _quote(words: str) -> str:
    plain = " ".join(words.split())
    return f"“{plain[:_LONGEST]}…”" if len(plain) > _LONGEST else f"“{plain}”"
