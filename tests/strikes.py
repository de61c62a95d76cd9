"""Invented strikes, and a reader that knows what each report of them tells."""

from dataclasses import replace

from fakes import item
from told import Told
from tollbook.capture import Captured
from tollbook.model import Reading, Report
from tollbook.reading import Tools


def strike(outlet: str, day: str, town: str, killed: int, published: str) -> Reading:
    text = f"An air strike hit {town} and killed {killed}, {outlet} says."
    told = Told(text, outlet, published)
    return (
        told.event("air strike", "air_strike", day, town)
        .count(f"killed {killed}", killed)
        .reading
    )


TOLD = (
    strike("A", "2016-10-03", "Aleppo", 12, "2016-10-04"),
    strike("B", "2016-10-03", "Aleppo", 14, "2016-10-03"),
    strike("C", "2016-10-04", "Aleppo", 12, "2016-10-05"),
    strike("D", "2016-10-03", "Idlib", 3, "2016-10-06"),
    strike("E", "2016-10-20", "Aleppo", 5, "2016-10-21"),
    strike("F", "2016-10-20", "Aleppo", 6, "2016-10-20"),
)
LATER = (
    strike("G", "2016-10-03", "Aleppo", 13, "2016-10-03"),
    strike("H", "2016-10-20", "Aleppo", 5, "2016-10-22"),
    strike("I", "2016-10-03", "Idlib", 3, "2016-10-04"),
)
_BY_TEXT = {reading.report.text: reading for reading in (*TOLD, *LATER)}


def read_told(report: Report, tools: Tools) -> Reading:
    return replace(_BY_TEXT[report.text], report=report, reader=tools.reader)


def captured(reading: Reading) -> Captured:
    """Return what capture would hand over for a report: the file of its outlet."""
    report = reading.report
    made = item(report.text, f"{report.outlet}.txt", report.published)
    return replace(made, report=replace(made.report, outlet=report.outlet))
