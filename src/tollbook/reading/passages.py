"""Cut a report into passages: what is claim, what is furniture, what is a copy."""

import re

from tollbook.model import Passage, Report, Role

_BLOCK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")


def split_passages(report: Report) -> tuple[Passage, ...]:
    """Return the passages of a report, in order, none of them overlapping."""
    return tuple(
        Passage(start=match.start(), end=match.end(), role=Role.BODY)
        for match in _BLOCK.finditer(report.text)
    )
