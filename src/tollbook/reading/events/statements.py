"""Which statement a word stands in."""

from collections.abc import Sequence

from tollbook.model import Statement


def innermost(statements: Sequence[Statement], at: int) -> Statement | None:
    """Return the statement whose content most closely surrounds a character."""
    best: tuple[int, int, Statement] | None = None
    for number, statement in enumerate(statements):
        for start, end in statement.content:
            if start <= at < end and (
                best is None or (end - start, -number) < best[:2]
            ):
                best = end - start, -number, statement
    return best[2] if best else None
