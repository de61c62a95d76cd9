"""The commands a recorder types."""

from .app import app

__all__ = ["app"]
