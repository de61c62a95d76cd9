"""A benchmark's row as a report: what counts.py and events.py both read."""

from datetime import date
from hashlib import sha256
from typing import Any

from tollbook.model import Report


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
