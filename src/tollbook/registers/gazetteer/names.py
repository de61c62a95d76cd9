"""A name's entry in the trie: the place's number, and whether the name is its own.

Most names of a place are other names (in other tongues, older, shorter). The
last of the 24 bits says whether this is the one the gazetteer prints.

    >>> unpack_name(pack_name(286_000, is_own=True))
    (286000, True)
"""


def pack_name(number: int, *, is_own: bool) -> bytes:
    """Return three bytes."""
    return (number << 1 | is_own).to_bytes(3)


def unpack_name(packed: bytes) -> tuple[int, bool]:
    """Return the place's number, and whether the name is its own."""
    both = int.from_bytes(packed)
    return both >> 1, bool(both & 1)
