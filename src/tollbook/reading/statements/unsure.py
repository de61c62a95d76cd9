"""Those who do not say, cannot tell, will not confirm: doubt put in several verbs.

"Declined to say whether", "was unable to verify", "has yet to confirm", "neither
confirmed nor denied", "would not say", "it remains unclear whether".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import PASSIVE_SUBJECTS, child, is_negated, subtree, trimmed
from .layout import Layout
from .relatives import antecedent
from .speakers import is_source, speaker_words, subject_of

TELLS = claim_words("tells")
_ONLY_WITH_CLAUSE = frozenset(["provide", "give", "reach", "locate", "trace", "name"])
_HOLDS_BACK = frozenset(["decline", "refuse", "fail", "struggle"])
_HELD = frozenset(["unable", "unwilling", "powerless"])
_FREE = frozenset(["able", "willing", "prepared", "ready"])
_NOT = frozenset(["would", "will", "could", "can", "did", "do", "does", "ca", "wo"])
_OWNS = frozenset(["confirm", "admit", "acknowledge", "accept", "claim", "affirm"])
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "advcl"})
_BE = frozenset(["be", "remain", "stay"])
_CLEAR = {
    "clear": True,
    "known": True,
    "certain": True,
    "unclear": False,
    "unknown": False,
    "uncertain": False,
    "unconfirmed": False,
    "unverified": False,
}
_HEADS = TELLS | frozenset(_CLEAR) | {"deny", "know"}

DOUBTS = SpeechCue(
    word="unsure",
    part=Part.VERB,
    stance=Stance.DOUBTS,
    certainty="doubtful",
    takes=("clause", "object", "on", "about", "for", "out"),
)
SURE = SpeechCue(word="clear", part=Part.VERB, stance=Stance.ASSERTS)


def unsure_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each source that does not tell, and for what is not clear."""
    for token in layout.with_lemma(_HEADS):
        if layout.is_quoted(token.i):
            continue
        draft = None
        if token.lower_ in _CLEAR:
            draft = _unclear(token, layout)
        if draft is None and token.lemma_.lower() == "deny":
            draft = _neither(token, layout)
        elif draft is None and token.pos_ in ("VERB", "NOUN"):
            draft = _withheld(token, layout) or _refused(token, layout)
        if draft is not None:
            yield draft


def _withheld(verb: Token, layout: Layout) -> Draft | None:
    """Read "declined to say", "was unable to verify", "has yet to confirm"."""
    if child(verb, "aux") is None or verb.tag_ != "VB":
        return None
    governor = verb.head
    if governor.lemma_.lower() in _HOLDS_BACK and governor.pos_ == "VERB":
        first = governor
    elif governor.lower_ in _HELD or (
        governor.lower_ in _FREE and is_negated(governor.head)
    ):
        first = governor.head
    elif governor.lemma_ == "have" and any(
        c.lower_ == "yet" for c in (*governor.children, *verb.children)
    ):
        first = governor
    else:
        return None
    return _draft(verb, first, layout)


def _refused(verb: Token, layout: Layout) -> Draft | None:
    """Read "would not say whether", "Neither side would confirm"."""
    aux = next((c for c in verb.children if c.lower_ in _NOT and c.dep_ == "aux"), None)
    if aux is None:
        return None
    subject = subject_of(verb)
    nobody = subject is not None and any(
        c.lower_ in ("neither", "no") for c in subject.children
    )
    if not (is_negated(verb) or nobody):
        return None
    return _draft(verb, verb, layout)


def _draft(verb: Token, first: Token, layout: Layout) -> Draft | None:
    passive = child(verb, *PASSIVE_SUBJECTS, "auxpass") is not None
    subject = child(first, *PASSIVE_SUBJECTS) or subject_of(first)
    if passive or subject is None:
        return None
    speaker = speaker_words(subject, first, layout)
    if not is_source(speaker, layout):
        return None
    if verb.lemma_ in _ONLY_WITH_CLAUSE and child(verb, "ccomp") is None:
        return None
    said, fronted = _said(verb, layout)
    if not said:
        said, fronted = _asked_before(verb, layout), True
    beside = [c.i for c in first.children if c.dep_ in ("aux", "neg", "advmod")]
    start = min([first.i, *(i for i in beside if i > speaker[-1])])
    content = trimmed(set(said) - set(speaker), layout.tokens)
    cue = tuple(i for i in range(start, verb.i + 1) if i not in content)
    if not content or (not fronted and content[0] < verb.i):
        return None
    return Draft(cue, verb.i, DOUBTS, speaker, content)


def _asked_before(verb: Token, layout: Layout) -> list[int]:
    """Return the question of "Was it a drone? Police won't say"."""
    start, end = layout.paragraph(verb.i)
    behind = layout.tokens[verb.i + 1 : min(end, sentence_of(verb).end)]
    mark = sentence_of(verb).start - 1
    if mark <= start or layout.tokens[mark].text != "?" or any(map(_is_word, behind)):
        return []
    return [
        i for i in range(sentence_of(layout.tokens[mark]).start, mark + 1) if i >= start
    ]


def _is_word(token: Token) -> bool:
    return token.is_alpha


def _said(verb: Token, layout: Layout) -> tuple[list[int], bool]:
    """Return what is not told, and whether it is what a "which" stands for."""
    noun = antecedent(verb, layout)
    if noun:
        return list(noun), True
    found: list[int] = []
    for part in verb.children:
        if part.dep_ in ("ccomp", "dobj", "xcomp"):
            found.extend(subtree(part))
        elif part.dep_ == "prep" and part.lower_ in ("on", "about", "for"):
            found.extend(i for below in part.children for i in subtree(below))
    return [i for i in found if i > verb.i], False


def _neither(verb: Token, layout: Layout) -> Draft | None:
    """Read "neither confirmed nor denied" as one cue: it leaves the matter open."""
    head = verb.head
    joined = verb.dep_ == "conj" and head.lemma_.lower() in _OWNS
    if not joined or not (0 < verb.i - head.i <= 3):  # noqa: PLR2004
        return None
    between = {t.lower_ for t in layout.tokens[head.i : verb.i]} & {"nor", "or"}
    before = {t.lower_ for t in layout.tokens[max(head.i - 3, 0) : head.i]}
    subject = subject_of(head)
    if not between or not before & {"neither", "not", "n't", "never"} or not subject:
        return None
    speaker = speaker_words(subject, head, layout)
    first = head.i
    while first - 1 > speaker[-1]:
        first -= 1
    said = [
        i
        for v in (verb, head)
        for part in v.children
        if part.dep_ in ("dobj", "ccomp", "xcomp")
        for i in subtree(part)
    ]
    content = trimmed((i for i in said if i > verb.i), layout.tokens)
    if not content:
        return None
    return Draft(tuple(range(first, verb.i + 1)), verb.i, DOUBTS, speaker, content)


def _unclear(word: Token, layout: Layout) -> Draft | None:
    """Read "it was not clear whether …", "… remains unknown": nobody is named."""
    verb = word if word.tag_ == "VBN" and child(word, "auxpass") else word.head
    if verb is not word and verb.lemma_ not in _BE:
        return None
    negated = is_negated(verb) or is_negated(word)
    subject = child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass")
    clause = _open_clause(verb, word)
    if clause is None and not negated and _CLEAR[word.lower_]:
        return None
    if clause is None and subject is not None and (negated or not _is_plain(word)):
        clause = subject
    if clause is None or (subject is not None and subject.pos_ == "PROPN"):
        return None
    cue = SURE if _CLEAR[word.lower_] is not negated else DOUBTS
    said = _question_before(verb, layout) or set(subtree(clause))
    content = trimmed(said - {word.i}, layout.tokens)
    beside = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    start = min([verb.i, word.i, *beside])
    words = tuple(i for i in range(start, word.i + 1) if i not in content)
    if not content or not words or subject_speaks(subject):
        return None
    return Draft(words, word.i, cue, (), content)


def _question_before(verb: Token, layout: Layout) -> set[int]:
    """Return the "who fired it" of "Who fired it remains unclear"."""
    start = max(layout.paragraph(verb.i)[0], sentence_of(verb).start)
    first = layout.tokens[start]
    if first.tag_ not in ("WP", "WRB", "WDT") and first.lower_ != "whether":
        return set()
    beside = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    return set(range(start, min([verb.i, *beside])))


def _open_clause(verb: Token, word: Token) -> Token | None:
    """Return the clause that is open; a question before any other."""
    own = [c for c in (*verb.children, *word.children) if c.dep_ in _CLAUSES]
    near = [c for c in own if not _across_semicolon(c, word)]
    asking = [c for c in near if _asks(c)]
    plain = [c for c in near if c.dep_ != "advcl"]
    return next(iter((*asking, *plain)), None)


def _across_semicolon(clause: Token, word: Token) -> bool:
    first, last = sorted((clause.i, word.i))
    return any(t.text == ";" for t in word.doc[first:last])


def _is_plain(word: Token) -> bool:
    """Is it "the sky was clear", "he was known": no claim of anybody?"""
    return word.lower_ in ("clear", "known", "certain")


def _asks(clause: Token) -> bool:
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ in ("whether", "if")


def subject_speaks(subject: Token | None) -> bool:
    """Is it "she was certain that …", which somebody holds and not nobody?"""
    if subject is None or subject.lower_ == "it":
        return False
    return subject.dep_ in ("nsubj", "nsubjpass") and subject.ent_type_ == "PERSON"
