"""What is about to be entered: an act, its subject, its files and its reason."""

from dataclasses import dataclass, field
from datetime import date

from pydantic import JsonValue

from tollbook.model import (
    Act,
    LinkDecision,
    Outcome,
    OutcomeSource,
    Reading,
    RecordedOutlook,
    Report,
)

from .bodies import (
    CapturedBody,
    FailedBody,
    LinkedBody,
    MarkedBody,
    OpenedBody,
    ReadBody,
    RuledBody,
    UndoneBody,
    to_body,
)
from .canonical import canonical, digest_of
from .changes import Changes

LONGEST_REASON = 2_000
"""Characters of an exception's words that are kept: some quote whole pages."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A ledger entry before it has a number, a time and a seal."""

    act: Act
    subject: str
    body: dict[str, JsonValue]
    reason: str
    files: tuple[bytes, ...] = field(default=(), repr=False)
    """What goes into the archive with it."""


def opened(title: str, method: str) -> Draft:
    """Draft the first entry of a record."""
    body = OpenedBody(title=title, method=method)
    return Draft(Act.OPENED, "record", to_body(body), "the record was opened")


def captured(  # noqa: PLR0913 - the fields of a collection record
    report: Report,
    data: bytes,
    *,
    media_type: str,
    origin: str,
    tool: str,
    notes: tuple[str, ...] = (),
) -> Draft:
    """Draft the entry for a report that was got somewhere.

    Args:
        report: The report, its text taken out of the bytes.
        data: The bytes to keep.
        media_type: What the bytes are.
        origin: Where they were got.
        tool: What took them in, with its version.
        notes: What was done to take the text out.

    Raises:
        ValueError: the report's id is not the digest of the bytes.
    """
    if report.id != digest_of(data):
        raise ValueError(f"{report.id} is not the digest of the bytes kept for it")
    text = report.text.encode()
    body = CapturedBody(
        origin=origin,
        media_type=media_type,
        tool=tool,
        text=digest_of(text),
        external_id=report.external_id,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        language=report.language,
        notes=notes,
    )
    files = (data,) if text == data else (data, text)
    reason = f"captured from {origin}"
    return Draft(Act.CAPTURED, report.id, to_body(body), reason, files)


def read(reading: Reading, version: str) -> Draft:
    """Draft the entry for a reading of a report as it was known (its version)."""
    data = canonical(reading)
    reader = reading.reader
    body = ReadBody(reading=digest_of(data), reader=reader, version=version)
    reason = f"read by {reader.name} {reader.version} with {reader.model}"
    return Draft(Act.READ, reading.report.id, to_body(body), reason, (data,))


def failed(subject: str, stage: str, error: str, reason: str) -> Draft:
    """Draft the entry for something that could not be kept or read."""
    words = reason[:LONGEST_REASON]
    return Draft(
        Act.FAILED, subject, to_body(FailedBody(stage=stage, error=error)), words
    )


def linked(changes: Changes) -> Draft:
    """Draft the entry for what changed in incidents, objects, tallies, outlooks."""
    data = canonical(changes)
    body = LinkedBody(
        changes=digest_of(data), changed=changes.changed, removed=changes.removed
    )
    reason = f"{changes.changed} changed and {changes.removed} removed by linking"
    return Draft(Act.LINKED, "record", to_body(body), reason, (data,))


def marked(  # noqa: PLR0913 - what a mark says
    outlook: RecordedOutlook,
    outcome: Outcome,
    source: OutcomeSource | None,
    *,
    reason: str,
    decided: date,
    shown: date | None = None,
) -> Draft:
    """Draft the entry for a person's word on how an outlook came out."""
    body = MarkedBody(
        outlook=outlook, outcome=outcome, shown=shown, decided=decided, source=source
    )
    return Draft(Act.DECIDED, outlook.id, to_body(body), reason)


def ruled(body: RuledBody, reason: str) -> Draft:
    """Draft the entry for a person's word on what is one incident."""
    return Draft(Act.DECIDED, body.named[0], to_body(body), reason)


def undone(decision: LinkDecision, reason: str) -> Draft:
    """Draft the entry for a decision that is taken back; the decision stays."""
    body = UndoneBody(entry=decision.entry)
    return Draft(Act.WITHDRAWN, decision.named[0], to_body(body), reason)
