"""Whose words a report says it prints."""

from enum import StrEnum

from ._value import value
from .quotes import Quote


class CreditForm(StrEnum):
    """Where and how a report credits another newsroom."""

    DATELINE = "dateline"
    BYLINE = "byline"
    ENDLINE = "endline"
    CONTRIBUTION = "contribution"


@value
class Credit(Quote):
    """Words by which a report says that its text, or part of it, is another's."""

    name: str
    """The agency's usual name; as printed where no register knows it."""
    register: str | None = None
    """Id in registers/lists/actors.yaml."""
    form: CreditForm
    """Dateline "(Reuters) -", byline, endline "Source: AFP", or a contribution."""
    shared: bool = False
    """Only part of the text is the agency's, and it is not said which part."""
