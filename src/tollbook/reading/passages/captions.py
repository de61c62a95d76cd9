"""Know a caption: the line under a picture.

The sure sign is a block printed twice in a row, as pages do that keep a
picture's text for the screen and for the reader's voice. Next come words of
picture-making and credits, and lines of some length without a final stop in a
text whose paragraphs all have one.

>>> line = "Smoke over the old town, pictured on Monday"
>>> looks_like_caption(Block(0, len(line), line), may_lack_stop=True)
True
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from .blocks import Block

FEWEST = 4
"""Words: shorter lines are printed twice by menus and counters."""
FEWEST_WITHOUT_STOP = 8
"""Words: a shorter line without a final stop may be a sub-heading."""
MOST_WORDS = 70
"""Words: a longer block is no caption, whatever it says."""

_AGENCY = (
    r"(?:AFP|AP|EPA|Reuters|REUTERS|Getty(?: Images)?|Xinhua|Anadolu|"
    r"Associated Press|PA|Shutterstock|Alamy)"
)
_OPENS = re.compile(
    r"\W*(?:(?i:file )?(?i:photo|image|picture|caption|pictured|photograph)"
    r"(?i: (?:above|below|left|right|released|taken|shows?|provided|dated))?\b\s*"
    r"(?:[:(]|(?:above|below|left|right|released|taken|shows?|provided|dated)\b)"
    r"|(?i:file photo)\b|(?i:pictured[:,])|(?i:(?:above|below)(?::| \())"
    r"|(?i:in this (?:\w+,? ){0,5}(?:photo|image|picture|frame grab|still)\b))"
)
_CLOSES = re.compile(
    r"(?:[(\[](?i:photo|image|picture|file|credit|source|courtesy)[^()]{0,60}[)\]]"
    rf"|[(\[][^()]{{0,40}}(?:{_AGENCY}|(?i:photo|file|images?))[)\]]"
    rf"|(?:[/|—–]\s?|\bvia ){_AGENCY}(?: ?[/|] ?[\w .]+)?"
    r"|(?i:[,(] ?file photo\)?))\W*$"
)
_PICTURED = re.compile(
    r"(?i:,? \(?(?:as )?pictured\b|\b(?:seen|shown) (?:here|above|in this)\b"
    r"|\((?:left|right|above|below|pictured|centre|center)\))"
)


def stand_twice(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the blocks that are printed twice in a row.

    Where most of a text is doubled, the page was taken out twice: no sign.
    """
    found: set[int] = set()
    for number, (block, after) in enumerate(pairwise(blocks)):
        words = block.words
        if len(words) >= FEWEST and words == after.words:
            found |= {number, number + 1}
    doubled = 10 * len(found) > 8 * len(blocks) and len(blocks) > 4  # noqa: PLR2004
    return frozenset() if doubled else frozenset(found)


def looks_like_caption(block: Block, *, may_lack_stop: bool) -> bool:
    """Does a block read like a caption?

    Args:
        block: The block, not known to be anything else.
        may_lack_stop: It stands between others, in a text of full sentences,
            so that a missing final stop says something.
    """
    words = len(block.words)
    if words > MOST_WORDS:
        return False
    if is_credited(block):
        return True
    if words < FEWEST or block.has_stop or not may_lack_stop or block.is_item:
        return False
    if _PICTURED.search(block.text):
        return True
    ends_open = block.text[-1] in ",;-—–"
    return (
        words >= FEWEST_WITHOUT_STOP
        and not ends_open
        and "\n" not in block.text
        and not block.text.isupper()
        and block.text[-1] not in "\"'”’"
        and "@" not in block.text
    )


def is_credited(block: Block) -> bool:
    """Does a block name its picture or who took it?"""
    return bool(_OPENS.match(block.text) or _CLOSES.search(block.text))
