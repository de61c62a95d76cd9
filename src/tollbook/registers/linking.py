"""What linking goes by: the weight of each answer, and the numbers of its rules.

>>> round(linking_weights()["day", "same_day"].bits, 1), linking_rules()["window"]
(4.1, 3.0)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log2

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One answer to one question about a pair of mentions."""

    comparison: str
    level: str
    m: float
    """How often it is the answer when both speak of one incident."""
    u: float
    """How often it is the answer when they speak of two."""
    words: str
    """The answer, for a reader."""
    reason: str

    @property
    def bits(self) -> float:
        """log2 of how many times likelier it is for one incident than for two."""
        return log2(self.m / self.u)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of the rules, with its unit and its reason."""

    name: str
    value: float
    unit: str
    reason: str


@cache
def linking_weights() -> Mapping[tuple[str, str], Weight]:
    """Return each answer's weight by (comparison, level)."""
    entries = load_entries("linking_weights", Weight)
    return {(entry.comparison, entry.level): entry for entry in entries}


@cache
def linking_rules() -> Mapping[str, float]:
    """Return the windows, radii and thresholds by name."""
    return {entry.name: entry.value for entry in load_entries("linking_rules", Number)}
