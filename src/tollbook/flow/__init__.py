"""The order of work, and the one place where failures are caught."""

from .tools import load_tools

__all__ = ["load_tools"]
