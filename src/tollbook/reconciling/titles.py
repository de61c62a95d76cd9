"""What an incident is called: kind, target, place and day; never a victim's name.

>>> title_of("air_strike", ["M10 hospital"], None, None)
'Air strike on M10 hospital, place not known, undated'
"""

from collections.abc import Sequence
from datetime import date

from tollbook.model import Days, Site, Target

_SITES = {
    "residential": "homes",
    "civilian_object": "civilian site",
    "cultural": "cultural site",
    "military": "military site",
    "water": "water supply",
    "power": "power supply",
    "oil": "oil works",
    "media": "media office",
    "government": "public building",
    "industry": "works",
    "transport": "vehicle",
}
"""What to call a kind of target where its key is no noun that can be counted."""

_DEEDS_AT = ("abduction", "arrest", "massacre", "execution", "looting", "explosion")


def title_of(
    kind: str, targets: Sequence[str], place: Site | None, days: Days | None
) -> str:
    """Return an incident's title."""
    what = kind.replace("_", " ").capitalize()
    if targets:
        what += f" {'at' if kind in _DEEDS_AT else 'on'} {targets[0]}"
    where = place.name if place else "place not known"
    return f"{what}, {where}, {days_in_words(days)}"


def target_in_words(target: Target) -> str:
    """Return "M10 hospital" for a name and a kind, "hospital" for a kind alone."""
    kind = _SITES.get(target.kind, target.kind.replace("_", " "))
    if target.name is None:
        return kind
    says_what = " " in target.name or kind in target.name.lower()
    return target.name if says_what else f"{target.name} {kind}"


def days_in_words(days: Days | None) -> str:
    """Return "3 October 2016", "3 to 5 October 2016", "October 2016" or "undated".

    >>> week = Days(start=date(2016, 10, 3), end=date(2016, 10, 5), precision="week")
    >>> days_in_words(week)
    '3 to 5 October 2016'
    """
    if days is None:
        return "undated"
    start, end = days.start, days.end
    if days.precision == "month":
        return f"{start:%B %Y}"
    if start == end:
        return _day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {_day(end)}"
    return f"{_day(start)} to {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
