"""The names in what is said: of places, armies, people. Times and speakers apart."""

from collections.abc import Sequence

from tollbook.model import Role, TimeRef
from tollbook.reading.page import Page
from tollbook.registers.outlook_cues import words_of

_ABOVE = (Role.HEADLINE, Role.SUMMARY)


class Names:
    """The names of a page. A headline in capitals has only those its body has."""

    def __init__(self, page: Page, times: Sequence[TimeRef]) -> None:
        taken = {at for time in times for at in range(time.start, time.end)}
        found = [
            (token.idx, token.lower_)
            for token in page.doc
            if token.pos_ == "PROPN"
            and token.is_alpha
            and token.idx not in taken
            and token.lower_ not in words_of("empty")
        ]
        above = [
            range(passage.start, passage.end)
            for passage in page.passages
            if passage.role in _ABOVE
        ]

        def is_above(at: int) -> bool:
            return any(at in stretch for stretch in above)

        body = {name for at, name in found if not is_above(at)}
        self._found = [
            (at, name) for at, name in found if name in body or not is_above(at)
        ]

    def within(self, start: int, end: int) -> frozenset[str]:
        """Return the names in a stretch, in lower case."""
        return frozenset(name for at, name in self._found if start <= at < end)
