"""What speaks for and against each stretch that may be what is said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .content_choices import Choices
from .scene import Scene, relation_of, size


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its speaker: what a choice is looked at from."""

    at: int
    words: frozenset[int]
    speaker: frozenset[int]
    rule: frozenset[int] | None
    """What the rule says is said; None where no rule read it."""
    key: str
    pos: str
    manner: str
    scene: Scene
    edges: dict[tuple[int, str, bool], tuple[str, ...]] = field(default_factory=dict)
    """What is told of a first or last word: many choices share one."""


def cue_of(
    at: int, words: frozenset[int], speaker: tuple[int, ...], scene: Scene
) -> Cue:
    """Return a cue as the features ask for it."""
    draft = scene.drafts.get(at)
    return Cue(
        at=at,
        words=words,
        speaker=frozenset(speaker),
        rule=None if draft is None else frozenset(draft.content),
        key=scene.columns.key(at),
        pos=scene.columns.pos[at][0],
        manner=scene.manner(at),
        scene=scene,
    )


def content_features(cue: Cue, words: tuple[int, ...], choices: Choices) -> set[str]:
    """Return what is told of one choice."""
    inside = set(words)
    side = "<" if words[-1] < cue.at else ">" if words[0] > cue.at else "o"
    return {
        *_by_name(cue, words, choices[words]),
        f"side={side}",
        f"side={side}|{cue.key}",
        *_edge(cue, words[0], side, is_first=True),
        *_edge(cue, words[-1], side, is_first=False),
        *_by_size(cue, words, side),
        *_by_quotation(cue, words),
        *_by_tree(cue, words, inside, side),
    }


def _by_name(cue: Cue, words: tuple[int, ...], names: list[str]) -> Iterator[str]:
    relation = ""
    if cue.rule is None:
        yield "no rule"
    elif names[0] == "rule":
        yield "rule"
        yield f"rule|{cue.manner}"
        yield f"rule|{cue.key}"
        yield "rule|" + (names[1] if len(names) > 1 else "alone")
    else:
        relation = relation_of(words, cue.rule)
        yield f"rel={relation}"
        yield f"rel={relation}|{cue.manner}"
        yield f"rel={relation}|{cue.key}"
    for name in names:
        if name == "rule":
            continue
        yield f"n={name}"
        yield f"n|{name}|{cue.key}"
        yield f"n|{name}|{cue.pos}{cue.manner}"
        if relation:
            yield f"rel|n={relation}{name}"


def _edge(cue: Cue, at: int, side: str, *, is_first: bool) -> tuple[str, ...]:
    edge = at, side, is_first
    if edge not in cue.edges:
        told = _by_first(cue, at, side) if is_first else _by_last(cue, at, side)
        cue.edges[edge] = tuple(told)
    return cue.edges[edge]


def _by_first(cue: Cue, first: int, side: str) -> Iterator[str]:
    columns = cue.scene.columns
    yield f"x={columns.lower[first]}"
    yield f"x|l={columns.lower[first]}|{cue.key}"
    yield f"xt={columns.tag[first]}{side}"
    yield f"xd={columns.dep[first]}{side}"
    yield f"xd={columns.dep[first]}{side}|{cue.key}"
    if first:
        before = first - 1
        word = columns.lower[before]
        if before in cue.words:
            word = "CUE"
        elif before in cue.speaker:
            word = "SPEAKER"
        yield f"before={word}"
        yield f"before d={columns.dep[before]}{side}"


def _by_last(cue: Cue, last: int, side: str) -> Iterator[str]:
    columns = cue.scene.columns
    yield f"yd={columns.dep[last]}"
    yield f"yt={columns.tag[last]}"
    after = last + 1
    if after < len(columns):
        yield f"after={columns.lower[after]}"
        yield f"after d={columns.dep[after]}{side}"
        yield f"after t={columns.tag[after]}"
        if columns.lower[after] in ",;" and after + 1 < len(columns):
            yield f"after,={columns.lower[after + 1]}"
            yield f"after, d={columns.dep[after + 1]}|{columns.tag[after + 1]}"


def _by_size(cue: Cue, words: tuple[int, ...], side: str) -> Iterator[str]:
    columns = cue.scene.columns
    first, last = words[0], words[-1]
    gap = min(cue.words) - last - 1 if side == "<" else first - max(cue.words) - 1
    step, length = size(max(gap, 0)), size(len(words))
    yield f"gap={side}{step}"
    yield f"gap={side}{step}|{cue.pos}"
    yield f"len={length}"
    yield f"len={length}|{cue.manner}{cue.pos}"
    if last - first + 1 != len(words):
        yield f"holes|{side}"
    end, after = columns.sentence[cue.at][1], last + 1
    words_before, cues_before = columns.words_before, cue.scene.cues_before
    left = words_before[end] - words_before[after] if after < end else 0
    yield f"left={size(left)}"
    if after < end and cues_before[end] > cues_before[after]:
        yield "cue left"
    inner = cues_before[after] - cues_before[first]
    yield f"inner={min(inner, 2)}"


def _by_quotation(cue: Cue, words: tuple[int, ...]) -> Iterator[str]:
    columns = cue.scene.columns
    quotation = columns.quotation
    first, last = words[0], words[-1]
    opens, closes = quotation[first], quotation[last]
    yield f"q={opens >= 0}{closes >= 0}"
    yield f"q={opens >= 0}{closes >= 0}|{cue.manner}"
    quotations = cue.scene.layout.quotations
    if closes >= 0 and last + 2 < quotations[closes].end:
        yield "ends inside a quotation"
    if opens >= 0 and first != quotations[opens].start:
        yield "begins inside a quotation"
    quoted = columns.quoted_before
    if opens < 0 and closes < 0 and quoted[last + 1] > quoted[first]:
        yield "holds a quotation"


def _by_tree(
    cue: Cue, words: tuple[int, ...], inside: set[int], side: str
) -> Iterator[str]:
    columns = cue.scene.columns
    heads, pos = columns.head, columns.pos
    roots = [i for i in words if heads[i] not in inside or heads[i] == i]
    number = size(sum(1 for i in roots if pos[i] != "PUNCT"))
    yield f"roots={number}"
    yield f"roots={number}{side}"
    if roots:
        root = roots[0]
        dep, above = columns.dep[root], heads[root]
        yield f"r={dep}|{columns.tag[root]}"
        yield f"r={dep}|{cue.key}"
        hangs = (
            "cue" if above in cue.words else "speaker" if above in cue.speaker else ""
        )
        yield f"r={dep} on {hangs}"
        if pos[root] in ("NOUN", "PROPN", "PRON"):
            kind = columns.kind(root)
            yield f"rk={kind}"
            yield f"rk={kind}|{cue.key}"
    before = columns.verbs_before
    verb = before[words[-1] + 1] > before[words[0]]
    yield f"verb={verb}"
    yield f"verb={verb}|{cue.key}"
