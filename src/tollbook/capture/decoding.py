"""From bytes to characters, without guessing silently.

A file is UTF-8 unless a byte order mark says otherwise. What is not UTF-8 is
taken as Windows-1252, which a note says; what holds bytes that no text holds is
no text.

    >>> decode_text("Évora".encode())
    Decoded(text='Évora', notes=())
    >>> decode_text("Évora".encode("cp1252")).notes
    ('not UTF-8: read as Windows-1252',)
"""

import codecs
import re
from dataclasses import dataclass

from tollbook.errors import CannotCapture

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; that of UTF-32 starts with that of UTF-16 and goes first."""

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (perhaps a DOCX or ODT document)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Characters that no text needs; tab, line and page breaks, escape it may."""
_MOST_CONTROL = 0.01
"""Share of them above which a file is no text (starting value). Text copied out of
a PDF holds a few, where words were broken at a line's end."""
_BROKEN = re.compile(r"[\x00\ud800-\udfff]")
"""Halves of characters, and the one that databases cannot hold."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what had to be done to get them."""

    text: str
    notes: tuple[str, ...] = ()


def decode_text(kept: bytes, declared: str | None = None) -> Decoded:
    """Return the characters of a file, its byte order mark taken off.

    Args:
        kept: The file's bytes.
        declared: The encoding that the file itself names, as a page does.

    Raises:
        CannotCapture: the bytes are no text.
    """
    for magic, what in _MAGIC:
        if kept.startswith(magic):
            raise CannotCapture(f"this is {what}; give its text, HTML or JSON lines")
    decoded = _decode(kept, declared)
    odd = _CONTROL.findall(decoded.text)
    if "\0" in odd or len(odd) > _MOST_CONTROL * len(decoded.text):
        raise CannotCapture(
            f"this is no text (it holds the character {ord(odd[0])}); "
            "give text, HTML or JSON lines"
        )
    return decoded


def whole_characters(text: str) -> Decoded:
    """Replace what no file or database can hold, one for one.

    >>> whole_characters("a" + chr(0xd800)).text
    'a�'
    """
    mended, broken = _BROKEN.subn("�", text)
    note = f"{broken} broken characters replaced by �"
    return Decoded(mended, (note,) if broken else ())


def _decode(kept: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if kept.startswith(mark):
            return _decode_marked(kept[len(mark) :], encoding)
    try:
        return Decoded(kept.decode())
    except UnicodeDecodeError:
        pass
    for encoding in filter(None, (declared, "cp1252")):
        try:
            text = kept.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return Decoded(text, (f"not UTF-8: read as {_name(encoding)}",))
    raise CannotCapture("this is neither UTF-8 nor Windows-1252; save it as UTF-8")


def _decode_marked(kept: bytes, encoding: str) -> Decoded:
    try:
        text = kept.decode(encoding)
    except UnicodeDecodeError as trouble:
        raise CannotCapture(
            f"its byte order mark says {encoding}, byte {trouble.start} does not; "
            "save it as UTF-8"
        ) from trouble
    note = f"a byte order mark ({encoding}) is not part of the text"
    return Decoded(text, (note,))


def _name(encoding: str) -> str:
    return "Windows-1252" if encoding == "cp1252" else encoding
