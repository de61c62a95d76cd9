"""What a person calls an incident or a report: by an id that may be an older one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pydantic import TypeAdapter
from sqlalchemy import or_, select

from tollbook.errors import NotInRecord
from tollbook.model import Incident, IncidentId, Redirect

from .questions import Questions
from .rows import from_value
from .tables import captures, incident_ids, incidents, redirects, reports

_INCIDENT = TypeAdapter(Incident)
_REDIRECT = TypeAdapter(Redirect)
_SHA = "sha256:"


@dataclass(frozen=True, slots=True)
class FoundIncident:
    """An incident, and by which older id it was asked for."""

    incident: Incident
    redirect: Redirect | None = None

    @property
    def note(self) -> str | None:
        """Say in one line that the id that was typed is an older one."""
        if self.redirect is None:
            return None
        return (
            f"{self.redirect.old} is part of {self.incident.id} now (ledger entry "
            f"{self.redirect.entry})"
        )


class Names(Questions):
    """A record that also knows what things were called before."""

    def redirects(self) -> tuple[Redirect, ...]:
        """Return the incidents' ids that are no longer in use."""
        found = self._rows(select(redirects).order_by(redirects.c.old))
        return tuple(
            replace(from_value(_REDIRECT, row), entry=row["entry"]) for row in found
        )

    def incident_ids(self) -> tuple[IncidentId, ...]:
        """Return every incident's id that ever was, and where it came from."""
        found = self._rows(select(incident_ids).order_by(incident_ids.c.id))
        return tuple(IncidentId(**row) for row in found)

    def incident_id(self, incident_id: str) -> IncidentId | None:
        """Return where an incident's id came from."""
        asked = select(incident_ids).where(incident_ids.c.id == incident_id)
        return next((IncidentId(**row) for row in self._rows(asked)), None)

    def find_incident(self, wanted: str) -> FoundIncident:
        """Return an incident by the start of its id, or of one that it took over.

        Raises:
            NotInRecord: none is called that, or more than one, or no report tells of
                it any more.
        """
        living = select(incidents.c.id).where(
            incidents.c.id.startswith(wanted, autoescape=True)
        )
        gone = select(redirects).where(
            redirects.c.old.startswith(wanted, autoescape=True)
        )
        olds = {row["old"]: row for row in self._rows(gone)} if wanted else {}
        ids = {row["id"] for row in self._rows(living)} | set(olds) if wanted else ()
        if len(ids) > 1 and wanted not in ids:
            raise NotInRecord(
                f"more than one incident starts with {wanted!r}; type more"
            )
        found = wanted if wanted in ids else next(iter(ids), wanted)
        if found not in olds:
            return FoundIncident(self.incident(found))
        redirect = replace(
            from_value(_REDIRECT, olds[found]), entry=olds[found]["entry"]
        )
        return FoundIncident(self._successor(redirect), redirect)

    def _successor(self, redirect: Redirect) -> Incident:
        """Follow redirects to the incident that has the mentions now."""
        lead = {one.old: one for one in self.redirects()}
        last = redirect
        while last.new in lead:
            last = lead[last.new]
        if last.new is None:
            raise NotInRecord(
                f"incident {redirect.old} is no longer in the record: since ledger "
                f"entry {last.entry} no report tells of it"
            )
        return self.incident(last.new)

    def incidents_in(self, reports: Iterable[str]) -> tuple[Incident, ...]:
        """Return the incidents that some of these reports tell of, by their ids."""
        names = [
            incidents.c.value.contains(report, autoescape=True)
            for report in sorted(set(reports))
        ]
        if not names:
            return ()
        found = self._rows(
            select(incidents).where(or_(*names)).order_by(incidents.c.id)
        )
        return tuple(from_value(_INCIDENT, row) for row in found)

    def find_reports(self, wanted: str) -> tuple[str, ...]:
        """Return the ids of the reports that somebody can mean.

        Args:
            wanted: The start of a report's id, with or without "sha256:"; the id that
                its row gave; where it was got; or that file's name.
        """
        if not wanted:
            return ()
        name = wanted if wanted.startswith(_SHA) else f"{_SHA}{wanted}"
        called = or_(
            reports.c.id.startswith(name, autoescape=True),
            reports.c.external_id == wanted,
            captures.c.origin == wanted,
            captures.c.origin.endswith(f"/{wanted}", autoescape=True),
        )
        asked = select(reports.c.id).join(captures).where(called).distinct()
        return tuple(sorted(row["id"] for row in self._rows(asked)))
