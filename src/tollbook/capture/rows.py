"""A line of a JSON lines file is a report: id, url, outlet, title, published, text.

What is kept is the line itself, without its line ending, so that the same row is
the same report in any file. `text` is taken character for character; `html` is
read as a page, whose own words fill what the row does not say.
"""

import json
import reprlib
from dataclasses import replace
from datetime import date
from typing import Any

from tollbook.errors import CannotCapture
from tollbook.model import Report

from .captured import Captured, digest_of
from .decoding import Decoded, decode_text, whole_characters
from .pages import page_report


def capture_row(
    line: bytes, origin: str, number: int, *, published: date | None = None
) -> Captured:
    """Return a row as a report.

    Args:
        line: The row, with or without its line ending.
        origin: The file it stands in.
        number: Its line, from 1.
        published: The day to take where the row and its page name none.

    Raises:
        CannotCapture: it is no JSON object, or has neither text nor html.
    """
    kept = line.strip()
    decoded = decode_text(kept)
    row = _parse(decoded.text)
    day, notes = _day(row.get("published"))
    text, broken = _text_of(row, digest_of(kept), published)
    title = _words(row, "title")
    report = replace(
        text,
        external_id=_words(row, "id") or text.external_id,
        url=_words(row, "url") or text.url,
        outlet=_words(row, "outlet") or text.outlet,
        title=title or text.title,
        published=day or text.published,
        language=_words(row, "language") or text.language,
    )
    return Captured(
        report=report,
        data=kept,
        media_type="application/json",
        origin=row_origin(origin, number),
        line=number,
        notes=(*decoded.notes, *broken.notes, *notes),
    )


def row_origin(origin: str, number: int) -> str:
    """Return "rows.jsonl, line 3"."""
    return f"{origin}, line {number}"


def _parse(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as trouble:
        raise CannotCapture(f"not JSON ({trouble}); mend the row") from trouble
    except ValueError as trouble:
        raise CannotCapture(
            "it holds a number too long to be one; mend it"
        ) from trouble
    except RecursionError as trouble:
        raise CannotCapture("nested too deeply for a row; mend it") from trouble
    if not isinstance(row, dict):
        raise CannotCapture('a row is an object, such as {"id": "1", "text": "…"}')
    return row


def _text_of(
    row: dict[str, Any], identity: str, published: date | None
) -> tuple[Report, Decoded]:
    text, html = row.get("text"), row.get("html")
    if isinstance(text, str) and text.strip():
        broken = whole_characters(text)
        return Report(id=identity, published=published, text=broken.text), broken
    if isinstance(html, str) and html.strip():
        broken = whole_characters(html)
        return page_report(broken.text, identity, published=published), broken
    if text is not None and not isinstance(text, str):
        raise CannotCapture(f"its text is {type(text).__name__}, not a string")
    raise CannotCapture('no text: a row needs "text" or "html"')


def _words(row: dict[str, Any], field: str) -> str | None:
    found = row.get(field)
    if found is None or found == "":
        return None
    if isinstance(found, str):
        return whole_characters(found).text
    if isinstance(found, int) and field == "id":
        return str(found)
    raise CannotCapture(f"its {field} is {type(found).__name__}, not a string")


def _day(written: object) -> tuple[date | None, tuple[str, ...]]:
    """Return the day of "2016-10-06" or "2016-10-06T08:00:00Z", as it is written."""
    if written is None or written == "":
        return None, ()
    if isinstance(written, str):
        day, _, time = written.strip().replace(" ", "T").partition("T")
        try:
            # "20161006" and "2016-W40-4" are ISO dates too; a row writes neither.
            if len(day) == len("2016-10-06") and (not time or time[0].isdigit()):
                return date.fromisoformat(day), ()
        except ValueError:
            pass
    said = reprlib.repr(written)
    return None, (f"published is {said}, not a date such as 2016-10-06: unused",)
