"""Run as a program: add fake reports to a record, a little slower than usual.

slow_adder.py RECORD NUMBER SECONDS
"""

import sys
import time
from pathlib import Path

from fakes import Ticking, item, link_simply, read_simply, simple_tools
from tollbook.book import Book
from tollbook.flow import add_items
from tollbook.model import Reading, Report
from tollbook.reading import Tools

PLACES = ("Arda", "Beyla", "Cor", "Dun")


def main(record: str, number: str, seconds: str) -> None:
    def read_slowly(report: Report, tools: Tools) -> Reading:
        time.sleep(float(seconds))
        return read_simply(report, tools)

    items = [
        item(f"{PLACES[n % 4]}: {n} killed.", f"{n}.txt") for n in range(int(number))
    ]
    with Book.open(Path(record)) as book:
        sys.stdout.write("adding\n")
        sys.stdout.flush()
        tools = simple_tools()
        add_items(book, items, tools, Ticking(), read_one=read_slowly, link=link_simply)


if __name__ == "__main__":
    main(*sys.argv[1:])
