"""Weights over the rules' reading of events; see weigh.py."""

from .weigh import weigh_events

__all__ = ["weigh_events"]
