"""Know a figure that is told again, is part of another, or has been replaced."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.model import Count, Scope, Statement

_PREVIOUS = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|preliminary|up\s+from|revised\s+(?:up\s+|down\s+)?from|updating)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def settle(
    counts: Sequence[Count], text: str, statements: Sequence[Statement]
) -> tuple[Count, ...]:
    """Return the counts with repeats and replaced figures marked."""
    sources = {s.id: s.source.name if s.source else None for s in statements}
    settled: list[Count] = []
    for count in counts:
        first = next((c for c in settled if _same(c, count, sources)), None)
        told = replace(
            count,
            same_as=(first.same_as or first.id) if first else None,
            superseded=_is_superseded(count, text),
        )
        settled.append(told)
    return tuple(settled)


def _same(first: Count, again: Count, sources: dict[str, str | None]) -> bool:
    if first.superseded or (first.measure, first.group, first.low, first.high) != (
        again.measure,
        again.group,
        again.low,
        again.high,
    ):
        return False
    if first.scope is not again.scope and Scope.INCIDENT not in {
        first.scope,
        again.scope,
    }:
        return False
    if first.since and again.since and first.since != again.since:
        return False
    one = sources.get(first.statement or "")
    two = sources.get(again.statement or "")
    return one is None or two is None or one == two


def _is_superseded(count: Count, text: str) -> bool:
    return bool(_PREVIOUS.search(text[max(0, count.start - 60) : count.start]))
