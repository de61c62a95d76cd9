"""Read when: time expressions, resolved against the publication date.

Rules and the day of publication give each expression a TIMEX3 value and the
days that it names. What cannot be resolved is listed without a value: nothing
is guessed. Furniture and copies are left out.

    >>> from datetime import date
    >>> words = "On Monday it began; by Christmas it will be over"
    >>> for found in find_times(words, date(2016, 10, 6)):
    ...     print(found.resolution.value)
    2016-10-03
    2016-12-25
"""

from tollbook.model import TimeRef
from tollbook.reading.page import Page

from .clock import Found
from .resolver import find_times
from .values import edtf_of, interval_of, precision_of

__all__ = ["find_times", "read_times"]


def read_times(page: Page) -> tuple[TimeRef, ...]:
    """Return the time expressions of a page, in order."""
    found = find_times(page.text, page.report.published)
    read = [item for item in found if page.is_read(item.start)]
    return tuple(_to_time(item, number, page) for number, item in enumerate(read, 1))


def _to_time(found: Found, number: int, page: Page) -> TimeRef:
    resolution = found.resolution
    value = resolution.value
    interval = resolution.interval or interval_of(value)
    edtf = edtf_of(value, interval)
    if edtf and resolution.is_rough:
        edtf = "/".join(f"{day}~" for day in edtf.split("/"))
    return TimeRef(
        id=f"t{number}",
        start=found.start,
        end=found.end,
        text=page.text[found.start : found.end],
        type=resolution.type,
        value=value,
        edtf=edtf,
        interval=interval,
        precision=precision_of(value),
    )
