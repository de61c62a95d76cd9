"""What is different between two records: who is new or changed, who is gone."""

from collections.abc import Sequence
from typing import Protocol

from tollbook.model import (
    Incident,
    IncidentId,
    Record,
    RecordedObject,
    RecordedOutlook,
    Redirect,
    Tally,
    value,
)


class _Known(Protocol):
    @property
    def id(self) -> str: ...


@value
class Changes:
    """What to write and what to remove, to get from one record to another.

    >>> changes_between(Record(), Record()).any
    False
    """

    incidents: tuple[Incident, ...] = ()
    tallies: tuple[Tally, ...] = ()
    outlooks: tuple[RecordedOutlook, ...] = ()
    objects: tuple[RecordedObject, ...] = ()
    incidents_removed: tuple[str, ...] = ()
    tallies_removed: tuple[str, ...] = ()
    outlooks_removed: tuple[str, ...] = ()
    objects_removed: tuple[str, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    """Of the incidents removed, now or before: who took their mentions over."""
    ids: tuple[IncidentId, ...] = ()
    """Of the incidents that are new: which one they split off from."""

    @property
    def changed(self) -> int:
        """How many are new or changed."""
        return (
            len(self.incidents)
            + len(self.tallies)
            + len(self.outlooks)
            + len(self.objects)
        )

    @property
    def removed(self) -> int:
        """How many are gone."""
        return (
            len(self.incidents_removed)
            + len(self.tallies_removed)
            + len(self.outlooks_removed)
            + len(self.objects_removed)
        )

    @property
    def any(self) -> bool:
        """Is there any difference?"""
        return bool(self.changed or self.removed or self.redirects)


def changes_between(
    before: Record,
    after: Record,
    redirects: tuple[Redirect, ...] = (),
    ids: tuple[IncidentId, ...] = (),
) -> Changes:
    """Return what leads from one record to another, in the order of ids.

    Args:
        before: The record as it stands.
        after: The record as it is to be.
        redirects: What became of the incidents that are gone.
        ids: Where the new ones came from.
    """
    return Changes(
        incidents=_new(before.incidents, after.incidents),
        tallies=_new(before.tallies, after.tallies),
        outlooks=_new(before.outlooks, after.outlooks),
        objects=_new(before.objects, after.objects),
        incidents_removed=_gone(before.incidents, after.incidents),
        tallies_removed=_gone(before.tallies, after.tallies),
        outlooks_removed=_gone(before.outlooks, after.outlooks),
        objects_removed=_gone(before.objects, after.objects),
        redirects=redirects,
        ids=ids,
    )


def _new[K: _Known](before: Sequence[K], after: Sequence[K]) -> tuple[K, ...]:
    known = {one.id: one for one in before}
    new = [one for one in after if known.get(one.id) != one]
    return tuple(sorted(new, key=lambda one: one.id))


def _gone[K: _Known](before: Sequence[K], after: Sequence[K]) -> tuple[str, ...]:
    return tuple(sorted({one.id for one in before} - {one.id for one in after}))
