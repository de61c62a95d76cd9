"""Which words may be cues, and what speaks for and against each."""

from collections.abc import Iterator

from tollbook.reading.statements.speakers import head_of, subject_of

from .scene import Scene

_NEVER = frozenset({"PUNCT", "SPACE", "DET", "NUM", "SYM", "CCONJ", "PART"})
_TOLD = frozenset(
    {"ccomp", "xcomp", "dobj", "prep", "advcl", "attr", "oprd", "acl", "relcl", "prt"}
    | {"neg", "agent", "nsubjpass", "nsubj", "auxpass", "aux", "dative", "mark"}
    | {"poss", "acomp", "conj", "advmod", "parataxis", "csubj", "expl"}
)
_NEAR = 4
"""Tokens on either side in which a quotation may begin or end."""


def may_be_cue(at: int, scene: Scene, words: frozenset[str]) -> bool:
    """Is the word worth weighing: read by a rule, or known as a cue elsewhere?"""
    if at in scene.drafts:
        return True
    columns = scene.columns
    if columns.pos[at] in _NEVER or columns.dep[at] in ("aux", "auxpass"):
        return False
    return columns.key(at) in words and scene.layout.paragraph_at[at] >= 0


def cue_features(at: int, scene: Scene) -> set[str]:
    """Return what is told of a word that may be a cue."""
    key = scene.columns.key(at)
    return {
        *_own(at, key, scene),
        *_below(at, key, scene),
        *_above(at, key, scene),
        *_beside(at, key, scene),
        *_by_rule(at, key, scene),
        *_subject(at, key, scene),
    }


def _own(at: int, key: str, scene: Scene) -> Iterator[str]:
    columns = scene.columns
    yield f"l={key}"
    yield f"tag={columns.tag[at]}"
    yield f"d={columns.dep[at]}"
    yield f"l|d={key}|{columns.dep[at]}"
    start, end = columns.sentence[at]
    yield "from start=" + ("0" if at - start < 2 else "1" if at - start < 6 else "2")  # noqa: PLR2004
    yield "to end=" + ("0" if end - at < 3 else "1" if end - at < 8 else "2")  # noqa: PLR2004
    if columns.quotation[at] >= 0:
        yield "quoted"
        yield f"quoted|{key}"


def _below(at: int, key: str, scene: Scene) -> Iterator[str]:
    columns = scene.columns
    for child in columns.children[at]:
        dep = columns.dep[child]
        if dep not in _TOLD:
            continue
        told = f"ch={dep}<" if child < at else f"ch={dep}>"
        yield told
        yield f"{told}|{key}"
        if dep == "prep":
            word = columns.lower[child]
            yield f"pr={word}"
            yield f"pr={word}|{key}"
        elif dep in ("aux", "auxpass", "mark"):
            yield f"{dep}={columns.lower[child]}"
        elif dep in ("dobj", "attr", "oprd", "acomp"):
            yield f"{dep}k={columns.kind(child)}"
            yield f"{dep}l={columns.lemma[child]}"
            yield f"{dep}l={columns.lemma[child]}|{key}"
        elif dep in ("ccomp", "xcomp"):
            yield f"{dep}t={columns.tag[child]}"


def _above(at: int, key: str, scene: Scene) -> Iterator[str]:
    columns = scene.columns
    head, dep = columns.head[at], columns.dep[at]
    if head == at:
        yield "root"
        return
    yield f"hd={dep}|{columns.lemma[head]}"
    yield f"hp={columns.pos[head]}"
    yield f"h|l={columns.lemma[head]}|{key}"
    if head in scene.drafts:
        yield "under a cue"
        yield f"under a cue|{dep}"


def _beside(at: int, key: str, scene: Scene) -> Iterator[str]:
    columns = scene.columns
    last = len(columns) - 1
    for step in (-2, -1, 1, 2):
        there = at + step
        if not 0 <= there <= last:
            yield f"w{step}=#"
            continue
        yield f"w{step}={columns.lower[there]}"
        yield f"t{step}={columns.tag[there]}"
        if step in (-1, 1):
            yield f"w{step}={columns.lower[there]}|{key}"
    seams = columns.seams_before
    if seams[min(at + _NEAR, last) + 1] > seams[max(0, at - _NEAR) + 1]:
        yield "near a quotation"
        yield f"near a quotation|{key}"


def _by_rule(at: int, key: str, scene: Scene) -> Iterator[str]:
    draft = scene.drafts.get(at)
    covered = at in scene.covered
    if covered:
        yield "said" if draft is None else "said|rule"
    if draft is None:
        yield f"no rule|{scene.columns.pos[at]}"
        return
    quotation = scene.columns.quotation
    manner = draft.entry.manner
    yield "rule"
    yield f"rule|{key}"
    yield f"rule|{manner}|{draft.entry.stance.value}"
    yield f"rule|{manner}|{bool(draft.speaker)}"
    yield f"rule n={min(len(draft.content), 12) // 3}"
    yield f"rule q={quotation[draft.content[0]] >= 0}{quotation[at] >= 0}"
    head = head_of(draft.speaker, scene.layout)
    if head is not None:
        yield f"rule s={scene.columns.kind(head.i)}"


def _subject(at: int, key: str, scene: Scene) -> Iterator[str]:
    columns = scene.columns
    token = scene.layout.tokens[at]
    subject = subject_of(token) if columns.pos[at] in ("VERB", "AUX") else None
    if subject is None:
        yield "s=-"
        yield f"s=-|{key}"
        return
    kind = columns.kind(subject.i)
    yield f"s={kind}"
    yield f"s={kind}|{key}"
    yield f"sl={columns.lemma[subject.i]}"
    yield "own subject" if columns.head[subject.i] == at else "shared subject"
