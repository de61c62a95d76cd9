"""What people decide about incidents, and what becomes of incidents' ids.

A person's ruling is about mentions, not about incidents: incidents come and go as
reports are added and read anew, the words of a report stay where they are.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from ._value import value


@value
class Anchor:
    """An event mention that a later reading can find again."""

    report: str
    """Id of the report."""
    start: int
    """Offset of the first character of the word that tells of the event."""


@value
class Ruling:
    """A person's word on two mentions: of one incident, or of two."""

    same: bool
    """True: they are of one incident; False: they never are."""
    one: Anchor
    """One mention."""
    other: Anchor
    """The other."""


class RulingStanding(StrEnum):
    """What has become of a person's decision."""

    STANDING = "standing"
    REPLACED = "replaced"
    """A later decision on the same mentions holds in its place."""
    UNDONE = "undone"
    """A person took it back."""
    DANGLING = "dangling"
    """The mentions it is about are no longer read in their reports."""


@value
class LinkDecision:
    """One decision of one person, as the ledger holds it."""

    entry: int = Field(description="Number of the ledger entry that holds it.")
    same: bool = Field(description="True: same; False: apart.")
    named: tuple[str, str] = Field(
        description="What was named: an incident's id, and an incident's or a report's."
    )
    one: tuple[Anchor, ...] = Field(
        description="The mentions of the first, when it was decided."
    )
    other: tuple[Anchor, ...] = Field(
        description="The mentions of the second: ruled on with each of the first."
    )
    report: str | None = Field(
        default=None,
        description="The report that is kept out of an incident as a whole; else None.",
    )
    beside: tuple[Anchor, ...] = Field(
        default=(),
        description="That report's mentions of other incidents, not ruled on.",
    )
    by: str = Field(description="Who decided: initials.")
    at: datetime = Field(description="When it was entered, UTC.")
    reason: str = Field(description="Why, in a sentence.")
    undone: int | None = Field(
        default=None,
        description="Number of the ledger entry that took it back, if one did.",
    )


@value
class FollowedDecision(LinkDecision):
    """A decision, and what has become of it."""

    standing: RulingStanding
    """standing, replaced, undone or dangling."""
    note: str | None = None
    """What there is to say about that, in a few words."""


@value
class Redirect:
    """An incident's id that is no longer in use, and who took its mentions over."""

    old: str
    """The id that is gone."""
    new: str | None
    """The incident that took over most of its mentions; None: no report tells of it
    any more."""
    mentions: tuple[Anchor, ...] = ()
    """What it was told in: an id comes back when its mentions do."""
    entry: int = 0
    """Number of the ledger entry by which it went; 0 until it is entered."""


@value
class IncidentId:
    """An incident's id, and where it came from."""

    id: str
    """The incident's id."""
    came_from: str | None = None
    """The incident that most of its known mentions had belonged to."""
    entry: int = 0
    """Number of the ledger entry that first held it; 0 until it is entered."""
