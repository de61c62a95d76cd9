"""Who speaks in a report: names, roles and pronouns brought together."""

from dataclasses import dataclass

from tollbook.model import Source, SourceKind
from tollbook.reading.page import Page
from tollbook.registers import find_actor


@dataclass(frozen=True, slots=True)
class Speech:
    """One speaker's words in the parse, and where the cue and the content stand."""

    speaker: tuple[int, ...]
    cue: int
    content: tuple[int, ...]


class Cast:
    """The speakers of one page, in the order they speak."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def source(self, speech: Speech) -> Source | None:
        """Return who speaks, None where nobody is named."""
        if not speech.speaker:
            return None
        start, end = self._span(speech.speaker)
        text = self._page.text[start:end]
        return Source(start=start, end=end, text=text, name=text)

    def medium(self, words: tuple[int, ...]) -> Source | None:
        """Return the medium these words name, None where they name none."""
        if not words:
            return None
        start, end = self._span(words)
        text = self._page.text[start:end]
        actor = find_actor(text)
        if actor is None or actor.kind is not SourceKind.MEDIA:
            return None
        return Source(
            start=start,
            end=end,
            text=text,
            name=actor.name,
            kind=actor.kind,
            register=actor.id,
        )

    def _span(self, words: tuple[int, ...]) -> tuple[int, int]:
        first, last = self._page.doc[words[0]], self._page.doc[words[-1]]
        return first.idx, last.idx + len(last)
