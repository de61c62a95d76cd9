"""What somebody names at the command line: an incident or a report, and its mentions.

An incident is named by the start of its id, an older id leads on; a report by the
start of its digest, by the id its row gave, or by the file it came from.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.book import Book, FoundIncident
from tollbook.errors import NotInRecord
from tollbook.model import Anchor, Incident

from .anchors import anchor_of, mentions_of

_SHA = "sha256:"


@dataclass(frozen=True, slots=True)
class NamedReport:
    """A report, by whatever it was called."""

    id: str

    @property
    def short(self) -> str:
        """Return the start of its id, as pages print it."""
        return self.id[:19]


def find_named(book: Book, wanted: str) -> FoundIncident | NamedReport:
    """Return the incident or the report that somebody named.

    Raises:
        NotInRecord: there is none, or more than one could be meant.
    """
    reports = book.find_reports(wanted)
    if wanted.startswith(_SHA):
        return find_report(book, wanted)
    try:
        incident = book.find_incident(wanted)
    except NotInRecord as trouble:
        if reports:
            return find_report(book, wanted)
        if str(trouble).startswith("no incident in"):
            raise NotInRecord(
                f"no incident and no report in this record is called {wanted!r}; "
                "tollbook incidents lists the one, tollbook ledger the other"
            ) from trouble
        raise
    exact = wanted in (
        incident.incident.id,
        incident.redirect.old if incident.redirect else "",
    )
    if reports and not exact:
        raise NotInRecord(
            f"{wanted!r} could be incident {incident.incident.id} or report "
            f"{reports[0][:19]}; type more, or sha256: before a report's id"
        )
    return incident


def find_report(book: Book, wanted: str) -> NamedReport:
    """Return the report that somebody named.

    Raises:
        NotInRecord: there is none, or more than one could be meant.
    """
    reports = book.find_reports(wanted)
    if not reports:
        raise NotInRecord(
            f"no report in this record is called {wanted!r}; tollbook ledger lists "
            "reports by their ids and where they were got"
        )
    if len(reports) > 1:
        raise NotInRecord(
            f"{len(reports)} reports are called {wanted!r}, {reports[0][:19]} and "
            f"{reports[1][:19]} among them; type more, or the start of one's id"
        )
    return NamedReport(reports[0])


def told_in(incident: Incident) -> tuple[Anchor, ...]:
    """Return an incident's mentions."""
    return tuple(map(anchor_of, incident.mentions))


def homes_of(book: Book, report: str) -> Mapping[Anchor, str | None]:
    """Return a report's mentions -> the incident each is of, None where of none."""
    every = mentions_of(book.reading(report))
    homes = {
        anchor: incident.id
        for incident in book.incidents_in([report])
        for anchor in told_in(incident)
        if anchor.report == report
    }
    return {anchor: homes.get(anchor) for anchor in every}
