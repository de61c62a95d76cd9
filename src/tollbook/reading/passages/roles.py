"""Give each block its role: what a stretch of a page is there for.

Where nothing speaks for another role, a block is body: what is taken for
furniture is not read, and a claim would be lost.
"""

import re
from collections.abc import Sequence

from tollbook.model import Role
from tollbook.registers.furniture import find_furniture

from .blocks import Block
from .captions import is_credited, looks_like_caption, stand_twice
from .factboxes import find_factboxes

LONGEST_HEADLINE = 40
"""Words: a longer first block is no headline (starting value)."""
LONGEST_LINK = 20
"""Words: a longer block after "Related articles" is no link (starting value)."""

FEWEST_SENTENCE = 8
"""Words: a shorter block need not be a sentence."""
SHORTEST_CUT_TITLE = 5
"""Words: a first block of fewer words is no cut form of the title."""
LONGEST_BYLINE = 16
"""Words."""

_BYLINE = re.compile(
    r"(?i:by|from)[ :]\s*"
    r"(?:[A-Z][\w.'’-]*,?(?:\s+(?:and|in|for|of|de|bin|al-\w+|&))*\s*){2,9}"
)


def assign_roles(blocks: Sequence[Block], title: str | None) -> list[Role]:
    """Return a role for each block, in order."""
    roles: list[Role | None] = [None] * len(blocks)
    headline = _find_headline(blocks, title)
    if headline is not None:
        roles[headline] = Role.HEADLINE
    _mark_furniture(blocks, roles)
    for number in find_factboxes(blocks, [role is not None for role in roles]):
        roles[number] = roles[number] or Role.FACTBOX
    _mark_summary(blocks, roles)
    _mark_captions(blocks, roles)
    return [role or Role.BODY for role in roles]


def _find_headline(blocks: Sequence[Block], title: str | None) -> int | None:
    if title:
        wanted = Block(0, len(title), title).words
        for number, block in enumerate(blocks[:4]):
            if _same_headline(block.words, wanted):
                return number
    if len(blocks) == 1:
        return None
    first = next((n for n, b in enumerate(blocks[:3]) if not _is_furniture(b)), None)
    if first is None:
        return None
    block = blocks[first]
    short = len(block.words) <= LONGEST_HEADLINE and "\n" not in block.text
    ends = block.text.rstrip("'’\"”")[-1:]
    plain = ends not in ".:,;-—–" and not block.is_item
    plain = plain and block.words != [] and not is_credited(block)
    return first if short and plain else None


def _same_headline(words: list[str], wanted: list[str]) -> bool:
    if not words or not wanted:
        return False
    shorter, longer = sorted((words, wanted), key=len)
    starts = longer[: len(shorter)] == shorter
    return starts and (
        len(shorter) == len(longer) or len(shorter) >= SHORTEST_CUT_TITLE
    )


def _is_furniture(block: Block) -> bool:
    one_line = len(block.words) <= LONGEST_BYLINE
    return (
        find_furniture(block.text) is not None
        or (one_line and _BYLINE.fullmatch(block.text) is not None)
        or not block.words
    )


def _mark_furniture(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    in_links = False
    for number, block in enumerate(blocks):
        if roles[number] is not None:
            continue
        found = find_furniture(block.text)
        is_link = not block.has_stop and len(block.words) <= LONGEST_LINK
        in_links = bool(found and found.then == "links") or (in_links and is_link)
        if in_links or _is_furniture(block):
            roles[number] = Role.FURNITURE


def _mark_summary(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    """Mark the list that stands between headline and first paragraph."""
    items = []
    for number, block in enumerate(blocks):
        if roles[number] is None:
            if not block.is_item:
                break
            items.append(number)
    if len(items) > 1:
        for number in items:
            roles[number] = Role.SUMMARY


def _mark_captions(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    twice = stand_twice(blocks)
    stops = [
        block.has_stop
        for number, (block, role) in enumerate(zip(blocks, roles, strict=True))
        if role is None and number not in twice and len(block.words) >= FEWEST_SENTENCE
    ]
    mostly_stopped = 10 * sum(stops) >= 6 * len(stops)
    for number, block in enumerate(blocks):
        if roles[number] is not None:
            continue
        may_lack_stop = mostly_stopped and 0 < number < len(blocks) - 1
        if number in twice or looks_like_caption(block, may_lack_stop=may_lack_stop):
            roles[number] = Role.CAPTION
