"""A benchmark's row as a report, and what of its reading counts once."""

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from typing import Any

from tollbook.model import Count, Report


def to_report(row: dict[str, Any], text: str) -> Report:
    """Make a report of a row; a title stands above the text, as on the page."""
    title = row.get("title")
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    published = row.get("published")
    return Report(
        id=f"sha256:{sha256(text.encode()).hexdigest()}",
        external_id=row["id"],
        title=title,
        published=date.fromisoformat(published) if published else None,
        text=text,
    )


def told_once(counts: Iterable[Count]) -> Iterator[Count]:
    """Leave out what is told again, and what the report itself replaces."""
    for count in counts:
        if not count.same_as and not count.superseded:
            yield count
