"""What `same` and `apart` share: their options, and how it is said what changed."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import TypeAdapter

from tollbook.model import FollowedDecision, Incident, Measure, RulingStanding
from tollbook.publish import protect, protect_all, summary, victims_names

from .add import leads_on

if TYPE_CHECKING:
    from tollbook.book import Book
    from tollbook.flow import Decided, Relinked, Wish

IncidentArgument = Annotated[
    str,
    typer.Argument(
        metavar="INCIDENT", help="Its id, or the start of it: tollbook incidents."
    ),
]
ByOption = Annotated[str, typer.Option(help="Your initials.", metavar="INITIALS")]
ReasonOption = Annotated[
    str, typer.Option(help="Why, in a sentence; name no victim.", metavar="TEXT")
]
WordsOption = Annotated[
    str | None,
    typer.Option(
        help="The report's own words that tell of it, where it tells of several.",
        metavar="TEXT",
    ),
]
UndoOption = Annotated[
    bool,
    typer.Option("--undo", help="Take such a decision back, typed as it was then."),
]

_DECISIONS = TypeAdapter(tuple[FollowedDecision, ...])
_ID = 19


def decide_and_tell(record: Path, wish: "Wish", *, as_json: bool) -> None:
    """Enter a decision, link anew, and print what that changed."""
    from tollbook.book import Book
    from tollbook.flow import decide, system_clock

    with Book.open(record) as book:
        done = decide(book, wish, system_clock)
        names = names_in(book, done.decisions)
    if as_json:
        typer.echo(json.dumps(_as_json(done, names), ensure_ascii=False))
        return
    for line in _lines(done, undone=wish.undo):
        typer.echo(protect(line, names))


def names_in(book: "Book", decisions: Iterable[FollowedDecision]) -> frozenset[str]:
    """Return the names of victims in the reports that decisions are about."""
    reports = {a.report for each in decisions for a in each.one + each.other}
    return victims_names(book.reading(report) for report in sorted(reports))


def in_words(decision: FollowedDecision) -> str:
    """Return what was decided: "a1b2 and c3d4 are the same"."""
    one, other = (name[:_ID] for name in decision.named)
    return f"{one} and {other} are {'the same' if decision.same else 'apart'}"


def _lines(done: "Decided", *, undone: bool) -> Iterator[str]:
    for one in done.decisions:
        if undone:
            yield f"taken back by ledger entry {one.undone}: {in_words(one)} ({one.by})"
            continue
        says = f"{in_words(one)}, says {one.by}: {one.reason}"
        yield (
            f"ledger entry {one.entry}: {says}"
            if done.is_new
            else f"decided so already, ledger entry {one.entry}: {says}"
        )
        if one.standing is not RulingStanding.STANDING or one.note:
            yield f"  {one.standing}{f': {one.note}' if one.note else ''}"
    yield from _changes(done.relinked)


def _changes(relinked: "Relinked") -> Iterator[str]:
    """Yield one line for each incident that is new, changed or gone."""
    before = {incident.id: incident for incident in relinked.before.incidents}
    came_from = {one.id: one.came_from for one in relinked.changes.ids}
    for redirect in relinked.redirects:
        yield f"  gone     {leads_on(redirect)}"
    for incident in relinked.new:
        origin = came_from.get(incident.id)
        split = f", split off from {origin}" if origin else ""
        yield f"  new      {incident.id}  {incident.title}: {_told(incident)}{split}"
    alike = 0
    for incident in relinked.changed:
        now, was = _told(incident), _told(before[incident.id])
        if now == was and _members(incident) == _members(before[incident.id]):
            alike += 1
            continue
        changed = f"{now} (before: {was})" if now != was else f"{now}, as before"
        yield f"  changed  {incident.id}  {incident.title}: {changed}"
    if alike:
        yield f"  {alike} more changed, not in who tells of them nor in their figures"
    if not (relinked.redirects or relinked.new or relinked.changed):
        yield "  no incident changed"


def _members(incident: Incident) -> frozenset[tuple[str, int | None]]:
    return frozenset((mention.report, mention.at) for mention in incident.mentions)


def _told(incident: Incident) -> str:
    """Return "2 reports, killed 12 to 14"."""
    reports = len({mention.report for mention in incident.mentions})
    harm = (
        f"{measure} {figure}"
        for measure in (Measure.KILLED, Measure.INJURED)
        if (figure := summary(incident, measure))
    )
    return ", ".join((f"{reports} report{'' if reports == 1 else 's'}", *harm))


def _as_json(done: "Decided", names: frozenset[str]) -> object:
    told = protect_all(_DECISIONS.dump_python(done.decisions, mode="json"), names)
    return {
        "decisions": told,
        "is_new": done.is_new,
        "new": [incident.id for incident in done.relinked.new],
        "changed": [incident.id for incident in done.relinked.changed],
        "redirects": {one.old: one.new for one in done.relinked.redirects},
    }
