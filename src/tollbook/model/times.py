"""When, as a text puts it."""

from datetime import date
from enum import StrEnum

from ._value import value
from .quotes import Quote


class TimeType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@value
class TimeRef(Quote):
    """A time expression, resolved against the publication date where it needs one."""

    id: str
    """t1, t2, ...: good inside one reading."""
    type: TimeType
    """DATE, TIME, DURATION or SET, as TIMEX3 has them."""
    value: str | None
    """TIMEX3 value: 2016-10-03, 2016-W40, 2016-SU, P2M, PAST_REF; None: unresolved."""
    edtf: str | None = None
    """Extended Date/Time Format (ISO 8601-2), where the value names days."""
    interval: tuple[date, date] | None = None
    """First and last day it can mean, both included; None when unresolved."""
    precision: str | None = None
    """time, day, week, month, quarter, season, year, decade or century."""

    def __post_init__(self) -> None:
        Quote.__post_init__(self)
        if self.interval is not None and self.interval[1] < self.interval[0]:
            raise ValueError(f"time runs backwards: {self.interval}")
