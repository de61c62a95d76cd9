"""People decide what is one incident; it is entered, holds at once, and stays.

Nothing is ever deleted: a later decision on the same mentions replaces an earlier
one, and taking one back is an entry of its own. What would contradict decisions
that stand is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from tollbook.book import Book, RuledBody, ruled, undone
from tollbook.errors import CannotDecide
from tollbook.model import FollowedDecision, LinkDecision, RulingStanding

from .clock import Clock
from .incidents import make_record
from .relinking import Link, Relinked, relink
from .rulings import Judged, judge
from .siding import body_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person says: these are the same, or these are apart."""

    same: bool
    incident: str
    """An incident, as it was named."""
    other: str
    """Another incident, or a report, as it was named."""
    by: str
    """Initials."""
    reason: str
    words: str | None = None
    """What the report says where it tells of it."""
    undo: bool = False
    """Take an earlier decision back."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What deciding did."""

    decisions: tuple[FollowedDecision, ...]
    """Those that were entered or taken back."""
    is_new: bool
    """False: the same decision stood already, and nothing was entered."""
    relinked: Relinked


def follow_decisions(book: Book) -> tuple[FollowedDecision, ...]:
    """Return every decision on what is one incident, and its standing."""
    return judge_all(book, book.decisions()).decisions


def judge_all(book: Book, decisions: Sequence[LinkDecision]) -> Judged:
    """Return what has become of decisions by the newest readings."""
    named = {
        anchor.report
        for one in decisions
        for anchor in one.one + one.other + one.beside
    }
    return judge(decisions, {report: book.reading(report) for report in sorted(named)})


def decide(book: Book, wish: Wish, clock: Clock, link: Link = make_record) -> Decided:
    """Enter a decision, or take one back, and link anew.

    Raises:
        CannotDecide: it contradicts decisions that stand, or is not clear.
        NotInRecord: there is no such incident or report.
        RecordBusy: another process is writing.
    """
    for what, said in (("initials", wish.by), ("reason", wish.reason)):
        if not said.strip():
            raise CannotDecide(f"the {what} of the decision are empty; say who and why")
    with book.writing():
        if wish.undo:
            entries, is_new = _take_back(book, wish, clock()), True
        else:
            entries, is_new = _enter(book, wish, clock())
        done = relink(book, clock, link)
        followed = tuple(d for d in follow_decisions(book) if d.entry in entries)
    return Decided(followed, is_new, done)


def _enter(book: Book, wish: Wish, now: datetime) -> tuple[set[int], bool]:
    body = body_for(book, wish.incident, wish.other, wish.words, same=wish.same)
    standing = follow_decisions(book)
    for one in standing:
        if one.standing is RulingStanding.STANDING and _says(one) == _said(body, wish):
            return {one.entry}, False
    _check(book, standing, _proposed(body, wish, now))
    [entry] = book.append(
        ruled(body, " ".join(wish.reason.split())), at=now, by=wish.by.strip()
    )
    return {entry.number}, True


def _says(one: LinkDecision) -> tuple[object, ...]:
    return one.same, one.one, one.other, one.report, one.by, one.reason


def _said(body: RuledBody, wish: Wish) -> tuple[object, ...]:
    reason = " ".join(wish.reason.split())
    return body.same, body.one, body.other, body.report, wish.by.strip(), reason


def _proposed(body: RuledBody, wish: Wish, now: datetime) -> LinkDecision:
    return LinkDecision(
        entry=0,
        same=body.same,
        named=body.named,
        one=body.one,
        other=body.other,
        report=body.report,
        beside=body.beside,
        by=wish.by,
        at=now,
        reason=wish.reason,
    )


def _check(
    book: Book, standing: Sequence[FollowedDecision], proposed: LinkDecision
) -> None:
    """Refuse what would contradict what people decided before.

    Raises:
        CannotDecide: it would; the earlier decisions are named.
    """
    before = book.decisions()
    known = judge_all(book, before).at_odds
    judged = judge_all(book, (*before, proposed))
    odd = {*judged.at_odds - known, *_swallowed(standing, judged.decisions, proposed)}
    if earlier := [one for one in standing if one.entry in odd]:
        told = " and ".join(map(in_short, earlier))
        says = "are the same" if proposed.same else "are apart"
        raise CannotDecide(
            f"that {proposed.named[0]} and {short(proposed.named[1])} {says} "
            f"contradicts {told}; take that back first with --undo, or leave it"
        )


def _swallowed(
    standing: Sequence[FollowedDecision],
    judged: Sequence[FollowedDecision],
    proposed: LinkDecision,
) -> Iterator[int]:
    """Yield what would be replaced as a whole, though it is about two others.

    Only a decision on the same two replaces an earlier one as a whole; one that is
    narrower replaces its part of it.
    """
    for one, after in zip(standing, judged, strict=False):
        if (
            one.standing is RulingStanding.STANDING
            and after.standing is RulingStanding.REPLACED
            and one.same != proposed.same
            and set(one.named) != set(proposed.named)
        ):
            yield one.entry


def in_short(decision: LinkDecision) -> str:
    """Return a decision as part of a sentence: "entry 12 (AB: a and b are the same)".

    The reason is not told: it may hold a name.
    """
    says = "the same" if decision.same else "apart"
    one, other = decision.named
    return (
        f"ledger entry {decision.entry} ({decision.by}: {one} and {short(other)} are "
        f"{says})"
    )


def short(name: str) -> str:
    """Return an id as pages print it."""
    return name[:19]


def _take_back(book: Book, wish: Wish, now: datetime) -> set[int]:
    fitting = [
        one
        for one in book.decisions()
        if one.undone is None
        and one.same == wish.same
        and _is_about(book, one, (wish.incident, wish.other))
    ]
    if not fitting:
        says = "the same" if wish.same else "apart"
        raise CannotDecide(
            f"no decision says that {wish.incident} and {wish.other} are {says}; "
            "tollbook decisions lists them all"
        )
    drafts = [undone(one, " ".join(wish.reason.split())) for one in fitting]
    book.append(*drafts, at=now, by=wish.by.strip())
    return {one.entry for one in fitting}


def _is_about(book: Book, decision: LinkDecision, typed: tuple[str, str]) -> bool:
    one, other = decision.named
    first, second = typed
    return (_is_called(book, one, first) and _is_called(book, other, second)) or (
        _is_called(book, one, second) and _is_called(book, other, first)
    )


def _is_called(book: Book, name: str, typed: str) -> bool:
    """Can somebody who typed this mean that? Ids that are gone are known as well."""
    if not typed:
        return False
    return name.startswith(typed) or name in book.find_reports(typed)
