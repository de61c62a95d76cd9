r"""Cut a report into passages: what is claim, what is furniture, what is a copy.

>>> from tollbook.model import Report
>>> text = "Scroll down for video\n\nShells fell on Homs.\n\nShells fell on Homs."
>>> for passage in split_passages(Report(id="sha256:0", text=text)):
...     print(passage.role, passage.start, passage.end, passage.copy_of)
furniture 0 21 None
caption 23 43 None
caption 45 65 1
"""

from tollbook.model import Passage, Report

from .blocks import cut_blocks
from .copies import find_copies
from .roles import assign_roles


def split_passages(report: Report) -> tuple[Passage, ...]:
    """Return the passages of a report, in order, none of them overlapping."""
    blocks = cut_blocks(report.text)
    roles = assign_roles(blocks, report.title)
    copies = find_copies(blocks)
    return tuple(
        Passage(start=block.start, end=block.end, role=role, copy_of=copy)
        for block, role, copy in zip(blocks, roles, copies, strict=True)
    )
