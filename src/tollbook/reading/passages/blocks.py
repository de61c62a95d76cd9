r"""Cut a text into blocks: its paragraphs, headings, list items and lines.

Texts come with blank lines between paragraphs, with one paragraph or sentence
a line, hard-wrapped at 60 to 100 characters, or in one piece. A single line
break inside a wrapped paragraph is a space; elsewhere it ends a block.

    >>> [block.text for block in cut_blocks("Shells fell\non Idlib.\n\nTwo died.")]
    ['Shells fell\non Idlib.', 'Two died.']
    >>> [block.text for block in cut_blocks("Shells fell.\nTwo died.")]
    ['Shells fell.', 'Two died.']
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

WIDEST_WRAP = 100
"""Characters: the longest line of a text that may have been wrapped by hand."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[•·‣▪●■◦*►–—-]\s+|\(?\d{1,2}[.)]\s+[A-Z])\S?")
_STOP = re.compile(r"[.!?:…][\"'”’)\]]*$")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True)
class Block:
    """A stretch of text without white space at its ends."""

    start: int
    end: int
    text: str

    @cached_property
    def words(self) -> list[str]:
        """The words, folded, without marks."""
        return _WORD.findall(self.text.casefold().replace("’", "'"))

    @property
    def is_item(self) -> bool:
        """Does it begin like an item of a list?"""
        return _BULLET.match(self.text) is not None

    @property
    def has_stop(self) -> bool:
        """Does it end like a sentence?"""
        return _STOP.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int
    after_gap: bool
    """Does a blank line stand before it?"""


def cut_blocks(text: str) -> list[Block]:
    """Return the blocks of a text, in order."""
    lines = _cut_lines(text)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        if before is not None and _runs_on(before, line, width):
            first = blocks.pop().start
        else:
            first = line.start
        blocks.append(Block(first, line.end, text[first : line.end]))
    return blocks


def _cut_lines(text: str) -> list[_Line]:
    lines = []
    last_end = 0
    for match in _LINE.finditer(text):
        plain = match[0].strip()
        if not plain:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        gap = text[last_end:start].replace("\r\n", "\n")
        after_gap = sum(gap.count(mark) for mark in "\n\r\f\x85\u2028\u2029") > 1
        indent = start - match.start()
        lines.append(_Line(start, start + len(plain), plain, indent, after_gap))
        last_end = start + len(plain)
    return lines


def _wrap_width(lines: list[_Line]) -> int | None:
    """Return the width that a text was wrapped at, None if it was not.

    Wrapped text has no line over the width, and most lines that another line
    follows come near it and stop in mid-sentence.
    """
    inner = [a for a, b in pairwise(lines) if not b.after_gap]
    if not inner:
        return None
    width = max(len(line.text) + line.indent for line in lines)
    if width > WIDEST_WRAP:
        return None
    broken = [line for line in inner if not _STOP.search(line.text)]
    full = [line for line in inner if len(line.text) + line.indent > 0.6 * width]
    return (
        width if 2 * len(broken) > len(inner) and 2 * len(full) > len(inner) else None
    )


def _runs_on(before: _Line, line: _Line, width: int | None) -> bool:
    if line.after_gap or _BULLET.match(line.text):
        return False
    in_sentence = not _STOP.search(before.text)
    if width is None:
        return in_sentence and line.text[0].islower()
    if line.indent > before.indent + 1:
        return False
    first_word = len(line.text.split(maxsplit=1)[0])
    return (
        in_sentence or len(before.text) + before.indent + 1 + first_word > 0.9 * width
    )
