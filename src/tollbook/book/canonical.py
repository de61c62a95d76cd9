"""One value, one form, one digest.

What is sealed, archived or compared is written as JSON with sorted keys and no
spare spaces, so that equal values have equal bytes on every machine.

    >>> canonical({"b": 1, "a": (2, None)})
    b'{"a":[2,null],"b":1}'
    >>> digest_of(b"")[:20]
    'sha256:e3b0c44298fc1'
"""

import json
from hashlib import sha256

from pydantic_core import to_jsonable_python

PREFIX = "sha256:"


def canonical(thing: object) -> bytes:
    """Return a value's one form as JSON, in UTF-8.

    Raises:
        ValueError: it holds a number that JSON has no word for, such as NaN.
    """
    return json.dumps(
        to_jsonable_python(thing),
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    ).encode()


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes, as "sha256:" and 64 hex digits."""
    return PREFIX + sha256(data).hexdigest()
