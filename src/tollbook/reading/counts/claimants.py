"""Find who claims a figure: the innermost statement whose content holds it."""

from collections.abc import Sequence

from tollbook.model import Statement


def claimant_of(start: int, end: int, statements: Sequence[Statement]) -> str | None:
    """Return the id of the statement, None where the outlet itself says it."""
    holding = [
        (right - left, statement.id)
        for statement in statements
        for left, right in statement.content
        if left <= start and end <= right
    ]
    return min(holding)[1] if holding else None
