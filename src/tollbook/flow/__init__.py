"""The order of work, and the one place where failures are caught."""

from .clock import Clock, system_clock
from .intake import BY, Progress, Summary, add_items
from .readings import Unread, read_each
from .tools import load_tools

__all__ = [
    "BY",
    "Clock",
    "Progress",
    "Summary",
    "Unread",
    "add_items",
    "load_tools",
    "read_each",
    "system_clock",
]
