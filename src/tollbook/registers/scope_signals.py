"""Words that make a figure a tally or a statistic."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ._lexicon import Lexicon
from ._lists import load_entries

type Signal = Literal["cumulative", "background"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    signal: Signal
    phrases: tuple[str, ...]


@cache
def scope_signals() -> Lexicon[Signal]:
    """Return the lexicon of phrases, each standing for its signal.

    >>> [signal for _, signal in scope_signals().find("Twelve have died so far.")]
    ['cumulative']
    """
    words = {
        phrase: entry.signal
        for entry in load_entries("scope_signals", _Entry)
        for phrase in entry.phrases
    }
    return Lexicon.of(words, plural=False)
