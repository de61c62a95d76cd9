"""From a report to everything it claims: a pure function, the same each time."""

from .explaining import explain
from .grounds import kept
from .page import Page
from .read import BATCH, read_report, read_reports
from .tools import Tools

__all__ = ["BATCH", "Page", "Tools", "explain", "kept", "read_report", "read_reports"]
