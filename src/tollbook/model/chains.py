"""The way of a claim from the outlet that printed it to whoever saw or counted."""

from enum import StrEnum

from pydantic import Field

from ._value import value


class Step(StrEnum):
    """How one hop of a chain has its words."""

    PRINTED = "printed"
    COPIED = "copied"
    CREDITED = "credited"
    QUOTED = "quoted"
    SPEAKS_FOR = "speaks for"


@value
class Hop:
    """One hop of a chain, with the words of the report that show it."""

    name: str = Field(description="The outlet, agency, person or body.")
    step: Step = Field(
        description="printed: the outlet; copied: its text is this one's; credited: it "
        "names this newsroom; quoted: this one is quoted; speaks for: is one with it."
    )
    report: str | None = Field(
        default=None, description="Id of the report that shows it."
    )
    start: int | None = Field(
        default=None, description="Offset of the words that show it, where there are."
    )
    end: int | None = Field(
        default=None, description="Offset after the last character."
    )
    text: str | None = Field(default=None, description="The words, exactly.")
