"""Weigh a page: which words are cues, who speaks by them, and what is said.

The rules go first. The weights, learnt on news that people have marked (see
docs/topics/statement-weights.md), then do three things: they drop what a rule read
where a reader would not, add what no rule read, and choose among all the words that
may be the speaker or what is said, the rule's own choice among them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp

from tollbook.model import Stance
from tollbook.reading.statements.drafts import Draft
from tollbook.reading.statements.grammar import is_negated
from tollbook.reading.statements.layout import Layout
from tollbook.reading.statements.verbs import cue_words, hearers
from tollbook.registers.speech_cues import Part, SpeechCue, noun_cue, verb_cues
from tollbook.registers.statement_weights import StatementWeights

from .content_choices import content_choices
from .content_features import content_features, cue_of
from .cues import cue_features, may_be_cue
from .saying import tell_dropped, tell_weighed
from .scene import Scene, scene_of
from .speaker_choices import speaker_choices
from .speaker_features import speaker_features, voice_of

KEPT = 0.35
"""Probability from which a rule's draft is kept."""
KEPT_INSIDE = 0.15
"""The same inside what another says, where the marked news is silent."""
ADDED = 0.5
"""Probability from which a statement is added that no rule read."""
MARGIN = 0.5
"""Log-odds by which another stretch must be likelier than the one the rule took."""
POSITION = "position"
"""The manner of a cue that no register knows: somebody backs, signs, opposes. Where it
stands, nothing is claimed: no count or event is ever told by it."""


def weigh_drafts(
    drafts: Sequence[Draft], layout: Layout, weights: StatementWeights
) -> list[Draft]:
    """Return the drafts that hold, and those that the rules missed."""
    scene = scene_of(layout, drafts)
    exact = [draft for draft in drafts if draft.exact]
    settled = {draft.head for draft in exact}
    in_cues = {at for draft in drafts for at in draft.cue}
    found = [(1.0, draft) for draft in exact]
    for at in range(len(layout.tokens)):
        if at in settled or not may_be_cue(at, scene, weights.words):
            continue
        ruled = at in scene.drafts
        if not ruled and (at in in_cues or scene.columns.lemma[at] in _CARRIES):
            continue
        chance = chance_of(at, scene, weights)
        if chance < _least(at, scene):
            if ruled:
                tell_dropped(at, chance, _least(at, scene), scene)
            continue
        draft = _weighed(at, scene, weights)
        if draft is not None and (ruled or _says_something(draft, scene)):
            found.append((chance, draft))
            tell_weighed(at, chance, draft, scene)
    kept = _without_rivals(found)
    return sorted((draft for _, draft in kept), key=lambda one: (one.cue[0], one.head))


def _least(at: int, scene: Scene) -> float:
    """Return the probability that a word must reach to be a cue."""
    if at not in scene.drafts:
        return ADDED
    return KEPT_INSIDE if at in scene.covered else KEPT


def _says_something(draft: Draft, scene: Scene) -> bool:
    """Is there a word with a meaning of its own in what is said?"""
    return any(scene.columns.pos[at] in _MEANS for at in draft.content)


_MEANS = frozenset({"NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "NUM", "ADV"})
_CARRIES = frozenset({"cite", "quote"})
"""Verbs that only pass on what another said: chains are the rules' business."""


def chance_of(at: int, scene: Scene, weights: StatementWeights) -> float:
    """Return how likely it is that a word is a cue, 0 to 1."""
    sum_ = weights.cue_bias + total(weights.cue, cue_features(at, scene))
    return 1.0 / (1.0 + exp(-sum_))


def total(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """Return the sum of what is told; what was never learnt weighs nothing."""
    return sum(filter(None, map(weights.get, features)))


def words_of_cue(at: int, scene: Scene) -> frozenset[int]:
    """Return the cue's words: the rule's, or the verb with what belongs to it."""
    draft = scene.drafts.get(at)
    if draft is not None:
        return frozenset(draft.cue)
    if scene.columns.pos[at] in ("VERB", "AUX"):
        return frozenset(cue_words(scene.layout.tokens[at], None, scene.layout))
    return frozenset({at})


def best_speaker(at: int, scene: Scene, weights: StatementWeights) -> tuple[int, ...]:
    """Return the words that most likely name the speaker; none for nobody."""
    choices = speaker_choices(at, scene)
    if len(choices) == 1:
        return next(iter(choices))
    asked = voice_of(at, scene)
    return max(
        choices,
        key=lambda words: total(
            weights.speaker, speaker_features(asked, words, choices)
        ),
    )


def best_content(
    at: int,
    cue: frozenset[int],
    speaker: tuple[int, ...],
    scene: Scene,
    weights: StatementWeights,
) -> tuple[int, ...]:
    """Return the words that are most likely what is said; none where none can be."""
    choices = content_choices(at, cue, speaker, scene)
    asked = cue_of(at, cue, speaker, scene)
    weight = {
        words: total(weights.content, content_features(asked, words, choices))
        for words in choices
    }
    best = max(weight, key=weight.__getitem__, default=())
    ruled = scene.drafts.get(at)
    if ruled is not None and weight[best] < weight[ruled.content] + MARGIN:
        return ruled.content
    return best


def _weighed(at: int, scene: Scene, weights: StatementWeights) -> Draft | None:
    speaker = best_speaker(at, scene, weights)
    cue = words_of_cue(at, scene) - set(speaker) or frozenset({at})
    content = best_content(at, cue, speaker, scene, weights)
    if not content:
        return None
    ruled = scene.drafts.get(at)
    words = tuple(sorted(cue - set(content))) or (at,)
    if ruled is not None:
        return replace(ruled, cue=words, speaker=speaker, content=content)
    token = scene.layout.tokens[at]
    return Draft(
        cue=words,
        head=at,
        entry=_entry(scene.columns.lemma[at], scene.columns.pos[at]),
        speaker=speaker,
        content=content,
        negated=is_negated(token),
        passed_on=tuple(hearers(token, scene.layout)),
    )


def _entry(lemma: str, pos: str) -> SpeechCue:
    """Return what the registers know of the word, else a position of no firm stance."""
    known = [cue for cue in verb_cues(lemma) if cue.companion is None]
    noun = noun_cue(lemma) if pos == "NOUN" else None
    if pos in ("VERB", "AUX") and known:
        return known[0]
    return noun or SpeechCue(
        word=lemma,
        part=Part.NOUN if pos == "NOUN" else Part.VERB,
        stance=Stance.ASSERTS,
        certainty="probable",
        manner=POSITION,
    )


def _without_rivals(
    found: list[tuple[float, Draft]],
) -> list[tuple[float, Draft]]:
    """Of two drafts that each stand in what the other says, keep the likelier."""
    contents = [frozenset(draft.content) for _, draft in found]
    lost = {
        i
        for i, (chance, draft) in enumerate(found)
        for j, (other_chance, other) in enumerate(found)
        if chance < other_chance
        and draft.head in contents[j]
        and other.head in contents[i]
    }
    return [one for i, one in enumerate(found) if i not in lost]
