"""Who may be speaking by a word: every choice, and what speaks for each."""

from collections.abc import Iterator

from tollbook.reading.statements.grammar import trimmed
from tollbook.reading.statements.speakers import speaker_of, speaker_words

from .scene import Scene

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
    seen: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for name, head in _heads(at, scene):
        if head not in seen:
            seen[head] = _phrases(head, at, scene)
        for told, words in zip((name, f"{name}+"), seen[head], strict=True):
            if words:
                choices.setdefault(words, []).append(told)
    return choices


def _phrases(
    head: int, at: int, scene: Scene
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return a noun's words as the rules take them, and all that hangs on it."""
    tokens, paragraph = scene.layout.tokens, scene.layout.paragraph_at
    plain = speaker_words(tokens[head], tokens[at], scene.layout)
    under = trimmed((i for i in scene.columns.under(head) if i != at), tokens)
    here = paragraph[at]
    kept = tuple(i for i in plain if paragraph[i] == here)
    whole = tuple(i for i in under if paragraph[i] == here)
    return () if at in kept else kept, whole


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
