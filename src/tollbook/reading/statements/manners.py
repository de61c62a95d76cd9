"""Manners of speaking that change the stance: names given, bargains, own bodies.

"Calling the report a fabrication" denies it; "considered the figure inflated" doubts
it; "told residents to leave" demands; "said his government would pay" promises; "in
exchange for" makes an offer of a promise.
"""

import itertools

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import role_of

from .contents import is_told_to
from .drafts import Draft
from .figures import is_number
from .layout import Layout

_NAMES = frozenset(
    [
        "call",
        "brand",
        "label",
        "term",
        "describe",
        "dub",
        "consider",
        "deem",
        "regard",
        "characterise",
        "characterize",
        "denounce",
        "condemn",
        "view",
        "see",
    ]
)
_AT_FAULT = claim_words("at fault")
_WARNS = claim_words("warns")
_FIGURES = claim_words("figures out")
_AHEAD = frozenset(["will", "would", "could", "may", "might"])
_SHORT = 12
"""Tokens of a claim thrown back: "This is a fabrication from start to finish"."""
_NOT = frozenset(["not", "n't", "never", "no"])
_OWN = frozenset(["his", "her", "its", "their", "our", "my"])
_BODIES = frozenset(["party", "official"])
_CHANCES = frozenset(
    [
        "likely",
        "unlikely",
        "probable",
        "improbable",
        "possible",
        "impossible",
        "doubtful",
        "inevitable",
        "certain",
    ]
)
_BARGAINS = frozenset(
    [("exchange", "for"), ("return", "for"), ("condition", "that"), ("if", "you")]
)


def named_stance(
    draft: Draft, words: list[Token], layout: Layout
) -> tuple[Stance, str] | None:
    """Return the stance of a name given to a claim, or of an order told."""
    verb, word = layout.tokens[draft.head], draft.entry.word
    lowered = {t.lower_ for t in words}
    ordered = word == "tell" and is_told_to(verb)
    if ordered or (word in _WARNS and _is_against(verb)):
        return Stance.DEMANDS, "certain"
    if word in _FIGURES and any(map(is_number, words)):
        return _guessed(lowered)
    if word == "hold" and lowered & _AT_FAULT:
        return Stance.ACCUSES, "certain"
    if word == "allege" and not draft.speaker:
        return Stance.ACCUSES, "possible"
    if draft.entry.stance is Stance.ASSERTS and (thrown := _thrown(words, layout)):
        return thrown
    return _by_name(lowered) if word in _NAMES else None


def _guessed(words: set[str]) -> tuple[Stance, str]:
    """Return the stance of a guess with a figure: of what is, or of what will be."""
    return (Stance.PREDICTS if words & _AHEAD else Stance.ESTIMATES), "probable"


def _is_against(verb: Token) -> bool:
    """Is it "warned against reading", "cautioned reporters against"?"""
    return any(c.lower_ == "against" for c in verb.children)


def _thrown(words: list[Token], layout: Layout) -> tuple[Stance, str] | None:
    """Return the stance of words thrown out: "Lies, all lies", "Who will help us?"."""
    if _is_bare_lie(words, layout):
        return Stance.DENIES, "certain"
    return (Stance.DOUBTS, "possible") if _is_question(words) else None


def _is_question(words: list[Token]) -> bool:
    """Is it one question and nothing else: "Who will bury us?"?"""
    if any(t.lower_ in ("you", "please") for t in words):
        return False
    ends = [t for t in words if t.text in (".", "?", "!", "…")]
    return [t.text for t in ends] == ["?"] and ends[0].i >= words[-1].i - 1


def _is_bare_lie(words: list[Token], layout: Layout) -> bool:
    """Is it "Lies, all lies", "This is a fabrication": a claim thrown back?"""
    if layout.quotation_at[words[0].i] < 0 or len(words) > _SHORT:
        return False
    plain = [t.lower_ for t in words if t.is_alpha]
    false = any(t in claim_words("called false") for t in plain)
    verbs = [t for t in words if t.pos_ in ("VERB", "AUX")]
    points = not verbs or plain[0] in ("this", "that", "it", "these", "those", "they")
    return false and points and not _NOT & set(plain)


def _by_name(words: set[str]) -> tuple[Stance, str] | None:
    """Return the stance of calling a claim a lie, or a figure inflated."""
    if words & _NOT:
        return None
    if words & claim_words("called false"):
        return Stance.DENIES, "certain"
    if words & claim_words("called doubtful"):
        return Stance.DOUBTS, "doubtful"
    return None


def first_verb_after_it(words: list[Token]) -> Token | None:
    """Return the verb of "it (is) unlikely that he will": it tells what is to come."""
    at = next((n for n, t in enumerate(words[:4]) if t.lower_ in _CHANCES), None)
    if at is None or not any(t.lower_ == "it" for t in words[:at]):
        return None
    return next((t for t in words[at + 1 :] if t.pos_ == "VERB"), None)


def is_exchange(words: list[Token]) -> bool:
    """Is something asked for in return?"""
    lowered = [token.lower_ for token in words]
    return any(pair in _BARGAINS for pair in itertools.pairwise(lowered))


def is_own_body(subject: Token) -> bool:
    """Is it "his government", "its troops": the speaker acts through them?"""
    owned = any(c.dep_ == "poss" and c.lower_ in _OWN for c in subject.children)
    role = role_of(subject.lemma_.lower())
    return owned and role is not None and role.kind.value in _BODIES
