"""A day after, two weeks before: a time told by its distance from another.

"Images taken on Wednesday show the crater, a day after a boy died": where the
sentence gives the day of what it tells (Wednesday), the day of what follows
"after" is worked out: Tuesday. Where the day of what follows is given ("a day
after Friday's raid"), the day of what is told is: Saturday. With neither, the
distance stays a duration.
"""

import re
from datetime import date, timedelta

from tollbook.model import TimeType

from .context import Context, Resolution
from .rules import Rule, rule
from .values import duration_value
from .words import NUMBER, ROUGHLY, WEEKDAY, number_of, unit_of, weekday_of

_DAY_FOLLOWS = re.compile(
    rf"(?:\s+\S+){{0,4}}?\s+(?P<weekday>{WEEKDAY})(?:'s|’s)?(?!\w)"
)


def _apart(match: re.Match[str], context: Context) -> Resolution:
    unit = unit_of(match["unit"])
    number = number_of(match["number"]) if match["number"] else 1
    far = Resolution(TimeType.DURATION, duration_value(number, unit))
    if number is None or number != int(number) or unit not in _MOVES:
        return far
    away = int(number) if match["side"].lower() in {"after", "since"} else -int(number)
    follows = _DAY_FOLLOWS.match(context.text, match.end())
    if follows and context.published is not None:
        back = (context.published.weekday() - weekday_of(follows["weekday"])) % 7
        return _on(context.published - timedelta(back), unit, away, far)
    told = context.last_day
    if told is None or not context.was_just_told(match.start()):
        return far
    return _on(told, unit, -away, far)


_MOVES = {"day", "week"}
"""Units that a day can be moved by and stay a day."""


def _on(day: date, unit: str, away: int, far: Resolution) -> Resolution:
    days = away * (7 if unit == "week" else 1)
    if days == 0:
        return far
    return Resolution(TimeType.DATE, (day + timedelta(days)).isoformat())


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{ROUGHLY} |just )?(?:the |(?P<number>an?|{NUMBER}) )"
        r"(?P<unit>days?|weeks?|months?|years?) (?P<side>after|before)",
        _apart,
        holds="side",
    ),
)
