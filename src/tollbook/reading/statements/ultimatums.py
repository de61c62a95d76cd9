"""Demands with a day: "gave the defenders until dawn to lay down their arms"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import child, is_passive, subtree, trimmed
from .layout import Layout
from .speakers import is_person, speaker_of

_ULTIMATUM = SpeechCue(word="give until", part=Part.VERB, stance=Stance.DEMANDS)
_GIVES = frozenset(["give", "grant", "set", "allow"])
_TIMES = frozenset(["DATE", "TIME"])


def ultimatum_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each "gave them until Friday to leave"."""
    for token in layout.with_lemma(_GIVES):
        if token.pos_ != "VERB" or layout.is_quoted(token.i):
            continue
        draft = _draft(token, layout)
        if draft is not None:
            yield draft


def _draft(verb: Token, layout: Layout) -> Draft | None:
    until = next((t for t in verb.subtree if _is_limit(t) and t.i > verb.i), None)
    if until is None:
        return None
    act = next(
        (
            t
            for t in verb.subtree
            if t.i > until.i and t.tag_ == "VB" and child(t, "aux") is not None
        ),
        None,
    )
    if act is None or layout.tokens[act.left_edge.i].lower_ != "to":
        return None
    passive = is_passive(verb)
    speaker = speaker_of(verb, layout)
    if not passive and not is_person(speaker, layout):
        return None
    first = child(verb, "nsubjpass") if passive else None
    words = set(range(verb.i + 1, act.i)) | set(subtree(act))
    words |= set(subtree(first)) if first is not None else set()
    content = trimmed(words - set(speaker), layout.tokens)
    return Draft((verb.i,), verb.i, _ULTIMATUM, speaker, content)


def _is_limit(token: Token) -> bool:
    """Is it "until dawn", or a bare "48 hours", "a week"?"""
    if token.lower_ in ("until", "till"):
        return True
    timed = token.ent_type_ in _TIMES and token.lemma_ in ("hour", "day", "week")
    return timed and token.dep_ in ("dobj", "npadvmod")
