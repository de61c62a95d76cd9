"""Did it happen, is it only feared, or is it something else that is named?

    actual       the text tells that it happened
    denied       the only one who tells of it says it did not happen
    hypothetical could, will, if, plans, threats, fears, calls for an end
    background   plural and undated, habitual, long ago, or a state that lasts
    comparator   named to compare with
"""

from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Token

from tollbook.model import Realis, Role, Stance, Statement, TimeRef, TimeType
from tollbook.registers import comparators, event_types

from .harm import Told
from .scene import Scene
from .syntax import ancestors_and_self, children

MODALS = frozenset("could may might would should will shall ’ll 'll wo ca".split())
IF = frozenset("if unless whether lest should until".split())
NOT_YET = frozenset(
    "threaten plan plot fear warn want prepare vow prevent avoid stop halt end avert "
    "intend call demand urge expect predict foresee consider risk seek hope ask "
    "condemn_future foil thwart suspend reduce cease deter discourage refrain rule "
    "allow ban prohibit propose hypothesize pledge promise swear".split()
)
"""What hangs on these has not happened, or need not have."""
NOT_YET_NOUNS = frozenset(
    "threat fear risk danger plan plot possibility warning potential halt end "
    "prevention prospect chance call ban attempt conspiracy alert drill exercise "
    "suspicion".split()
)
FAILED = frozenset("attempt try fail".split())
DENY = frozenset("deny refute reject dismiss".split())
MANY = frozenset(
    "multiple repeated numerous continued constant daily frequent relentless ongoing "
    "indiscriminate intense sporadic recent several regular previous past earlier "
    "such many most all intensified heavy increasing systematic deliberate countless "
    "nightly further more other widespread similar random any every another future "
    "potential".split()
)
ANY = frozenset("any every each no such".split())
COMPARE = frozenset("like unlike than since resemble compare comparison reminiscent".split())
LONG_AGO_DAYS = 60
"""An event further back than this is history in a news report; starting value."""
HALTS = frozenset("halt end pause suspension cessation reduction".split())


def read_realis(
    scene: Scene,
    told: Told,
    when: TimeRef | None,
    statement: Statement | None,
    kind: str,
) -> Realis:
    """Return how one telling stands to the world."""
    token = told.trigger.token
    if _is_comparator(scene, told, when):
        return Realis.COMPARATOR
    if _is_denied(token, statement):
        return Realis.DENIED
    if _is_hypothetical(token):
        return Realis.HYPOTHETICAL
    if told.trigger.line.passage.role is Role.FACTBOX:
        return Realis.BACKGROUND
    if _is_background(scene, told, when, kind):
        return Realis.BACKGROUND
    return Realis.ACTUAL


def _is_comparator(scene: Scene, told: Told, when: TimeRef | None) -> bool:
    token = told.trigger.token
    published = scene.page.report.published
    near = (*token.subtree, *([token.head] if token.dep_ == "compound" else ()))
    start = min(word.idx for word in near)
    end = max(word.idx + len(word) for word in near)
    for (at, _), entry in comparators().find(scene.page.text, start, end):
        is_today = published is not None and published.year <= entry.year
        dated = when is not None and when.interval is not None
        named = token.pos_ != "VERB" and any(word.idx == at for word in near)
        if named and not is_today and not dated:
            return True
    for above in ancestors_and_self(token):
        if above != token and above.pos_ == "VERB":
            return above.lemma_ in ("compare", "resemble", "recall")
        if above.lower_ in ("like", "than", "unlike") and above.pos_ in ("ADP", "SCONJ"):
            return token.pos_ != "VERB"
        if above.lemma_ in ("comparison", "reminder"):
            return True
    return False


def _is_denied(token: Token, statement: Statement | None) -> bool:
    if token.pos_ == "VERB":
        if any(child.dep_ == "neg" for child in token.children):
            return True
        if statement is not None and statement.stance is Stance.DENIES:
            return True
        return token.head.lemma_ in DENY and token.dep_ in ("xcomp", "ccomp", "pcomp")
    if any(child.lower_ == "no" and child.dep_ == "det" for child in token.children):
        return True
    verb = token.head
    if token.dep_ in ("nsubj", "nsubjpass", "dobj") and verb.lemma_ in (
        "take", "occur", "happen", "carry", "conduct", "launch", "be",
    ):  # fmt: skip
        return any(child.dep_ == "neg" for child in verb.children)
    return False


def _is_hypothetical(token: Token) -> bool:
    for below, above in _climb(token):
        if any(
            child.lower_ in MODALS and child.dep_ == "aux" for child in above.children
        ):
            return not _is_report_verb(below, above, token)
        if any(
            child.lower_ in IF and child.dep_ in ("mark", "advmod")
            for child in above.children
        ):
            return True
        lemma = above.lemma_.lower()
        if above == token:
            if above.dep_ == "xcomp" and any(c.lower_ == "to" for c in above.children):
                if above.head.lemma_ in ("begin", "start", "continue", "resume", "go"):
                    continue
                return above.head.lemma_.lower() in NOT_YET | FAILED
            continue
        if lemma in NOT_YET and _is_governed(below, above):
            return True
        if lemma in NOT_YET_NOUNS and above.pos_ == "NOUN":
            return True
    return False


def _climb(token: Token) -> list[tuple[Token, Token]]:
    """Return the word and its chain up to the clause's end, child before head."""
    steps = [(token, token)]
    below = token
    while below.head != below:
        above = below.head
        if below.dep_ in ("relcl", "acl") and above.pos_ in ("NOUN", "PROPN"):
            if below.tag_ != "VB":
                break
        if below.dep_ == "advcl" and below.pos_ == "VERB":
            break
        if below.dep_ == "conj" and below.pos_ == "VERB" and above.pos_ == "VERB":
            has_own = any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)
            if has_own:
                break
        steps.append((below, above))
        below = above
    return steps


def _is_governed(below: Token, above: Token) -> bool:
    if below.dep_ == "ccomp" and above.lemma_ in ("warn", "fear", "expect", "predict"):
        return below.tag_ not in ("VBD",)
    return below.dep_ in (
        "dobj", "xcomp", "ccomp", "prep", "nsubjpass", "pcomp", "pobj", "advcl",
        "oprd", "dative", "acomp",
    )  # fmt: skip


def _is_report_verb(below: Token, above: Token, token: Token) -> bool:
    """Is the "could" about finding out or about the subject after the event?"""
    if above == token:
        return False
    if below.dep_ in ("nsubj", "nsubjpass") and below.pos_ in ("NOUN", "PROPN"):
        return True
    return above.lemma_ in ("say", "confirm", "tell", "see", "hear")


def _is_background(
    scene: Scene, told: Told, when: TimeRef | None, kind: str
) -> bool:
    token = told.trigger.token
    dated = when is not None and when.interval is not None
    if when is not None and when.type is TimeType.SET:
        return True
    if dated and _is_long_ago(scene, when):
        return True
    if event_types()[kind].campaign and not _begins_now(token, dated=dated):
        return True
    if token.pos_ == "VERB":
        return _is_habitual(token, dated=dated) or (
            token.dep_ == "amod" and not dated
        )
    if token.dep_ in ("compound",) and not dated:
        return True
    return token.tag_ in ("NNS", "NNPS") and not dated and _is_generic(told)


def _is_long_ago(scene: Scene, when: TimeRef | None) -> bool:
    published = scene.page.report.published
    if published is None or when is None or when.interval is None:
        return False
    return published - when.interval[1] > timedelta(days=LONG_AGO_DAYS)


def _begins_now(token: Token, *, dated: bool) -> bool:
    verb = token if token.pos_ == "VERB" else token.head
    return dated and verb.lemma_ in (
        "begin", "start", "launch", "impose", "besiege", "encircle", "announce",
        "occupy", "blockade", "displace", "lay",
    )  # fmt: skip


def _is_habitual(verb: Token, *, dated: bool) -> bool:
    if dated:
        return False
    if verb.tag_ in ("VBZ", "VBP") and not any(
        child.dep_ in ("aux", "auxpass") for child in verb.children
    ):
        return any(c.lower_ in ("often", "regularly", "usually", "always", "routinely",
                                "frequently", "typically") for c in verb.children)
    return any(
        c.lower_ in ("repeatedly", "regularly", "often", "frequently", "routinely")
        for c in verb.children
    )


def _is_generic(told: Told) -> bool:
    """Is a plural bare, or only said to be many?"""
    token = told.trigger.token
    if told.harms:
        return False
    marks = children(token, ("amod", "det", "nummod", "poss"))
    if any(mark.lower_ in MANY for mark in marks):
        return True
    definite = any(mark.lower_ in ("the", "these", "those", "two", "three") for mark in marks)
    return not definite and not any(mark.dep_ == "nummod" for mark in marks)
