"""Read what somebody says will, may or must come.

Predictions, promises, ultimatums, offers and demands, each with the days by
which it shows, what it hangs on and how firmly it is put. The speaker is the
statement's source. What a report tells twice is one outlook.
"""

from collections.abc import Sequence

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
from .drafts import Draft, Due, Unit
from .horizons import due_of
from .kinds import kind_of
from .moods import (
    basis_in,
    condition_in,
    is_lead_negated,
    is_negated,
    is_question,
    modality_of,
    perfect_of,
)
from .names import Names
from .orders import gives_time
from .plans import is_plan_told, plan_in, plan_told, shifted_plan
from .tellings import act_of, bring_together, core_of, stems_of, subject_of
from .units import units_of
from .unsaid import read_unsaid

__all__ = ["read_outlooks"]

BESIDE = 60
"""Characters after "asked" in which the one asked may be named (starting value)."""

_PLANNED = frozenset({OutlookKind.PROMISE, OutlookKind.PREDICTION})
_TO_SOMEBODY = frozenset({OutlookKind.DEMAND, OutlookKind.OFFER, OutlookKind.ULTIMATUM})


def read_outlooks(
    page: Page, times: Sequence[TimeRef], statements: Sequence[Statement]
) -> tuple[Outlook, ...]:
    """Return the outlooks of a page, each told once."""
    addressees, names = Addressees(page, statements), Names(page, times)
    drafts = []
    for unit in units_of(page, statements, times):
        draft = _draft(unit, times, addressees, names, page)
        if draft is not None:
            drafts.append(draft)
    drafts = [draft for draft in drafts if not _is_told_in_another(draft, drafts)]
    drafts += read_unsaid(page, times, drafts, addressees, names)
    groups = bring_together(drafts)
    return tuple(_to_outlook(group, n, page) for n, group in enumerate(groups, 1))


def _draft(
    unit: Unit,
    times: Sequence[TimeRef],
    addressees: Addressees,
    names: Names,
    page: Page,
) -> Draft | None:
    published = page.report.published
    given = gives_time(unit.text)
    due = due_of(times, unit.start, unit.end, page.text, published, given=given)
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
        published=published,
        condition=_placed(condition_in(unit.text, asked=asked), unit),
        basis=_placed(basis_in(unit.text), unit),
        modality=_modality(unit, kind, due),
        negated=is_negated(unit.text) or is_lead_negated(unit.lead),
        addressee=addressee,
        act=act_of(unit.text),
        core=core_of(unit.text),
        names=names.within(unit.start, unit.end),
        subject=subject_of(unit.text),
        stems=stems_of(unit.text),
    )


def _is_told_in_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Does a plan stand in what another says of it ("they plan to leave, she said")?"""
    start, end = draft.unit.start, draft.unit.end
    return is_plan_told(draft.unit) and any(
        other.unit.statement is not draft.unit.statement
        and other.unit.start <= start
        and end <= other.unit.end
        for other in drafts
    )


def _modality(unit: Unit, kind: OutlookKind, due: Due | None) -> str | None:
    """Return the modal, or that it is a plan; a demand has one of duty or none."""
    modality = modality_of(unit.text) or (perfect_of(unit.text) if due else None)
    if modality is None and kind in _PLANNED:
        modality = plan_in(unit.text) or shifted_plan(unit)
        if modality is None and is_plan_told(unit):
            modality = plan_told(unit)
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
