"""What Tollbook is called, which version it is, and what it may use; read once."""

import os
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

NAME = "tollbook"


def tool_version() -> str:
    """Return the installed version, or the source tree's when not installed."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        return "0.1.0"


def reads_by_rules_alone() -> bool:
    """Has somebody set TOLLBOOK_RULES_ALONE, so that no weights are used?"""
    return os.environ.get("TOLLBOOK_RULES_ALONE", "") not in ("", "0")


def event_weights_file() -> Path | None:
    """Return the file that TOLLBOOK_EVENT_WEIGHTS names, None where it names none."""
    named = os.environ.get("TOLLBOOK_EVENT_WEIGHTS", "")
    return Path(named) if named and not reads_by_rules_alone() else None
