"""Lines of a transcript: "PRESENTER: Who fired?", "Q: …", "[14:02] LEILA: They came".

A line opens with a name in capitals, a title and a name, or the letter of question and
answer, and a colon. It runs to the next line that does. A line that ends with a
question mark asks to know.

>>> bool(_TURN.match("THE WITNESS (through interpreter): Nobody came."))
True
>>> bool(_TURN.match("Note: nobody came."))
False
"""

import re
from collections.abc import Iterator

from tollbook.model import Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import role_of
from tollbook.registers.speech_cues import Part, SpeechCue

from .drafts import Draft
from .grammar import trimmed
from .layout import Layout

_TIME = r"(?P<time>[\[(]?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?[\])]?\s+)?"
_ASIDE = r"(?:\s*\([^()]{1,40}\))?"
_TURN = re.compile(
    _TIME + r"(?P<name>(?:[A-ZÀ-Þ][\wÀ-ÿ.'’-]*\s+){0,5}?"
    r"(?:[QA](?=[:.])|[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,})(?:\s+\d{1,2})?)" + _ASIDE + r"\s*"
    r"(?P<mark>:|(?<=\bQ)\.|(?<=\bA)\.)(?=\s)"
)
_LOOSE = re.compile(
    _TIME + r"(?P<name>[A-ZÀ-Þ][\wÀ-ÿ.'’-]*(?:\s+[\wÀ-ÿ.'’-]+){0,4})" + _ASIDE + r"\s*"
    r"(?P<mark>:)(?=\s)"
)
"""Any name and a colon: read where two lines do so and one of them asks."""
_NO_NAMES = claim_words("heads a line")
_TELLS = SpeechCue(word=":", part=Part.PREPOSITION, stance=Stance.ASSERTS)
_ASKS = SpeechCue(word="ask", part=Part.PREPOSITION, stance=Stance.DOUBTS)
_FEWEST = 1
"""Words of a line: "By whom?", "No"."""


def transcript_drafts(layout: Layout) -> Iterator[Draft]:
    """Yield a draft for each line of a transcript."""
    text = layout.page.text
    turns = _transcript(text)
    at = {token.idx: token.i for token in layout.tokens} if turns else {}
    for number, turn in enumerate(turns):
        first = at.get(turn.start("name"))
        mark = turn.start("mark")
        colon = at.get(mark, at.get(mark - 1))
        if first is None or colon is None or layout.paragraph_at[first] < 0:
            continue
        if len(turns) == 1 and _is_dateline(turn["name"]):
            return
        after = turns[number + 1].start() if number + 1 < len(turns) else len(text)
        draft = _draft(layout, turn, (first, colon), after)
        if draft is not None:
            yield draft


def _transcript(text: str) -> list[re.Match[str]]:
    """Return the openings of all lines that somebody speaks."""
    if ":" not in text and "Q." not in text:
        return []
    sure = list(_turns(text, _TURN))
    loose = list(_turns(text, _LOOSE))
    if len(loose) >= len(sure) and len(loose) > 1 and _asks(text, loose):
        return loose
    return sure


def _is_dateline(name: str) -> bool:
    """May a lone word in capitals be where it was written: "DARMAK: Nine …"?"""
    return " " not in name and role_of(name.lower()) is None


def _asks(text: str, turns: list[re.Match[str]]) -> bool:
    """Does one of the lines end with a question mark?"""
    lines = [
        text[turn.end() : text.find("\n", turn.end()) + 1 or None] for turn in turns
    ]
    return any(line.rstrip().endswith("?") for line in lines)


def _turns(text: str, opening: re.Pattern[str]) -> Iterator[re.Match[str]]:
    for line in re.finditer(r"^[ \t]*[\"“]?(?=\S)", text, re.MULTILINE):
        turn = opening.match(text, line.end())
        if turn is not None and turn["name"].split()[0].upper() not in _NO_NAMES:
            yield turn


def _draft(
    layout: Layout, turn: re.Match[str], ends: tuple[int, int], after: int
) -> Draft | None:
    first, colon = ends
    said = []
    for i in range(colon + 1, len(layout.tokens)):
        token = layout.tokens[i]
        if token.idx >= after or _is_new_part(layout, colon, i):
            break
        said.append(i)
    content = trimmed(said, layout.tokens)
    speaker = trimmed(
        (
            i
            for i in range(first, max(colon, first + 1))
            if layout.tokens[i].idx < turn.end("name")
        ),
        layout.tokens,
    )
    if len(content) < _FEWEST or not speaker:
        return None
    asks = "?" in (layout.tokens[i].text for i in content[-2:])
    return Draft((colon,), colon, _ASKS if asks else _TELLS, speaker, content)


def _is_new_part(layout: Layout, colon: int, at: int) -> bool:
    """Does the transcript end here: furniture, or a paragraph of the outlet's?"""
    return layout.paragraph_at[at] not in (layout.paragraph_at[colon], -1)
