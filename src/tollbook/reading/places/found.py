"""Spans of a page as they are found, none overlapping another."""

from collections.abc import Callable, Iterable

from tollbook.model import Span
from tollbook.reading.grounds import READ, given


class Found:
    """Keeps the first of spans that overlap.

    >>> found = Found()
    >>> found.add((4, 10)), found.add((8, 12)), found.add((0, 3))
    (True, False, True)
    >>> found.spans()
    [(0, 3), (4, 10)]
    """

    def __init__(self) -> None:
        """Start with none."""
        self._spans: set[Span] = set()
        self._taken: set[int] = set()

    def add(self, span: Span) -> bool:
        """Keep a span, unless it overlaps one that was kept or blocked before."""
        if span[0] >= span[1] or not self.is_free(span):
            return False
        self._spans.add(span)
        self._taken.update(range(*span))
        return True

    def add_all(
        self,
        spans: Iterable[Span],
        rule: str,
        is_read: Callable[[int], bool] | None = None,
    ) -> None:
        """Keep the spans that stand where claims are read from, found by a rule."""
        for span in spans:
            if (is_read is None or is_read(span[0])) and self.add(span):
                given("place", span[0], "place", READ, rule)

    def block(self, span: Span) -> None:
        """Let nothing be found here from now on."""
        self._taken.update(range(*span))

    def is_free(self, span: Span) -> bool:
        """Does nothing overlap the span?"""
        return self._taken.isdisjoint(range(*span))

    def spans(self) -> list[Span]:
        """Return the spans, in order."""
        return sorted(self._spans)
