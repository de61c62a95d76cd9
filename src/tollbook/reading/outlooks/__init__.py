"""Read what somebody says will, may or must come.

Predictions, promises, ultimatums, offers and demands, each with the days by
which it shows, what it hangs on and how firmly it is put. The speaker is the
statement's source. What a report tells twice is one outlook.
"""

from collections.abc import Sequence
from datetime import date

from tollbook.model import (
    Outlook,
    OutlookKind,
    Quote,
    Source,
    Span,
    Statement,
    TimeRef,
)
from tollbook.reading.page import Page

from .addressees import Addressees
from .drafts import Draft, Unit
from .horizons import due_of
from .kinds import kind_of
from .moods import basis_in, condition_in, is_negated, is_question, modality_of
from .tellings import act_of, bring_together, core_of, stems_of
from .units import units_of
from .unsaid import read_unsaid

__all__ = ["read_outlooks"]

BESIDE = 60
"""Characters after "asked" in which the one asked may be named (starting value)."""

_TO_SOMEBODY = frozenset({OutlookKind.DEMAND, OutlookKind.OFFER, OutlookKind.ULTIMATUM})


def read_outlooks(
    page: Page, times: Sequence[TimeRef], statements: Sequence[Statement]
) -> tuple[Outlook, ...]:
    """Return the outlooks of a page, each told once."""
    addressees = Addressees(page, statements)
    published = page.report.published
    drafts = []
    for unit in units_of(page, statements, times):
        draft = _draft(unit, times, addressees, published, page.text)
        if draft is not None:
            drafts.append(draft)
    drafts += read_unsaid(page, times, drafts, addressees)
    groups = bring_together(drafts)
    return tuple(_to_outlook(group, n, page) for n, group in enumerate(groups, 1))


def _draft(
    unit: Unit,
    times: Sequence[TimeRef],
    addressees: Addressees,
    published: date | None,
    text: str,
) -> Draft | None:
    due = due_of(times, unit.start, unit.end, text, published)
    kind = kind_of(unit, due, published)
    if kind is None:
        return None
    asked = is_question(unit.text, unit.cue)
    addressee = None
    if kind in _TO_SOMEBODY:
        addressee = _addressee(unit, addressees)
    return Draft(
        unit=unit,
        kind=kind,
        due=due,
        condition=_placed(condition_in(unit.text, asked=asked), unit),
        basis=_placed(basis_in(unit.text), unit),
        modality=_modality(unit.text, kind),
        negated=is_negated(unit.text),
        addressee=addressee,
        act=act_of(unit.text),
        core=core_of(unit.text),
        stems=stems_of(unit.text),
    )


def _modality(words: str, kind: OutlookKind) -> str | None:
    """Return the modal; a demand has one of duty or none."""
    modality = modality_of(words)
    if kind is OutlookKind.DEMAND and modality not in {"must", "should", "shall"}:
        return None
    return modality


def _addressee(unit: Unit, addressees: Addressees) -> Source | None:
    """Return who is turned to: in what is said, beside the cue, or last before it."""
    found = addressees.within(unit.start, unit.end)
    for start, end in unit.statement.cue if unit.statement else ():
        found = found or addressees.within(start, end + BESIDE)
    return found or addressees.before(unit.start)


def _placed(span: Span | None, unit: Unit) -> Span | None:
    return span and (unit.start + span[0], unit.start + span[1])


def _to_outlook(group: list[Draft], number: int, page: Page) -> Outlook:
    best, *others = group
    statement = best.unit.statement

    def quote(span: Span | None) -> Quote | None:
        return Quote.of(page.report, *span) if span else None

    others = sorted(others, key=lambda draft: draft.unit.start)
    return Outlook(
        id=f"o{number}",
        start=best.unit.start,
        end=best.unit.end,
        text=best.unit.text,
        statement=statement.id if statement else None,
        kind=best.kind,
        due=best.due or next((draft.due for draft in others if draft.due), None),
        condition=quote(_first(group, "condition")),
        basis=quote(_first(group, "basis")),
        modality=best.modality,
        negated=best.negated,
        addressee=best.addressee,
        tellings=tuple(
            Quote.of(page.report, draft.unit.start, draft.unit.end) for draft in others
        ),
    )


def _first(group: list[Draft], field: str) -> Span | None:
    spans = (getattr(draft, field) for draft in group)
    return next((span for span in spans if span), None)
