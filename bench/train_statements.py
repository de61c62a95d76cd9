"""Learn the weights for who says what from news that people have marked.

    python bench/train_statements.py --data train.jsonl [--parses FILE]

The data are PolNeAR's, one article an object (`id`, `text`, `attributions` with
`source`, `cue` and `content` as character spans), or any in that form; they are not
shipped. The invented conflict sentences of bench/training go in beside them: they mark
statements inside statements too, and nobody has rights in them. Three linear models are
learnt over the features of tollbook.reading.statements.weighing:

* is the word a cue (logistic regression; words inside what somebody else says are left
  out where the data mark only the outermost statement);
* which words name the speaker, and which are said: among all choices the best one is
  set against each other one, and the difference is learnt (a linear ranking).

The result is written into the package. It depends on the rules: train again when they
have changed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from _marked import gold_of, items_of, page_of, tokens
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc, DocBin

from tollbook.flow import load_tools
from tollbook.model import Report
from tollbook.reading import Tools
from tollbook.reading.page import Page, parse_page
from tollbook.reading.passages import split_passages
from tollbook.reading.statements.layout import lay_out
from tollbook.reading.statements.rules import rule_drafts
from tollbook.reading.statements.weighing.content_choices import content_choices
from tollbook.reading.statements.weighing.content_features import (
    content_features,
    cue_of,
)
from tollbook.reading.statements.weighing.cues import cue_features, may_be_cue
from tollbook.reading.statements.weighing.scene import Scene, scene_of
from tollbook.reading.statements.weighing.speaker_choices import speaker_choices
from tollbook.reading.statements.weighing.speaker_features import (
    speaker_features,
    voice_of,
)
from tollbook.reading.statements.weighing.weigh import words_of_cue
from tollbook.registers.statement_weights import (
    FILE,
    StatementWeights,
    write_statement_weights,
)

TRAINING = sorted(Path(__file__).with_name("training").glob("*.yaml"))
INVENTED = 4.0
"""Times that a statement in an invented sentence counts: there are far fewer."""
SEEN = 4
"""Times a feature must be seen to be learnt."""
SMALLEST = 0.02
"""Weights nearer to zero are dropped."""
SHARE = 0.12
"""Share of its uses in which a word must be a cue to be weighed."""
CLOSE = 0.02
"""Two choices whose overlaps with the gold differ by less teach nothing."""
USEFUL = 0.3
"""Overlap with the gold that the best choice must reach to teach anything."""
CUE_STRENGTH = 0.2
"""Inverse strength of the penalty on weights (scikit-learn's C) for cues."""
CHOICE_STRENGTH = 0.03
"""The same for speakers and contents."""


type Choice = tuple[set[str], float]
"""The features of a choice, and its overlap with the gold."""


@dataclass(frozen=True)
class Attribution:
    """One marked attribution, as token numbers."""

    head: int
    source: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True)
class Lesson:
    """An article, what is marked in it, and how much it counts."""

    scene: Scene
    gold: list[Attribution]
    importance: float = 1.0
    outermost: bool = True
    """Are statements inside statements left unmarked?"""

    @property
    def heads(self) -> set[int]:
        """Main words of the cues."""
        return {one.head for one in self.gold}

    @property
    def unknown(self) -> set[int]:
        """Words of which the gold does not tell whether they are cues."""
        if not self.outermost:
            return set()
        return {at for one in self.gold for at in one.content} - self.heads


@dataclass
class Examples:
    """What the three models are taught, each example with its importance."""

    cues: list[tuple[set[str], bool, float]] = field(default_factory=list)
    speakers: list[tuple[list[Choice], float]] = field(default_factory=list)
    contents: list[tuple[list[Choice], float]] = field(default_factory=list)


def pages(rows: list[dict[str, Any]], tools: Tools, kept: Path | None) -> list[Page]:
    """Parse the articles, or take the parses kept from an earlier run."""
    reports = [
        Report(id=f"sha256:{'0' * 64}", external_id=row["id"], text=row["text"])
        for row in rows
    ]
    if kept is not None and kept.exists():
        docs = DocBin().from_disk(kept).get_docs(tools.nlp.vocab)
        return [
            Page(report, split_passages(report), doc)
            for report, doc in zip(reports, docs, strict=True)
        ]
    found = [parse_page(one, split_passages(one), tools.nlp) for one in reports]
    if kept is not None:
        DocBin(docs=[page.doc for page in found]).to_disk(kept)
    return found


def lesson_of(row: dict[str, Any], page: Page) -> Lesson:
    """Return an article's gold as tokens; attributions without a cue are left out."""
    layout, doc = lay_out(page), page.doc
    drafts = rule_drafts(layout)
    heads = {draft.head for draft in drafts}
    found = []
    for one in row["attributions"]:
        cue = frozenset(tokens(doc, one["cue"]))
        if cue:
            source = frozenset(tokens(doc, one["source"]))
            content = frozenset(tokens(doc, one["content"]))
            found.append(Attribution(_main_word(doc, cue, heads), source, content))
    return Lesson(scene_of(layout, drafts), found)


def invented_lesson(item: dict[str, Any], tools: Tools) -> Lesson:
    """Return an invented sentence as a lesson: all its statements are marked."""
    page = page_of(item, tools)
    layout, doc = lay_out(page), page.doc
    drafts = rule_drafts(layout)
    heads = {draft.head for draft in drafts}
    found = [
        Attribution(
            _main_word(doc, frozenset(tokens(doc, one.cue)), heads),
            frozenset(tokens(doc, [one.source] if one.source else [])),
            frozenset(tokens(doc, one.content)),
        )
        for one in gold_of(item)
    ]
    scene = scene_of(layout, drafts)
    return Lesson(scene, found, INVENTED, outermost=False)


def _main_word(doc: Doc, cue: frozenset[int], heads: set[int]) -> int:
    """Return the cue's main word: the rules', else its root, or its first verb."""
    ruled = sorted(cue & heads)
    if ruled:
        return ruled[0]
    part = doc[min(cue) : max(cue) + 1]
    verbs = [token.i for token in part if token.pos_ == "VERB"]
    return part.root.i if part.root.i in verbs or not verbs else verbs[0]


def known_words(lessons: list[Lesson]) -> frozenset[str]:
    """Return the words that are a cue often enough to be weighed."""
    uses: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for lesson in lessons:
        heads, unknown = lesson.heads, lesson.unknown
        for at in range(len(lesson.scene.columns)):
            if at not in unknown:
                key = lesson.scene.columns.key(at)
                uses[key] += 1
                cues[key] += at in heads
    return frozenset(key for key, n in cues.items() if n and n >= SHARE * uses[key])


def examples_of(lessons: list[Lesson], words: frozenset[str]) -> Examples:
    """Set out what is to be learnt from every lesson."""
    found = Examples()
    for lesson in lessons:
        scene, heads, unknown = lesson.scene, lesson.heads, lesson.unknown
        for at in range(len(scene.columns)):
            if at not in unknown and may_be_cue(at, scene, words):
                told = cue_features(at, scene), at in heads, lesson.importance
                found.cues.append(told)
        for one in lesson.gold:
            if scene.layout.paragraph_at[one.head] >= 0:
                _roles(one, lesson, found)
    return found


def _roles(one: Attribution, lesson: Lesson, found: Examples) -> None:
    scene = lesson.scene
    choices = speaker_choices(one.head, scene)
    shares = {words: overlap(words, one.source, scene) for words in choices}
    voice = voice_of(one.head, scene)
    speakers = [
        (speaker_features(voice, words, choices), shares[words]) for words in choices
    ]
    found.speakers.append((speakers, lesson.importance))
    speaker = max(choices, key=lambda words: shares[words])
    cue = words_of_cue(one.head, scene) - set(speaker) or frozenset({one.head})
    asked = cue_of(one.head, cue, speaker, scene)
    stretches = content_choices(one.head, cue, speaker, scene)
    contents = [
        (content_features(asked, words, stretches), overlap(words, one.content, scene))
        for words in stretches
    ]
    found.contents.append((contents, lesson.importance))


def overlap(words: Iterable[int], gold: frozenset[int], scene: Scene) -> float:
    """Return the intersection over union of words; 1 where both have none."""
    read = {at for at in words if scene.columns.words[at]}
    true = {at for at in gold if scene.columns.words[at]}
    union = read | true
    return len(read & true) / len(union) if union else 1.0


def number(examples: Iterable[set[str]]) -> dict[str, int]:
    """Return a column for each feature seen often enough."""
    seen = Counter(feature for features in examples for feature in features)
    return {f: n for n, f in enumerate(sorted(f for f, c in seen.items() if c >= SEEN))}


def train_cues(examples: Examples) -> tuple[float, dict[str, float]]:
    """Learn which words are cues."""
    columns = number(features for features, _, _ in examples.cues)
    rows = [
        sorted(columns[f] for f in features if f in columns)
        for features, _, _ in examples.cues
    ]
    matrix = _matrix(rows, [[1.0] * len(row) for row in rows], len(columns))
    model = LogisticRegression(C=CUE_STRENGTH, max_iter=500)
    truth = [is_cue for _, is_cue, _ in examples.cues]
    model.fit(matrix, truth, sample_weight=[weight for _, _, weight in examples.cues])
    return round(float(model.intercept_[0]), 4), _told(columns, model.coef_[0])


def train_choices(groups: list[tuple[list[Choice], float]]) -> dict[str, float]:
    """Learn to choose: the best of each group against each of the others."""
    columns = number(features for group, _ in groups for features, _ in group)
    rows: list[list[int]] = []
    values: list[list[float]] = []
    importance: list[float] = []
    for better, worse, weight in _contests(groups):
        sign = 1.0 if len(rows) % 2 else -1.0
        more = sorted(columns[f] for f in better - worse if f in columns)
        less = sorted(columns[f] for f in worse - better if f in columns)
        rows.append([*more, *less])
        values.append([sign] * len(more) + [-sign] * len(less))
        importance.append(weight)
    signs = [1 if n % 2 else -1 for n in range(len(rows))]
    model = LogisticRegression(C=CHOICE_STRENGTH, max_iter=500, fit_intercept=False)
    model.fit(_matrix(rows, values, len(columns)), signs, sample_weight=importance)
    return _told(columns, model.coef_[0])


def _contests(
    groups: list[tuple[list[Choice], float]],
) -> Iterator[tuple[set[str], set[str], float]]:
    for group, importance in groups:
        best, reached = max(group, key=lambda choice: choice[1], default=(set(), 0.0))
        if reached < USEFUL:
            continue
        for features, other in group:
            if reached - other >= CLOSE:
                yield best, features, importance * (USEFUL + reached - other)


def _matrix(rows: list[list[int]], values: list[list[float]], width: int) -> csr_matrix:
    ends = np.cumsum([0, *(len(row) for row in rows)])
    flat = np.fromiter((v for row in values for v in row), dtype=np.float64)
    at = np.fromiter((c for row in rows for c in row), dtype=np.int64)
    return csr_matrix((flat, at, ends), shape=(len(rows), width))


def _told(columns: dict[str, int], weights: Sequence[float]) -> dict[str, float]:
    return {
        feature: round(float(weights[column]), 3)
        for feature, column in columns.items()
        if abs(weights[column]) >= SMALLEST
    }


def train(
    rows: list[dict[str, Any]],
    invented: list[dict[str, Any]],
    kept: Path | None = None,
) -> StatementWeights:
    """Learn the weights from marked articles and invented sentences."""
    tools = load_tools()
    parsed = pages(rows, tools, kept)
    lessons = [lesson_of(row, page) for row, page in zip(rows, parsed, strict=True)]
    lessons += [invented_lesson(item, tools) for item in invented]
    words = known_words(lessons)
    examples = examples_of(lessons, words)
    bias, cue = train_cues(examples)
    return StatementWeights(
        words=words,
        cue_bias=bias,
        cue=cue,
        speaker=train_choices(examples.speakers),
        content=train_choices(examples.contents),
    )


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="marked articles, JSON lines")
    parser.add_argument("--invented", type=Path, nargs="*", default=TRAINING)
    parser.add_argument("--parses", type=Path, help="keep the parses in this file")
    parser.add_argument("--out", type=Path, default=FILE)
    chosen = parser.parse_args()
    lines = chosen.data.read_text("utf-8").splitlines() if chosen.data else ()
    rows = [json.loads(line) for line in lines]
    invented = items_of(chosen.invented)
    weights = train(rows, invented, chosen.parses)
    write_statement_weights(weights, chosen.out)
    sys.stdout.write(
        f"{len(rows)} articles, {len(invented)} invented items; words "
        f"{len(weights.words)}, weights: cues {len(weights.cue)}, speakers "
        f"{len(weights.speaker)}, contents {len(weights.content)}; "
        f"{chosen.out.stat().st_size:,} bytes\n"
    )


if __name__ == "__main__":
    main()
