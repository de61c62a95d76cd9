"""A web page is a report: its article's text, and what its markup says of itself.

Menus, footers, comments and lists of other articles are left out. Paragraphs are
parted by an empty line. The page's title stands first, for a headline claims
things too, and every claim needs words to point at.
"""

import re
from datetime import date

from tollbook.errors import CannotCapture
from tollbook.model import Report

from .captured import Captured, digest_of
from .decoding import decode_text

_CHARSET = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)")
_DECLARED_WITHIN = 4096
"""Bytes; the HTML standard asks for the first 1,024, pages are less strict."""


def capture_page(
    kept: bytes, origin: str, *, published: date | None = None
) -> Captured:
    """Return an HTML page as a report.

    Args:
        kept: The page's bytes.
        origin: Where they come from.
        published: The day to take where the page names none.

    Raises:
        CannotCapture: no readable text is found in it.
    """
    decoded = decode_text(kept, _declared(kept))
    report = page_report(decoded.text, digest_of(kept), published=published)
    return Captured(
        report=report,
        data=kept,
        media_type="text/html",
        origin=origin,
        notes=decoded.notes,
    )


def page_report(html: str, identity: str, *, published: date | None = None) -> Report:
    """Return the report that a page's markup holds.

    Raises:
        CannotCapture: no readable text is found in it.
    """
    from ._extraction import extract_page

    found = extract_page(html) if html.strip() else None
    if found is None:
        raise CannotCapture(
            "no readable text is found in this page; "
            "save the article's text and give that"
        )
    return Report(
        id=identity,
        url=found.url,
        outlet=found.outlet,
        title=found.title,
        published=found.published or published,
        language=found.language,
        text=_with_title(found.text, found.title),
    )


def _with_title(text: str, title: str | None) -> str:
    """Part paragraphs by an empty line; put the title first unless it is there."""
    blocks = [block.strip() for block in text.splitlines() if block.strip()]
    if title is not None and _bare(title) not in map(_bare, blocks[:2]):
        blocks.insert(0, " ".join(title.split()))
    return "\n\n".join(blocks)


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _declared(kept: bytes) -> str | None:
    head = kept[:_DECLARED_WITHIN]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return found[1].decode("ascii") if found else None
