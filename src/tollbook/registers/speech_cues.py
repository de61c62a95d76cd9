"""The words by which somebody claims, denies, foresees or demands something.

>>> [cue.stance.value for cue in verb_cues("deny")]
['denies']
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tollbook.model import Stance

from ._lists import load_entries


class Part(StrEnum):
    """What part of speech a cue is."""

    VERB = "verb"
    NOUN = "noun"
    PREPOSITION = "preposition"
    ADVERB = "adverb"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechCue:
    """One word of reporting, and how it takes what is said."""

    word: str
    part: Part
    stance: Stance
    certainty: str = "certain"
    manner: str = "speech"
    """speech, thought, wish or evidence."""
    takes: tuple[str, ...] = ()
    """clause, object, infinitive, quote, whole, or a preposition."""
    companion: str | None = None
    """A word that must go with it: "point out", "put the toll at"."""
    speaker: str = "any"
    """person: only a person or a body can be its subject."""


@cache
def _by_word(part: Part) -> Mapping[str, tuple[SpeechCue, ...]]:
    found: dict[str, list[SpeechCue]] = defaultdict(list)
    for cue in load_entries("speech_cues", SpeechCue):
        if cue.part is part:
            found[cue.word].append(cue)
    return {word: tuple(_closest_first(cues)) for word, cues in found.items()}


def _closest_first(cues: list[SpeechCue]) -> list[SpeechCue]:
    return sorted(cues, key=lambda cue: cue.companion is None)


def verb_cues(lemma: str) -> tuple[SpeechCue, ...]:
    """Return the cues a verb may be, those with a companion first."""
    return _by_word(Part.VERB).get(lemma, ())


def noun_cue(lemma: str) -> SpeechCue | None:
    """Return the cue a noun may be."""
    cues = _by_word(Part.NOUN).get(lemma, ())
    return cues[0] if cues else None


def adverb_cue(word: str) -> SpeechCue | None:
    """Return the cue an adverb may be ("reportedly")."""
    cues = _by_word(Part.ADVERB).get(word, ())
    return cues[0] if cues else None


@cache
def preposition_cues() -> tuple[tuple[tuple[str, ...], SpeechCue], ...]:
    """Return the phrases that stand before a source, as words, longest first."""
    cues = (cue for group in _by_word(Part.PREPOSITION).values() for cue in group)
    phrases = [(tuple(cue.word.split()), cue) for cue in cues]
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
