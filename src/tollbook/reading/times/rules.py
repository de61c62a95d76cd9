"""A rule: words that name a time, and what they are resolved to."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .context import Context, Resolution

_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
"""White space, but no empty line: that would be another paragraph."""

type Resolver = Callable[[re.Match[str], Context], Resolution | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its resolver, which may still say that this is no time."""

    pattern: re.Pattern[str]
    resolve: Resolver
    holds: str | None
    """The kind of word that each match holds; None where there is no such word."""


def rule(
    words: str,
    resolve: Resolver,
    *,
    any_case: bool = True,
    before: str = r"(?<![\w-])",
    holds: str | None = None,
) -> Rule:
    """Make a rule; spaces in the words match white space that ends no paragraph.

    Args:
        words: The pattern; no space may stand in a set or a look-behind.
        resolve: What to do with a match.
        any_case: Whether capitals matter; names of months need them.
        before: What must stand before the words.
        holds: The kind of word that each match holds, or "digit"; see near.py.
    """
    flags = re.IGNORECASE if any_case else re.NOFLAG
    loose = words.replace(" ?", r"\s?").replace(" ", _GAP)
    return Rule(re.compile(rf"{before}(?:{loose})(?!\w)", flags), resolve, holds)
