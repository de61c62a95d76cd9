"""Weigh what the rules read against trained weights."""

from .weigh import POSITION, weigh_drafts

__all__ = ["POSITION", "weigh_drafts"]
