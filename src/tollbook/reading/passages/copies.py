"""Find blocks that say again what an earlier block said.

A copy repeats an earlier block word for word, or repeats eight words or more
of it, as whole sentences or with only a few words left off at its ends. Where
the words left off could turn the meaning ("the army denied that ..."), it is
no copy. A later block that says more than the earlier one is no copy either.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from .blocks import Block

FEWEST = 8
"""Words: a shorter stretch may be said twice by chance."""
MOST_DROPPED = 4
"""Words that a near-copy may leave off the ends of the block it repeats."""
MOST_PLACES = 8
"""Places looked at for one stretch: keeps the work linear in repetitive text."""

_TURNS = frozenset(
    re.split(
        r"\s+",
        """no not never nor none cannot without unless if whether could would may might
        should will deny denies denied denying denial dismiss dismissed reject rejected
        rejects refute refuted disputed dispute doubt doubted false falsely untrue hoax
        rumour rumor alleged allegedly claimed claims""",
    )
)
_STOPS = re.compile(r"\s*(?:$|[.!?…])")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def find_copies(blocks: Sequence[Block]) -> list[int | None]:
    """Return, for each block, the index of the earlier block it repeats."""
    seen: dict[tuple[str, ...], int] = {}
    places: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    all_words = [tuple(block.words) for block in blocks]
    copies: list[int | None] = []
    for number, words in enumerate(all_words):
        key = words or (blocks[number].text,)
        copy = seen.get(key)
        if copy is None and len(words) >= FEWEST:
            near = places.get(words[:FEWEST], ())
            copy = _contained(blocks, all_words, number, near)
        copies.append(copy)
        if copy is None:
            seen[key] = number
            for at, gram in _grams(words):
                if len(places[gram]) < MOST_PLACES:
                    places[gram].append((number, at))
    return copies


def _grams(words: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for at in range(len(words) - FEWEST + 1):
        yield at, words[at : at + FEWEST]


def _contained(
    blocks: Sequence[Block],
    all_words: Sequence[tuple[str, ...]],
    number: int,
    places: Sequence[tuple[int, int]],
) -> int | None:
    words = all_words[number]
    for earlier, at in places:
        whole = all_words[earlier]
        if whole[at : at + len(words)] != words:
            continue
        dropped = whole[:at] + whole[at + len(words) :]
        few = len(dropped) <= MOST_DROPPED and _TURNS.isdisjoint(dropped)
        if few or _is_whole_sentences(blocks[earlier].text, at, len(words)):
            return earlier
    return None


def _is_whole_sentences(text: str, at: int, count: int) -> bool:
    matches = list(_WORD.finditer(text))
    start, end = matches[at].start(), matches[at + count - 1].end()
    before = text[:start].rstrip(" \t\n\"'“‘([•·*-")
    opens = not before or before.rstrip("\"'”’)]").endswith((".", "!", "?", "…"))
    return opens and _STOPS.match(text, end) is not None
