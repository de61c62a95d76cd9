"""What can be asked of a record. Nothing here writes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pydantic import TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Engine,
    RowMapping,
    Select,
    Table,
    or_,
    select,
)

from tollbook.errors import LedgerBroken, NotInRecord
from tollbook.model import (
    Incident,
    LedgerEntry,
    LinkDecision,
    MarkedOutlook,
    Reader,
    Reading,
    Record,
    RecordedObject,
    RecordedOutlook,
    Report,
    Tally,
)

from .archive import Archive
from .database import readable
from .known import Known
from .ledger import read_entries
from .rows import from_value, report_of
from .tables import (
    captures,
    failures,
    incidents,
    objects,
    outcomes,
    outlooks,
    readings,
    reports,
    rulings,
    tallies,
)

_INCIDENT = TypeAdapter(Incident)
_TALLY = TypeAdapter(Tally)
_OUTLOOK = TypeAdapter(RecordedOutlook)
_OBJECT = TypeAdapter(RecordedObject)
_READING = TypeAdapter(Reading)
_MARKED = TypeAdapter(MarkedOutlook)
_DECISION = TypeAdapter(LinkDecision)


class Questions:
    """A record's tables and archive, to be asked."""

    def __init__(self, engine: Engine, archive: Archive) -> None:
        self.engine = engine
        self.archive = archive

    def ledger(self, after: int = 0) -> Iterator[LedgerEntry]:
        """Yield the ledger's entries in order, each checked against its seal."""
        with readable(self.engine), self.engine.connect() as connection:
            yield from read_entries(connection, after)

    def reports(self) -> Iterator[Report]:
        """Yield the reports in the order they were first kept."""
        for row in self._rows(select(reports).order_by(reports.c.entry)):
            yield report_of(row, self.archive.read(row["text"]))

    def report(self, report_id: str) -> Report:
        """Return one report, by its id or the start of it."""
        row = self._one(reports, report_id, "report")
        return report_of(row, self.archive.read(row["text"]))

    def known(self, report_id: str) -> Known | None:
        """Return what the record knows of a report, None where it has none."""
        for row in self._rows(select(reports).where(reports.c.id == report_id)):
            return Known(dict(row), self.origins(report_id))
        return None

    def origins(self, report_id: str) -> tuple[str, ...]:
        """Return where a report was got, first capture first."""
        of_it = captures.c.report == report_id
        asked = select(captures.c.origin).where(of_it).order_by(captures.c.entry)
        return tuple(row["origin"] for row in self._rows(asked))

    def readings(self) -> Iterator[Reading]:
        """Yield the newest reading of each report, in the order they were kept."""
        both = select(readings.c.report, readings.c.digest).join(reports)
        for row in self._rows(both.order_by(reports.c.entry)):
            yield self._reading(row)

    def reading(self, report_id: str) -> Reading:
        """Return the newest reading of one report.

        Raises:
            NotInRecord: there is no such report, or it has not been read.
        """
        report = self._one(reports, report_id, "report")
        asked = select(readings).where(readings.c.report == report["id"])
        for row in self._rows(asked):
            return self._reading(row)
        raise NotInRecord(f"{report['id'][:14]} has not been read; run: tollbook add")

    def unread(self, reader: Reader) -> tuple[tuple[str, str], ...]:
        """Return id and version of each report that a reader has yet to read.

        That is a report never read, read by another reader or version of it, or
        read before more was known of the report.
        """
        asked = (
            select(reports.c.id, reports.c.version)
            .outerjoin(readings)
            .where(
                or_(
                    readings.c.digest.is_(None),
                    readings.c.reader_name != reader.name,
                    readings.c.reader_version != reader.version,
                    readings.c.reader_model != reader.model,
                    readings.c.report_version != reports.c.version,
                )
            )
            .order_by(reports.c.entry)
        )
        return tuple((row["id"], row["version"]) for row in self._rows(asked))

    def failure(self, subject: str) -> str | None:
        """Return why a report or origin last failed, None where it did not."""
        asked = select(failures.c.reason).where(failures.c.subject == subject)
        return next((row["reason"] for row in self._rows(asked)), None)

    def record(self) -> Record:
        """Return everything the readings add up to."""
        return Record(
            incidents=self.incidents(),
            tallies=self.tallies(),
            outlooks=self.outlooks(),
            objects=self.objects(),
        )

    def incidents(  # noqa: PLR0913 - one argument for each filter of the command
        self,
        *,
        place: str | None = None,
        country: str | None = None,
        since: date | None = None,
        until: date | None = None,
        type: str | None = None,  # noqa: A002 - the field's word
        grade: str | None = None,
    ) -> tuple[Incident, ...]:
        """Return the incidents that fit, oldest first, undated ones last.

        Args:
            place: Part of the place's name, or a country's two letters.
            country: A country's two letters.
            since: First day; incidents without a date are then left out.
            until: Last day; likewise.
            type: A key in registers/lists/event_types.yaml.
            grade: A key in registers/lists/grades.yaml.
        """
        fits: list[ColumnElement[bool]] = []
        if place:
            named = incidents.c.place.icontains(place, autoescape=True)
            fits.append(or_(named, incidents.c.country == place.upper()))
        if country:
            fits.append(incidents.c.country == country.upper())
        if since:
            fits.append(incidents.c.date_end >= since)
        if until:
            fits.append(incidents.c.date_start <= until)
        if type:
            fits.append(incidents.c.type == type)
        if grade:
            fits.append(incidents.c.grade == grade)
        order = incidents.c.date_start.nulls_last(), incidents.c.id
        found = self._rows(select(incidents).where(*fits).order_by(*order))
        return tuple(from_value(_INCIDENT, row) for row in found)

    def incident(self, incident_id: str) -> Incident:
        """Return one incident, by its id or the start of it.

        Raises:
            NotInRecord: no incident is called that, or more than one.
        """
        return from_value(_INCIDENT, self._one(incidents, incident_id, "incident"))

    def objects(
        self, *, kind: str | None = None, place: str | None = None
    ) -> tuple[RecordedObject, ...]:
        """Return the named objects that were hit, those hit most often first.

        Args:
            kind: A key in registers/lists/targets.yaml.
            place: Part of the place's name, or a country's two letters.
        """
        fits: list[ColumnElement[bool]] = []
        if kind:
            fits.append(objects.c.kind == kind)
        if place:
            named = objects.c.place.icontains(place, autoescape=True)
            fits.append(or_(named, objects.c.country == place.upper()))
        order = objects.c.times.desc(), objects.c.name, objects.c.id
        found = self._rows(select(objects).where(*fits).order_by(*order))
        return tuple(from_value(_OBJECT, row) for row in found)

    def struck_object(self, object_id: str) -> RecordedObject:
        """Return one object, by its id or the start of it.

        Raises:
            NotInRecord: no object is called that, or more than one.
        """
        return from_value(_OBJECT, self._one(objects, object_id, "object"))

    def tallies(self) -> tuple[Tally, ...]:
        """Return the cumulative claims, by measure, group and place."""
        order = tallies.c.measure, tallies.c.group, tallies.c.place, tallies.c.id
        found = self._rows(select(tallies).order_by(*order))
        return tuple(from_value(_TALLY, row) for row in found)

    def outlooks(self, due_by: date | None = None) -> tuple[RecordedOutlook, ...]:
        """Return the claims about the future, those due first first.

        Args:
            due_by: A day; only those whose horizon ended by then.
        """
        asked = select(outlooks)
        if due_by:
            asked = asked.where(outlooks.c.due_end <= due_by)
        order = outlooks.c.due_end.nulls_last(), outlooks.c.id
        found = self._rows(asked.order_by(*order))
        return tuple(from_value(_OUTLOOK, row) for row in found)

    def outcomes(self) -> tuple[MarkedOutlook, ...]:
        """Return every mark on how an outlook came out, oldest first."""
        found = self._rows(select(outcomes).order_by(outcomes.c.entry))
        return tuple(from_value(_MARKED, row) for row in found)

    def decisions(self) -> tuple[LinkDecision, ...]:
        """Return every decision on what is one incident, oldest first."""
        found = self._rows(select(rulings).order_by(rulings.c.entry))
        return tuple(
            replace(from_value(_DECISION, row), undone=row["undone"]) for row in found
        )

    def _reading(self, row: RowMapping) -> Reading:
        try:
            return _READING.validate_json(self.archive.read(row["digest"]))
        except ValueError as trouble:
            raise LedgerBroken(
                f"the archived reading of {row['report'][:14]} is of another form; "
                "read it again with: tollbook add"
            ) from trouble

    def _one(self, table: Table, wanted: str, what: str) -> RowMapping:
        starts = table.c.id.startswith(wanted, autoescape=True)
        found = self._rows(select(table).where(starts).order_by(table.c.id).limit(2))
        if not found or not wanted:
            raise NotInRecord(f"no {what} in this record is called {wanted!r}")
        if len(found) > 1 and found[0]["id"] != wanted:
            raise NotInRecord(f"more than one {what} starts with {wanted!r}; type more")
        return found[0]

    def _rows(self, asked: Select[*tuple[object, ...]]) -> list[RowMapping]:
        with readable(self.engine), self.engine.connect() as connection:
            return list(connection.execute(asked).mappings())
