"""Speakers set off by a colon or a dash: headlines, transcripts, quotations.

"Police: no arrests yet", "Strike kills 12: monitor", "Haddad: We saw the planes",
"'They came at dawn' – Amal, a teacher".
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from tollbook.model import Role, Stance
from tollbook.registers import find_actor
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout

_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
"""The time of an entry of a live blog speaks to nobody."""
_COLON = SpeechCue(word=":", part=Part.PREPOSITION, stance=Stance.ASSERTS)
_LONGEST_SPEAKER = 6
_SHORTEST_CLAIM = 3
_DASHES = frozenset(["-", "–", "—", "--"])
_FEWEST_LINES = 2
"""Turns a speaker needs in a transcript, where the register does not know them."""


def headline_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each paragraph whose speaker a colon or dash sets off."""
    turns = _turns(layout)
    for start, end in layout.paragraphs:
        colon = _first(layout, start, min(end, start + _LONGEST_SPEAKER + 1), {":"})
        draft = None
        if colon is not None and not _CLOCK.match(layout.tokens[start].text):
            draft = _before(layout, start, colon, end, turns)
        if draft is None:
            draft = _after(layout, start, end)
        if draft is not None:
            yield draft


def _turns(layout: Layout) -> dict[str, int]:
    """Return how many paragraphs open with each "NAME:"."""
    found: dict[str, int] = {}
    for start, end in layout.paragraphs:
        colon = _first(layout, start, min(end, start + _LONGEST_SPEAKER + 1), {":"})
        if colon is not None:
            words = _text(layout, start, colon)
            found[words] = found.get(words, 0) + 1
    return found


def _text(layout: Layout, start: int, end: int) -> str:
    return " ".join(layout.tokens[i].text for i in range(start, end))


def _first(layout: Layout, start: int, end: int, marks: set[str]) -> int | None:
    for i in range(start, end):
        if layout.tokens[i].text in marks and layout.quotation_at[i] < 0:
            return i
    return None


def _before(
    layout: Layout, start: int, colon: int, end: int, turns: dict[str, int]
) -> Draft | None:
    speaker = trimmed(range(start, colon), layout.tokens)
    content = trimmed(range(colon + 1, end), layout.tokens)
    if not speaker or len(content) < _SHORTEST_CLAIM:
        return None
    if not _is_speaker(speaker, layout):
        if any(layout.tokens[i].pos_ in ("VERB", "AUX") for i in speaker):
            return None
        repeated = turns.get(_text(layout, start, colon), 0) >= _FEWEST_LINES
        person = all(layout.tokens[i].ent_type_ == "PERSON" for i in speaker)
        opening = {layout.tokens[i].lower_ for i in content[:3]}
        speaks = layout.quotation_at[content[0]] >= 0 or opening & {"i", "we", "my"}
        quoted = any(layout.quotation_at[i] >= 0 for i in content)
        if quoted and all(_is_named(layout.tokens[i]) for i in speaker):
            return Draft((colon,), colon, _COLON, speaker, content)
        if not (person and (repeated or speaks)):
            return None
    return Draft((colon,), colon, _COLON, speaker, content)


def _is_named(token: Token) -> bool:
    """Is it a word of a name that may speak: "Red Cross", "Haddad"?"""
    return token.ent_type_ in ("ORG", "PERSON", "NORP") or token.pos_ == "PROPN"


def _after(layout: Layout, start: int, end: int) -> Draft | None:
    """Read "Strike kills 12: monitor" and "'At dawn' – Amal, a teacher"."""
    mark = None
    for i in range(end - 1, max(start, end - _LONGEST_SPEAKER - 2), -1):
        token = layout.tokens[i]
        if token.text == ":" or (token.text in _DASHES and _is_spaced(token)):
            mark = i
            break
    if mark is None:
        return None
    speaker = trimmed(range(mark + 1, end), layout.tokens)
    content = trimmed(range(start, mark), layout.tokens)
    if not speaker or len(content) < _SHORTEST_CLAIM:
        return None
    is_quoted = all(layout.quotation_at[i] >= 0 for i in (content[0], content[-1]))
    passage = layout.page.passage_at(layout.tokens[start].idx)
    in_headline = passage is not None and passage.role in (Role.HEADLINE, Role.SUMMARY)
    ends_open = layout.tokens[speaker[-1]].i == _last_word(layout, start, end)
    named = _is_speaker(speaker, layout) and (in_headline or ends_open)
    verbs = any(layout.tokens[i].pos_ in ("VERB", "AUX") for i in speaker)
    if not (named or (is_quoted and not verbs)):
        return None
    return Draft((mark,), mark, _COLON, speaker, content)


def _last_word(layout: Layout, start: int, end: int) -> int:
    """Return the last token but spaces: headlines end without a full stop."""
    last = end - 1
    while last > start and layout.tokens[last].is_space:
        last -= 1
    return last


def _is_spaced(token: Token) -> bool:
    return bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _is_speaker(words: tuple[int, ...], layout: Layout) -> bool:
    """Do these words name a known body, or somebody by a role?"""
    first, last = layout.tokens[words[0]], layout.tokens[words[-1]]
    text = layout.page.text[first.idx : last.idx + len(last)]
    if find_actor(text) is not None:
        return True
    role = role_of(last.lemma_.lower()) or role_of(last.lower_)
    if last.lower_ in ("caption", "headline", "note"):
        return False
    after = layout.tokens[words[1]] if len(words) > 1 else None
    if role is None and after is not None and after.pos_ == "ADP":
        role = role_of(first.lemma_.lower())
    return role is not None and role.sort in (Sort.PERSON, Sort.BODY, Sort.DOCUMENT)
