"""Find who is speaking: the subject of a verb of saying, however far it stands."""

from spacy.tokens import Token

from tollbook.reading.sources.describing import whole_of
from tollbook.reading.words import sentence_of
from tollbook.registers.source_roles import Sort, role_of

from .asides import named_before
from .grammar import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    agent_of,
    child,
    is_finite,
    is_passive,
    subtree,
    trimmed,
)
from .layout import Layout

_SHARES_SUBJECT = frozenset(
    {"conj", "xcomp", "advcl", "acl", "acomp", "pcomp", "ccomp", "prep"}
)
_PERSONS = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC"})
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "who",
        "it",
        "many",
        "some",
        "others",
        "both",
        "all",
        "several",
        "one",
        "nobody",
        "none",
        "everyone",
        "everybody",
        "someone",
        "somebody",
        "anyone",
        "those",
        "another",
    ]
)
_POSSESSIVE = frozenset(["his", "her", "their", "its", "my", "our", "whose", "your"])
_PERSONAL = ("ist", "ian", "woman", "person", "eer")
"""Endings of nouns for persons, where the register does not know the noun."""
_BETWEEN = frozenset(["aux", "neg", "advmod", "npadvmod", "prep"])
_OF = frozenset(["by", "from", "of"])
_FARTHEST = 4
"""Steps up the tree to look for a subject; none of real news needed more."""


def speaker_of(verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return the tokens of the verb's subject, or of its agent in the passive."""
    if is_passive(verb):
        agent = agent_of(verb)
        if agent is not None and _stands_aside(verb, agent):
            return ()
        source = child(agent, "pobj") if agent is not None else None
        if agent is None and (paper := _paper(verb)) is not None:
            return tuple(i for i in subtree(paper) if i <= paper.i)
        return speaker_words(source, verb, layout) if source is not None else ()
    if reduced := _behind_participle(verb, layout):
        return reduced
    subject = _resuming(verb, layout) or subject_of(verb)
    if subject is None and verb.tag_ in ("VBD", "VBZ", "VBP"):
        if named := named_before(verb, layout):
            return named
        subject = _beside(verb, layout)
    return speaker_words(subject, verb, layout) if subject is not None else ()


def _behind_participle(verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return the "Leaflets dropped on Sunday" of "… told residents to leave".

    The parse takes "dropped" for the verb and hangs "told" on it without an "and".
    """
    first = verb.head
    if verb.dep_ != "conj" or first.tag_ not in ("VBD", "VBN") or first.i > verb.i:
        return ()
    subject = child(first, "nsubj", "nsubjpass")
    between = layout.tokens[first.i : verb.i]
    joined = any(t.dep_ == "cc" or t.text in (",", ";") for t in between)
    if subject is None or joined or child(verb, "nsubj") or child(first, "dobj"):
        return ()
    start = max(subject.left_edge.i, layout.paragraph(verb.i)[0])
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "neg", "advmod")]
    return tuple(range(start, min([verb.i, *(i for i in helpers if i > first.i)])))


def _paper(verb: Token) -> Token | None:
    """Return the indictment of "it is alleged in the indictment that …"."""
    if (subject := child(verb, "nsubjpass")) is None or subject.lower_ != "it":
        return None
    for part in verb.children:
        paper = child(part, "pobj") if part.lower_ == "in" else None
        role = role_of(paper.lemma_.lower()) if paper is not None else None
        if role is not None and role.sort is Sort.DOCUMENT:
            return paper
    return None


def _resuming(verb: Token, layout: Layout) -> Token | None:
    """Return the "residents" of "Residents, who …, now accuse the army"."""
    if verb.i not in layout.resumed or child(verb, "nsubj") is not None:
        return None
    return layout.tokens[layout.resumed[verb.i]]


def _stands_aside(verb: Token, agent: Token) -> bool:
    """Is it "he was shot, it was claimed, by gunmen": who shot, not who claimed?"""
    subject = child(verb, *PASSIVE_SUBJECTS)
    it = subject is not None and subject.lower_ == "it" and subject.i > 0
    return it and _set_off(agent) and subject is not None and _set_off(subject)


def _beside(verb: Token, layout: Layout) -> Token | None:
    """Return the noun that stands before or after a verb the parse left alone."""
    own = {i for c in verb.children if c.dep_ in _BETWEEN for i in subtree(c)}
    start, end = layout.paragraph(verb.i)
    at = verb.i - 1
    while at > start and (at in own or layout.tokens[at].text == ","):
        at -= 1
    if at >= start and (found := _nominal(layout.tokens[at], verb)) is not None:
        return found
    after = verb.i + 1
    return _nominal(layout.tokens[after], verb) if after < end else None


def _nominal(token: Token, verb: Token) -> Token | None:
    """Return the top noun of the phrase a token stands in, if it may speak."""
    here = token
    while here.head.i not in (here.i, verb.i) and _same_side(here, verb):
        if here.pos_ in ("NOUN", "PROPN", "PRON") and here.head.pos_ == "VERB":
            break
        here = here.head
    return here if here.pos_ in ("NOUN", "PROPN", "PRON") and _speaks(here) else None


def _same_side(token: Token, verb: Token) -> bool:
    return (token.head.i < verb.i) == (token.i < verb.i)


def subject_of(verb: Token) -> Token | None:
    """Return the head of who does it: the own subject, or a shared one.

    A shared subject that cannot speak ("said its drones had flown but declined to …")
    gives way to one farther up that can.
    """
    here, silent = mate_of(verb) or verb, None
    for _ in range(_FARTHEST):
        found = nearest_subject(here)
        if found is None and here.i != verb.i:
            found = child(here, *PASSIVE_SUBJECTS)
        if found is not None and (here.i == verb.i or _speaks(found)):
            return found
        silent = silent or found
        if here.dep_ not in _SHARES_SUBJECT or here.head.i == here.i:
            return silent
        if (accused := _object_of_charge(here)) is not None:
            return accused
        if here.dep_ == "acl" and here.head.pos_ in ("NOUN", "PROPN", "PRON"):
            holder = here.head if here.tag_ == "VBG" or is_finite(here) else None
            if holder is None or _speaks(holder) or not _set_off(here):
                return silent or holder
            silent, here = silent or holder, _verb_above(holder)
            continue
        marked = here.dep_ == "ccomp" and child(here, "mark") is not None
        if marked and silent is None:
            return None
        here = here.head
    return silent


def _set_off(verb: Token) -> bool:
    """Does a comma stand before it: ", warning that …" hangs on the whole sentence?"""
    first = verb.left_edge.i
    return first > 0 and verb.doc[first - 1].text == ","


def _verb_above(noun: Token) -> Token:
    here = noun
    while here.pos_ not in ("VERB", "AUX") and here.head.i != here.i:
        here = here.head
    return here


def mate_of(verb: Token) -> Token | None:
    """Return the participle that "promising … and threatening" joins, if misjoined."""
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or verb.head.tag_ == "VBG":
        return None
    for above in verb.ancestors:
        if above.tag_ == "VBG" and above.dep_ in ("advcl", "acl") and _set_off(above):
            return above
    return None


def _object_of_charge(verb: Token) -> Token | None:
    """Return the B of "accused B of lying", "thanked B for telling": who lied, told."""
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ not in ("of", "for", "from"):
        return None
    charged = child(preposition.head, "dobj")
    return charged if charged is not None and charged.i < verb.i else None


def nearest_subject(verb: Token) -> Token | None:
    """Return the own subject; of two ("Three, says the colonel") the nearest."""
    found = [c for c in verb.children if c.dep_ in SUBJECTS and c.dep_ != "expl"]
    if len(found) < 2:  # noqa: PLR2004
        return found[0] if found else None
    return min(found, key=lambda subject: _gap(subject, verb))


def _gap(subject: Token, verb: Token) -> int:
    """Return how far a subject stands from its verb; a comma counts for many words."""
    if subject.i < verb.i:
        between = verb.doc[subject.right_edge.i + 1 : verb.i]
    else:
        between = verb.doc[verb.i + 1 : subject.left_edge.i]
    return len(between) + 10 * sum(t.text == "," for t in between)


def speaker_words(head: Token, verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return a speaker's words: title, name and apposition, no relative clause."""
    stop = {verb.i}
    stop.update(
        c.i
        for c in head.children
        if c.dep_ == "relcl" or (c.dep_ == "acl" and c.i > head.i and _is_aside(c))
    )
    words = [i for i in subtree(head, stop) if not layout.tokens[i].is_space]
    if verb.i > head.i:
        words = [i for i in words if i < verb.i]
    found = trimmed(_around(head.i, words, layout), layout.tokens)
    return _with_office(found, verb, layout)


def _with_office(
    words: tuple[int, ...], verb: Token, layout: Layout
) -> tuple[int, ...]:
    """Take in ", the town's mayor," before a name that the parse left alone."""
    if not words or layout.tokens[words[0]].ent_type_ != "PERSON":
        return words
    start = max(layout.paragraph(verb.i)[0], sentence_of(verb).start)
    comma = words[0] - 1
    if comma <= start or layout.tokens[comma].text != ",":
        return words
    role = role_of(layout.tokens[comma - 1].lemma_.lower())
    if role is None or role.sort is not Sort.PERSON:
        return words
    first = comma - 1
    while first > start and layout.tokens[first - 1].text != ",":
        first -= 1
    if layout.tokens[first].lower_ != "the" or first == start:
        return words
    return (*range(first, comma + 1), *words)


def _is_aside(clause: Token) -> bool:
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return before.text == ","


def _around(head: int, words: list[int], layout: Layout) -> list[int]:
    """Keep the stretch around the head: a parse may hang far words on it."""
    kept = set(words)
    first = last = head
    while first - 1 in kept or (first > 0 and layout.tokens[first - 1].is_space):
        first -= 1
    while last + 1 in kept:
        last += 1
    return [i for i in range(first, last + 1) if i in kept]


def is_person(words: tuple[int, ...], layout: Layout) -> bool:
    """May these words speak: a person, a body, a country, or a pronoun for one?"""
    head = head_of(words, layout)
    return head is not None and _speaks(head)


def is_source(words: tuple[int, ...], layout: Layout) -> bool:
    """May these words carry a claim: somebody, a document, or evidence?"""
    head = head_of(words, layout)
    if head is None:
        return False
    return _speaks(head) or role_of(head.lemma_.lower()) is not None


def _speaks(token: Token) -> bool:
    if token.pos_ == "PROPN" or token.ent_type_ in _PERSONS:
        return True
    if token.lower_ == "which" and token.tag_ == "WDT":
        clause = token.head
        return clause.dep_ in ("relcl", "conj") and _is_about_speaker(clause)
    if token.lower_ in _PRONOUNS or token.lower_ in _POSSESSIVE:
        return True
    if token.pos_ not in ("NOUN", "ADJ"):
        return False
    lemma = token.lemma_.lower()
    role = role_of(lemma)
    if role is None:
        return lemma.endswith(_PERSONAL)
    return role.sort is not Sort.EVIDENCE


def _is_about_speaker(clause: Token) -> bool:
    """Is a relative clause, or one joined to it, about somebody who may speak?"""
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    about = clause.head
    return clause.dep_ == "relcl" and about.lower_ != "which" and _speaks(about)


def head_of(words: tuple[int, ...], layout: Layout) -> Token | None:
    """Return the token that governs the others."""
    if words not in layout.heads:
        layout.heads[words] = _governing(words, layout)
    return layout.heads[words]


def _governing(words: tuple[int, ...], layout: Layout) -> Token | None:
    if not words:
        return None
    inside = set(words)
    for i in words:
        token = layout.tokens[i]
        if token.head.i not in inside or token.head.i == i:
            own = child(token, "nsubj") if token.pos_ in ("VERB", "AUX") else None
            return whole_of(own or token)
    return layout.tokens[words[0]]


def owner_of(noun: Token, layout: Layout) -> tuple[int, ...]:
    """Return whose count it is: "the ministry's", "by monitors", "of the hospital"."""
    owner = child(noun, "poss")
    if owner is not None:
        words = [i for i in subtree(owner) if layout.tokens[i].tag_ != "POS"]
        found = trimmed(words, layout.tokens)
        return found if is_source(found, layout) else ()
    for part in noun.children:
        if part.lower_ not in _OF or part.dep_ not in ("prep", "agent"):
            continue
        named = child(part, "pobj")
        if named is None:
            continue
        found = speaker_words(named, noun, layout)
        if found and is_source(found, layout):
            return found
    return ()
