"""What a record knows of a report already, and whether a capture adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tollbook.model import Report

TOLD = ("external_id", "url", "outlet", "title", "published", "language")
"""What page, row or recorder tell of a report. What was told first holds; a later
capture of the same bytes fills in what was not known."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was told of a report, and where it was got."""

    told: Mapping[str, Any]
    origins: tuple[str, ...]

    def holds(self, origin: str, report: Report) -> bool:
        """Would a capture from this origin add nothing?

        >>> known = Known({**dict.fromkeys(TOLD), "outlet": "example"}, ("a.txt",))
        >>> known.holds("a.txt", report)  # a report with a publication date
        False
        """
        return origin in self.origins and not any(
            self.told[name] is None and getattr(report, name) is not None
            for name in TOLD
        )
