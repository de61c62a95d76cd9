"""Statements whose cue is an adjective: "others were certain there had been two"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.speech_cues import Part, SpeechCue

from .asides import clause_around
from .drafts import Draft
from .grammar import child, is_negated, subtree, trimmed
from .layout import Layout
from .speakers import is_person, speaker_words, subject_of

_COPULAS = frozenset(["be", "remain", "seem", "sound", "feel", "become"])


def _entry(stance: Stance, certainty: str = "certain") -> SpeechCue:
    return SpeechCue(word="certain", part=Part.VERB, stance=stance, certainty=certainty)


_HOLDS = {
    "certain": _entry(Stance.ASSERTS),
    "sure": _entry(Stance.ASSERTS),
    "adamant": _entry(Stance.ASSERTS),
    "positive": _entry(Stance.ASSERTS),
    "convinced": _entry(Stance.ASSERTS, "probable"),
    "confident": _entry(Stance.ASSERTS, "probable"),
    "hopeful": _entry(Stance.PREDICTS, "possible"),
    "afraid": _entry(Stance.PREDICTS, "possible"),
    "fearful": _entry(Stance.PREDICTS, "possible"),
    "worried": _entry(Stance.PREDICTS, "possible"),
    "concerned": _entry(Stance.PREDICTS, "possible"),
    "unsure": _entry(Stance.DOUBTS, "doubtful"),
    "uncertain": _entry(Stance.DOUBTS, "doubtful"),
    "sceptical": _entry(Stance.DOUBTS, "doubtful"),
    "skeptical": _entry(Stance.DOUBTS, "doubtful"),
    "doubtful": _entry(Stance.DOUBTS, "doubtful"),
}
_HEADS = frozenset(_HOLDS) | {"convince", "concern", "worry"}
_NOT_SURE = _entry(Stance.DOUBTS, "doubtful")


def adjective_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each person who is certain, afraid or unsure of something."""
    for token in layout.with_lemma(_HEADS):
        entry = _HOLDS.get(token.lower_)
        if entry is None:
            continue
        verb = token.head
        if token.tag_ not in ("JJ", "VBN") or layout.is_quoted(token.i):
            continue
        if token.tag_ == "VBN" and child(token, "auxpass") is not None:
            verb = token
        elif verb.lemma_ not in _COPULAS or token.dep_ not in ("acomp", "oprd"):
            continue
        draft = _draft(token, verb, entry, layout)
        if draft is not None:
            yield draft


def _draft(word: Token, verb: Token, entry: SpeechCue, layout: Layout) -> Draft | None:
    clause = child(word, "ccomp") or child(verb, "ccomp")
    subject = child(verb, "nsubjpass") or subject_of(verb)
    if subject is None:
        return None
    if clause is None or clause.i < word.i:
        said = clause_around(word, subject, layout)
    else:
        said = subtree(clause)
    speaker = speaker_words(subject, verb, layout)
    if not is_person(speaker, layout) or subject.lower_ == "it":
        return None
    negated = is_negated(verb) or is_negated(word)
    content = trimmed(set(said) - set(speaker), layout.tokens)
    beside = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    first = min([verb.i, word.i, *beside])
    cue = tuple(i for i in range(first, word.i + 1) if i not in content)
    if not content or not cue:
        return None
    sure = entry.stance is Stance.ASSERTS
    return Draft(
        cue, word.i, _NOT_SURE if negated and sure else entry, speaker, content
    )
