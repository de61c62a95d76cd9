"""Weights for who says what, learnt from marked news; the rules work without them.

The file weights/statements.json.gz is written by bench/train_statements.py. What it was
learnt from, and on what terms, is told in docs/topics/statement-weights.md. Where the
file has been taken out of the package, the rules read alone.
"""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

FILE = Path(__file__).with_name("weights") / "statements.json.gz"


@dataclass(frozen=True, slots=True)
class StatementWeights:
    """Log-odds per feature: which word is a cue, who speaks by it, what is said."""

    words: frozenset[str]
    """Lemma and part of speech ("say/V") of the words worth weighing as cues."""
    cue_bias: float
    cue: Mapping[str, float]
    speaker: Mapping[str, float]
    content: Mapping[str, float]
    name: str = ""
    """The first letters of the SHA-256 of the file they come from."""


@cache
def load_statement_weights(path: Path = FILE) -> StatementWeights | None:
    """Return the weights, None where the file was left out of the package."""
    if not path.exists():
        return None
    written = path.read_bytes()
    told = json.loads(gzip.decompress(written))
    return StatementWeights(
        words=frozenset(told["words"]),
        cue_bias=told["cue_bias"],
        cue=told["cue"],
        speaker=told["speaker"],
        content=told["content"],
        name=sha256(written).hexdigest()[:8],
    )


def write_statement_weights(weights: StatementWeights, path: Path = FILE) -> None:
    """Write weights, the same bytes for the same weights."""
    path.parent.mkdir(exist_ok=True)
    told = {
        "words": sorted(weights.words),
        "cue_bias": weights.cue_bias,
        "cue": dict(sorted(weights.cue.items())),
        "speaker": dict(sorted(weights.speaker.items())),
        "content": dict(sorted(weights.content.items())),
    }
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(written.encode(), mtime=0))
