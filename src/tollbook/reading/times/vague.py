"""Now, recently, the future: times that name no day."""

import re

from tollbook.model import TimeType

from .context import Context, Resolution
from .rules import Resolver, Rule, rule


def _always(value: str) -> Resolver:
    def resolve(_: re.Match[str], __: Context) -> Resolution:
        return Resolution(TimeType.DATE, value)

    return resolve


RULES: tuple[Rule, ...] = (
    rule(
        r"now|currently|at present|presently|at (?:this|the) (?:time|moment)|"
        r"these days|current(?! (?:year|quarter|month|week|affairs))",
        _always("PRESENT_REF"),
        holds="present",
    ),
    rule(
        r"recently|recent|the (?:recent )?past|lately|formerly|at the time|"
        r"at that time|by then",
        _always("PAST_REF"),
        holds="past",
    ),
    rule(
        r"the (?:near |foreseeable )?future|(?:near )?future",
        _always("FUTURE_REF"),
        holds="future",
    ),
)
