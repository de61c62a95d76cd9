"""A small invented record: two reports of a strike, one of a girl, two tallies."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from fakes import NOON, Ticking, item, simple_tools
from told import Told
from tollbook.book import Book
from tollbook.flow import add_items
from tollbook.flow.incidents import make_record
from tollbook.model import (
    Group,
    Outlook,
    OutlookKind,
    Reading,
    Report,
    Scope,
    SourceKind,
    Stance,
)
from tollbook.reading import Tools

MORNING = (
    "Shells hit and destroyed the M10 hospital in Aleppo on Monday, killing 12 people, "
    "the mayor said. The army denied all responsibility for the shelling. "
    "Mina, a six-year-old girl, died in Aleppo after she picked up a bomblet. "
    "The town may fall by December."
)
EVENING = (
    "A strike hit a hospital in Aleppo on Monday and killed at least 14, residents "
    "said. The monitor counts 450 civilians killed in Syria since September 19."
)


def morning() -> Reading:
    told = (
        Told(MORNING, published="2016-10-06")
        .statement("the mayor said", "the mayor")
        .statement(
            "The army denied",
            "the army",
            Stance.DENIES,
            SourceKind.PARTY,
            content="all responsibility for the shelling",
            denies=("e1",),
        )
        .event(
            "Shells",
            "shelling",
            "2016-10-03",
            "Aleppo",
            target=("M10 hospital", "hospital", "M10"),
            actor="army",
            statement="s1",
            denied_by=("s2",),
        )
        .count("12 people", 12, statement="s1")
        .event(
            "died",
            "cluster_remnant",
            "2016-10-04",
            "Aleppo",
            victim=("six-year-old girl", "Mina", 6, "f"),
        )
    )
    words = "The town may fall by December"
    start = MORNING.index(words)
    outlook = Outlook(
        id="o1",
        start=start,
        end=start + len(words),
        text=words,
        statement=None,
        kind=OutlookKind.PREDICTION,
        due=(None, date(2016, 12, 1)),
        modality="may",
    )
    return replace(told.reading, outlooks=(outlook,))


def evening() -> Reading:
    told = (
        Told(EVENING, published="2016-10-07")
        .statement("residents said", "residents", kind=SourceKind.WITNESS, named=False)
        .statement("The monitor", "the monitor", kind=SourceKind.MONITOR)
        .event(
            "strike",
            "bombardment",
            "2016-10-03",
            "Aleppo",
            target=("hospital", "hospital", None),
            statement="s1",
        )
        .count("at least 14", 14, None, statement="s1")
    )
    place = told.place("Syria")
    return told.count(
        "450 civilians",
        450,
        group=Group.CIVILIANS,
        scope=Scope.CUMULATIVE,
        since="2016-09-19",
        place=place,
        statement="s2",
    ).reading


def _read(report: Report, tools: Tools) -> Reading:
    del tools
    made = {MORNING: morning, EVENING: evening}[report.text]()
    return replace(made, report=report)


def make_invented(path: Path) -> Path:
    """Make the record in a folder that is not there yet."""
    items = [
        item(MORNING, "morning.txt", date(2016, 10, 6)),
        item(EVENING, "evening.txt", date(2016, 10, 7)),
    ]
    with Book.create(path, at=NOON, by="test", method="1", title="Invented") as book:
        add_items(
            book, items, simple_tools(), Ticking(), read_one=_read, link=make_record
        )
    return path
