"""Outlooks that no word of saying opens, and so no statement of the reading holds.

"The army gave them until Friday to leave" is an ultimatum, "the rebels agreed to
a truce until Friday" a promise. Who gives and who agrees stands in the sentence.
"""

import re
from collections.abc import Iterator, Sequence

from tollbook.model import OutlookKind, TimeRef
from tollbook.reading.page import Page
from tollbook.registers.outlook_cues import find_words

from .addressees import Addressees
from .drafts import Draft, Unit
from .horizons import due_of
from .moods import condition_in
from .names import Names
from .tellings import act_of, core_of, stems_of, subject_of

_GIVES = re.compile(
    r"\b(?:gave|given|gives|give|giving)\s+(?:(?!\bto\b)[^,.;])+?\s+"
    r"(?:(?:until|till)\b|(?:an? )?(?:deadline|ultimatum)\b|"
    r"(?:\w+[\s-])?(?:hours|days|weeks)\b)[^.;]*?\bto\s+[a-z]+[^.;]*"
    r"|\b(?:set|sets|imposed|imposes|issued|issues)\s+(?:[^,.;]{0,40}?\s)?"
    r"(?:deadline|ultimatum)\b[^.;]*"
    r"|\b(?:have|has|had)\s+(?:until|till)\b[^.;]*?\bto\s+[a-z]+[^.;]*",
    re.IGNORECASE,
)


_AGREES = re.compile(
    r"\b(?:agreed|agree|agrees|have signed|has signed|signed)\s+"
    r"(?:to|on|upon|an?|the)\b"
    r"[^.;]*",
    re.IGNORECASE,
)


def read_unsaid(
    page: Page,
    times: Sequence[TimeRef],
    drafts: Sequence[Draft],
    addressees: Addressees,
    names: Names,
) -> Iterator[Draft]:
    """Yield the ultimatums and agreements of a page that no draft holds yet."""
    for passage, sentence in page.sentences():
        start, end = sentence.start_char, sentence.end_char
        kind, found = _find(page.text, start, end)
        if found is None or any(
            draft.unit.start < found.end() and found.start() < draft.unit.end
            for draft in drafts
        ):
            continue
        due = due_of(
            times,
            found.start(),
            found.end(),
            page.text,
            page.report.published,
            given=kind is OutlookKind.ULTIMATUM,
        )
        if due is None and kind is OutlookKind.ULTIMATUM:
            continue
        text = page.text[start:end].rstrip()
        unit = Unit(
            start=start,
            end=start + len(text),
            text=text,
            statement=None,
            cue="",
            speaker=None,
            in_quotes=False,
            role=passage.role,
        )
        condition = condition_in(text)
        yield Draft(
            unit=unit,
            kind=kind,
            due=due,
            published=page.report.published,
            condition=condition and (start + condition[0], start + condition[1]),
            basis=None,
            modality=None,
            negated=False,
            addressee=addressees.within(found.start(), found.end()),
            act=act_of(text),
            core=core_of(text),
            names=names.within(start, end),
            subject=subject_of(text),
            stems=stems_of(text),
        )


def _find(text: str, start: int, end: int) -> tuple[OutlookKind, re.Match[str] | None]:
    gives = _GIVES.search(text, start, end)
    if gives:
        return OutlookKind.ULTIMATUM, gives
    agrees = _AGREES.search(text, start, end)
    bound = agrees if agrees and find_words("pause", agrees[0]) else None
    return OutlookKind.PROMISE, bound
