"""Read what happened."""

from .read import read_events

__all__ = ["read_events"]
