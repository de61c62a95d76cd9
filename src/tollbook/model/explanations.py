"""Why a report was read as it was: for each field, the rule or weight that gave it."""

from ._value import value
from .quotes import Quote


@value
class FieldGround:
    """One field of one thing read, and what gave it its value."""

    field: str
    """The field's name; a count's `number` stands for low, high and qualifier."""
    value: str
    """What the field holds, in words."""
    rule: str | None
    """The module that gave it and what it does; None when no rule has told."""
    because: tuple[Quote, ...] = ()
    """The words that decided, where some did."""


@value
class ExplainedItem(Quote):
    """One thing read in a sentence, field by field."""

    kind: str
    """count, event, statement, time or place."""
    id: str
    """Its id in the reading."""
    fields: tuple[FieldGround, ...]
    """Its fields that hold something."""


@value
class RefusedWords(Quote):
    """Words that a rule refused to read."""

    kind: str
    """What they were not read as: count, event, statement."""
    rule: str
    """The module that refused, and why."""
    because: tuple[Quote, ...] = ()
    """The words that decided, where some did."""


@value
class ExplainedSentence(Quote):
    """One sentence: what was read in it and why, and what was refused."""

    read: tuple[ExplainedItem, ...] = ()
    """What was read, in order."""
    refused: tuple[RefusedWords, ...] = ()
    """What was refused, and not read by another rule after all."""


@value
class Explanation:
    """Why one report was read as it was, sentence by sentence."""

    report: str
    """Id of the report."""
    external_id: str | None = None
    """The id that the input row gave, if it gave one."""
    sentences: tuple[ExplainedSentence, ...] = ()
    """Those that claims are read from: no furniture, no copies."""
