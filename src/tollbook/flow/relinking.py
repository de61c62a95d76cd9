"""Link the whole record, as people have decided, and enter what changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tollbook.book import Book, Changes, changes_between, linked
from tollbook.model import Incident, Reading, Record, Redirect, Ruling

from .clock import Clock
from .identity import keep_ids, known_of
from .incidents import make_record
from .rulings import judge
from .signing import BY

type Link = Callable[[Sequence[Reading], Sequence[Ruling]], Record]
"""From all readings, and what people decided, to the record."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """What linking changed."""

    before: Record
    changes: Changes

    @property
    def new(self) -> tuple[Incident, ...]:
        """The incidents that were not there before."""
        old = {incident.id for incident in self.before.incidents}
        return tuple(i for i in self.changes.incidents if i.id not in old)

    @property
    def changed(self) -> tuple[Incident, ...]:
        """The incidents of which something else is known now."""
        old = {incident.id for incident in self.before.incidents}
        return tuple(i for i in self.changes.incidents if i.id in old)

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """The incidents that are gone, and who took their mentions over."""
        return self.changes.redirects


def relink(book: Book, clock: Clock, link: Link = make_record) -> Relinked:
    """Link all readings; enter and return what that changed.

    What people decided holds, and incidents keep their ids.
    """
    before = book.record()
    readings = tuple(book.readings())
    by_id = {reading.report.id: reading for reading in readings}
    judged = judge(book.decisions(), by_id)
    entries = {one.id: one.entry for one in book.incident_ids()}
    named = keep_ids(
        link(readings, judged.rulings),
        known_of(before.incidents, entries),
        book.redirects(),
        by_id,
    )
    changes = changes_between(before, named.record, named.redirects, named.ids)
    if changes.any:
        book.append(linked(changes), at=clock(), by=BY)
    return Relinked(before, changes)
