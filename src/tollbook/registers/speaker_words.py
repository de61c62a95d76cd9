"""Words in and around names: titles, bodies' words, words for a part of a whole.

>>> "ministry" in words_for(SpeakerWord.BODY)
True
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ._lists import load_entries


class SpeakerWord(StrEnum):
    """What a word tells about the name it stands in or beside."""

    TITLE = "title"
    FEMALE = "female"
    MALE = "male"
    BODY = "body"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    word: str
    use: SpeakerWord


@cache
def words_for(use: SpeakerWord) -> frozenset[str]:
    """Return all words of one use, in lower case."""
    entries = load_entries("speaker_words", _Entry)
    return frozenset(entry.word for entry in entries if entry.use is use)
