"""A toponym on its way from being found to being resolved."""

from dataclasses import dataclass, field
from enum import StrEnum

from tollbook.model import PlaceCandidate


class Match(StrEnum):
    """How the words and the gazetteer's name came together."""

    EXACT = "exact"
    DEMONYM = "demonym"
    SHORTENED = "shortened"
    """A direction or a kind was taken off: "northern Aleppo", "Aleppo province"."""
    PART = "part"
    """Only some of the words are a known name: "Kobani crossing"."""
    RESPELLED = "respelled"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Meanings:
    """What a name may mean."""

    candidates: tuple[PlaceCandidate, ...] = ()
    match: Match = Match.NONE

    def __bool__(self) -> bool:
        return bool(self.candidates)


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place, [start, end) in the report, and what they may mean."""

    start: int
    end: int
    text: str
    meanings: Meanings = field(default_factory=Meanings)
    kind: str | None = None
    """What the text calls it, where that tells a town from a province."""

    @property
    def key(self) -> tuple[str, str | None]:
        """What has one meaning in a page: "Idlib" and "Idlib province" are two."""
        return self.text, self.kind
