"""The order of work, and the one place where failures are caught."""

from .clock import Clock, system_clock
from .deciding import Decided, Wish, decide, follow_decisions, in_short
from .intake import Progress, Summary, add_items
from .outcomes import (
    Marked,
    Marking,
    find_outlook,
    follow_outlooks,
    mark_outlook,
)
from .readings import Unread, explain_each, read_each
from .relinking import Relinked
from .signing import BY
from .tools import load_tools, with_event_weights

__all__ = [
    "BY",
    "Clock",
    "Decided",
    "Marked",
    "Marking",
    "Progress",
    "Relinked",
    "Summary",
    "Unread",
    "Wish",
    "add_items",
    "decide",
    "explain_each",
    "find_outlook",
    "follow_decisions",
    "follow_outlooks",
    "in_short",
    "load_tools",
    "mark_outlook",
    "read_each",
    "system_clock",
    "with_event_weights",
]
