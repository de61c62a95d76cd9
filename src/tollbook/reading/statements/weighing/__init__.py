"""Weigh what the rules read against trained weights."""

from .weigh import weigh_drafts

__all__ = ["weigh_drafts"]
