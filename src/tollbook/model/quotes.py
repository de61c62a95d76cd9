"""A report as it was kept, and words quoted from it."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field

from tollbook.errors import BrokenQuote

from ._value import value

type Span = tuple[int, int]
"""[start, end) in characters of the report's text."""


@value
class Report:
    """One article, flash or statement, exactly as it was kept."""

    id: str
    """SHA-256 of the kept bytes, as "sha256:" and 64 hex digits."""
    external_id: str | None = None
    """The id that the input row gave, if it gave one."""
    url: str | None = None
    """Where it was published, as the page or the row says."""
    outlet: str | None = None
    """Who published it, as the page or the row says."""
    title: str | None = None
    """Its headline, as the page or the row says."""
    published: date | None = None
    """As page, row or recorder say; None leaves "on Wednesday" unresolved."""
    language: str | None = None
    """ISO 639-1 code, where known."""
    text: str
    """The readable text. Every offset in Tollbook counts its characters."""


@value
class Quote:
    """Words of a report, and where they stand: [start, end), counted in characters."""

    start: int = Field(description="Offset of the first character in the report.")
    end: int = Field(description="Offset after the last character.")
    text: str = Field(description="The words that stand there, exactly.")

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise ValueError(f"{self.text!r} does not fill {self.start}..{self.end}")

    @classmethod
    def of(cls, report: Report, start: int, end: int) -> Self:
        """Cut a quote out of a report."""
        return cls(start=start, end=end, text=report.text[start:end])

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.start, self.end

    def check(self, report: Report) -> None:
        """Raise BrokenQuote unless the report still says these words here."""
        found = report.text[self.start : self.end]
        if found != self.text:
            raise BrokenQuote(
                f"{report.id[:14]} at {self.start}..{self.end} says {found!r}, "
                f"not {self.text!r}; was the text extracted anew?"
            )


class Role(StrEnum):
    """What a stretch of a report is there for."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BODY = "body"
    CAPTION = "caption"
    FACTBOX = "factbox"
    FURNITURE = "furniture"


@value
class Passage:
    """A stretch of the report's text, usually a paragraph, with its role."""

    start: int
    """Offset of the first character in the report's text."""
    end: int
    """Offset after the last character."""
    role: Role
    """What the passage is there for; claims are read from all but furniture."""
    copy_of: int | None = None
    """Index, in the reading's passages, of the earlier passage it repeats."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no such passage: {self.start}..{self.end}")

    @property
    def is_read(self) -> bool:
        """Claims are read from all but furniture and copies."""
        return self.role is not Role.FURNITURE and self.copy_of is None
