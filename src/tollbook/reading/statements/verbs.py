"""Statements whose cue is a verb: "said", "accused", "put the toll at"."""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words
from tollbook.registers.speech_cues import SpeechCue, noun_cue, verb_cues

from .acts import is_bare_act
from .asides import tail_of
from .clauses import TOLD, clause_of_verb, object_clause, without_day
from .contents import behind_companion, content_of
from .double import other_subject
from .drafts import Draft
from .grammar import child, is_negated, is_passive, subtree, trimmed
from .headless import without_what
from .layout import Layout
from .noun_parts import told_by, voiced_by
from .quoting import quoted_content
from .relatives import resolved
from .speakers import (
    is_person,
    is_source,
    speaker_of,
    speaker_words,
    subject_of,
)

_SENSES = frozenset(["see", "hear", "feel", "notice", "watch"])
_PERFORMS = claim_words("performs")
"""Verbs that do what they say: "we condemn the killing" is a statement inside."""
_ANSWERS = frozenset(["reply", "respond", "answer", "react", "comment"])
_HAVE = frozenset(["know", "hate", "love", "like", "trust", "need"])
_TOLD_US = claim_words("has a hearer") | _PERFORMS
_TOLD = claim_words("told by me")
"""What "I" did by words before: "I said to him that …"."""
_BESIDE = frozenset({"aux", "auxpass", "neg"})
_TELLS = frozenset(
    {Stance.ASSERTS, Stance.DENIES, Stance.ACCUSES, Stance.ESTIMATES, Stance.DOUBTS}
)
_RUNS_ON = frozenset(["continue", "go"])
"""Verbs that things do too: "the investigation continued"."""
_NO_OWN_SUBJECT = frozenset({"thought", "wish", "evidence"})


def verb_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each verb of reporting that says something."""
    for lemma, tokens in layout.by_lemma.items():
        if cues := verb_cues(lemma):
            for token in tokens:
                yield from _drafts(token, cues, layout)


def _drafts(
    token: Token, cues: tuple[SpeechCue, ...], layout: Layout
) -> Iterator[Draft]:
    if token.pos_ not in ("VERB", "AUX") or _is_manner(token, layout):
        return
    for cue in cues:
        draft = _draft(token, cue, layout)
        if draft is not None:
            yield draft
            return


def _is_manner(verb: Token, layout: Layout) -> bool:
    """Is it no statement: "so-called", "saw two jets turn", "we say" in a quotation?"""
    if verb.dep_ == "amod" or _is_voicing(verb, layout) or _is_unsaid(verb):
        return True
    seen = child(verb, "ccomp") if verb.lemma_ in _SENSES else None
    if seen is not None and seen.tag_ in ("VB", "VBG") and not _has_helper(seen):
        return True
    return layout.is_quoted(verb.i) and _is_first_person(verb, layout)


def _is_unsaid(verb: Token) -> bool:
    """Is it "has not published", "the lane they call Widow's Mile", "dared speak"?"""
    if verb.lemma_ in _ANSWERS or verb.lemma_ in ("publish", "release", "issue"):
        return is_negated(verb)
    thing = child(verb, "dobj", "oprd", "ccomp")
    if verb.lemma_ == "dare":
        return thing is None
    named = thing is not None and thing.pos_ == "PROPN"
    return verb.lemma_ == "call" and verb.dep_ == "relcl" and named


def _is_voicing(verb: Token, layout: Layout) -> bool:
    """Is it the "expressed" of "doubts expressed by two inspectors"?"""
    noun = layout.tokens[verb.i - 1] if verb.i else verb
    cue = noun_cue(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
    return cue is not None and voiced_by(noun, layout) is not None


def _has_helper(verb: Token) -> bool:
    return child(verb, "aux", "auxpass", "mark") is not None


def _is_first_person(verb: Token, layout: Layout) -> bool:
    """In a quotation "we say" and "you decide" are the speaker's own manner."""
    subject = subject_of(verb)
    if subject is None:
        return not (is_passive(verb) and verb.lemma_ in _TOLD_US)
    if layout.quotation_at[subject.i] < 0 and child(verb, "nsubjpass") is None:
        return True
    if verb.lemma_ in _HAVE and not is_negated(verb):
        return True
    performs = verb.lemma_ in _PERFORMS and verb.tag_ in ("VBP", "VBD", "VBG")
    performs = performs or (verb.lemma_ in _TOLD and verb.tag_ == "VBD")
    return subject.lower_ == "you" or (subject.lower_ in ("i", "we") and not performs)


def _draft(verb: Token, cue: SpeechCue, layout: Layout) -> Draft | None:
    companion = _companion(verb, cue)
    if (cue.companion is None) != (companion is None):
        return None
    if companion is None and child(verb, "prt") is not None:
        return None
    tail = tail_of(verb, layout) if "clause" in cue.takes else None
    speaker = tail[0] if tail else speaker_of(verb, layout)
    if is_bare_act(verb, cue) or (
        tail is None and not _may_speak(verb, cue, speaker, layout)
    ):
        return None
    words = cue_words(verb, companion, layout)
    inverted = _put_at(verb, companion)
    if inverted is not None:
        words = (verb.i, inverted.i)
    stop = {*speaker, *words}
    if tail is not None:
        content = set(tail[1])
    elif inverted is not None and companion is not None:
        content = set(range(inverted.i + 1, companion.right_edge.i + 1))
    else:
        content = _content(verb, cue, speaker, stop, layout)
    if companion is not None and not content:
        content = set(behind_companion(companion, layout))
    content = content | _told_in(verb, layout) if content else content
    content = resolved(verb, content, layout, bare="object" in cue.takes) - stop
    content = without_what(verb, content, layout) - stop
    content = quoted_content(verb, cue, stop, content, layout)
    said = trimmed(content - stop, layout.tokens)
    if not said:
        return None
    return Draft(
        cue=words,
        head=verb.i,
        entry=cue,
        speaker=speaker,
        content=said,
        negated=is_negated(verb),
        passed_on=tuple(hearers(verb, layout)),
    )


def _content(
    verb: Token,
    cue: SpeechCue,
    speaker: tuple[int, ...],
    stop: set[int],
    layout: Layout,
) -> set[int]:
    """Return what is said: around the verb, in the parse, or behind a hearer."""
    content = _interrupted(verb, cue, stop, layout)
    content = content or set(other_subject(verb, cue, stop, layout))
    content = content or set(content_of(verb, cue, speaker, layout)) - stop
    content = without_day(content, verb, layout)
    clause = "clause" in cue.takes
    if not content and clause:
        content = set(object_clause(verb) or clause_of_verb(verb, layout)) - stop
    if _is_time(content, layout):
        content = set(_before(verb, speaker, layout))
    if not content and clause:
        content = set(_around(verb, layout)) - stop
    return content


def _told_in(verb: Token, layout: Layout) -> set[int]:
    """Return the whole of "claims by two guards that …", hung in parts on the verb."""
    noun = child(verb, "dobj", "nsubjpass")
    told = None
    if noun is not None and noun_cue(noun.lemma_.lower()) is not None:
        told = told_by(noun, layout)
    if noun is None or told is None:
        return set()
    return set(range(noun.left_edge.i, told[1][-1] + 1)) - {verb.i}


def _put_at(verb: Token, companion: Token | None) -> Token | None:
    """Return the "at" of "puts at 340 the number of the dead"."""
    if companion is None or verb.lemma_ != "put":
        return None
    figure = next((c for c in verb.children if c.lower_ == "at"), None)
    return figure if figure is not None and figure.i < companion.left_edge.i else None


def _companion(verb: Token, cue: SpeechCue) -> Token | None:
    """Return the word that the cue needs beside the verb."""
    if cue.companion is None:
        return None
    for found in verb.children:
        if found.i > verb.i and found.lemma_.lower() == cue.companion:
            return found
        if found.dep_ in ("dobj", "ccomp", "oprd") and found.i > verb.i:
            for below in found.children:
                if below.lemma_.lower() == cue.companion and below.dep_ == "compound":
                    return below
    return None


def _may_speak(
    verb: Token, cue: SpeechCue, speaker: tuple[int, ...], layout: Layout
) -> bool:
    if speaker:
        return _may_be_said_by(verb, cue, speaker, layout)
    if is_passive(verb):
        if child(verb, "ccomp", "xcomp") is not None:
            return True
        told = child(verb, "nsubjpass", "csubjpass") is not None
        if cue.stance is Stance.ACCUSES and not _names_charge(verb):
            return False
        takes = "object" in cue.takes or "whole" in cue.takes
        return told and takes and verb.dep_ != "amod" and cue.stance in _TELLS
    infinitive = verb.tag_ == "VB" and child(verb, "aux") is not None
    return cue.manner not in _NO_OWN_SUBJECT and not infinitive


def _names_charge(verb: Token) -> bool:
    """Is it "accused of", "blamed for": a charge by nobody named, and no penalty?"""
    return any(
        c.dep_ == "prep" and c.lower_ in ("of", "for", "as") for c in verb.children
    )


def _may_be_said_by(
    verb: Token, cue: SpeechCue, speaker: tuple[int, ...], layout: Layout
) -> bool:
    of_thing = layout.tokens[speaker[0]].lower_ == "which"
    if cue.word in _RUNS_ON or (of_thing and cue.speaker == "person"):
        return is_person(speaker, layout)
    if child(verb, "ccomp") is not None:
        return True
    if verb.dep_ == "pcomp" and cue.manner == "wish":
        return False
    if cue.speaker == "person":
        return is_person(speaker, layout)
    return is_source(speaker, layout)


def cue_words(verb: Token, companion: Token | None, layout: Layout) -> tuple[int, ...]:
    """Return the verb with auxiliaries, negation, particle and companion."""
    words = {verb.i}
    beside = {
        c.i
        for c in verb.children
        if c.dep_ in _BESIDE or (c.dep_ == "advmod" and c.pos_ == "ADV")
    }
    at = verb.i - 1
    while at in beside:
        words.add(at)
        at -= 1
    particle = child(verb, "prt")
    if particle is not None and particle.i == verb.i + 1:
        words.add(particle.i)
    if companion is not None:
        words.update(range(verb.i, companion.i + 1))
        after = companion.i + 1
        if after < len(layout.tokens) and layout.tokens[after].dep_ == "prep":
            words.add(after)
    if verb.i + 1 < len(layout.tokens) and layout.tokens[verb.i + 1].text == ":":
        words.add(verb.i + 1)
    return tuple(sorted(words))


def _interrupted(
    verb: Token, cue: SpeechCue, stop: set[int], layout: Layout
) -> set[int]:
    """Return the sentence around ", he said,": commas on both sides show it."""
    if "clause" not in cue.takes or not _may_stand_aside(verb):
        return set()
    first, last = min(stop), max(stop)
    it = child(verb, "nsubjpass")
    first = it.i if it is not None and it.i == first - 1 else first
    start, end = layout.paragraph(verb.i)
    start, end = max(start, sentence_of(verb).start), min(end, sentence_of(verb).end)
    brief = layout.tokens[first].pos_ == "PRON" and last - first < _SHORTEST_HALF
    shortest = 1 if brief else _SHORTEST_HALF
    if last - first >= _LONGEST_ASIDE or first - start < shortest:
        return set()
    after = last + 1
    hearer = child(verb, "dobj", "dative")
    told = hearer is not None and hearer.left_edge.i == after
    after = hearer.right_edge.i + 1 if told and hearer is not None else after
    while after < end and layout.tokens[after].dep_ in ("npadvmod", "advmod"):
        after += 1
    start = _relative_start(start, first - 1, layout)
    commas = {layout.tokens[first - 1].text, layout.tokens[min(after, end - 1)].text}
    if commas != {","} or end - after < shortest:
        return set()
    if told and not any(t.tag_ in _FINITE for t in layout.tokens[after:end]):
        return set()
    away = set(range(first - 1, after + 1))
    found = set(range(start, end)) - away
    quoted = layout.quotation_at[first - 2] >= 0 or _opens_anew(after + 1, layout)
    return set() if quoted else found


def _opens_anew(at: int, layout: Layout) -> bool:
    """Does a quotation with a sentence of its own begin here: "…, she said, “We …”"?"""
    if at + 1 >= len(layout.tokens) or layout.quotation_at[at] < 0:
        return False
    return layout.tokens[at + 1].text[:1].isupper()


def _may_stand_aside(verb: Token) -> bool:
    """Is it ", he said," or ", it was claimed,"?"""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    subject = child(verb, "nsubjpass")
    return verb.tag_ == "VBN" and subject is not None and subject.lower_ == "it"


def _relative_start(start: int, comma: int, layout: Layout) -> int:
    """Return where ", without which, he said, they …" begins: behind its own comma."""
    near = range(max(start, comma - 3), comma)
    if not any(layout.tokens[i].tag_ in ("WDT", "WP") for i in near):
        return start
    return next((i + 1 for i in reversed(near) if layout.tokens[i].text == ","), start)


_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_LONGEST_ASIDE = 12
"""Tokens of speaker and cue between two commas; longer ones are clauses."""
_SHORTEST_HALF = 3
"""Tokens of what is said on either side of the aside."""


def _around(verb: Token, layout: Layout) -> list[int]:
    """Return the clause that ", he said" or "as he said" stands beside."""
    if verb.dep_ not in ("parataxis", "ccomp", "advcl") or verb.head.i == verb.i:
        return []
    mark = child(verb, "mark")
    if mark is not None and mark.lower_ != "as":
        return []
    if mark is None and not _is_set_off(verb, layout):
        return []
    own = set(subtree(verb))
    return [i for i in subtree(verb.head) if i not in own]


def _is_time(content: set[int], layout: Layout) -> bool:
    """Does "warned on Monday" leave nothing but the day?"""
    if all(
        layout.tokens[i].like_num and layout.tokens[i].dep_ == "dobj" for i in content
    ):
        return False
    return bool(content) and all(
        layout.tokens[i].ent_type_ in ("DATE", "TIME")
        or layout.tokens[i].dep_ == "prep"
        for i in content
    )


def _before(verb: Token, speaker: tuple[int, ...], layout: Layout) -> range:
    """Return what stands before ", the mayor warned on Monday", all of it."""
    first = speaker[0] if speaker else verb.i
    start = max(layout.paragraph(verb.i)[0], sentence_of(verb).start)
    set_off = first < verb.i and layout.tokens[first - 1].text == ","
    return range(start, first - 1 if set_off else start)


def _is_set_off(verb: Token, layout: Layout) -> bool:
    first = verb.left_edge.i
    if layout.tokens[first].text == ",":
        return True
    before = layout.tokens[first - 1].text if first else ""
    return before in (",", "-", "–", "—", "(", "'", '"', "’", "”")


def hearers(verb: Token, layout: Layout) -> Iterator[tuple[int, ...]]:
    """Yield who is told, or carries it: candidates for `via`."""
    for found in verb.children:
        heard = found.dep_ in ("dobj", "dative") and verb.lemma_.lower() in TOLD
        if (heard and found.i > verb.i) or (
            found.dep_ == "prep"
            and found.lower_ in ("to", "by", "on", "via", "through")
        ):
            target = child(found, "pobj") or found
            words = speaker_words(target, verb, layout)
            yield tuple(i for i in words if not _is_behind(i, target, layout))


def _is_behind(at: int, hearer: Token, layout: Layout) -> bool:
    """Does a word stand in the clause that the parse hung on a hearer?"""
    clauses = [c for c in hearer.children if c.dep_ in ("acl", "relcl")]
    return any(at >= layout.tokens[c.left_edge.i].i for c in clauses)
