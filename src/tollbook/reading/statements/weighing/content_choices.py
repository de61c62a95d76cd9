"""What may be said by a word: every stretch that the parse or the quotations offer."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from tollbook.reading.statements.grammar import EDGE

from .scene import Scene

type Choices = dict[tuple[int, ...], list[str]]

_NO_CONTENT = frozenset(
    [
        "aux",
        "auxpass",
        "neg",
        "punct",
        "intj",
        "cc",
        "prt",
        "nsubj",
        "csubj",
        "expl",
        "agent",
    ]
)
_CLAUSES = frozenset(
    [
        "dobj",
        "ccomp",
        "xcomp",
        "attr",
        "oprd",
        "prep",
        "advcl",
        "acomp",
        "acl",
        "dative",
        "relcl",
    ]
)
_TAILS = frozenset(["advcl", "conj", "npadvmod", "prep", "parataxis", "advmod"])
_DASHES = frozenset(["—", "–", "-", "--"])
_FAR = 25
"""Tokens between the cue and a speaker that still stands beside it."""
_LONGEST_DAY = 5
"""Words of a day with its preposition: "on the first of March"."""
_SHORT = 3
"""Tokens of a quotation too short to be what is said."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue whose content is looked for."""

    at: int
    cue: frozenset[int]
    speaker: tuple[int, ...]
    taken: frozenset[int]
    """Words of cue and speaker: no part of what is said."""
    paragraph: tuple[int, int]
    """Tokens [start, end) of the cue's paragraph."""
    scene: Scene
    found: Choices = field(default_factory=dict)

    def add(self, name: str, words: Iterable[int]) -> None:
        """Add a choice, cut to the paragraph, without cue, speaker and edges."""
        pos, lower, taken = self.scene.columns.pos, self.scene.columns.lower, self.taken
        start, end = self.paragraph
        kept = [
            i
            for i in words
            if start <= i < end and i not in taken and pos[i] != "SPACE"
        ]
        first, last = 0, len(kept)
        while first < last and lower[kept[first]] in EDGE:
            first += 1
        while last > first and self._ends_before(kept[last - 1]):
            last -= 1
        said = tuple(kept[first:last])
        if said and not self._is_day(said):
            self.found.setdefault(said, []).append(name)

    def _ends_before(self, at: int) -> bool:
        columns = self.scene.columns
        return columns.lower[at] in EDGE or columns.dep[at] == "cc"

    def _is_day(self, words: tuple[int, ...]) -> bool:
        """Is it but when it was said: "on Monday", "last night"?"""
        columns = self.scene.columns
        return len(words) <= _LONGEST_DAY and all(
            columns.entity[i] in ("DATE", "TIME") or columns.pos[i] in ("ADP", "DET")
            for i in words
        )


def content_choices(
    at: int, cue: Collection[int], speaker: tuple[int, ...], scene: Scene
) -> Choices:
    """Return the stretches that may be said, each with how it stands to the cue."""
    taken = frozenset((*cue, *speaker))
    paragraph = scene.layout.paragraph(at)
    asked = Asked(at, frozenset(cue), speaker, taken, paragraph, scene)
    draft = scene.drafts.get(at)
    if draft is not None:
        asked.found[draft.content] = ["rule"]
    _dependents(asked)
    _onward(asked)
    _stretches(asked)
    _round_about(asked)
    _up_the_tree(asked)
    _quotations(asked)
    return asked.found


def _dependents(asked: Asked) -> None:
    columns, at = asked.scene.columns, asked.at
    for child in columns.children[at]:
        dep = columns.dep[child]
        if dep in _NO_CONTENT and dep != "csubjpass":
            continue
        side = ">" if child > at else "<"
        under = columns.under(child)
        if dep == "prep":
            word = columns.lower[child]
            asked.add(f"after {word}{side}", [i for i in under if i != child])
            asked.add(f"with {word}{side}", under)
            continue
        asked.add(f"{dep}{side}", under)
        if dep == "advcl":
            asked.add("advcl bare", [i for i in under if not _marks(i, child, asked)])
        if dep in ("dobj", "attr", "oprd"):
            _parts_of_object(child, dep, asked)
        if dep in ("ccomp", "xcomp"):
            tails = [
                c
                for c in columns.children[child]
                if c > child and columns.dep[c] in _TAILS
            ]
            for tail in tails[-3:]:
                until = range(under.start, columns.left(tail))
                asked.add(f"{dep}<{columns.dep[tail]}", until)


def _marks(at: int, clause: int, asked: Asked) -> bool:
    columns = asked.scene.columns
    return columns.dep[at] == "mark" and columns.head[at] == clause


def _parts_of_object(child: int, dep: str, asked: Asked) -> None:
    columns = asked.scene.columns
    under = columns.under(child)
    clauses = [
        c
        for c in columns.children[child]
        if columns.dep[c] in ("relcl", "acl", "advcl", "appos")
    ]
    if clauses:
        away = {i for c in clauses for i in columns.under(c)}
        asked.add(f"{dep} bare", [i for i in under if i not in away])
    for below in columns.children[child]:
        told = columns.dep[below]
        if told in ("acl", "relcl", "ccomp", "prep") and below > child:
            words = columns.under(below)
            asked.add(
                f"{dep}/{told}", [i for i in words if told != "prep" or i != below]
            )


def _onward(asked: Asked) -> None:
    """Add what runs from a dependent to the end, or to the next dependent."""
    columns, at = asked.scene.columns, asked.at
    until = min((columns.under(at).stop - 1) + 1, columns.sentence[at][1])
    right = [c for c in columns.children[at] if c > at and columns.dep[c] in _CLAUSES]
    for child in right[:3]:
        dep = columns.dep[child]
        begin = columns.left(child) + (dep == "prep")
        asked.add(f"from {dep}", range(begin, until))
        for other in right:
            if other > child:
                name = f"{dep} to {columns.dep[other]}"
                asked.add(name, range(begin, columns.left(other)))


def _stretches(asked: Asked) -> None:
    """Add the rest of the sentence, whole and cut at its commas, and what is before."""
    columns, at = asked.scene.columns, asked.at
    start, end = columns.sentence[at]
    begin = max(asked.cue) + 1
    asked.add("rest", range(begin, end))
    breaks = [i for i in range(begin + 1, end) if _breaks(i, asked)]
    for i in breaks[:4]:
        asked.add(f"rest,{_dep_after(i, asked)}", range(begin, i))
    if breaks:
        asked.add(f"rest,,{_dep_after(breaks[-1], asked)}", range(begin, breaks[-1]))
    if begin < len(columns) and columns.dep[begin] in ("prep", "prt"):
        asked.add("rest after prep", range(begin + 1, end))
    first = min(asked.taken)
    asked.add("before", range(start, first))
    commas = [
        i
        for i in range(start, first)
        if columns.lower[i] == "," and columns.quotation[i] < 0
    ]
    for i in commas[-2:]:
        asked.add("before,", range(i + 1, first))


def _breaks(at: int, asked: Asked) -> bool:
    columns = asked.scene.columns
    word = columns.lower[at]
    if columns.quotation[at] >= 0:
        return False
    spaced = word in _DASHES and bool(asked.scene.layout.tokens[at].whitespace_)
    return word in (",", ";") or spaced


def _dep_after(at: int, asked: Asked) -> str:
    columns = asked.scene.columns
    return columns.dep[at + 1] if at + 1 < len(columns) else ""


def _aside(asked: Asked) -> tuple[int, int]:
    near = [i for i in asked.taken if abs(i - asked.at) < _FAR]
    return min(asked.taken), max(near)


def _round_about(asked: Asked) -> None:
    """Add the sentence around ", he said,"."""
    if not asked.speaker and asked.at not in asked.scene.drafts:
        return
    start, end = asked.scene.columns.sentence[asked.at]
    first, last = _aside(asked)
    around = (i for i in range(start, end) if not first <= i <= last)
    asked.add("around", around)
    asked.add("after the speaker", range(last + 1, end))


def _up_the_tree(asked: Asked) -> None:
    """Add the clause the cue hangs on, its antecedent, and what it shares."""
    columns, at = asked.scene.columns, asked.at
    head, dep = columns.head[at], columns.dep[at]
    if head == at:
        return
    if dep in ("ccomp", "parataxis", "advcl", "relcl", "acl", "dep"):
        own = columns.under(at)
        asked.add(f"head of {dep}", [i for i in columns.under(head) if i not in own])
    if dep in ("relcl", "acl"):
        asked.add("antecedent", range(columns.left(head), columns.left(at)))
    for child in columns.children[head]:
        told = columns.dep[child]
        if child <= at:
            continue
        if dep in ("conj", "xcomp") and told in ("dobj", "ccomp", "xcomp", "prep"):
            asked.add(f"shared {told}", columns.under(child))
        noun = columns.pos[at] in ("NOUN", "PROPN")
        if noun and columns.pos[head] in ("VERB", "AUX") and told in _CARRIED:
            words = [i for i in columns.under(child) if told != "prep" or i != child]
            asked.add(f"carried {told}", words)


_CARRIED = frozenset({"ccomp", "xcomp", "advcl", "attr", "prep"})


def _quotations(asked: Asked) -> None:
    columns = asked.scene.columns
    begin = max(asked.cue) + 1
    first, last = _aside(asked)
    for start, end in _near_quotations(asked):
        if start > asked.at:
            asked.add("quotation>", range(start, end))
            asked.add("rest with quotation", range(begin, end))
            for child in columns.children[asked.at]:
                dep = columns.dep[child]
                if child > asked.at and dep in _CLAUSES:
                    from_ = columns.left(child) + (dep == "prep")
                    asked.add("clause with quotation", range(from_, end))
                    break
        elif end <= first:
            asked.add("quotation<", range(start, end))
            asked.add("quotation and on", range(start, first))
            later = next((q for q in _near_quotations(asked) if q[0] > last), None)
            if later is not None:
                asked.add("both quotations", [*range(start, end), *range(*later)])


def _near_quotations(asked: Asked) -> Iterator[tuple[int, int]]:
    """Yield the quotations of the cue's sentence that do not hold the cue."""
    layout = asked.scene.layout
    start, end = layout.paragraph(asked.at)
    first, last = asked.scene.columns.sentence[asked.at]
    for quotation in layout.quotations:
        if quotation.start > last + 4 or quotation.start >= end:
            return
        fits = quotation.start >= start and quotation.end >= first - 4
        holds = quotation.start <= asked.at < quotation.end
        if fits and not holds and len(quotation) > _SHORT and quotation.end <= end:
            yield quotation.start, quotation.end
