"""Bring the tellings of one outlook together.

A report tells a prediction three times: in its headline, in its own words and in
the speaker's. It is one outlook. Its modality, condition and days are the body's
and, before all, the speaker's own words'; the headline's "will" does not harden
an envoy's "may".
"""

import re
from collections.abc import Sequence

from tollbook.model import OutlookKind, Role, Source, SourceKind
from tollbook.registers.outlook_cues import find_phrase, words_of

from .drafts import Draft
from .moods import modal_at
from .units import role_rank

SHARED = 0.5
"""Share of the shorter telling's words that the longer has, too (starting value)."""
ALIKE = 0.8
"""The same, where only the words tell that the speakers are one."""
FEWEST = 2
"""Words that a telling must have to be told again (starting value)."""

CORE = 6
"""Words of a core (starting value)."""

_TO = re.compile(r"\bto\s+(?=[a-z])", re.IGNORECASE)
_OF_A_STATE = re.compile(
    r"^(?:the )?(?:government|army|military|regime|state|pro-government)(?: \w+)?$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "who"))
_WORD = re.compile(r"[a-z]{3,}")


def stems_of(words: str) -> frozenset[str]:
    """Return the words that carry a telling, cut to five letters."""
    found = _WORD.findall(words.lower())
    return frozenset(word[:5] for word in found if word not in words_of("empty"))


def _after_marker(words: str) -> str | None:
    at = modal_at(words)
    if at is None:
        phrase = find_phrase(words)
        at = phrase[1][1] if phrase else None
    if at is None:
        to_do = _TO.search(words)
        at = to_do.end() if to_do else None
    return None if at is None else words[at:]


def act_of(words: str) -> str | None:
    """Return the first word that counts after "may be", "about to", "to"."""
    after = _after_marker(words)
    if after is None:
        return None
    found = (
        word for word in _WORD.findall(after.lower()) if word not in words_of("empty")
    )
    return next((word[:5] for word in found), None)


def core_of(words: str) -> frozenset[str]:
    """Return the act and the few words after it."""
    after = _after_marker(words) or words
    found = [
        word for word in _WORD.findall(after.lower()) if word not in words_of("empty")
    ]
    return frozenset(word[:5] for word in found[:CORE])


def bring_together(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Return groups of tellings, each with its best telling first."""
    ordered = sorted(drafts, key=_rank)
    groups: list[list[Draft]] = []
    for draft in ordered:
        home = next((group for group in groups if _same_outlook(group, draft)), None)
        if home is None:
            groups.append([draft])
        elif not any(_overlap(draft, other) for other in home):
            home.append(draft)
    return sorted(groups, key=lambda group: group[0].unit.start)


def _rank(draft: Draft) -> tuple[int, int, int, int]:
    statement = draft.unit.statement
    own_words = statement is not None and statement.quoted and _is_quoted(draft)
    return (
        role_rank(draft.unit.role),
        0 if own_words else 1,
        0 if draft.due else 1,
        draft.unit.start,
    )


def _is_quoted(draft: Draft) -> bool:
    return draft.unit.text[0] in "\"'“‘"


def _overlap(one: Draft, other: Draft) -> bool:
    return one.unit.start < other.unit.end and other.unit.start < one.unit.end


def _same_outlook(group: list[Draft], draft: Draft) -> bool:
    """Is it told by the same speaker, in the same sense, in much the same words?"""
    best = group[0]
    if any(_overlap(draft, other) and other.kind is draft.kind for other in group):
        return True
    if best.kind is not draft.kind or best.negated is not draft.negated:
        return False
    headline = draft.unit.role in (Role.HEADLINE, Role.SUMMARY, Role.CAPTION)
    same = _same_speaker(best.unit.speaker, draft.unit.speaker, loosely=headline)
    if not same and not _same_state(group, draft):
        return False
    if best.kind is OutlookKind.DEMAND and not _same_addressee(best, draft):
        return False
    return any(_same_telling(other, draft) for other in group)


def _same_telling(one: Draft, other: Draft) -> bool:
    if one.act and one.act not in other.stems:
        return False
    if other.act and other.act not in one.stems:
        return False
    return _same_words(one.core, other.core) or _same_words(one.stems, other.stems)


def _same_words(
    one: frozenset[str],
    other: frozenset[str],
    share: float = SHARED,
    fewest: int = FEWEST,
) -> bool:
    fewer = min(len(one), len(other))
    if fewer < fewest:
        return one == other and fewer > 0
    return len(one & other) >= share * fewer


def _same_addressee(one: Draft, other: Draft) -> bool:
    if one.addressee is None or other.addressee is None:
        return True
    return one.addressee.name == other.addressee.name


def _same_state(group: list[Draft], draft: Draft) -> bool:
    """Is one of them an unnamed body of a state, and are the words the same?"""
    ours, other = group[0].unit.speaker, draft.unit.speaker
    if ours is None or other is None or ours.kind is not other.kind:
        return False
    if ours.kind is not SourceKind.PARTY or (ours.register and other.register):
        return False
    unnamed = ours if ours.register is None else other
    return _OF_A_STATE.search(unnamed.name) is not None and any(
        _same_words(told.stems, draft.stems, share=ALIKE, fewest=4) for told in group
    )


def _same_speaker(one: Source | None, other: Source | None, *, loosely: bool) -> bool:
    if one is None or other is None:
        return loosely or one is other
    if one.register and other.register and one.register == other.register:
        return True
    names = one.name.casefold(), other.name.casefold()
    if names[0] == names[1] or _PRONOUNS & set(names):
        return True
    if names[0].split()[-1] == names[1].split()[-1]:
        return True
    return loosely and (one.kind is other.kind or names[0] in names[1])
