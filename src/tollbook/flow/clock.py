"""The time, handed in: the floors below never look at a clock themselves."""

from collections.abc import Callable
from datetime import UTC, datetime

type Clock = Callable[[], datetime]
"""Tells the time now, UTC."""


def system_clock() -> datetime:
    """Return this machine's time, UTC: a claim, not a trusted time stamp."""
    return datetime.now(UTC)
