"""Know a factbox: a side story set into an article.

It opens with a heading in capitals and goes on under sub-headings, questions
as a rule. Nothing marks its end but the article going on: with a pronoun, a
quotation, a named speaker. Without such a sign it ends with the paragraph
after its last sub-heading: what is in doubt belongs to the body.
"""

import re
from collections.abc import Iterator, Sequence

from .blocks import Block

FEWEST_HEADING = 3
"""Words of a heading in capitals that can open a factbox."""
MOST_BETWEEN = 4
"""Paragraphs between two sub-headings of one box (starting value)."""
LONGEST_SUBHEADING = 14
"""Words of a sub-heading."""

_RESUMES = re.compile(
    r"\W*(?:(?:He|She|They|It) (?:\w+ly )?(?:said|says|added|told|continued|went on|"
    r"also|warned|claimed|called|insisted|described|explained)\b"
    r"|[\"'“‘]"
    r"|(?:But|However|Instead|Meanwhile|Earlier|Yesterday|Today|On \w+day)\b"
    r"|(?:[A-Z][\w'’-]+ ){1,4}(?:said|says|added|told|warned|claimed|insisted)\b"
    r"|The (?:comments|announcement|statement|remarks|move|attack|strike)s?"
    r" (?:come|came|follow)"
    r")"
)
_LISTED = re.compile(
    r"(?:[•·‣▪●*–-]\s|\d|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b[^.]{0,20}[:–-])"
)


def find_factboxes(blocks: Sequence[Block], taken: Sequence[bool]) -> Iterator[int]:
    """Yield the numbers of the blocks that stand in factboxes.

    Args:
        blocks: All blocks of a text, in order.
        taken: For each block, whether its role is already known.
    """
    if _is_in_capitals(blocks):
        return
    headings = [n for n, block in enumerate(blocks) if _is_heading(block)]
    end = -1
    for heading in headings:
        if heading <= end or taken[heading] or heading == 0:
            continue
        end = _find_end(blocks, heading)
        if end > heading:
            yield from range(heading, end + 1)


def _is_in_capitals(blocks: Sequence[Block]) -> bool:
    """Is it an old wire story, or a page made of headings?"""
    capitals = sum(len(block.text) for block in blocks if block.text.isupper())
    return 3 * capitals > sum(len(block.text) for block in blocks)


def _is_heading(block: Block) -> bool:
    return (
        len(block.words) >= FEWEST_HEADING
        and len(block.words) <= 2 * LONGEST_SUBHEADING
        and "\n" not in block.text
        and all(c.isupper() for c in block.text if c.isalpha())
        and not block.text.endswith(".")
    )


def _find_end(blocks: Sequence[Block], heading: int) -> int:
    """Return the last block of the box that opens here, or the heading itself."""
    end = heading
    for number in range(heading + 1, len(blocks)):
        block = blocks[number]
        if _RESUMES.match(block.text) or number - end > MOST_BETWEEN:
            break
        if _is_subheading(block):
            end = min(number + 1, len(blocks) - 1)
            if end > number and _RESUMES.match(blocks[end].text):
                end = number
        elif number == end + 1 and (
            _LISTED.match(block.text) or (end == heading and ":" in blocks[end].text)
        ):
            end = number
    return end


def _is_subheading(block: Block) -> bool:
    return len(block.words) <= LONGEST_SUBHEADING and block.text.rstrip().endswith("?")
