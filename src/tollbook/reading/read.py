"""The whole reading of one report, phenomenon by phenomenon."""

from tollbook.model import Reading, Report

from .counts import read_counts
from .denials import link_denials
from .events import read_events
from .outlooks import read_outlooks
from .page import Page, parse_page
from .passages import split_passages
from .places import read_places
from .statements import read_statements
from .times import read_times
from .tools import Tools

NO_DATE = (
    "no publication date is known: relative expressions such as "
    '"on Wednesday" are left unresolved'
)


def read_report(report: Report, tools: Tools) -> Reading:
    """Read one report: the same report and tools give the same reading.

    Raises:
        CannotRead: the report is longer than the parser can hold.
    """
    passages = split_passages(report)
    return read_page(parse_page(report, passages, tools.nlp), tools)


def read_page(page: Page, tools: Tools) -> Reading:
    """Read a parsed page."""
    times = read_times(page)
    places = read_places(page, tools.gazetteer)
    statements = read_statements(page)
    found = read_counts(page, times, places, statements)
    told, counts = read_events(page, times, places, statements, found)
    statements, events = link_denials(page, statements, counts, told)
    return Reading(
        report=page.report,
        reader=tools.reader,
        passages=page.passages,
        times=times,
        places=places,
        statements=statements,
        counts=counts,
        events=events,
        outlooks=read_outlooks(page, times, statements),
        notes=() if page.report.published else (NO_DATE,),
    )
