"""Which mentions a decision is about, once it is known what was named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tollbook.book import Book, FoundIncident, RuledBody
from tollbook.errors import CannotDecide
from tollbook.model import Anchor, Redirect

from .naming import NamedReport, find_named, homes_of, told_in
from .quoting import find_words
from .rulings import Find, finder


@dataclass(frozen=True, slots=True)
class _Sides:
    """Two lots of mentions, and the second one's report if it is meant as a whole."""

    one: Sequence[Anchor]
    other: Sequence[Anchor]
    report: str | None = None
    beside: Sequence[Anchor] = ()


def body_for(
    book: Book, incident: str, other: str, words: str | None, *, same: bool
) -> RuledBody:
    """Return what a decision says, mention by mention.

    Args:
        book: The record.
        incident: The incident, as somebody named it.
        other: Another incident, or a report, likewise.
        words: What the report says where it tells of it; None: as a whole.
        same: Are they one?

    Raises:
        NotInRecord: there is no such incident or report.
        CannotDecide: it is not clear which mentions are meant, or there are none.
    """
    first = find_named(book, incident)
    second = find_named(book, other)
    if isinstance(first, NamedReport):
        raise CannotDecide(
            f"{incident!r} is a report; name an incident first, then an incident or "
            "a report"
        )
    if isinstance(second, FoundIncident):
        if words is not None:
            raise CannotDecide("words are looked up in a report: name a report")
        sides = _two_incidents(book, first, second)
        named = _id_named(first), _id_named(second)
    else:
        homes = homes_of(book, second.id)
        asked = _quoted(book, second, words, homes) if words is not None else None
        sides = (_joining if same else _leaving)(first, second, homes, asked)
        named = first.incident.id, second.id
    return RuledBody(
        same=same,
        named=named,
        one=tuple(sides.one),
        other=tuple(sides.other),
        report=sides.report,
        beside=tuple(sides.beside),
    )


def _id_named(found: FoundIncident) -> str:
    """Return the id by which it was asked for, an older one too."""
    return found.redirect.old if found.redirect else found.incident.id


def _two_incidents(book: Book, first: FoundIncident, second: FoundIncident) -> _Sides:
    """Take two incidents apart by mentions; one may have become part of the other."""
    if first.incident.id != second.incident.id:
        return _Sides(told_in(first.incident), told_in(second.incident))
    every = told_in(first.incident)
    find = _finder(book, every)
    one = _taken_over(first.redirect, find)
    other = _taken_over(second.redirect, find)
    one = one or [anchor for anchor in every if anchor not in other]
    other = other or [anchor for anchor in every if anchor not in one]
    if not one or not other or set(one) & set(other):
        raise CannotDecide(
            f"{_id_named(first)} and {_id_named(second)} are one incident, "
            f"{first.incident.id}; name two, or an incident and a report"
        )
    return _Sides(one, other)


def _taken_over(redirect: Redirect | None, find: Find) -> list[Anchor]:
    if redirect is None:
        return []
    found = (find(anchor) for anchor in redirect.mentions)
    return list(dict.fromkeys(anchor for anchor in found if anchor))


def _finder(book: Book, anchors: Sequence[Anchor]) -> Find:
    reports = sorted({anchor.report for anchor in anchors})
    return finder({report: book.reading(report) for report in reports})


def _quoted(
    book: Book, report: NamedReport, words: str, homes: Mapping[Anchor, str | None]
) -> list[Anchor]:
    """Return the mentions whose word stands in the words quoted."""
    quote = find_words(book.report(report.id), words)
    told = [anchor for anchor in homes if quote.start <= anchor.start < quote.end]
    if not told:
        raise CannotDecide(
            f"no event is read in these words of {report.short}; quote the words "
            "that tell of it"
        )
    return told


def _joining(
    first: FoundIncident,
    report: NamedReport,
    homes: Mapping[Anchor, str | None],
    asked: Sequence[Anchor] | None,
) -> _Sides:
    """Take a report's telling of an incident, to join or to stay."""
    theirs = asked or _meant(first.incident.id, report, homes)
    rest = [a for a in told_in(first.incident) if a not in theirs]
    if not rest:
        raise CannotDecide(
            f"{report.short} is the only report that tells of {first.incident.id}"
        )
    return _Sides(rest, theirs)


def _meant(
    incident: str, report: NamedReport, homes: Mapping[Anchor, str | None]
) -> list[Anchor]:
    if own := [anchor for anchor, home in homes.items() if home == incident]:
        return own
    others = sorted({home for home in homes.values() if home is not None})
    if len(others) == 1:
        return [anchor for anchor, home in homes.items() if home == others[0]]
    if others:
        raise CannotDecide(
            f"{report.short} tells of {len(others)} incidents ({', '.join(others)}); "
            "name the one you mean, or quote its telling with --words"
        )
    if len(homes) == 1:
        return list(homes)
    raise CannotDecide(
        f"{report.short} tells of no event that could be of an incident"
        if not homes
        else f"{report.short} tells of {len(homes)} events; quote with --words the "
        "telling you mean"
    )


def _leaving(
    first: FoundIncident,
    report: NamedReport,
    homes: Mapping[Anchor, str | None],
    asked: Sequence[Anchor] | None,
) -> _Sides:
    """Take a report's mentions out of an incident, all unless some are quoted."""
    rest = [a for a in told_in(first.incident) if a.report != report.id]
    own = [a for a, home in homes.items() if home == first.incident.id]
    if not rest:
        raise CannotDecide(
            f"{report.short} is the only report that tells of {first.incident.id}"
        )
    if asked is not None:
        kept = [a for a in own if a not in asked]
        return _Sides([*rest, *kept], asked)
    theirs = own or list(homes)
    if not theirs:
        raise CannotDecide(
            f"{report.short} tells of no event that could be of an incident"
        )
    return _Sides(rest, theirs, report.id, [a for a in homes if a not in theirs])
