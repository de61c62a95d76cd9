"""The order of work, and the one place where failures are caught."""

from .clock import Clock, system_clock
from .intake import BY, Progress, Summary, add
from .tools import load_tools

__all__ = ["BY", "Clock", "Progress", "Summary", "add", "load_tools", "system_clock"]
