"""The one place that knows trafilatura and htmldate.

Both look at today's date unless told not to; a page must give the same report on
any day, so the latest date they may find is fixed.
"""

import logging
import re
from dataclasses import dataclass
from datetime import date

import trafilatura
from trafilatura.settings import Document

from tollbook.errors import CannotCapture

_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2100-01-01",
}
"""Dates from the page's own markup only: the wider search takes any date in the
text that looks likely, and a wrong day of publication moves every "on Tuesday"."""

_TRIPPED = (
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What broken markup made them raise: one page in 10,000 mutilated at random."""

for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What a page holds besides its markup."""

    text: str
    title: str | None
    outlet: str | None
    url: str | None
    published: date | None
    language: str | None


def extract_page(html: str) -> Extracted | None:
    """Return a page's text and what it says about itself; None if it has no text.

    Raises:
        CannotCapture: the markup is so broken that the libraries trip over it.
    """
    try:
        found = trafilatura.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=dict(_DATES),
        )
    except _TRIPPED as trouble:
        raise CannotCapture(
            "this page's markup is too broken to be taken apart; "
            "save the article's text and give that"
        ) from trouble
    if not isinstance(found, Document) or not found.text or found.text.isspace():
        return None
    return Extracted(
        text=found.text,
        title=found.title or None,
        outlet=found.sitename or found.hostname or None,
        url=found.url or None,
        published=date.fromisoformat(found.date[:10]) if found.date else None,
        language=_language(html),
    )


_LANGUAGE = re.compile(
    r"<html\b[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([a-z]{2})\b", re.IGNORECASE
)


def _language(html: str) -> str | None:
    found = _LANGUAGE.search(html)
    return found[1].lower() if found else None
