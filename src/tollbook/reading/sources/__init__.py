"""Resolve who claims it, over the whole report."""

from .cast import Cast, Speech

__all__ = ["Cast", "Speech"]
