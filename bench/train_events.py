"""Learn weights for events from reports that people have marked.

    python bench/train_events.py --data train.jsonl --out FILE [--parses FOLDER]

The data are MUC-4's, one report an object (`id`, `text` or `text_truecased`,
`templates`); they are not shipped, nor is what is learnt from them: the reader takes
the file by TOLLBOOK_EVENT_WEIGHTS=FILE. Logistic regressions over the features of
tollbook.reading.events.weighing answer four questions: does the report tell of an
incident, of one of this kind, does a noun fill this role; and once more, now that the
likeliest fillers are known, does it tell of an incident? Each question is answered for
the next one, and where enough is enough is settled, by models that have not seen the
report. The weights depend on the rules: train again when they have changed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from _muc4_gold import Key, key_of
from _parses import keeping
from _rows import to_report
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from tollbook.flow import load_tools
from tollbook.model import EventMention
from tollbook.reading import Tools
from tollbook.reading.events.scene import Scene, survey
from tollbook.reading.events.weighing.judging import evidence, logit
from tollbook.reading.events.weighing.kinds import KINDS
from tollbook.reading.events.weighing.noun_features import group_features
from tollbook.reading.events.weighing.nouns import ROLES, groups_of, marks_of
from tollbook.reading.events.weighing.reports import report_features
from tollbook.reading.page import parse_page
from tollbook.reading.passages import split_passages
from tollbook.reading.read import read_page
from tollbook.registers.event_weights import EventWeights, Scale, write_event_weights

type Features = Mapping[str, float]
type Flags = NDArray[np.bool_]
type Chances = NDArray[np.float64]

FOLDS = 5
SEEN = 5
"""Examples (reports, or nouns of a report) a feature must be seen in to be learnt."""
SMALLEST = 0.02
"""Weights nearer to zero are dropped."""
STRENGTH = {"report": 0.1, "kind": 0.2, "again": 0.3}
"""Inverse strength of the penalty on weights (scikit-learn's C); of roles, ROLE's."""
ROLE = 0.1
SHIFT = {
    "again": 0.8,
    "kind": 0.7,
    "individual": 1.6,
    "organisation": 1.15,
    "target": 0.8,
    "victim": 1.15,
}
"""The best chance by F1 times this is enough for a yes: a report or kind that is kept
feeds the next question. Found by trial for the F1 of whole incidents, on answers of
models blind to the report."""
RARE = 3.0
"""Words of a report count for more the rarer they are: by the logarithm of how many
reports there are to each that has the word, divided by this."""
WORDS = ("word ", "early ")
WORTH = 0.2
"""Chance of an incident from which a report is asked and teaches who did what."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A report as the rules read it, and its key."""

    scene: Scene
    mentions: Sequence[EventMention]
    key: Key
    told: Features


@dataclass(frozen=True, slots=True)
class Question:
    """Examples of one yes-or-no question."""

    about: str
    """report, kind, or the name of a role."""
    features: Sequence[Features]
    answers: Sequence[bool]
    folds: Sequence[int]
    """Examples of one report are in one fold."""
    missed: int = 0
    """How often yes was right where nothing was there to be asked about."""


def lessons_of(rows: Sequence[dict[str, Any]], tools: Tools) -> list[Lesson]:
    """Read the reports by the rules, as lessons."""
    found = []
    for row in rows:
        report = to_report(row, row.get("text_truecased") or row["text"])
        page = parse_page(report, split_passages(report), tools.nlp)
        mentions = read_page(page, replace(tools, event_weights=None)).events
        told = report_features(page, mentions)
        found.append(Lesson(survey(page), mentions, key_of(row), told))
    return found


def learn(question: Question) -> tuple[Scale, list[float]]:
    """Return the scale that answers a question, and answers of models blind to each."""
    folds = np.array(question.folds)
    answers = np.array(question.answers)
    chances = np.zeros(len(answers))
    for fold in range(FOLDS):
        seen, blind = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        scale = _fit([question.features[n] for n in seen], answers[seen], question)
        chances[blind] = [scale.chance(question.features[n]) for n in blind]
    least = _enough(chances, answers, question.missed)
    whole = _fit(question.features, answers, question)
    least = round(SHIFT.get(question.about, 1.0) * least, 3)
    return replace(whole, least=least), chances.tolist()


def _fit(features: Sequence[Features], answers: Flags, question: Question) -> Scale:
    if answers.all() or not answers.any():
        return Scale(bias=9.0 if answers.all() else -9.0, least=0.5, weights={})
    seen = Counter(name for each in features for name in each)
    rarity = {
        name: log(len(features) / times) / RARE if name.startswith(WORDS) else 1.0
        for name, times in seen.items()
        if times >= SEEN
    }
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        {name: value * rarity[name] for name, value in each.items() if name in rarity}
        for each in features
    )
    matrix.indices = matrix.indices.astype(np.int32)  # all that liblinear takes
    matrix.indptr = matrix.indptr.astype(np.int32)
    model = LogisticRegression(
        C=STRENGTH.get(question.about, ROLE), solver="liblinear", random_state=0
    )
    model.fit(matrix, answers)
    return Scale(
        bias=round(float(model.intercept_[0]), 4),
        least=0.5,
        weights={
            name: round(float(weight) * rarity[name], 3)
            for name, weight in zip(
                vectors.get_feature_names_out(), model.coef_[0], strict=True
            )
            if abs(weight) >= SMALLEST
        },
    )


def _enough(chances: Chances, answers: Flags, missed: int) -> float:
    """Return the chance at which saying yes serves best, by F1."""
    best, least = 0.0, 0.5
    for step in range(10, 80, 2):
        said = chances >= step / 100
        right = int((said & answers).sum())
        score = 2 * right / max(1, int(said.sum()) + int(answers.sum()) + missed)
        if score > best:
            best, least = score, step / 100
    return least


def train(lessons: Sequence[Lesson]) -> EventWeights:
    """Learn all three questions, each with the blind answers to the one before."""
    folds = [number % FOLDS for number in range(len(lessons))]
    report, tells = learn(
        Question(
            "report",
            [lesson.told for lesson in lessons],
            [lesson.key.tells is not False for lesson in lessons],
            folds,
        )
    )
    kinds: dict[str, Scale] = {}
    asked = [
        {**lesson.told, "report": logit(chance)}
        for lesson, chance in zip(lessons, tells, strict=True)
    ]
    known: list[dict[str, float]] = [{"report": logit(chance)} for chance in tells]
    for kind in KINDS:
        answers = [kind in lesson.key.kinds for lesson in lessons]
        kinds[kind], chances = learn(Question("kind", asked, answers, folds))
        for each, chance in zip(known, chances, strict=True):
            each[f"kind {kind}"] = logit(chance)
    roles, best = _roles(lessons, known, folds, tells)
    unasked = [lesson for n, lesson in enumerate(lessons) if n not in best]
    again, _ = learn(
        Question(
            "again",
            [evidence(known[n]["report"], chances) for n, chances in best.items()],
            [lessons[n].key.tells is not False for n in best],
            [folds[n] for n in best],
            sum(lesson.key.tells is not False for lesson in unasked),
        )
    )
    return EventWeights(replace(report, least=WORTH), kinds, roles, again)


def _roles(
    lessons: Sequence[Lesson],
    known: Sequence[dict[str, float]],
    folds: Sequence[int],
    tells: Sequence[float],
) -> tuple[dict[str, Scale], dict[int, dict[str, float]]]:
    """Return the scales, and for each report asked the likeliest filler's chance."""
    features: list[Features] = []
    words: list[tuple[str, Key]] = []
    of: list[int] = []
    missed: Counter[str] = Counter()
    for number, lesson in enumerate(lessons):
        if tells[number] < WORTH:
            continue
        marks = marks_of(lesson.scene, lesson.mentions)
        groups = groups_of(lesson.scene, marks)
        for group in groups:
            features.append(group_features(group, lesson.scene, marks, known[number]))
            words.append((group.word, lesson.key))
            of.append(number)
        there = {group.word for group in groups}
        for role, fillers in lesson.key.roles.items():
            missed[role] += sum(there.isdisjoint(heads) for heads in fillers)
    found = {}
    best = {n: dict.fromkeys(ROLES, 0.0) for n, c in enumerate(tells) if c >= WORTH}
    for role in ROLES:
        answers = [
            any(word in heads for heads in key.roles.get(role, ()))
            for word, key in words
        ]
        seen = [folds[number] for number in of]
        question = Question(role, features, answers, seen, missed[role])
        found[role], chances = learn(question)
        for number, chance in zip(of, chances, strict=True):
            best[number][role] = max(best[number][role], chance)
    return found, best


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="marked reports")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--parses", type=Path, help="folder to keep parses in")
    asked = parser.parse_args()
    lines = asked.data.read_text("utf-8").splitlines()
    tools = keeping(load_tools(), asked.parses)
    weights = train(lessons_of([json.loads(line) for line in lines], tools))
    write_event_weights(weights, asked.out)
    scales = [weights.report, *weights.kinds.values(), *weights.roles.values()]
    sys.stdout.write(
        f"{len(lines)} reports; {sum(len(scale.weights) for scale in scales):,} "
        f"weights; {asked.out.stat().st_size:,} bytes\n"
    )


if __name__ == "__main__":
    main()
