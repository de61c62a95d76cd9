"""Find what is said: the clause, object or phrase that a cue takes."""

from collections.abc import Collection

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import SpeechCue

from .grammar import agent_of, child, is_passive, subtree
from .layout import Layout
from .speakers import is_person

_PREPOSITIONS = frozenset(
    ["of", "for", "as", "on", "against", "with", "over", "to", "at", "about"]
)
_TOLD = claim_words("has a hearer")
"""Verbs whose object is the hearer where a clause follows."""
_QUESTIONS = frozenset(
    ["if", "whether", "why", "how", "what", "when", "where", "who", "whom", "which"]
)
_DESCRIBES = frozenset(["describe", "depict", "portray", "relate", "recount"])
"""Verbs whose "to" has the hearer behind it."""
_CLAUSES = frozenset({"ccomp", "xcomp"})
_SELF = frozenset(["himself", "herself", "itself", "themselves", "myself", "ourselves"])


def content_of(
    verb: Token, cue: SpeechCue, speaker: Collection[int], layout: Layout
) -> list[int]:
    """Return the tokens of what is said, read from the parse alone."""
    stop = {*speaker, *(c.i for c in verb.children if _is_outside(c))}
    if is_passive(verb):
        return _passive_content(verb, cue, stop, layout)
    if (word := _short_answer(verb, cue)) is not None:
        return [word.i]
    parts = [c for c in verb.children if _fits(c, verb, cue, layout)]
    if any(c.dep_ in _CLAUSES and c.i > verb.i for c in parts):
        parts = [c for c in parts if c.i > verb.i]
    return _words(parts, stop)


def _short_answer(verb: Token, cue: SpeechCue) -> Token | None:
    """Return the "otherwise" of "images say otherwise"."""
    if cue.word != "say" or verb.i + 1 >= len(verb.doc):
        return None
    after = verb.doc[verb.i + 1]
    return after if after.lower_ in _ANSWERS and after.head.i == verb.i else None


_ANSWERS = frozenset(["otherwise", "so", "nothing", "yes", "no", "little"])


def _words(parts: list[Token], stop: set[int]) -> list[int]:
    found: list[int] = []
    for part in sorted(parts, key=lambda part: part.i):
        if part.dep_ == "prep" and found:
            found.append(part.i)
        if part.dep_ in ("prep", "agent") or _is_for_clause(part):
            head = [part.i] if part.dep_ == "advcl" else []
            found.extend(head)
            for below in part.children:
                if below.dep_ != "mark":
                    found.extend(subtree(below, stop))
        else:
            found.extend(subtree(part, stop))
    return found


def _is_means(part: Token) -> bool:
    """Is it "by refusing to leave": how the accused is said to do it?"""
    return part.lower_ == "by" and child(part, "pcomp") is not None


def _is_for_clause(part: Token) -> bool:
    """Is it "called for X to …", which the parse takes for a clause?"""
    mark = child(part, "mark") if part.dep_ == "advcl" else None
    return mark is not None and mark.lower_ == "for" and part.tag_ == "VB"


def _is_outside(child_: Token) -> bool:
    return child_.dep_ in ("aux", "auxpass", "neg", "punct", "mark", "intj", "cc")


def _fits(part: Token, verb: Token, cue: SpeechCue, layout: Layout) -> bool:
    """Is this dependent of the verb part of what is said?"""
    takes = cue.takes
    whole = "whole" in takes
    match part.dep_:
        case "ccomp":
            return whole or "clause" in takes
        case "xcomp":
            return whole or "infinitive" in takes or "clause" in takes
        case "dobj" | "oprd" | "attr":
            return _is_object(part, verb, cue, layout)
        case "advcl":
            free = child(verb, *_CLAUSES, "dobj") is None or _is_ordered(
                part, verb, cue
            )
            hung = "infinitive" in takes and _is_infinitive(part) and free
            return hung or ("for" in takes and _is_for_clause(part))
        case "prep":
            follows = part.lower_ in _PREPOSITIONS or _is_means(part)
            taken = part.lower_ in takes or (whole and follows and part.i > verb.i)
            told = part.lower_ == "to" and cue.word in _DESCRIBES
            return taken and not told and not _is_of_time(part)
        case _:
            return False


def _is_ordered(part: Token, verb: Token, cue: SpeechCue) -> bool:
    """Is it the "to go" of "begged both men to go", right behind its hearer?"""
    hearer = child(verb, "dobj")
    asks = cue.stance in (Stance.DEMANDS, Stance.OFFERS) and "whole" in cue.takes
    return asks and hearer is not None and part.left_edge.i == hearer.right_edge.i + 1


def _is_infinitive(part: Token) -> bool:
    """Is it the "to free them" of "offered on Monday to free them"?"""
    to = child(part, "aux")
    return part.tag_ == "VB" and to is not None and to.lower_ == "to"


def _is_of_time(part: Token) -> bool:
    """Is it the "on Monday" of "told her on Monday that …"?"""
    when = child(part, "pobj")
    return when is not None and when.ent_type_ in ("DATE", "TIME")


def _holds(part: Token, companion: str) -> bool:
    """Is it the companion itself, or a noun it goes with ("death toll")?"""
    return part.lemma_.lower() == companion or any(
        c.lemma_.lower() == companion for c in part.children
    )


def _is_object(part: Token, verb: Token, cue: SpeechCue, layout: Layout) -> bool:
    if part.lower_ in _SELF or (cue.companion and _holds(part, cue.companion)):
        return False
    if verb.lemma_.lower() == "call" and child(verb, "oprd") is None:
        return False
    followed = any(c.dep_ in _CLAUSES and c.i > part.i for c in verb.children)
    if verb.lemma_.lower() == "ask" and followed and _is_asked(part, verb):
        return False
    hears = verb.lemma_.lower() in _TOLD
    hears = hears and not _is_paper(part)
    if hears and (followed or is_person((part.i,), layout)):
        whole = "whole" in cue.takes or is_told_to(verb)
        return whole and followed and part.i > verb.i
    if "object" in cue.takes or "whole" in cue.takes:
        return True
    return cue.word == "say" and part.i > verb.i and not followed


def _is_paper(part: Token) -> bool:
    """Is it the "inquiry" of "promised an inquiry", which hears nothing?"""
    role = role_of(part.lemma_.lower())
    return role is not None and role.sort is Sort.DOCUMENT


def _is_asked(hearer: Token, verb: Token) -> bool:
    """Is it the "him" of "asked him where they were": who is to answer?"""
    clause = next(c for c in verb.children if c.dep_ in _CLAUSES and c.i > hearer.i)
    return clause.doc[clause.left_edge.i].lower_ in _QUESTIONS


def is_told_to(verb: Token) -> bool:
    """Is it "told residents to leave": an order, and the hearers are in it?"""
    clause = child(verb, "xcomp")
    return clause is not None and _is_infinitive(clause)


def behind_companion(companion: Token, layout: Layout) -> list[int]:
    """Return the tally of "cast doubt on the tally", what "guilty to" names."""
    verb = companion.head
    behind = [c for c in (*companion.children, *verb.children) if c.i > companion.i]
    found: list[int] = []
    for part in behind:
        if part.dep_ == "prep" and not found and not _is_of_time(part):
            found += [i for below in part.children for i in subtree(below)]
        elif part.dep_ in ("ccomp", "xcomp", "acl") and (
            part.tag_ != "VBN" or child(part, "mark") is not None
        ):
            found += subtree(part)
    return [i for i in found if i < layout.paragraph(verb.i)[1]]


def _passive_content(
    verb: Token, cue: SpeechCue, stop: set[int], layout: Layout
) -> list[int]:
    agent = agent_of(verb)
    if agent is not None:
        stop.add(agent.i)
    parts = [
        c
        for c in verb.children
        if c.dep_ in ("ccomp", "xcomp", "oprd")
        or (c.dep_ == "prep" and _fits(c, verb, cue, layout))
    ]
    subject = child(verb, "nsubjpass", "csubjpass")
    if verb.lemma_.lower() == "call" and child(verb, "oprd") is None:
        subject = None
    hears = verb.lemma_.lower() in _TOLD
    if subject is not None and subject.lower_ not in ("it", "there") and not hears:
        parts.append(subject)
    elif subject is None and verb.dep_ == "acl" and not hears:
        return _words(parts, stop)
    return _words(parts, stop)
