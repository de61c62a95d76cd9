"""The record's values as rows, and back."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import RowMapping

from tollbook.errors import LedgerBroken
from tollbook.model import (
    Incident,
    LedgerEntry,
    LinkDecision,
    MarkedOutlook,
    OutcomeMark,
    RecordedObject,
    RecordedOutlook,
    Redirect,
    Report,
    Tally,
)

from .bodies import MarkedBody, RuledBody
from .canonical import canonical


def incident_row(incident: Incident) -> dict[str, object]:
    """Return an incident as the table's columns, less its entry."""
    days, site = incident.date, incident.place
    return {
        "id": incident.id,
        "type": incident.type,
        "status": incident.status.value,
        "date_start": days.start if days else None,
        "date_end": days.end if days else None,
        "place": site.name if site else None,
        "country": site.country if site else None,
        "grade": incident.assessment.grade,
        "contested": incident.contested,
        "value": canonical(incident).decode(),
    }


def claim_rows(incident: Incident) -> list[dict[str, object]]:
    """Return an incident's claims as rows, in the order of its harm."""
    told = [(harm, claim) for harm in incident.harm for claim in harm.claims]
    return [
        {
            "incident": incident.id,
            "position": position,
            "measure": harm.measure.value,
            "group": harm.group.value,
            "low": claim.low,
            "high": claim.high,
            "source": claim.source,
            "origin": claim.origin,
            "outlet": claim.outlet,
            "stance": claim.stance.value,
            "superseded": claim.superseded,
            "report": claim.report,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
        }
        for position, (harm, claim) in enumerate(told)
    ]


def tally_row(tally: Tally) -> dict[str, object]:
    """Return a tally as the table's columns, less its entry."""
    return {
        "id": tally.id,
        "measure": tally.measure.value,
        "group": tally.group.value,
        "low": tally.low,
        "high": tally.high,
        "place": tally.place.name if tally.place else None,
        "country": tally.place.country if tally.place else None,
        "value": canonical(tally).decode(),
    }


def object_row(struck: RecordedObject) -> dict[str, object]:
    """Return an object as the table's columns, less its entry."""
    return {
        "id": struck.id,
        "kind": struck.kind,
        "name": struck.name,
        "place": struck.place.name if struck.place else None,
        "country": struck.place.country if struck.place else None,
        "times": len(struck.incidents),
        "first": struck.first,
        "last": struck.last,
        "value": canonical(struck).decode(),
    }


def outlook_row(outlook: RecordedOutlook) -> dict[str, object]:
    """Return an outlook as the table's columns, less its entry."""
    start, end = outlook.due or (None, None)
    return {
        "id": outlook.id,
        "kind": outlook.kind,
        "source": outlook.source,
        "due_start": start,
        "due_end": end,
        "value": canonical(outlook).decode(),
    }


def outcome_row(entry: LedgerEntry, body: MarkedBody) -> dict[str, object]:
    """Return a person's mark as the table's columns."""
    outlook, source = body.outlook, body.source
    mark = OutcomeMark(
        entry=entry.number,
        outcome=body.outcome,
        shown=body.shown,
        decided=body.decided,
        by=entry.by,
        reason=entry.reason,
        source=source,
    )
    return {
        "entry": entry.number,
        "outlook": outlook.id,
        "report": outlook.report,
        "start": outlook.start,
        "end": outlook.end,
        "outcome": body.outcome.value,
        "shown": body.shown,
        "decided": body.decided,
        "by": entry.by,
        "source_report": source.report if source else None,
        "citation": source.citation if source else None,
        "value": canonical(MarkedOutlook(mark=mark, outlook=outlook)).decode(),
    }


def ruling_row(entry: LedgerEntry, body: RuledBody) -> dict[str, object]:
    """Return a person's ruling as the table's columns."""
    decision = LinkDecision(
        entry=entry.number,
        same=body.same,
        named=body.named,
        one=body.one,
        other=body.other,
        report=body.report,
        beside=body.beside,
        by=entry.by,
        at=entry.at,
        reason=entry.reason,
    )
    return {
        "entry": entry.number,
        "same": body.same,
        "one": body.named[0],
        "other": body.named[1],
        "by": entry.by,
        "undone": None,
        "value": canonical(decision).decode(),
    }


def redirect_row(redirect: Redirect) -> dict[str, object]:
    """Return a redirect as the table's columns, less its entry."""
    return {
        "old": redirect.old,
        "new": redirect.new,
        "value": canonical(redirect).decode(),
    }


def from_value[V](kind: TypeAdapter[V], row: RowMapping) -> V:
    """Return the value that a row of the record holds.

    Raises:
        LedgerBroken: the row does not hold such a value.
    """
    try:
        return kind.validate_json(row["value"])
    except ValueError as trouble:
        raise LedgerBroken(
            f"the table row of {next(iter(row.values()))!r} was altered; "
            "run: tollbook rebuild"
        ) from trouble


def report_of(row: RowMapping | dict[str, Any], text: bytes) -> Report:
    """Return the report that a row and its text layer make."""
    return Report(
        id=row["id"],
        external_id=row["external_id"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        published=row["published"],
        language=row["language"],
        text=text.decode(),
    )
