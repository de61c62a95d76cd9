"""Small stand-ins for decisions: a line of a report is an event, a place an incident.

A report reads "Arda: 5 killed." and may have several such lines. The linker puts
lines of one place together, unless people ruled otherwise.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from typing import Any

from fakes import Ticking, _incident, item, simple_tools
from tollbook.book import Book
from tollbook.flow import Decided, Summary, Wish, add_items, decide
from tollbook.model import (
    Anchor,
    EventMention,
    Incident,
    Mention,
    Passage,
    Reading,
    Record,
    Report,
    Role,
    Ruling,
)
from tollbook.reading import Tools


def read_lines(
    report: Report, tools: Tools, *, skip: int = 0, most: int = 99
) -> Reading:
    """Read lines as events, at most so many, each from a letter of its place on."""
    events, passages, at = [], [], 0
    for line in report.text.splitlines(keepends=True):
        place = line.partition(":")[0]
        if place[skip:].strip() and len(events) < most:
            events.append(
                EventMention(
                    id=f"e{len(events) + 1}",
                    type="air_strike",
                    start=at + skip,
                    end=at + len(place),
                    text=place[skip:],
                )
            )
        passages.append(Passage(start=at, end=at + len(line), role=Role.BODY))
        at += len(line)
    return Reading(
        report=report,
        reader=tools.reader,
        passages=tuple(passages),
        events=tuple(events),
    )


read_later = partial(read_lines, skip=1)
"""A later version of the reader: every event begins at its second letter."""
read_first = partial(read_lines, most=1)
"""A reader that finds the first event only."""
read_nothing = partial(read_lines, skip=99)
"""A version that finds no event at all."""


def link_lines(readings: Sequence[Reading], rulings: Sequence[Ruling] = ()) -> Record:
    """Link lines of one place, as people ruled; the oldest report names the incident."""
    told = {
        Anchor(report=reading.report.id, start=event.start): (reading, event)
        for reading in sorted(readings, key=lambda r: (r.report.published, r.report.id))
        for event in reading.events
    }
    held: dict[Anchor, list[Anchor]] = {anchor: [anchor] for anchor in told}
    for ruling in rulings:
        if ruling.same and held[ruling.one] is not held[ruling.other]:
            joined = held[ruling.one] + held[ruling.other]
            held.update(dict.fromkeys(joined, joined))
    apart = {(r.one, r.other) for r in rulings if not r.same}
    apart |= {(other, one) for one, other in apart}
    groups: list[list[Anchor]] = []
    for lot in {id(lot): lot for lot in held.values()}.values():
        places = {_place(*told[anchor]) for anchor in lot}
        grown = list(lot)
        for group in list(groups):
            alike = places & {_place(*told[anchor]) for anchor in group}
            if alike and not {(a, b) for a in grown for b in group} & apart:
                grown += group
                groups.remove(group)
        groups.append(grown)
    order = {anchor: turn for turn, anchor in enumerate(told)}
    made = (_to_incident(sorted(g, key=order.__getitem__), told) for g in groups)
    return Record(incidents=tuple(made))


def _place(reading: Reading, event: EventMention) -> str:
    line = reading.report.text[: event.end].splitlines()[-1]
    return line.partition(":")[0]


def _to_incident(
    group: list[Anchor], told: dict[Anchor, tuple[Reading, EventMention]]
) -> Incident:
    reading, event = told[group[0]]
    reports = {a.report: told[a][0].report for a in group}
    made = _incident(_place(reading, event), list(reports.values()))
    name = f"{group[0].report}|{group[0].start}"
    return replace(
        made,
        id=sha256(name.encode()).hexdigest()[:12],
        mentions=tuple(
            Mention(
                report=anchor.report,
                external_id=None,
                event=told[anchor][1].id,
                start=told[anchor][1].start,
                end=told[anchor][1].end,
                text=told[anchor][1].text,
                at=anchor.start,
                match_probability=0.9,
            )
            for anchor in group
        ),
    )


def take(
    book: Book,
    *texts: str,
    day: int = 6,
    version: str = "1",
    read: Callable[[Report, Tools], Reading] = read_lines,
) -> Summary:
    """Add reports of one day, each from a file named after its place and the day."""
    items = [
        item(text, f"{text.partition(':')[0].lower()}{day}.txt", date(2016, 10, day))
        for text in texts
    ]
    tools = simple_tools(version)
    return add_items(book, items, tools, Ticking(), read_one=read, link=link_lines)


def say(book: Book, incident: str, other: str, **more: object) -> Decided:
    """Decide that two are the same; or, with same=False, that they are apart."""
    words: dict[str, Any] = {"same": True, "by": "AB", "reason": "seen both"} | more
    wish = Wish(incident=incident, other=other, **words)
    return decide(book, wish, Ticking(), link_lines)


def groups(book: Book) -> list[list[str]]:
    """Return the first words that each incident is told in."""
    texts = {report.id: report.text for report in book.reports()}
    return sorted(sorted(_words(one, texts)) for one in book.incidents())


def _words(incident: Incident, texts: dict[str, str]) -> Iterator[str]:
    for mention in incident.mentions:
        text = texts[mention.report]
        start = text.rfind("\n", 0, mention.start) + 1
        yield text[start : text.index(".", start)]


def named(book: Book, place: str) -> str:
    """Return the id of the incident of a place."""
    (found,) = [one.id for one in book.incidents() if place in one.title]
    return found
