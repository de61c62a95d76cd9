"""What is believed or feared by nobody named: "thirty feared dead", "rumours spread".

Headlines leave out "is" and "are": "Army accused of burning villages" accuses the army.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Role, Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.speech_cues import Part, SpeechCue, noun_cue

from .drafts import Draft
from .grammar import PASSIVE_SUBJECTS, agent_of, child, subtree, trimmed
from .layout import Layout
from .speakers import speaker_words

_SUPPOSED = {
    "fear": "possible",
    "believe": "probable",
    "presume": "probable",
    "think": "probable",
    "report": "probable",
    "suspect": "possible",
    "assume": "probable",
    "say": "probable",
    "allege": "possible",
}
_FATES = claim_words("fate")
_DEMANDED = claim_words("told to")
_BLAMED = claim_words("blamed")
_GROWS = claim_words("spreads")
_TALK = claim_words("talk")

_WORD = SpeechCue(
    word="word", part=Part.NOUN, stance=Stance.ASSERTS, certainty="possible"
)
_HEADS = frozenset(_SUPPOSED) | _BLAMED | _DEMANDED | _TALK


def supposed_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each thing supposed by nobody named."""
    for token in layout.with_lemma(_HEADS):
        if layout.is_quoted(token.i):
            continue
        lemma = token.lemma_.lower()
        draft = None
        if token.tag_ in ("VBN", "VBD") and lemma in _SUPPOSED:
            draft = _fate(token, layout)
        elif token.tag_ in ("VBN", "VBD") and lemma in _BLAMED | _DEMANDED:
            draft = _headline_passive(token, layout)
        elif lemma in _TALK and token.pos_ == "NOUN":
            draft = _rumour(token, layout)
        if draft is not None:
            yield draft


def _fate(verb: Token, layout: Layout) -> Draft | None:
    """Read "thirty feared dead", "missing, presumed drowned"."""
    after = layout.tokens[verb.i + 1] if verb.i + 1 < len(layout.tokens) else None
    if after is None or after.lower_ not in _FATES:
        return None
    helpers = {c.i for c in verb.children if c.dep_ in ("aux", "auxpass")}
    subject = _whose(verb)
    fate = set(subtree(after)) if after.head.i in (verb.i, after.i) else {after.i}
    rest = {i for c in verb.children if c.i > after.i for i in subtree(c)}
    seam = _seam(after.i, layout)
    said = {i for i in fate | rest | {after.i} if verb.i < i < seam}
    content = trimmed({*subject, *said} - {verb.i, *helpers}, layout.tokens)
    if not subject:
        return None
    certainty = _SUPPOSED[verb.lemma_.lower()]
    entry = SpeechCue(
        word="suppose", part=Part.VERB, stance=Stance.ASSERTS, certainty=certainty
    )
    return Draft(tuple(sorted({verb.i, *helpers})), verb.i, entry, (), content)


def _seam(start: int, layout: Layout) -> int:
    end = layout.paragraph(start)[1]
    for i in range(start, end):
        if layout.tokens[i].text in (",", ";", "."):
            return i
    return end


def _whose(verb: Token) -> list[int]:
    """Return the subject of a bare participle: its own, its noun's or its clause's."""
    here = verb
    for _ in range(4):
        found = child(here, "nsubj", *PASSIVE_SUBJECTS)
        if found is not None and found.i < verb.i and found.i != verb.i:
            return [i for i in subtree(found) if i < verb.i]
        if here.dep_ == "acl" and here.head.pos_ in ("NOUN", "PROPN", "NUM"):
            return [i for i in subtree(here.head, {here.i}) if i < verb.i]
        if here.head.i == here.i:
            return []
        here = here.head
    return []


def _headline_passive(verb: Token, layout: Layout) -> Draft | None:
    """Read "Army accused of burning villages": the army is the one accused."""
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or child(verb, "dobj", "ccomp", "auxpass", "aux") is not None:
        return None
    if subject.i > verb.i or child(subject, "det", "poss") is not None:
        return None
    blamed = verb.lemma_.lower() in _BLAMED
    joint = [c for c in verb.children if c.left_edge.i == verb.i + 1]
    opens = joint and (
        joint[0].lower_ in ("of", "for", "over") if blamed else joint[0].dep_ == "xcomp"
    )
    if not opens or not (blamed or _in_headline(verb, layout)):
        return None
    agent = agent_of(verb)
    named = child(agent, "pobj") if agent is not None else None
    speaker = speaker_words(named, verb, layout) if named is not None else ()
    away = set(subtree(agent)) if agent is not None else set()
    content = trimmed(set(subtree(verb)) - {verb.i} - away, layout.tokens)
    stance = Stance.ACCUSES if blamed else Stance.DEMANDS
    entry = SpeechCue(word="accuse", part=Part.VERB, stance=stance)
    return Draft((verb.i,), verb.i, entry, speaker, content)


def _in_headline(token: Token, layout: Layout) -> bool:
    passage = layout.page.passage_at(token.idx)
    start, end = layout.paragraph(token.i)
    words = [t for t in layout.tokens[start:end] if not t.is_space]
    bare = bool(words) and words[-1].text not in (".", "!", "”", '"')
    return bare or (passage is not None and passage.role is Role.HEADLINE)


def _rumour(noun: Token, layout: Layout) -> Draft | None:
    """Read "rumours spread through the town that …"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in _GROWS:
        return None
    clause = child(verb, "ccomp", "advcl", "acl")
    mark = child(clause, "mark") if clause is not None else None
    if clause is None or clause.i < verb.i or mark is None or mark.lower_ != "that":
        return None
    cue = noun_cue(noun.lemma_.lower()) or _WORD
    return Draft((noun.i,), noun.i, cue, (), trimmed(subtree(clause), layout.tokens))
