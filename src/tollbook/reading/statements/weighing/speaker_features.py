"""What speaks for and against each who may be speaking."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.reading.statements.grammar import is_passive
from tollbook.reading.statements.speakers import head_of

from .scene import Scene, relation_of, size
from .speaker_choices import Choices


@dataclass(frozen=True, slots=True)
class Voice:
    """A cue for which a speaker is looked for: what a choice is looked at from."""

    at: int
    key: str
    pos: str
    dep: str
    voice: str
    """active or passive."""
    rule: frozenset[int] | None
    """Whom the rule names; None where no rule read it."""
    scene: Scene


def voice_of(at: int, scene: Scene) -> Voice:
    """Return a cue as the features ask for it."""
    columns, draft = scene.columns, scene.drafts.get(at)
    verb = columns.pos[at] == "VERB"
    passive = verb and is_passive(scene.layout.tokens[at])
    return Voice(
        at=at,
        key=columns.key(at),
        pos=columns.pos[at][0],
        dep=columns.dep[at],
        voice="passive" if passive else "active",
        rule=None if draft is None else frozenset(draft.speaker),
        scene=scene,
    )


def speaker_features(
    asked: Voice, words: tuple[int, ...], choices: Choices
) -> set[str]:
    """Return what is told of one choice."""
    found = set(_by_name(asked, words, choices[words]))
    if words:
        found.update(_by_words(asked, words))
        return found
    columns, key = asked.scene.columns, asked.key
    manner = asked.scene.manner(asked.at)
    found.update(
        (
            "nobody",
            f"nobody|{key}",
            f"nobody|{asked.dep}{asked.voice}",
            f"nobody|{columns.tag[asked.at]}{manner}",
            f"nobody|{min(len(choices), 5)}",
        )
    )
    if columns.quotation[asked.at] >= 0:
        found.add("nobody|quoted")
    return found


def _by_name(asked: Voice, words: tuple[int, ...], names: list[str]) -> Iterator[str]:
    key, dep, voice = asked.key, asked.dep, asked.voice
    tag = asked.scene.columns.tag[asked.at]
    if "rule" in names:
        yield "rule"
        yield f"rule|{asked.scene.manner(asked.at)}"
        yield f"rule|{dep}{voice}"
        yield f"rule{bool(words)}"
    relation = "" if asked.rule is None else relation_of(words, asked.rule)
    if relation:
        yield f"rel={relation}"
    for name in names:
        if name == "rule":
            continue
        yield f"n={name}"
        yield f"n|{name}|{key}"
        yield f"n|{name}|{asked.pos}{voice}"
        yield f"n|{name}|{dep}"
        yield f"n|{name}|{tag}"
        if relation:
            yield f"rel|n={relation}{name}"


def _by_words(asked: Voice, words: tuple[int, ...]) -> Iterator[str]:
    at, scene, key = asked.at, asked.scene, asked.key
    columns = scene.columns
    first, last = words[0], words[-1]
    side = "<" if last < at else ">"
    far = size(at - last if side == "<" else first - at)
    yield f"far={side}{far}"
    yield f"far={side}{far}|{asked.dep}"
    head = head_of(words, scene.layout)
    if head is not None:
        kind = columns.kind(head.i)
        yield f"k={kind}"
        yield f"k={kind}|{key}"
        yield f"k={kind}{side}"
        yield f"k={kind}|{asked.pos}{asked.voice}"
        yield f"hl={columns.lemma[head.i]}"
        yield f"hd={columns.dep[head.i]}"
    yield f"x={columns.lower[first]}"
    yield f"xt={columns.tag[first]}"
    yield f"yd={columns.dep[last]}"
    yield f"yt={columns.tag[last]}"
    if last + 1 < len(columns):
        after = "CUE" if last + 1 == at else columns.lower[last + 1]
        yield f"after={after}"
        yield f"after d={columns.dep[last + 1]}"
    if first:
        yield f"before={columns.lower[first - 1]}"
    yield f"len={size(len(words))}"
    quotation = columns.quotation
    yield f"q={quotation[first] >= 0}{quotation[at] >= 0}"
    if columns.sentence[first] != columns.sentence[at]:
        yield "other sentence"
    yield from _inner(words, scene)


def _inner(words: tuple[int, ...], scene: Scene) -> Iterator[str]:
    columns = scene.columns
    inside = set(words)
    for i in words:
        if columns.lower[i] == ",":
            yield "comma"
        dep = columns.dep[i]
        if dep not in ("relcl", "acl", "appos", "prep", "conj", "advcl"):
            continue
        if columns.head[i] in inside:
            before = columns.left(i) - 1
            comma = before >= 0 and columns.lower[before] == ","
            yield f"in={dep}"
            yield f"in={dep}|{comma}"
            if dep == "prep":
                yield f"in=prep|{columns.lower[i]}"
