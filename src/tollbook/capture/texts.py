"""A plain text file is a report, character for character.

No line ending is changed, no heading taken off, no date read out of it: the text
is what the file holds. A title is not guessed; who reads the passages may find a
headline in them.
"""

from datetime import date

from tollbook.errors import CannotCapture
from tollbook.model import Report

from .captured import Captured, digest_of
from .decoding import decode_text


def capture_text(
    kept: bytes, origin: str, *, published: date | None = None
) -> Captured:
    r"""Return a text file as a report.

    >>> capture_text(b"Two died.\r\n", "flash.txt").report.text
    'Two died.\r\n'

    Raises:
        CannotCapture: it is empty, or it is no text.
    """
    decoded = decode_text(kept)
    if not decoded.text.strip():
        raise CannotCapture("it holds no text; nothing to read")
    report = Report(id=digest_of(kept), published=published, text=decoded.text)
    return Captured(
        report=report,
        data=kept,
        media_type="text/plain",
        origin=origin,
        notes=decoded.notes,
    )
