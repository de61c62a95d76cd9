"""Who may be speaking by a word: every choice, and what speaks for each."""

from collections.abc import Iterator

from tollbook.reading.statements.grammar import is_passive, trimmed
from tollbook.reading.statements.speakers import head_of, speaker_of, speaker_words

from .scene import Scene, size

type Choices = dict[tuple[int, ...], list[str]]

_SAYS = frozenset({"by", "of", "from", "to", "among", "in"})
_HOLDS = frozenset({"relcl", "acl", "appos", "prep", "pcomp", "dobj"})
_FARTHEST = 4


def speaker_choices(at: int, scene: Scene) -> Choices:
    """Return the words that may be the speaker, each with how it stands to the cue."""
    choices: Choices = {}
    draft = scene.drafts.get(at)
    if draft is not None:
        choices[draft.speaker] = ["rule"]
    choices.setdefault((), []).append("nobody")
    token = scene.layout.tokens[at]
    if draft is None and scene.columns.pos[at] in ("VERB", "AUX"):
        found = speaker_of(token, scene.layout)
        if found:
            choices.setdefault(found, []).append("subject")
    for name, head in _heads(at, scene):
        _add(choices, name, head, at, scene)
    return choices


def _add(choices: Choices, name: str, head: int, at: int, scene: Scene) -> None:
    tokens, paragraph = scene.layout.tokens, scene.layout.paragraph_at
    plain = speaker_words(tokens[head], tokens[at], scene.layout)
    under = [i for i in scene.columns.under(head) if i != at]
    for told, words in ((name, plain), (f"{name}+", trimmed(under, tokens))):
        here = tuple(i for i in words if paragraph[i] == paragraph[at])
        if here and at not in here:
            choices.setdefault(here, []).append(told)


def _heads(at: int, scene: Scene) -> Iterator[tuple[str, int]]:
    columns = scene.columns
    for child in columns.children[at]:
        dep, word = columns.dep[child], columns.lower[child]
        if dep in ("nsubj", "nsubjpass", "poss", "csubj"):
            yield dep, child
        elif dep == "agent" or (dep == "prep" and word in _SAYS):
            for below in columns.children[child]:
                if columns.dep[below] == "pobj":
                    yield f"pobj {word}", below
    yield from _above(at, scene)
    near = _nearest(at, scene)
    if near is not None:
        yield near


def _above(at: int, scene: Scene) -> Iterator[tuple[str, int]]:
    columns = scene.columns
    here = at
    for step in range(1, _FARTHEST + 1):
        dep, above = columns.dep[here], columns.head[here]
        if above == here:
            return
        here = above
        if columns.pos[here] in ("NOUN", "PROPN", "PRON"):
            if dep in _HOLDS:
                yield f"above {dep}{step}", here
            for child in columns.children[here]:
                if columns.dep[child] == "poss":
                    yield f"above poss{step}", child
        yield from _beside_clause(at, here, f"{dep}{step}", scene)


def _beside_clause(
    at: int, above: int, told: str, scene: Scene
) -> Iterator[tuple[str, int]]:
    """Yield who acts, or is acted on, in a clause above the cue."""
    columns = scene.columns
    for child in columns.children[above]:
        dep = columns.dep[child]
        if child == at:
            continue
        if dep in ("nsubj", "nsubjpass"):
            yield f"up {told} {dep}", child
        elif dep == "agent":
            for below in columns.children[child]:
                yield "up agent", below
        elif dep in ("dobj", "dative") and child < at:
            yield f"up object {told}", child


def _nearest(at: int, scene: Scene) -> tuple[str, int] | None:
    columns = scene.columns
    for step in (1, 2, -1, -2):
        there = at + step
        if not 0 <= there < len(columns):
            continue
        if columns.pos[there] not in ("PROPN", "NOUN", "PRON"):
            continue
        while (
            columns.head[there] != there
            and columns.pos[columns.head[there]] in ("PROPN", "NOUN")
            and columns.dep[there] in ("compound", "poss", "nmod", "amod")
        ):
            there = columns.head[there]
        return ("near>" if step > 0 else "near<"), there
    return None


def speaker_features(
    at: int, words: tuple[int, ...], choices: Choices, scene: Scene
) -> set[str]:
    """Return what is told of one choice."""
    columns = scene.columns
    key, dep = columns.key(at), columns.dep[at]
    voice = "active"
    if columns.pos[at] == "VERB" and is_passive(scene.layout.tokens[at]):
        voice = "passive"
    found = set(_by_name(at, words, choices[words], voice, scene))
    if words:
        found.update(_by_words(at, words, voice, scene))
        return found
    found.update(
        (
            "nobody",
            f"nobody|{key}",
            f"nobody|{dep}{voice}",
            f"nobody|{columns.tag[at]}{scene.manner(at)}",
            f"nobody|{min(len(choices), 5)}",
        )
    )
    if columns.quotation[at] >= 0:
        found.add("nobody|quoted")
    return found


def _by_name(
    at: int, words: tuple[int, ...], names: list[str], voice: str, scene: Scene
) -> Iterator[str]:
    columns = scene.columns
    key, pos = columns.key(at), columns.pos[at][0]
    dep, tag, manner = columns.dep[at], columns.tag[at], scene.manner(at)
    draft = scene.drafts.get(at)
    if "rule" in names:
        yield "rule"
        yield f"rule|{manner}"
        yield f"rule|{dep}{voice}"
        yield f"rule{bool(words)}"
    relation = _relation(words, draft.speaker) if draft is not None else ""
    if relation:
        yield f"rel={relation}"
    for name in names:
        if name == "rule":
            continue
        yield f"n={name}"
        yield f"n|{name}|{key}"
        yield f"n|{name}|{pos}{voice}"
        yield f"n|{name}|{dep}"
        yield f"n|{name}|{tag}"
        if relation:
            yield f"rel|n={relation}{name}"


def _relation(words: tuple[int, ...], rule: tuple[int, ...]) -> str:
    """Return how a choice stands to the words that the rule chose."""
    if words == rule:
        return ""
    if not rule:
        return "none"
    common = len(set(words) & set(rule))
    if not common:
        return "apart"
    return (
        "within" if common == len(words) else "around" if common == len(rule) else "mix"
    )


def _by_words(
    at: int, words: tuple[int, ...], voice: str, scene: Scene
) -> Iterator[str]:
    columns = scene.columns
    key, pos, dep = columns.key(at), columns.pos[at][0], columns.dep[at]
    first, last = words[0], words[-1]
    side = "<" if last < at else ">"
    far = size(at - last if side == "<" else first - at)
    yield f"far={side}{far}"
    yield f"far={side}{far}|{dep}"
    head = head_of(words, scene.layout)
    if head is not None:
        kind = columns.kind(head.i)
        yield f"k={kind}"
        yield f"k={kind}|{key}"
        yield f"k={kind}{side}"
        yield f"k={kind}|{pos}{voice}"
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
            before = columns.left[i] - 1
            comma = before >= 0 and columns.lower[before] == ","
            yield f"in={dep}"
            yield f"in={dep}|{comma}"
            if dep == "prep":
                yield f"in=prep|{columns.lower[i]}"
