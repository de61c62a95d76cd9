"""Judge a report: does it tell of incidents, of which kinds, who fills which role?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

from tollbook.model import EventMention
from tollbook.reading.events.scene import Scene
from tollbook.registers.event_weights import EventWeights

from .kinds import kind_of
from .noun_features import group_features
from .nouns import Group, Marks, groups_of, marks_of
from .reports import report_features

MARGIN = 0.75
"""A filler of the rules goes where its chance is below this share of what is enough."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the weights say of one report."""

    tells: bool
    kinds: frozenset[str] = frozenset()
    """Kinds of which it tells."""
    marks: Marks = field(default_factory=lambda: Marks({}, {}))
    fillers: tuple[tuple[str, Group], ...] = ()
    """Roles and the nouns that fill them."""
    doubted: frozenset[tuple[str, str]] = field(default=frozenset())
    """Roles and words that do not fill them, whatever the rules read."""


def judge(
    scene: Scene, mentions: Sequence[EventMention], weights: EventWeights
) -> Verdict:
    """Return what the weights say of a report, question by question."""
    told = report_features(scene.page, mentions)
    chance = weights.report.chance(told)
    if not weights.report.says(chance):
        return Verdict(tells=False)
    known = {"report": logit(chance)}
    asked = {**told, **known}
    kinds = {kind: scale.chance(asked) for kind, scale in weights.kinds.items()}
    known |= {f"kind {kind}": logit(chance) for kind, chance in kinds.items()}
    marks = marks_of(scene, mentions)
    fillers: list[tuple[str, Group]] = []
    doubted: set[tuple[str, str]] = set()
    best = dict.fromkeys(weights.roles, 0.0)
    for group in groups_of(scene, marks):
        features = group_features(group, scene, marks, known)
        for role, scale in weights.roles.items():
            chance = scale.chance(features)
            best[role] = max(best[role], chance)
            if scale.says(chance):
                fillers.append((role, group))
            elif chance < MARGIN * scale.least:
                doubted.add((role, group.word))
    if not _tells_still(known["report"], best, weights):
        return Verdict(tells=False)
    return Verdict(
        tells=True,
        kinds=_accepted(mentions, kinds, weights),
        marks=marks,
        fillers=tuple(fillers),
        doubted=frozenset(doubted),
    )


def _tells_still(report: float, best: dict[str, float], weights: EventWeights) -> bool:
    """Does the report tell of an incident, by what is likeliest for each role?"""
    again = weights.again
    return again is None or again.says(again.chance(evidence(report, best)))


def evidence(report: float, best: dict[str, float]) -> dict[str, float]:
    """Return what is asked when the roles are known, from log-odds and chances."""
    return {"report": report} | {f"best {r}": logit(c) for r, c in best.items()}


def _accepted(
    mentions: Sequence[EventMention], kinds: dict[str, float], weights: EventWeights
) -> frozenset[str]:
    """Return the kinds that are likely enough; else the likeliest that is told of."""
    likely = {kind for kind in kinds if weights.kinds[kind].says(kinds[kind])}
    told = {kind for each in mentions if (kind := kind_of(each.type)) is not None}
    if not likely & told and told:
        likely.add(max(sorted(told), key=lambda kind: kinds.get(kind, 0.0)))
    return frozenset(likely)


def logit(chance: float) -> float:
    """Return log-odds, held within bounds."""
    held = min(0.99, max(0.01, chance))
    return log(held / (1 - held))
