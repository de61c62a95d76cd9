"""People mark how outlooks came out; their word is entered, never overwritten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tollbook.book import Book, marked
from tollbook.errors import CannotMark, NotInRecord
from tollbook.model import (
    OUTCOMES,
    FollowedOutlook,
    Outcome,
    OutcomeMark,
    OutcomeSource,
    OutlookKind,
    Report,
)
from tollbook.reconciling import as_read, follow

from .clock import Clock
from .quoting import find_words

_SHA = "sha256:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What a person says of an outlook."""

    outcome: Outcome
    by: str
    """Initials."""
    reason: str
    source: str | None = None
    """Id of a report in the record, or the start of it."""
    words: str | None = None
    """What that report says."""
    citation: str | None = None
    """Where it is to be seen, if not in the record."""
    shown: date | None = None
    """The day on which it showed."""
    decided: date | None = None
    """The day of the decision; today where None."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What marking did."""

    outlook: FollowedOutlook
    """With the mark."""
    is_new: bool
    """False: the same mark held already, and nothing was entered."""


def follow_outlooks(book: Book, day: date) -> tuple[FollowedOutlook, ...]:
    """Return the outlooks with their marks, the first due first, seen from a day."""
    return follow(book.outlooks(), book.outcomes(), day)


def find_outlook(book: Book, wanted: str, day: date) -> FollowedOutlook:
    """Return one outlook by its id or the start of it.

    Raises:
        NotInRecord: no outlook is called that, or more than one.
    """
    every = follow_outlooks(book, day)
    found = [one for one in every if wanted and one.id.startswith(wanted)]
    exact = [one for one in found if one.id == wanted]
    if not found:
        raise NotInRecord(
            f"no outlook in this record is called {wanted!r}; tollbook outlooks lists "
            "them with their ids"
        )
    if len(exact or found) > 1:
        raise NotInRecord(f"more than one outlook starts with {wanted!r}; type more")
    return (exact or found)[0]


def mark_outlook(book: Book, wanted: str, marking: Marking, clock: Clock) -> Marked:
    """Enter how an outlook came out; the marks before it stay, and hold no longer.

    Args:
        book: The record.
        wanted: The outlook's id, or the start of it.
        marking: What is said of it.
        clock: Tells the time of the entry.

    Raises:
        CannotMark: the outcome, its days or its source do not fit.
        NotInRecord: there is no such outlook or report.
        RecordBusy: another process is writing.
    """
    with book.writing():
        now = clock()
        outlook = find_outlook(book, wanted, now.date())
        _check_outcome(outlook, marking)
        decided = marking.decided or now.date()
        _check_days(marking, decided, now.date())
        source = _source_of(book, marking)
        if source and source.report == outlook.report and not source.quote:
            raise CannotMark(
                f"{outlook.report[:19]} is the report that foresees it; quote with "
                "--words where it says how it came out, or name another source"
            )
        last = outlook.marks[-1] if outlook.marks else None
        if last and _says(last) == _said(marking, source):
            return Marked(outlook, is_new=False)
        draft = marked(
            as_read(outlook),
            marking.outcome,
            source,
            reason=marking.reason.strip(),
            decided=decided,
            shown=marking.shown,
        )
        book.append(draft, at=now, by=marking.by.strip())
        return Marked(find_outlook(book, outlook.id, now.date()), is_new=True)


def _says(mark: OutcomeMark) -> tuple[object, ...]:
    return mark.outcome, mark.by, mark.reason, mark.shown, mark.source


def _said(marking: Marking, source: OutcomeSource | None) -> tuple[object, ...]:
    by, reason = marking.by.strip(), marking.reason.strip()
    return marking.outcome, by, reason, marking.shown, source


def _check_outcome(outlook: FollowedOutlook, marking: Marking) -> None:
    fitting = OUTCOMES[OutlookKind(outlook.kind)]
    if marking.outcome not in fitting:
        words = ", ".join(fit.replace("_", "-") for fit in fitting)
        raise CannotMark(
            f"{outlook.id[:8]} is {_article(outlook.kind)}, which cannot come out as "
            f"{marking.outcome.replace('_', '-')!r}; write one of: {words}"
        )
    for what, said in (("initials", marking.by), ("reason", marking.reason)):
        if not said.strip():
            raise CannotMark(f"the {what} of the mark are empty; say who and why")


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _check_days(marking: Marking, decided: date, today: date) -> None:
    if decided > today:
        raise CannotMark(f"decided on {decided}: that day has not come yet")
    if marking.shown and marking.shown > decided:
        raise CannotMark(
            f"shown on {marking.shown}, but decided on {decided}: nobody can know yet"
        )


def _source_of(book: Book, marking: Marking) -> OutcomeSource | None:
    if marking.source and marking.citation:
        raise CannotMark("name a report of the record or a citation, not both")
    if marking.words and not marking.source:
        raise CannotMark("words are looked up in a report: name it with --source")
    if marking.citation and marking.citation.strip():
        return OutcomeSource(citation=" ".join(marking.citation.split()))
    if marking.source:
        return _report_source(book.report, marking.source, marking.words)
    if marking.outcome.needs_source:
        raise CannotMark(
            f"{marking.outcome.replace('_', '-')!r} needs a source: --source REPORT "
            "--words WORDS, or --citation ADDRESS for what is not in the record"
        )
    return None


def _report_source(
    ask: Callable[[str], Report], wanted: str, words: str | None
) -> OutcomeSource:
    name = wanted if wanted.startswith(_SHA) else f"{_SHA}{wanted}"
    try:
        report = ask(name)
    except NotInRecord as trouble:
        raise NotInRecord(
            f"{trouble}; tollbook ledger lists reports by their ids"
        ) from trouble
    quote = find_words(report, words) if words is not None else None
    return OutcomeSource(report=report.id, quote=quote)
