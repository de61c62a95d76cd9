"""Ultimatums that no word of saying opens: "the army gave them until Friday to leave".

The speaker is whoever gives; no statement of the reading holds it, so it has none.
"""

import re
from collections.abc import Iterator, Sequence

from tollbook.model import OutlookKind, TimeRef
from tollbook.reading.page import Page

from .addressees import Addressees
from .drafts import Draft, Unit
from .horizons import due_of
from .moods import condition_in, is_negated, modality_of
from .tellings import act_of, core_of, stems_of

_GIVES = re.compile(
    r"\b(?:gave|given|gives|give|giving)\s+(?:(?!\bto\b)[^,.;])+?\s+"
    r"(?:(?:until|till)\b|(?:an? )?(?:deadline|ultimatum)\b|"
    r"(?:\w+[\s-])?(?:hours|days|weeks)\b)[^.;]*?\bto\s+[a-z]+[^.;]*",
    re.IGNORECASE,
)


def read_ultimatums(
    page: Page,
    times: Sequence[TimeRef],
    drafts: Sequence[Draft],
    addressees: Addressees,
) -> Iterator[Draft]:
    """Yield the ultimatums of a page that no draft holds yet."""
    for passage, sentence in page.sentences():
        start, end = sentence.start_char, sentence.end_char
        found = _GIVES.search(page.text, start, end)
        if found is None or any(
            draft.unit.start < found.end() and found.start() < draft.unit.end
            for draft in drafts
        ):
            continue
        due = due_of(
            times, found.start(), found.end(), page.text, page.report.published
        )
        if due is None:
            continue
        unit = Unit(
            start=start,
            end=start + len(page.text[start:end].rstrip()),
            text=page.text[start:end].rstrip(),
            statement=None,
            cue="",
            speaker=None,
            in_quotes=False,
            role=passage.role,
        )
        condition = condition_in(unit.text)
        yield Draft(
            unit=unit,
            kind=OutlookKind.ULTIMATUM,
            due=due,
            condition=condition and (start + condition[0], start + condition[1]),
            basis=None,
            modality=modality_of(unit.text),
            negated=is_negated(unit.text),
            addressee=addressees.within(found.start(), found.end()),
            act=act_of(unit.text),
            core=core_of(unit.text),
            stems=stems_of(unit.text),
        )
