"""One object as a page, and the line that a dossier has of it."""

from collections.abc import Callable, Iterator, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Days, Incident, IncidentActor, ObjectStruck, RecordedObject
from tollbook.publish import plain, where

from ._console import table_of

ID_SHOWN = 12


def when_of(days: Days | None) -> str:
    """Return a day or a stretch of days as ISO dates; "undated"."""
    if days is None:
        return "undated"
    return f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"


def print_object(
    console: Console,
    struck: RecordedObject,
    incidents: Mapping[str, Incident],
    shield: Callable[[str], str],
) -> None:
    """Print an object and each incident in which it was hit, oldest first."""
    console.print(Text(shield(struck.name), style="bold"))
    console.print(f"{struck.id} · {plain(struck.kind)} · {_times(struck)}")
    console.print()
    for words in _about(struck):
        console.print(Text(shield(words)))
    console.print()
    rows = [
        [shield(cell) for cell in _cells(hit, incidents[hit.incident])]
        for hit in struck.incidents
    ]
    columns = ("When", "Incident", "Effect", "Said to have done it", "Sources")
    console.print(table_of(columns, rows))
    joined = [hit for hit in struck.incidents if hit.because]
    if joined:
        console.print()
        console.print(Text("Why they are one object", style="bold"))
    for hit in joined:
        line = f"{hit.incident[:ID_SHOWN]}: {'; '.join(hit.because)}"
        console.print(Padding(Text(shield(line)), (0, 0, 0, 2)))


def _times(struck: RecordedObject) -> str:
    """Return how many incidents there are; an undated one may be one of the others."""
    dated = sum(hit.date is not None for hit in struck.incidents)
    undated = len(struck.incidents) - dated
    words = f"hit in {dated} dated incident{'' if dated == 1 else 's'}"
    if not undated:
        return words
    may = "" if not dated else ", which may be among them"
    return f"{words} and {undated} undated{may}"


def _about(struck: RecordedObject) -> Iterator[str]:
    yield f"Where   {where(struck.place)}"
    if len(struck.names) > 1:
        yield f"Names   {'; '.join(struck.names)}"
    yield from (f"Note    {note}" for note in struck.notes)


def _cells(hit: ObjectStruck, incident: Incident) -> tuple[str, ...]:
    return (
        when_of(hit.date),
        f"{incident.title} ({incident.id[:ID_SHOWN]})",
        plain(hit.effect) if hit.effect else "not said",
        "; ".join(map(_blamed, incident.actors)) or "nobody named",
        "; ".join(incident.sources) or "none named",
    )


def _blamed(actor: IncidentActor) -> str:
    """Return "the army, says the mayor; denied by the army"."""
    words = f"{actor.name}, says {', '.join(actor.alleged_by)}"
    denied = f" (denied by {', '.join(actor.denied_by)})" if actor.denied_by else ""
    return words + denied


def also_struck(incident: Incident, struck: RecordedObject) -> str:
    """Return when else an object was hit: "M10 hospital (id), also struck: ..."."""
    others = [hit for hit in struck.incidents if hit.incident != incident.id]
    told = ", ".join(f"{when_of(hit.date)} ({hit.incident[:8]})" for hit in others)
    named = f"{struck.name} ({struck.id})"
    return f"{named}; also struck: {told}" if told else f"{named}; no other incident"
