"""Words that say why a tally moved.

>>> [reason.value for reason, _ in reasons_in("Nine bodies were recovered overnight.")]
['recovered_bodies', 'new']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tollbook.model import JumpReason

from ._lists import load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    reason: JumpReason
    words: tuple[str, ...]


@cache
def _patterns() -> tuple[tuple[JumpReason, re.Pattern[str]], ...]:
    return tuple(
        (
            entry.reason,
            re.compile(
                rf"\b(?:{'|'.join(map(re.escape, entry.words))})", re.IGNORECASE
            ),
        )
        for entry in load_entries("jump_reasons", _Entry)
    )


def reasons_in(words: str) -> Iterator[tuple[JumpReason, tuple[int, int]]]:
    """Yield each reason that the words give, with where they give it first."""
    for reason, pattern in _patterns():
        found = pattern.search(words)
        if found is not None:
            yield reason, found.span()
