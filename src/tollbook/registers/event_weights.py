"""Weights for what a report tells of and who did what, learnt from marked reports.

No such file is shipped. Whoever has marked reports makes one with
bench/train_events.py, and names it in TOLLBOOK_EVENT_WEIGHTS; without it the rules
read alone. What a file may be learnt from is told in docs/topics/event-weights.md.
"""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from math import exp
from pathlib import Path
from typing import Any

from tollbook.errors import RegisterError


@dataclass(frozen=True, slots=True)
class Scale:
    """One yes-or-no question: log-odds per feature, and what is enough for a yes.

    >>> scale = Scale(bias=-1.0, least=0.5, weights={"word bomb": 2.0})
    >>> round(scale.chance({"word bomb": 1.0}), 2), round(scale.chance({}), 2)
    (0.73, 0.27)
    """

    bias: float
    least: float
    """Chance from which the answer is yes."""
    weights: Mapping[str, float]

    def chance(self, features: Mapping[str, float]) -> float:
        """Return how likely a yes is, 0 to 1; what was never learnt weighs nothing."""
        sum_ = self.bias
        for feature, value in features.items():
            weight = self.weights.get(feature)
            if weight is not None:
                sum_ += weight * value
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, sum_))))

    def says(self, chance: float) -> bool:
        """Is that chance enough for a yes?"""
        return chance >= self.least


@dataclass(frozen=True, slots=True)
class EventWeights:
    """What is asked of a report, of each kind of event, and of a noun for each role."""

    report: Scale
    """Does it tell of an incident for the record?"""
    kinds: Mapping[str, Scale]
    """Does it tell of one of this kind?"""
    roles: Mapping[str, Scale]
    """Does a noun fill this role of an incident?"""
    again: Scale | None = None
    """Does it tell of one, now that it is known how likely nouns fill the roles?"""
    name: str = ""
    """The first letters of the SHA-256 of the file they come from."""


@cache
def load_event_weights(path: Path) -> EventWeights:
    """Return the weights of a file.

    Raises:
        RegisterError: there is no such file, or it holds no event weights.
    """
    try:
        written = path.read_bytes()
        told = json.loads(gzip.decompress(written))
        return EventWeights(
            report=Scale(**told["report"]),
            kinds={kind: Scale(**scale) for kind, scale in told["kinds"].items()},
            roles={role: Scale(**scale) for role, scale in told["roles"].items()},
            again=Scale(**told["again"]) if "again" in told else None,
            name=sha256(written).hexdigest()[:8],
        )
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as why:
        raise RegisterError(
            f"{path}: no event weights ({why}); make them with bench/train_events.py"
        ) from why


def write_event_weights(weights: EventWeights, path: Path) -> None:
    """Write weights, the same bytes for the same weights."""
    told: dict[str, Any] = {
        "report": _told(weights.report),
        "kinds": {kind: _told(scale) for kind, scale in sorted(weights.kinds.items())},
        "roles": {role: _told(scale) for role, scale in sorted(weights.roles.items())},
    }
    if weights.again is not None:
        told["again"] = _told(weights.again)
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(written.encode(), mtime=0))


def _told(scale: Scale) -> dict[str, Any]:
    weights = dict(sorted(scale.weights.items()))
    return {"bias": scale.bias, "least": scale.least, "weights": weights}
