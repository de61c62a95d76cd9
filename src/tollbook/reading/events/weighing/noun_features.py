"""What of a noun bears on the role that it fills."""

from math import log1p

from spacy.tokens import Token

from tollbook.reading.events.scene import Scene

from .kinds import kind_of
from .nouns import Group, Marks, Noun, kinds_near

LINKS = frozenset({"conj", "appos"})


def group_features(
    group: Group, scene: Scene, marks: Marks, report: dict[str, float]
) -> dict[str, float]:
    """Return the features of all places where a word stands, and of its report."""
    found: dict[str, float] = {}
    for noun in group.nouns:
        for feature in _noun_features(noun, scene, marks):
            found[feature] = 1.0
    found["times"] = log1p(len(group.nouns))
    found[f"first {min(group.nouns[0].number, 6)}"] = 1.0
    found |= report
    return found


def _noun_features(noun: Noun, scene: Scene, marks: Marks) -> list[str]:
    token = noun.token
    entity = token.ent_type_ or token.pos_
    found = [f"lemma {token.lemma_.lower()}", f"is {entity}"]
    found += _governed(token, entity)
    found += _placed(noun, entity)
    found += _ruled(token, entity, marks)
    found += _registered(token.i, scene)
    found += [f"with {child.lemma_.lower()}" for child in token.lefts]
    found += _shown(token)
    found += _told_of(token)
    return found


def _shown(token: Token) -> list[str]:
    """Return how a noun is written, and the words right before and after it."""
    found = [f"tag {token.tag_}"]
    if token.is_upper and len(token) > 1:
        found.append("all capitals")
    if token.i > 0:
        found.append(f"left {token.nbor(-1).lower_}")
    if token.i + 1 < len(token.doc):
        found.append(f"right {token.nbor(1).lower_}")
    return found


def _told_of(token: Token) -> list[str]:
    """Return what else the words call it, and what stands by a preposition after it."""
    found = []
    if token.dep_ == "appos":
        found.append(f"called beside {_sort(token.head)}")
    for child in token.rights:
        if child.dep_ == "appos":
            found += [f"called {_sort(child)}", f"called {child.lemma_.lower()}"]
        elif child.dep_ == "prep":
            found += [
                f"{child.lower_} {_sort(noun)}"
                for noun in child.children
                if noun.dep_ == "pobj"
            ]
    return found


def _sort(token: Token) -> str:
    """Return the sort of name a word is, the word itself where it is no name."""
    return token.ent_type_ or token.lemma_.lower()


def _governed(token: Token, entity: str) -> list[str]:
    linked = token
    for _ in range(4):
        if linked.dep_ not in LINKS:
            break
        linked = linked.head
    above, dep = linked.head, linked.dep_
    found = [] if linked is token else [f"linked {linked.lemma_.lower()}"]
    if dep == "pobj":
        dep, above = above.lower_, above.head
    verb = above
    for _ in range(3):
        if verb.pos_ == "VERB" or verb.head is verb:
            break
        verb = verb.head
    lemma = above.lemma_.lower()
    return [
        *found,
        f"dep {dep}",
        f"dep {dep} {entity}",
        f"dep {dep} of {lemma}",
        f"of {lemma}",
        f"verb {verb.lemma_.lower()}",
    ]


def _placed(noun: Noun, entity: str) -> list[str]:
    found = []
    if noun.above is not None:
        event, path = noun.above, noun.path
        kind = kind_of(event.type) or "other"
        found += [
            f"path {path}",
            f"path {path} {kind}",
            f"path {path} {event.realis}",
            f"path {path} {entity}",
            f"path {path} {event.text.lower()}",
        ]
    else:
        found.append("path none")
    near = kinds_near(noun.near)
    found += [f"near {told}" for told in near] or ["near none"]
    found += [f"near {told} {entity}" for told in near]
    found += [f"after {told}" for told in kinds_near(noun.before)]
    return found


def _ruled(token: Token, entity: str, marks: Marks) -> list[str]:
    found: list[str] = []
    for role, event in marks.ruled.get(token.i, ()):
        kind = kind_of(event.type) or "other"
        found += [
            f"rule {role}",
            f"rule {role} {event.realis}",
            f"rule {role} {kind} {event.realis}",
            f"rule {role} {entity}",
        ]
    return found or ["rule none"]


def _registered(at: int, scene: Scene) -> list[str]:
    found = []
    if (actor := scene.actors.get(at)) is not None:
        found += [f"actor {actor.entry.kind}", f"actor armed {actor.entry.armed}"]
    if (name := scene.names.get(at)) is not None:
        found.append(f"known {name.entry.kind}")
    if (target := scene.targets.get(at)) is not None:
        found += ["thing", f"thing {target.entry.id}"]
    if (means := scene.means.get(at)) is not None:
        found += ["arm", f"arm {means.entry.id}", f"arm {means.entry.role}"]
    return found
