"""The whole reading of one report, phenomenon by phenomenon."""

from collections.abc import Iterable, Iterator
from itertools import batched

from tollbook.model import Reading, Report

from .counts import read_counts
from .credits import read_credits
from .denials import link_denials
from .events import Before, read_events
from .grounds import sentences_of
from .outlooks import read_outlooks
from .page import Page, make_doc, parse_page
from .passages import split_passages
from .places import read_places
from .statements import read_attributions
from .times import read_times
from .tools import Tools

NO_DATE = (
    "no publication date is known: relative expressions such as "
    '"on Wednesday" are left unresolved'
)


BATCH = 16
"""Reports parsed together: at 256, spaCy's own choice, memory is four times as much
and speed a third less (10,100 tokens a second a core at 16)."""


def read_report(report: Report, tools: Tools) -> Reading:
    """Read one report: the same report and tools give the same reading.

    Raises:
        CannotRead: the report is longer than the parser can hold.
    """
    passages = split_passages(report)
    return read_page(parse_page(report, passages, tools.nlp), tools)


def read_reports(reports: Iterable[Report], tools: Tools) -> Iterator[Reading]:
    """Yield the reading of each report, in order, some parsed together.

    The readings are those of read_report. Memory stays level over any number of
    reports: what the parser learns of a batch's words is forgotten after it.

    Raises:
        CannotRead: a report is longer than the parser can hold.
    """
    for batch in batched(reports, BATCH):
        with tools.nlp.memory_zone():
            cut = [split_passages(report) for report in batch]
            made = (
                make_doc(report, passages, tools.nlp)
                for report, passages in zip(batch, cut, strict=True)
            )
            docs = tools.nlp.pipe(made, batch_size=BATCH)
            readings = [
                read_page(Page(report, passages, doc), tools)
                for report, passages, doc in zip(batch, cut, docs, strict=True)
            ]
        yield from readings


def read_page(page: Page, tools: Tools) -> Reading:
    """Read a parsed page."""
    sentences_of(page.sentences())
    times = read_times(page)
    places = read_places(page, tools.gazetteer)
    statements, positions = read_attributions(page, tools.weights)
    found = read_counts(page, times, places, statements)
    before = Before(times, places, statements)
    told, counts = read_events(page, before, found, tools.event_weights)
    statements, events = link_denials(page, statements, counts, told)
    return Reading(
        report=page.report,
        reader=tools.reader,
        passages=page.passages,
        credits=read_credits(page.report, page.passages),
        times=times,
        places=places,
        statements=statements,
        positions=positions,
        counts=counts,
        events=events,
        outlooks=read_outlooks(page, times, statements),
        notes=() if page.report.published else (NO_DATE,),
    )
