"""One incident as a page that a stranger understands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tollbook.model import (
    Claim,
    FollowedOutlook,
    Incident,
    IncidentActor,
    Mention,
    Reading,
    RecordedObject,
    Report,
)
from tollbook.publish import in_quotes, plain, protect, where
from tollbook.reconciling import sentence_around

from ._console import table_of
from ._foreseen import OUTLOOK_COLUMNS, outlook_cells
from ._grades import grade_lines
from ._objects import also_struck
from ._parties import print_parties
from ._people import print_people
from ._ranges import Told, print_harm

_HEAD = "bold"


@dataclass(frozen=True, slots=True)
class Dossier:
    """An incident, the readings it was told in, and the names to withhold."""

    incident: Incident
    readings: Mapping[str, Reading]
    names: frozenset[str]
    outlooks: tuple[FollowedOutlook, ...] = ()
    """What its reports foresee, promise or demand."""
    sources: Mapping[str, Report] = field(default_factory=dict)
    """The reports that show how outlooks came out."""
    objects: tuple[RecordedObject, ...] = ()
    """What was hit and has a name, with everything that befell it."""
    notes: tuple[str, ...] = ()
    """Where its id came from."""

    def shield(self, text: str) -> str:
        """Return a text without victims' names, on one line."""
        return protect(" ".join(text.split()), self.names)

    def printed_in(self, report: str) -> str:
        """Return "The Example, 2016-10-06" for a report."""
        found = self.readings.get(report)
        if found is None:
            return report[:14]
        day = found.report.published
        outlet = found.report.outlet or "outlet not known"
        return f"{outlet}, {day or 'undated'}"

    def words_of(self, claim: Claim) -> str:
        """Return the sentence a claim stands in."""
        reading = self.readings.get(claim.report)
        if reading is None:
            return claim.text
        start, end = sentence_around(reading, claim.start, claim.end)
        return reading.report.text[start:end]


def print_dossier(console: Console, dossier: Dossier) -> None:
    """Print the page."""
    incident = dossier.incident
    console.print(Text(dossier.shield(incident.title), style=_HEAD))
    console.print(f"{incident.id} · {incident.status} · {incident.assessment.grade}")
    for note in dossier.notes:
        console.print(note)
    console.print()
    console.print(_facts(dossier))
    told = Told(dossier.shield, dossier.printed_in, dossier.words_of)
    for harm in incident.harm:
        print_harm(console, told, harm, incident.harm)
    if not incident.harm:
        _heading(console, "Harm to people")
        console.print("  No report gives a number.")
    print_people(console, incident.victims, dossier.shield, dossier.printed_in)
    _print_actors(console, dossier)
    _print_denials(console, dossier)
    print_parties(console, incident, dossier.shield, dossier.printed_in)
    _print_flags(console, dossier)
    _print_outlooks(console, dossier)
    _print_mentions(console, dossier)


def _heading(console: Console, words: str) -> None:
    console.print()
    console.print(Text(words, style=_HEAD))


def _facts(dossier: Dossier) -> Table:
    grid = Table.grid(padding=(0, 2), expand=False)
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, words in _lines(dossier):
        grid.add_row(name, Text(dossier.shield(words)))
    return grid


def _lines(dossier: Dossier) -> Iterator[tuple[str, str]]:
    incident = dossier.incident
    yield "When", _when(incident)
    yield "Where", where(incident.place)
    yield "What", plain(incident.type)
    if incident.targets:
        yield "Hit", ", ".join(incident.targets)
    for struck in dossier.objects:
        yield "Object", also_struck(incident, struck)
    if incident.means:
        yield "Means", ", ".join(plain(means) for means in incident.means)
    yield (
        "Sources",
        (
            f"{incident.independent_sources} independent: {'; '.join(incident.sources)}"
            if incident.sources
            else "none named"
        ),
    )
    yield from grade_lines(incident)


def _when(incident: Incident) -> str:
    days = incident.date
    if days is None:
        return "not dated in the reports"
    if days.start == days.end:
        return f"{days.start} ({days.precision})"
    return f"{days.start} to {days.end} ({days.precision})"


def _print_flags(console: Console, dossier: Dossier) -> None:
    if not dossier.incident.flags:
        return
    _heading(console, "Look at")
    for flag in dossier.incident.flags:
        _line(console, dossier.shield(flag.says))


def _print_actors(console: Console, dossier: Dossier) -> None:
    if not dossier.incident.actors:
        return
    _heading(console, "Who is said to have done it")
    for actor in dossier.incident.actors:
        _line(console, dossier.shield(_actor(actor)))


def _actor(actor: IncidentActor) -> str:
    words = f"{actor.name}: alleged by {', '.join(actor.alleged_by)}"
    if actor.denied_by:
        words += f"; denied by {', '.join(actor.denied_by)}"
    return words


def _print_denials(console: Console, dossier: Dossier) -> None:
    if not dossier.incident.denials:
        return
    _heading(console, "Denials and other accounts")
    for denial in dossier.incident.denials:
        _line(
            console,
            dossier.shield(
                f"{denial.source} {_denies(denial.what)}: "
                f"{in_quotes(denial.text)} ({dossier.printed_in(denial.report)})"
            ),
        )


def _denies(what: str) -> str:
    """Return "denies responsibility", "says otherwise"."""
    words = {
        "account": "says otherwise",
        "event": "denies that it happened",
        "harm": "denies that people were harmed",
        "targets": "denies that such targets were hit",
    }
    return words.get(what, f"denies {what}")


def _print_outlooks(console: Console, dossier: Dossier) -> None:
    """Print what the reports foresee: it need not be about this incident."""
    if not dossier.outlooks:
        return
    _heading(console, "Foreseen, promised or demanded in these reports")
    rows = [
        [dossier.shield(cell) for cell in outlook_cells(outlook, dossier.sources)]
        for outlook in dossier.outlooks
    ]
    console.print(Padding(table_of(OUTLOOK_COLUMNS, rows), (0, 0, 0, 2)))


def _print_mentions(console: Console, dossier: Dossier) -> None:
    mentions = dossier.incident.mentions
    reports = len({mention.report for mention in mentions})
    times = "once" if len(mentions) == 1 else f"{len(mentions)} times"
    _heading(console, f"Told {times}, in {reports} report{'s' if reports > 1 else ''}")
    for report, told in groupby(mentions, key=lambda mention: mention.report):
        _print_report(console, dossier, report, list(told))


def _print_report(
    console: Console, dossier: Dossier, report: str, mentions: list[Mention]
) -> None:
    """Print why a report was linked, and its sentences, each once."""
    first = mentions[0]
    sure = f"; linked at {first.match_probability:.2f}: {', '.join(first.because)}"
    why = sure if first.because else ""
    _line(console, f"{dossier.printed_in(report)}{why}")
    for words in dict.fromkeys(mention.text for mention in mentions):
        quoted = dossier.shield(in_quotes(words))
        console.print(Padding(Text(quoted), (0, 0, 0, 4)))


def _line(console: Console, words: str) -> None:
    console.print(Padding(Text(words), (0, 0, 0, 2)))
