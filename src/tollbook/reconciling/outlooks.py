"""What somebody foresees, promises or threatens, as the record holds it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from tollbook.model import Outlook, Reading, RecordedOutlook

from .origins import voice_of


def outlooks_of(
    readings: Sequence[Reading], originals: Mapping[str, Reading]
) -> tuple[RecordedOutlook, ...]:
    """Return the outlooks of all readings, the first due first, then those without.

    A copied report adds no outlook of its own: it is one more telling.
    """
    copied = [
        _to_recorded(outlook, reading, originals)
        for reading in readings
        if reading.report.id not in originals
        for outlook in reading.outlooks
    ]
    return tuple(sorted(copied, key=_order))


def _order(outlook: RecordedOutlook) -> tuple[bool, int, str, int]:
    days = [day for day in outlook.due or () if day is not None]
    return not days, max(days).toordinal() if days else 0, outlook.report, outlook.start


def _to_recorded(
    outlook: Outlook, reading: Reading, originals: Mapping[str, Reading]
) -> RecordedOutlook:
    report = reading.report
    seed = f"{report.id}|{outlook.start}|{outlook.kind}"
    return RecordedOutlook(
        id=sha256(seed.encode()).hexdigest()[:12],
        kind=outlook.kind,
        source=voice_of(reading, outlook.statement, originals).name,
        outlet=report.outlet,
        published=report.published,
        report=report.id,
        start=outlook.start,
        end=outlook.end,
        text=outlook.text,
        due=outlook.due,
        condition=outlook.condition.text if outlook.condition else None,
        basis=outlook.basis.text if outlook.basis else None,
        modality=outlook.modality,
        negated=outlook.negated,
        addressee=outlook.addressee.name if outlook.addressee else None,
        tellings=1 + len(outlook.tellings),
        retold=tuple(telling.span for telling in outlook.tellings),
    )
