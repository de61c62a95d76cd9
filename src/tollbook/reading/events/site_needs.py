"""What tells that armed people went into a place, stayed, took things or let nobody by.

"Enter", "take" and "stop" tell of an event of conflict only with what they are done
to: a hospital, a school or a camp; an ambulance or medicines; those who bring care
and aid, and access itself.
"""

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Token

from tollbook.model import Group
from tollbook.reading.counts.groups import person_group
from tollbook.registers import word_set

from .people import is_person
from .scene import Line, Scene, is_party, within
from .syntax import (
    OBJECTS,
    agents,
    children,
    is_passive,
    patients,
    prepositional,
    subjects,
    with_conjuncts,
)

SITES = frozenset(
    ("hospital", "clinic", "school", "university", "camp", "place_of_worship")
)
GOODS = frozenset(("ambulance", "medical_supplies", "aid_convoy"))
CARE = SITES | GOODS
BASES = word_set("bases")
ACCESS = word_set("access")
CLOSING = word_set("closing")
CARING = word_set("caring")
FORCEFULLY = frozenset(("forcefully", "forcibly", "violently", "illegally"))
CARERS = frozenset(
    (
        Group.MEDICAL_PERSONNEL,
        Group.AID_WORKERS,
        Group.FIRST_RESPONDERS,
        Group.PATIENTS,
    )
)
INSIDE = ("in", "at", "inside", "within", "on", "around")
INTO = ("into", "in", "inside", "through", "onto")


def _is(scene: Scene, tokens: Iterable[Token], kinds: frozenset[str]) -> bool:
    return any(hit.entry.id in kinds for hit in within(scene.targets, tokens))


def _armed(scene: Scene, tokens: Iterable[Token]) -> bool:
    return any(is_party(scene, token) for token in tokens)


def whole_of(token: Token) -> Iterator[Token]:
    """Yield what a noun is of: "the takeover of a school", "hospital raid"."""
    yield from with_conjuncts(prepositional(token, ("of", "at", "in", "on", "to")))
    yield from children(token, ("compound", "nmod", "poss"))


def _site_object(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return _is(scene, patients(token), SITES)


def _site_of(scene: Scene, line: Line, token: Token) -> bool:
    del line
    below = [inner for one in patients(token) for inner in whole_of(one)]
    return _is(scene, [*whole_of(token), *below], SITES)


def _site_as_base(scene: Scene, line: Line, token: Token) -> bool:
    if not _site_object(scene, line, token):
        return False
    into = prepositional(token, ("as", "into", "for"))
    words = {word.lemma_.lower() for noun in into for word in noun.subtree}
    return not BASES.isdisjoint(words)


def _armed_in_site(scene: Scene, line: Line, token: Token) -> bool:
    del line
    inside = prepositional(token, INSIDE)
    inside += [of for one in inside if one.lemma_ == "roof" for of in whole_of(one)]
    if not _is(scene, inside, SITES):
        return False
    who = [*agents(token), *patients(token), *subjects(token)]
    return _armed(scene, who) or any(
        hit.entry.cause == "small_arms" for hit in within(scene.means, who)
    )


def _armed_at_site(scene: Scene, line: Line, token: Token) -> bool:
    if not (_site_object(scene, line, token) or _into_site(scene, line, token)):
        return False
    return _armed(scene, agents(token)) or _carries(scene, token)


def _carries(scene: Scene, token: Token) -> bool:
    """Does whoever does it carry a weapon?"""
    carried = prepositional(token, ("with", "carrying", "holding"))
    return bool(within(scene.means, carried))


def _armed_at_home(scene: Scene, line: Line, token: Token) -> bool:
    """Do armed people go into a house, an office or a shop?"""
    del line
    inside = [*patients(token), *prepositional(token, ("into", "inside"))]
    known = bool(within(scene.targets, inside))
    return known and (_carries(scene, token) or _armed(scene, agents(token)))


def _forced_site(scene: Scene, line: Line, token: Token) -> bool:
    forced = any(child.lower_ in FORCEFULLY for child in token.children)
    return forced and _site_object(scene, line, token)


def _into_site(scene: Scene, line: Line, token: Token) -> bool:
    del line
    if token.lemma_ == "enter":
        return False
    return _is(scene, prepositional(token, INTO), SITES)


def _goods_object(scene: Scene, line: Line, token: Token) -> bool:
    del line
    borne = patients(token)
    return _is(scene, [*borne, *(x for one in borne for x in whole_of(one))], GOODS)


def _goods_of(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return _is(scene, whole_of(token), GOODS)


def _goods_taken(scene: Scene, line: Line, token: Token) -> bool:
    """Was it taken from somebody, and not taken along or taken as a pill?"""
    if not _goods_object(scene, line, token):
        return False
    return is_passive(token) or _armed(scene, agents(token))


def _cares(scene: Scene, tokens: Iterable[Token]) -> bool:
    tokens = list(tokens)
    return (
        _is(scene, tokens, CARE)
        or any(token.lemma_.lower() in ACCESS for token in tokens)
        or any(
            person_group(token) in CARERS for token in tokens if token.pos_ != "VERB"
        )
    )


def _care_kept(scene: Scene, line: Line, token: Token) -> bool:
    del line
    borne = patients(token)
    if token.lemma_ in ("stop", "hold", "intercept", "turn", "cut", "force"):
        return (
            _is(scene, borne, GOODS)
            or any(map(_is_relief, borne))
            or any(
                person_group(one) in CARERS for one in borne if token.lemma_ != "hold"
            )
        )
    below = [inner for one in borne for inner in whole_of(one)]
    kept = [*borne, *below, *prepositional(token, ("from", "to"))]
    if token.lemma_ in ("deny", "refuse"):
        if any(
            c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VBG" for c in token.children
        ):
            return False
        return _cares(scene, kept)
    verbs = [c for c in token.children if c.dep_ in ("xcomp", "ccomp")]
    verbs += [v for v in _from(token) if v.pos_ == "VERB"]
    kept += [noun for verb in verbs for noun in (*patients(verb), *subjects(verb))]
    if any(verb.lemma_ in CARING for verb in verbs) and _armed(scene, agents(token)):
        return True
    return _cares(scene, kept)


def _is_relief(noun: Token) -> bool:
    """Is it a convoy or trucks of those who bring aid: "a convoy of UN trucks"?"""
    return noun.lemma_ in ("convoy", "truck", "lorry", "shipment") and any(
        word.lower_ in ("un", "aid", "relief", "humanitarian", "food", "medical")
        for word in noun.subtree
    )


def _from(token: Token) -> Iterator[Token]:
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "from":
            yield from prep.children


def _made_to_close(scene: Scene, line: Line, token: Token) -> bool:
    del line
    told = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "advcl")]
    if not any(verb.lemma_.lower() in CLOSING for verb in told):
        return False
    inside = [noun for verb in told for noun in (*subjects(verb), *patients(verb))]
    return _cares(scene, [*patients(token), *inside])


def _closed_by_armed(scene: Scene, line: Line, token: Token) -> bool:
    """Do armed people close a hospital or a school?"""
    return _site_object(scene, line, token) and _armed(scene, agents(token))


def _care_of(scene: Scene, line: Line, token: Token) -> bool:
    del line
    return _cares(scene, whole_of(token))


def _armed_doer(scene: Scene, line: Line, token: Token) -> bool:
    """Is it done by armed people to people: no "threatened to bomb"?"""
    del line
    return _armed(scene, agents(token)) and any(map(is_person, patients(token)))


def _mine_object(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return any(one.lemma_.lower() == "mine" for one in patients(token))


def _object(scene: Scene, line: Line, token: Token) -> bool:
    del scene, line
    return bool(children(token, OBJECTS))


SITE_NEEDS: dict[str, Callable[[Scene, Line, Token], bool]] = {
    "site_object": _site_object,
    "site_of": _site_of,
    "site_as_base": _site_as_base,
    "armed_in_site": _armed_in_site,
    "armed_at_site": _armed_at_site,
    "armed_at_home": _armed_at_home,
    "forced_site": _forced_site,
    "into_site": _into_site,
    "goods_object": _goods_object,
    "goods_of": _goods_of,
    "goods_taken": _goods_taken,
    "care_kept": _care_kept,
    "made_to_close": _made_to_close,
    "closed_by_armed": _closed_by_armed,
    "care_of": _care_of,
    "armed_doer": _armed_doer,
    "object": _object,
    "mine_object": _mine_object,
}
