"""One speaker of a report, while the report is being read."""

from dataclasses import dataclass
from typing import Protocol

from tollbook.model import Source, SourceKind


@dataclass(slots=True)
class Persona:
    """Somebody who speaks; what is learnt of them is added as it is met."""

    name: str
    role: str | None = None
    kind: SourceKind = SourceKind.OTHER
    register: str | None = None
    named: bool = True
    is_body: bool = False
    plural: bool = False
    sex: str | None = None
    """Only where a title or a pronoun tells: never guessed from a name."""
    is_pronoun: bool = False
    """Nobody is known but the pronoun itself."""
    is_person: bool = True
    """False for what no "he" or "she" can stand for."""
    via: tuple[Source, ...] = ()
    """Who carries this speaker's words, where the speaker is a document."""


class Spoken(Protocol):
    """Where a speech stands."""

    @property
    def speaker(self) -> tuple[int, ...]:
        """The speaker's tokens."""

    @property
    def cue(self) -> int:
        """The cue's token."""

    @property
    def content(self) -> tuple[int, ...]:
        """The content's tokens."""
