"""What a recorder checks, and the numbers that reconciling goes by.

>>> reconciling_rules()["late_days"], checks()["tally_falls"].about
(30.0, 'tally')
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ._lists import load_entries
from .linking import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that may not fit."""

    id: str
    about: str
    """incident or tally."""
    asks: str
    reason: str
    number: str | None = None
    """The threshold it goes by, in registers/lists/reconciling_rules.yaml."""


@cache
def checks() -> Mapping[str, Check]:
    """Return the checks by id."""
    return {entry.id: entry for entry in load_entries("checks", Check)}


@cache
def reconciling_rules() -> Mapping[str, float]:
    """Return the thresholds and reaches by name."""
    entries = load_entries("reconciling_rules", Number)
    return {entry.name: entry.value for entry in entries}
