"""The numbers by which two voices are told to be one or two.

>>> independence_rules()["run"], independence_rules()["copy_at"]
(5.0, 0.6)
"""

from collections.abc import Mapping
from functools import cache

from ._lists import load_entries
from .linking import Number


@cache
def independence_rules() -> Mapping[str, float]:
    """Return the lengths and shares by name."""
    return {entry.name: entry.value for entry in load_entries("independence", Number)}
