"""What the reader is handed: loaded once by flow, never fetched from inside."""

from dataclasses import dataclass
from typing import Protocol

from spacy.language import Language

from tollbook.model import PlaceCandidate, Reader


class Gazetteer(Protocol):
    """Anything that knows which places a name may mean."""

    def candidates(self, name: str) -> tuple[PlaceCandidate, ...]:
        """Return the entries a name may mean, most populous first."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """A language model, a gazetteer, and who they are together."""

    nlp: Language
    gazetteer: Gazetteer
    reader: Reader
