"""What the reader is handed: loaded once by flow, never fetched from inside."""

from dataclasses import dataclass
from typing import Protocol

from spacy.language import Language

from tollbook.model import PlaceCandidate, Reader
from tollbook.registers.event_weights import EventWeights
from tollbook.registers.statement_weights import StatementWeights


class Gazetteer(Protocol):
    """Anything that knows which places a name may mean."""

    def candidates(self, name: str) -> tuple[PlaceCandidate, ...]:
        """Return the entries a name may mean, most populous first."""
        ...

    def respelled(self, name: str, country: str) -> tuple[PlaceCandidate, ...]:
        """Return a country's entries whose names are spelled nearly so."""
        ...

    def country(self, code: str) -> PlaceCandidate | None:
        """Return a country by its ISO 3166-1 code of two letters."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """A language model, a gazetteer, weights, and who they are together."""

    nlp: Language
    gazetteer: Gazetteer
    reader: Reader
    weights: StatementWeights | None = None
    """For who says what; None where the rules read alone."""
    event_weights: EventWeights | None = None
    """For what happened; None where nobody has handed in a file of them."""
