"""Read what happened."""

from .read import Before, read_events

__all__ = ["Before", "read_events"]
