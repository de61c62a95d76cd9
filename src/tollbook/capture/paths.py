"""The door: files, folders and standard input, taken one by one.

Whatever cannot be taken is one line, and everything else is still taken.
"""

import os
import stat
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from tollbook.errors import CannotCapture

from .captured import Captured, Refused
from .pages import capture_page
from .rows import capture_row, row_origin
from .texts import capture_text

type Taken = Captured | Refused

STDIN = "standard input"
LARGEST = 64 * 1024 * 1024
"""Bytes of one text or page: far above any article, far below memory."""

_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "rows",
    ".ndjson": "rows",
    "": "unknown",
}
_KNOWN = ".txt, .html, .htm, .jsonl, .ndjson"
_SNIFFED = 4096


def capture_paths(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Taken]:
    """Take in files, folders and "-" for standard input, in order.

    Folders are walked to the bottom, in alphabetical order; names that start with
    a dot are not looked at. A file without a suffix is looked into.

    Args:
        paths: What the recorder named.
        published: The day of publication, where a page or row names none.
        stdin: What "-" stands for; the process's own standard input by default.
    """
    for path in paths:
        if str(path) == "-":
            yield from _take_stdin(stdin, published)
        elif os.path.isdir(path):  # noqa: PTH112 - a Path drops a trailing slash
            yield from _take_folder(Path(path), published)
        else:
            yield from _take_file(Path(path), published)


def shown(path: str | Path) -> str:
    r"""Return a path on one line, in characters that any file can hold.

    A name that is not UTF-8 on this disk, or that breaks a line, is spelled out.

    >>> shown("a\nb/c.txt"), shown("caf" + chr(0xdce9) + ".txt")
    ('a\\nb/c.txt', 'caf\\xe9.txt')
    """
    whole = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode()
        for sign in whole
    )


def _take_stdin(stdin: BinaryIO | None, published: date | None) -> Iterator[Taken]:
    # A process may be started with its standard input closed.
    opened = stdin or (sys.stdin.buffer if sys.stdin else None)
    try:
        if opened is None:
            yield Refused(origin=STDIN, reason="it is closed; nothing to read")
        else:
            yield from _take(opened, STDIN, "unknown", published)
    except OSError as trouble:
        yield _refuse_trouble(trouble)


def _take_folder(folder: Path, published: date | None) -> Iterator[Taken]:
    troubles: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=troubles.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            empty = False
            yield from _take_file_of_folder(Path(here) / name, published)
    yield from map(_refuse_trouble, troubles)
    if empty and not troubles:
        yield Refused(origin=shown(folder), reason="an empty folder; nothing to read")


def _take_file_of_folder(file: Path, published: date | None) -> Iterator[Taken]:
    if file.stem.upper() in {"README", "LICENSE", "LICENCE", "COPYING"}:
        reason = "tells about the folder, is no report; passed over"
        yield Refused(origin=shown(file), reason=reason, passed_over=True)
        return
    try:
        special = not stat.S_ISREG(file.stat().st_mode)
    except OSError as trouble:
        yield _refuse_trouble(trouble, file)
        return
    if special:
        yield Refused(origin=shown(file), reason="not a regular file; left alone")
    else:
        yield from _take_file(file, published)


def _take_file(file: Path, published: date | None) -> Iterator[Taken]:
    kind = _KINDS.get(file.suffix.lower())
    try:
        with file.open("rb") as opened:
            if kind is None:
                reason = f"files ending in {file.suffix} are not read ({_KNOWN} are)"
                yield Refused(origin=shown(file), reason=reason)
            else:
                yield from _take(opened, shown(file), kind, published)
    except OSError as trouble:
        yield _refuse_trouble(trouble, file)


def _take(
    opened: BinaryIO, origin: str, kind: str, published: date | None
) -> Iterator[Taken]:
    head = b""
    if kind == "unknown":
        head = opened.readline(LARGEST)
        kind = _sniff(head)
    if kind == "rows":
        lines = chain([head] if head else [], opened)
        yield from _take_rows(lines, origin, published)
        return
    kept = head + opened.read(LARGEST + 1 - len(head))
    if len(kept) > LARGEST:
        reason = f"more than {LARGEST:,} bytes; give JSON lines, one article a line"
        yield Refused(origin=origin, reason=reason)
        return
    is_page = kind == "page" or (kind == "unknown" and _looks_like_page(kept))
    capture = capture_page if is_page else capture_text
    yield _attempt(partial(capture, kept, origin, published=published), origin)


def _take_rows(
    lines: Iterable[bytes], origin: str, published: date | None
) -> Iterator[Taken]:
    some = False
    for number, line in enumerate(lines, 1):
        row = line.removeprefix(BOM_UTF8).strip()
        if row:
            some = True
            capture = partial(capture_row, row, origin, number, published=published)
            yield _attempt(capture, origin, number)
    if not some:
        yield Refused(origin=origin, reason="it holds no rows; nothing to read")


def _attempt(
    take: Callable[[], Captured], origin: str, line: int | None = None
) -> Taken:
    try:
        return take()
    except CannotCapture as trouble:
        place = origin if line is None else row_origin(origin, line)
        return Refused(origin=place, line=line, reason=str(trouble))


def _sniff(head: bytes) -> str:
    """Return "rows" where the first line is a JSON object, else "unknown"."""
    start = head.removeprefix(BOM_UTF8).strip()
    return "rows" if start.startswith(b"{") and start.endswith(b"}") else "unknown"


def _looks_like_page(kept: bytes) -> bool:
    start = kept[:_SNIFFED].removeprefix(BOM_UTF8).lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html", b"<?xml")) and (
        b"<html" in start
    )


def _refuse_trouble(trouble: OSError, file: Path | None = None) -> Refused:
    origin = shown(trouble.filename or file or STDIN)
    match trouble:
        case FileNotFoundError():
            reason = "there is no such file; check the name"
        case PermissionError():
            reason = "permission denied; ask its owner, or copy it"
        case _:
            reason = f"{trouble.strerror or trouble}; it could not be read"
    return Refused(origin=origin, reason=reason)
