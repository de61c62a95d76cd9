"""Did it happen, is it only feared, or is it something else that is named?

actual       the text tells that it happened
denied       the only one who tells of it says it did not happen
hypothetical could, will, if, plans, threats, fears, calls for an end
background   plural and undated, habitual, long ago, or a state that lasts
comparator   named to compare with
"""

import re
from datetime import timedelta

from spacy.tokens import Token

from tollbook.model import (
    PlacePrecision,
    Realis,
    Role,
    Scope,
    Stance,
    Statement,
    TimeRef,
    TimeType,
)
from tollbook.reading.grounds import Said, given
from tollbook.registers import comparators, event_types, word_set

from .harm import Told
from .scene import Scene
from .setting import Setting
from .syntax import ancestors_and_self, children

MODALS = frozenset(
    ("could", "may", "might", "would", "should", "will", "shall", "’ll", "'ll", "wo")
)
IF = frozenset(["if", "unless", "whether", "lest", "should", "until"])
NOT_YET = word_set("not_yet_verbs")
"""What hangs on these has not happened, or need not have."""
NOT_YET_NOUNS = word_set("not_yet_nouns")
GRANTED = frozenset(("after", "following", "since", "during", "before", "when", "as"))
OWED_TO = frozenset(("due", "because", "owing", "amid", "despite"))
"""What comes after these has happened, whatever may come of it."""
DIRECT = 3
"""Steps over which a plan or a threat reaches a noun; a starting value."""
FAILED = frozenset(["attempt", "try", "fail"])
NOBODY = frozenset(("nobody", "none", "nothing"))
DENY = frozenset(["deny", "refute", "reject", "dismiss"])
MANY = word_set("many")
MODIFIERS = frozenset(("amod", "det", "poss", "compound"))
OF_ONE_EVENT = word_set("of_one_event")
SERIES = frozenset(("series", "string", "pair", "wave", "couple"))
POINTING = frozenset(("the", "these", "those"))
GOES_ON = frozenset(
    ("continued", "ongoing", "relentless", "long", "continuing", "unrelenting")
)
"""Said of one noun, these make it a state of things."""
FINE = frozenset(
    (PlacePrecision.POINT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SETTLEMENT)
)
LASTING = frozenset(("siege", "blockade", "occupation", "displacement"))
"""They last, and are what the report tells of while they do."""
LONG_AGO_DAYS = 60
"""An event further back than this is history in a news report; starting value."""
LONG_AGO_TO_THE_DAY = 366
"""The same, where the lead tells the day, with no year; starting value."""
LEAD = 3
"""Sentences of the lead."""
_YEAR = re.compile(r"\d{4}|'\d\d")
_ASKED_FOR = "what somebody plans, tries or is told to do"
_DOUBTED = "hangs on a plan, a threat, a fear or a call"
_CONDITIONAL = "only could, would, will or might be, or on a condition"
OFTEN = frozenset(
    (
        "often",
        "regularly",
        "usually",
        "always",
        "routinely",
        "frequently",
        "typically",
        "repeatedly",
        "constantly",
        "daily",
    )
)


def read_realis(scene: Scene, told: Told, kind: str, setting: Setting) -> Realis:
    """Return how one telling stands to the world."""
    token = told.trigger.token
    if _is_comparator(scene, told, setting.when):
        return _give(token, Realis.COMPARATOR, "named to compare with")
    if _is_denied(told, setting.statement):
        return _give(token, Realis.DENIED, "negated, or told only by who denies it")
    if _is_hypothetical(token):
        return Realis.HYPOTHETICAL
    if told.trigger.line.passage.role is Role.FACTBOX:
        return _give(token, Realis.BACKGROUND, "told in a box of facts")
    if _is_background(scene, told, kind, setting):
        return Realis.BACKGROUND
    return _give(token, Realis.ACTUAL, "nothing denies, doubts or dates it away")


def _give(token: Token, realis: Realis, why: str, *because: Said) -> Realis:
    given("event", token, "realis", realis, f"events/realis: {why}", *because)
    return realis


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
        if above.lower_ in ("like", "than", "unlike") and above.pos_ in (
            "ADP",
            "SCONJ",
        ):
            return token.pos_ != "VERB"
        if above.lemma_ in ("comparison", "reminder"):
            return True
    return False


def _is_denied(told: Told, statement: Statement | None) -> bool:
    token = told.trigger.token
    if token.pos_ == "VERB":
        negated = any(child.dep_ == "neg" for child in token.children)
        if negated or (not told.by_harm and _to_none(token)):
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


def _to_none(verb: Token) -> bool:
    """Was it done to nobody: "no mines were planted", "no guard was shot"?"""
    borne = children(verb, ("dobj", "nsubjpass"))
    return bool(borne) and all(
        any(child.lower_ == "no" and child.dep_ == "det" for child in one.children)
        or one.lower_ in NOBODY
        for one in borne
    )


def _is_hypothetical(token: Token) -> bool:
    noun = token.pos_ != "VERB"
    definite = noun and any(
        c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in token.children
    )
    for step, (below, above) in enumerate(_climb(token)):
        if noun and step > DIRECT:
            break
        if above == token:
            if _is_asked_for(token):
                _give(token, Realis.HYPOTHETICAL, _ASKED_FOR, token.head)
                return True
        elif _hangs_on_doubt(below, above):
            _give(token, Realis.HYPOTHETICAL, _DOUBTED, above)
            return True
        if not definite and _is_conditional(below, above, token):
            _give(token, Realis.HYPOTHETICAL, _CONDITIONAL, above)
            return True
    return False


def _is_asked_for(verb: Token) -> bool:
    """Is it what somebody plans, tries or is told to do?"""
    if verb.dep_ != "xcomp" or not any(c.lower_ == "to" for c in verb.children):
        return False
    return verb.head.lemma_.lower() in NOT_YET | FAILED


def _hangs_on_doubt(below: Token, above: Token) -> bool:
    lemma = above.lemma_.lower()
    if above.lower_ == "warning" and above.i == below.i - 1:
        return False
    if above.pos_ == "NOUN":
        return lemma in NOT_YET_NOUNS
    return lemma in NOT_YET and _is_governed(below, above)


def _is_conditional(below: Token, above: Token, token: Token) -> bool:
    for child in above.children:
        if child.dep_ == "aux" and child.lower_ in MODALS:
            return not _is_report_verb(below, above, token)
        if child.dep_ in ("mark", "advmod") and child.lower_ in IF:
            return True
    return False


def _climb(token: Token) -> list[tuple[Token, Token]]:
    """Return the word and its chain up to the clause's end, child before head.

    What comes after "after" or "since" is taken for granted: the chain ends there.
    """
    steps = [(token, token)]
    below = token
    while below.head != below and not _ends_clause(below):
        steps.append((below, below.head))
        below = below.head
    return steps


def _ends_clause(below: Token) -> bool:
    above = below.head
    if below.lower_ in GRANTED | OWED_TO and below.dep_ == "prep":
        return True
    if any(
        c.lower_ in GRANTED and c.dep_ in ("mark", "advmod") for c in below.children
    ):
        return True
    if below.dep_ in ("relcl", "acl") and above.pos_ in ("NOUN", "PROPN"):
        return below.tag_ != "VB"
    if below.pos_ != "VERB":
        return False
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in below.children)
    return below.dep_ == "advcl" or (
        below.dep_ == "conj" and above.pos_ == "VERB" and own
    )


def _is_governed(below: Token, above: Token) -> bool:
    if below.dep_ == "ccomp" and above.lemma_ in ("warn", "fear", "expect", "predict"):
        return below.tag_ != "VBD"
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


def _is_background(scene: Scene, told: Told, kind: str, setting: Setting) -> bool:
    token, when = told.trigger.token, setting.when
    dated = when is not None and when.interval is not None
    told_now = dated or any(c.scope is Scope.INCIDENT for c in setting.counts)
    begins = _begins_now(token, dated=dated) or (token.pos_ == "VERB" and told_now)
    if event_types()[kind].campaign and kind not in LASTING and not begins:
        why: str | None = "a state that lasts, and does not begin now"
    elif _is_past(scene, told, when):
        why = "a habit, or long before the report"
    elif kind not in LASTING and _is_tally(told, setting):
        why = "harm told only as a running total or a statistic"
    elif dated:
        why = None
    else:
        why = _undated_background(told, setting)
    if why is None:
        return False
    _give(token, Realis.BACKGROUND, why, *([when.span] if when else []))
    return True


def _undated_background(told: Told, setting: Setting) -> str | None:
    """Return why a telling without a day is no one event, None where it may be."""
    token = told.trigger.token
    if token.pos_ == "VERB":
        if _is_habitual(token):
            return "told as a habit"
        return "only describes a noun" if token.dep_ == "amod" else None
    if _goes_on(token):
        return "told as a state of things"
    if _is_only_a_kind(told):
        return "only names a kind of thing"
    if token.tag_ in ("NNS", "NNPS") and _is_generic(told, setting):
        return "several, with no day, number or place of their own"
    return None


def _is_tally(told: Told, setting: Setting) -> bool:
    """Is the harm told only as a running total or a statistic?"""
    if not setting.counts or any(c.scope is Scope.INCIDENT for c in setting.counts):
        return False
    return told.trigger.type == "killing" or _has_since(told.trigger.token)


def _has_since(token: Token) -> bool:
    return any(
        above.lower_ == "since"
        or any(c.lower_ == "since" and c.dep_ == "mark" for c in above.children)
        for above in ancestors_and_self(token)
    )


def _is_only_a_kind(told: Told) -> bool:
    """Is it a mere modifier, as in "attack helicopters"? Not in "bombing suspect"."""
    noun = told.trigger.token
    return (
        noun.dep_ == "compound"
        and not told.harms
        and told.trigger.line.passage.role is not Role.HEADLINE
        and noun.head.lemma_.lower() not in OF_ONE_EVENT
    )


def _goes_on(noun: Token) -> bool:
    return any(child.lower_ in GOES_ON for child in noun.children)


def _is_past(scene: Scene, told: Told, when: TimeRef | None) -> bool:
    """Is it a habit ("every day") or long ago?"""
    if when is not None and when.type is TimeType.SET:
        return True
    published = scene.page.report.published
    if published is None or when is None or when.interval is None:
        return False
    told_to_the_day = (
        told.trigger.line.number < LEAD
        and when.interval[0] == when.interval[1]
        and not _YEAR.search(when.text)
    )
    limit = LONG_AGO_TO_THE_DAY if told_to_the_day else LONG_AGO_DAYS
    return published - when.interval[1] > timedelta(days=limit)


def _begins_now(token: Token, *, dated: bool) -> bool:
    verb = token if token.pos_ == "VERB" else token.head
    return dated and verb.lemma_ in (
        "begin", "start", "launch", "impose", "besiege", "encircle", "announce",
        "occupy", "blockade", "displace", "lay",
    )  # fmt: skip


def _is_habitual(verb: Token) -> bool:
    return any(
        c.lower_ in OFTEN
        or (c.lower_ == "times" and c.dep_ == "npadvmod" and not _is_counted(c))
        for c in verb.children
    )


def _is_counted(times: Token) -> bool:
    """Is it so many times, as on one day: "shelled six times"?"""
    return any(c.dep_ == "nummod" and c.like_num for c in times.children)


def _is_generic(told: Told, setting: Setting) -> bool:
    """Is a plural bare, or only said to be many?"""
    noun = told.trigger.token
    if told.harms or (noun.dep_ == "pobj" and noun.head.head.lower_ in SERIES):
        return False
    marks = {c.lower_ for c in noun.children if c.dep_ in MODIFIERS}
    if marks & MANY:
        return True
    counted = any(c.dep_ == "nummod" for c in noun.children)
    pointed = any(c.lower_ in POINTING for c in noun.children)
    where = setting.where
    fine = where is not None and where.precision in FINE
    return not (counted or pointed or fine)
