"""Find numbers in running text: figures, number words, ranges, hedges, vague words.

>>> [(n.low, n.high, str(n.qualifier)) for n in find_numbers("at least 23 or dozens")]
[(23, None, 'at_least'), (24, 99, 'vague')]
>>> [(n.low, n.high) for n in find_numbers("between two and three, or half a million")]
[(2, 3), (500000, 500000)]
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tollbook.model import MOST_PEOPLE, Qualifier
from tollbook.registers.hedges import hedges
from tollbook.registers.number_words import tens, units
from tollbook.registers.vague_quantities import vague_quantities

_SMALL, _TENS = units(), tens()
_SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, w.split())) for w in longest_first)


_UNIT = rf"(?:{_any([*_SMALL, *_TENS])})"
_ONES = rf"(?:{_any([w for w, v in _SMALL.items() if v in range(1, 10)])})"
_BELOW_HUNDRED = rf"(?:(?:{_any(_TENS)})(?:[\s-]{_ONES})?|(?:{_any(_SMALL)}))"
_HUNDREDS = (
    rf"(?:(?:{_BELOW_HUNDRED}|a)[\s-]hundred(?:(?:\s+and)?\s+{_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED})"
)
_WORDS = (
    rf"(?:half\s+a\s+(?:million|dozen)|(?:{_HUNDREDS}|a)\s+(?:thousand|million)"
    rf"(?:(?:\s+and|,)?\s+{_HUNDREDS})?|(?:{_BELOW_HUNDRED}|a)\s+dozen|a\s+score(?=\s+of)"
    rf"|{_HUNDREDS})"
)
_FIGURE = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d,])"
    r"|\d+(?:\.\d+)?(?=\s?(?:thousand|million|billion))|\d+)"
    r"(?:\s?(?:thousand|million|billion|dozen|hundred)\b|k\b)?"
)
_ONE = rf"(?:{_FIGURE}|{_WORDS})"
_GUARD = r"(?<![\w$€£¥.:/#-])(?<!\d,)"
_STOP = (
    r"(?![\w/:$€£%])(?!\s?(?:%|per\s?cent|percent|percentage))"
    r"(?!(?:-|\s)(?:year|yr|month|day|week|hour)s?(?:-|\s)old)(?!\s?y/?o\b)"
    r"(?!-[a-z])(?!\.\d)"
)
_TO = r"(?:(?<=\d)\s?[-–—]\s?(?=\d)|\s+(?:to|or)\s+)"
_RANGE = rf"(?P<from>{_ONE}){_TO}(?P<to>{_ONE})"
_BETWEEN = rf"between\s+(?P<least>{_ONE})\s+and\s+(?P<most>{_ONE})"


@dataclass(frozen=True, slots=True)
class Number:
    """A number or quantity word with its hedges, and what it allows."""

    start: int
    end: int
    low: int
    high: int | None
    qualifier: Qualifier
    people: bool = False
    """The words name people themselves ("a family")."""
    bare: bool = False
    """Plain digits without a hedge: may be a year, an age, a street number."""


def find_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Yield the numbers between two characters, in order, not overlapping."""
    last = len(text) if end is None else end
    pieces = [
        (found.start(), found[0].lower())
        for found in _PIECE.finditer(text, start, last)
    ]
    holding = _holding()
    at = [place for place, piece in pieces if piece in holding]
    if not at:
        return
    first, last = max(start, at[0] - _NEAR), min(last, at[-1] + _NEAR)
    for match in _matches(text, pieces, first, last):
        if match["to"] and _is_change(match):
            yield from find_numbers(text, match.start(), match.end("from"))
            yield from find_numbers(text, match.start("to"), match.end())
        elif (number := _to_number(match)) is not None:
            yield number


def _matches(
    text: str, pieces: list[tuple[int, str]], first: int, last: int
) -> Iterator[re.Match[str]]:
    """Yield what the pattern matches, tried only at the words it may begin with."""
    opening, pattern = _opening(), _pattern()
    after = first
    for place, piece in pieces:
        if (
            after <= place < last
            and piece in opening
            and (match := pattern.match(text, place, last))
        ):
            after = match.end()
            yield match


def _is_change(match: re.Match[str]) -> bool:
    """Are they two figures, an old one and a new one: "revised from 31 to 26"?"""
    before = match.string[: match.start()][-_LOOK_BACK:].lower()
    if not before.endswith("from ") or " to " not in match["number"].lower():
        return False
    return bool(_CHANGES.search(before)) or value_of(match["from"]) > value_of(
        match["to"]
    )


_LOOK_BACK = 80
_CHANGES = re.compile(
    r"\b(?:rose|risen|rise[sn]?|rising|grew|grown|climb\w*|jump\w*|increas\w+|rais\w+|"
    r"revis\w+|lower\w*|cut|reduc\w+|fell|fallen|drop\w*|updat\w+|correct\w+|went|up|"
    r"down)\b"
)
_NEAR = 100
"""Characters around a number word that its hedges and its unit stand within."""

_PIECE = re.compile(r"[^\W\d_]+|\d|[^\w\s]")


@cache
def _holding() -> frozenset[str]:
    """Return words of which every number holds one: a look at them is cheap."""
    words = (*_SMALL, *_TENS, *_SCALES, *vague_quantities(), *map(str, range(10)))
    return frozenset(max(_PIECE.findall(word), key=len) for word in words)


@cache
def _opening() -> frozenset[str]:
    """Return the words that a number or its hedge may begin with."""
    words = (
        *_holding(),
        *vague_quantities(),
        *hedges("before"),
        "between",
        "half",
        "a",
    )
    return frozenset(_PIECE.findall(word)[0] for word in words)


_TOO_LONG = re.compile(r"(?:\d[, ]?){16}")
"""Digits of an account or a code: no head count, and slow to turn into a number."""


@cache
def _pattern() -> re.Pattern[str]:
    before, after = _any(hedges("before")), _any(hedges("after"))
    vague = _any(vague_quantities())
    read_over = "another|a\\s+further|a\\s+total\\s+of|only|just|exactly|other"
    return re.compile(
        rf"{_GUARD}(?P<hedge>(?:(?:{before})\s*(?:{read_over})?\s+)*)"
        rf"(?P<number>{_BETWEEN}|{_RANGE}|(?P<vague>{vague})|(?P<single>{_ONE})){_STOP}"
        rf"(?:,?\s+(?P<after>{after})(?![\w-]))?",
        re.IGNORECASE,
    )


def _to_number(match: re.Match[str]) -> Number | None:
    if _TOO_LONG.search(match["number"]):
        return None
    said = _before(match["hedge"]) or _after(match["after"])
    low, high, own, people = _allowed(match)
    if low < 0 or max(low, high or 0) >= MOST_PEOPLE:
        return None
    if said is None:
        qualifier = own
    elif own is Qualifier.VAGUE:
        qualifier = own
        low, high = _vague_hedged(low, high, said)
    elif own is Qualifier.RANGE and high is not None:
        qualifier = said
        low, high = _range_hedged(low, high, said)
    else:
        qualifier = said
        low, high = said.allows(low)
    end = match.end() if match["after"] else match.end("number")
    bare = said is None and match["number"].isdigit()
    return Number(match.start(), end, low, high, qualifier, people, bare)


def _allowed(match: re.Match[str]) -> tuple[int, int | None, Qualifier, bool]:
    if match["vague"]:
        entry = vague_quantities()[_plain(match["vague"])]
        both = entry.low == entry.high
        own = Qualifier.EXACT if both else Qualifier.VAGUE
        return entry.low, entry.high, own, entry.people
    if match["single"]:
        value = value_of(match["single"])
        return value, value, Qualifier.EXACT, False
    first = match["least"] or match["from"]
    last = match["most"] or match["to"]
    low, high = value_of(first), value_of(last)
    if low < high and _scale(last) >= _SCALES["thousand"] and not _scale(first):
        low *= _scale(last)
    if low > high:
        return -1, None, Qualifier.RANGE, False
    return low, high, Qualifier.RANGE, False


def _vague_hedged(
    low: int, high: int | None, said: Qualifier
) -> tuple[int, int | None]:
    match said:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, None
        case Qualifier.UP_TO:
            return 0, high
        case _:
            return low, high


def _range_hedged(low: int, high: int, said: Qualifier) -> tuple[int, int | None]:
    match said:
        case Qualifier.AT_LEAST:
            return low, None
        case Qualifier.MORE_THAN:
            return low + 1, None
        case Qualifier.UP_TO:
            return 0, high
        case _:
            return low, high


def _before(words: str) -> Qualifier | None:
    if not words:
        return None
    plain = _plain(words)
    found = [
        (plain.find(phrase), -len(phrase), qualifier)
        for phrase, qualifier in hedges("before").items()
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", plain)
    ]
    if not found:
        return None
    longest = min(found, key=lambda item: item[1])
    return longest[2]


def _after(words: str | None) -> Qualifier | None:
    return hedges("after")[_plain(words)] if words else None


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip().lower()


def _scale(words: str) -> int:
    last = re.split(r"[\s\d]", _plain(words))[-1]
    return _SCALES.get(last, 0)


def value_of(words: str) -> int:
    """Return what a number says, in figures or in words.

    >>> value_of("three hundred and fifty"), value_of("1.2 million"), value_of("4k")
    (350, 1200000, 4000)
    """
    plain = _plain(words)
    if plain[0].isdigit():
        return _value_of_figure(plain)
    if plain.startswith("half a "):
        return _SCALES[plain.rsplit(maxsplit=1)[-1]] // 2
    total = below = 0
    for part in re.split(r"[\s,-]+", plain):
        if part in _SMALL or part in _TENS:
            below += _SMALL.get(part, 0) + _TENS.get(part, 0)
        elif part == "a":
            below = 1
        elif part in {"hundred", "dozen", "score"}:
            below *= _SCALES[part]
        elif part in _SCALES:
            total, below = total + below * _SCALES[part], 0
    return total + below


def _value_of_figure(plain: str) -> int:
    match = re.match(r"(\d[\d, ]*(?:\.\d+)?)\s?([a-z]*)", plain)
    assert match is not None
    digits = match[1].replace(",", "").replace(" ", "")
    factor = 1_000 if match[2] == "k" else _SCALES.get(match[2], 1)
    return round(float(digits) * factor) if "." in digits else int(digits) * factor
