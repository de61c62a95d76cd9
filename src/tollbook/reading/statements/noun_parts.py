"""What belongs to a noun of saying where the parse hung it on its neighbour.

"Assurances from the minister that they would be fed", "no confirmation from the command
of reports that …", "doubts expressed by two inspectors about the account", "calls from
aid groups for a corridor", "calls for the guns to stop from every mayor".
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Token

from tollbook.model import Stance
from tollbook.reading.words import sentence_of
from tollbook.registers.claim_words import claim_words
from tollbook.registers.source_roles import Sort, role_of
from tollbook.registers.speech_cues import SpeechCue, noun_cue

from .clauses import clause_behind, clause_from
from .grammar import child, subtree, trimmed
from .layout import Layout
from .speakers import is_person, speaker_words

ABOUT = frozenset(["of", "about", "on", "against", "for", "over", "that", "to"])
_ABOUT_IT = frozenset(["of", "about", "over", "for", "against"])
_TELLERS = frozenset(["by", "from", "of"])
_VOICED = claim_words("voiced")
_ASKS = frozenset({Stance.DEMANDS, Stance.OFFERS, Stance.PROMISES})
_TOLD = frozenset(["confirmation", "word", "comment", "acknowledgement", "explanation"])
_FUTURE = frozenset(["will", "would", "'ll", "’ll"])


def voiced_by(noun: Token, layout: Layout) -> tuple[Token, tuple[int, ...]] | None:
    """Return the participle and the speaker of "doubts expressed by inspectors"."""
    at = noun.i + 1
    if at + 1 >= len(layout.tokens) or layout.tokens[at + 1].lower_ != "by":
        return None
    verb = layout.tokens[at]
    if verb.lemma_.lower() not in _VOICED or verb.tag_ not in ("VBN", "VBD"):
        return None
    agent = layout.tokens[at + 1]
    named = child(agent, "pobj")
    if named is None:
        return None
    words = own_words(named, agent, layout)
    return (verb, words) if is_person(words, layout) else None


def told_by(
    noun: Token, layout: Layout
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the speaker and the clause of "claims by two guards that jets circled"."""
    joint = layout.tokens[min(noun.i + 1, len(layout.tokens) - 1)]
    named = child(joint, "pobj")
    if joint.lower_ not in _TELLERS or named is None:
        return None
    if not is_person((named.i,), layout):
        return None
    last = max(
        i
        for i in subtree(named, {c.i for c in named.children if c.i > named.i + 1})
        if i >= named.i
    )
    that = layout.tokens[min(last + 1, len(layout.tokens) - 1)]
    if that.lower_ != "that" or that.tag_ not in ("IN", "WDT"):
        return None
    clause = clause_from(that, layout) if that.dep_ == "mark" else []
    clause = before_verb(noun, clause)
    words = trimmed(range(joint.i + 1, that.i), layout.tokens)
    return (words, tuple(clause)) if clause and words else None


def before_verb(noun: Token, words: list[int]) -> list[int]:
    """Return the words before the verb whose subject the noun is ("… rests on")."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.i < noun.i:
        return words
    helpers = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    end = min([verb.i, *(i for i in helpers if i > noun.i)])
    inside = bool(words) and noun.i < words[0] < end
    return [i for i in words if i < end] if inside else words


def compound_owner(noun: Token) -> tuple[int, ...]:
    """Return the "Red Cross" of "the Red Cross appeal for a pause"."""
    owner = child(noun, "compound")
    if owner is None or owner.i != noun.i - 1:
        return ()
    body = owner.pos_ == "PROPN" and owner.ent_type_ in ("ORG", "NORP", "GPE")
    role = role_of(owner.lemma_.lower())
    body = body or (role is not None and role.sort is Sort.BODY)
    return tuple(subtree(owner)) if body else ()


def own_words(named: Token, verb: Token, layout: Layout) -> tuple[int, ...]:
    """Return a speaker's words without what the parse hung on them of what is said."""
    away = {i for part in _hung_on(named) for i in subtree(part)}
    return tuple(i for i in speaker_words(named, verb, layout) if i not in away)


def _hung_on(named: Token) -> Iterator[Token]:
    """Yield what hangs on a speaker but tells what the noun is about."""
    for part in named.children:
        about = child(part, "pobj", "pcomp")
        if part.dep_ != "prep" or about is None:
            continue
        if part.lower_ in ("of", "for"):
            claimed = noun_cue(about.lemma_.lower()) is not None
            wanted = part.lower_ == "for" and "PROPN" not in (named.pos_, about.pos_)
            if claimed or wanted:
                yield part
        elif part.lower_ in ("about", "over", "that"):
            yield part


def parts_behind(
    noun: Token, cue: SpeechCue, speaker: Collection[int], layout: Layout
) -> list[int]:
    """Return what is said where it stands behind the noun's speaker or hearer."""
    behind = bool(speaker) and min(speaker) > noun.i
    hung = _on_speaker(speaker, layout) if behind else []
    if hung:
        return hung
    clause = clause_behind(noun, layout)
    if clause and _is_close(noun, clause[0], speaker, layout):
        return clause
    asks = behind and cue.stance in _ASKS
    if asks and (deed := _deed(noun, max(speaker), layout)):
        return deed
    return _for_clause(noun, max(speaker), layout) if asks else []


def _on_speaker(speaker: Collection[int], layout: Layout) -> list[int]:
    """Return the "reports that …" of "confirmation from the army of reports that …"."""
    for i in speaker:
        for part in layout.tokens[i].children:
            about = child(part, "pobj", "pcomp")
            told = part.dep_ == "prep" and part.lower_ in _ABOUT_IT
            if told and about is not None and part.i > max(speaker):
                return subtree(about)
    return []


def _deed(noun: Token, last: int, layout: Layout) -> list[int]:
    """Return "both sides to stop" of "appeals from doctors to both sides to stop"."""
    at = last + 1
    deed = child(noun, "advcl", "acl", "relcl", "xcomp")
    to = layout.tokens[at] if at < len(layout.tokens) else noun
    if deed is None or deed.tag_ != "VB" or to.lower_ != "to" or to.dep_ != "prep":
        return []
    return list(range(at + 1, deed.right_edge.i + 1)) if deed.i > at else []


def _is_close(
    noun: Token, opener: int, speaker: Collection[int], layout: Layout
) -> bool:
    """Stand only the noun's speaker and hearer between it and its clause?"""
    between = [i for i in range(noun.i + 1, opener) if i not in speaker]
    small = frozenset(["by", "from", "to", "the", "its", "of", "his", "her", "their"])
    return all(
        layout.tokens[i].lower_ in small or is_person((i,), layout) for i in between
    )


def _for_clause(noun: Token, last: int, layout: Layout) -> list[int]:
    """Return the "a corridor" of "calls from aid groups for a corridor"."""
    at = last + 1
    if at >= len(layout.tokens) or layout.tokens[at].lower_ not in ("for", "to"):
        return []
    word = layout.tokens[at]
    if word.lower_ == "to":
        return subtree(word.head) if word.tag_ == "TO" else []
    about = child(word, "pobj")
    same = sentence_of(word).start == sentence_of(noun).start
    return subtree(about) if about is not None and same else []


def tail_speaker(
    cue: SpeechCue, content: Collection[int], layout: Layout
) -> tuple[int, ...]:
    """Return who stands at the end of "calls for the guns to stop from every mayor"."""
    if cue.stance not in _ASKS:
        return ()
    for i in sorted(content, reverse=True):
        part = layout.tokens[i]
        named = child(part, "pobj")
        if part.lower_ not in ("from", "by") or named is None or part.dep_ == "agent":
            continue
        ends = named.right_edge.i >= max(content) - 1
        return tuple(subtree(named)) if ends and is_person((named.i,), layout) else ()
    return ()


def is_addressee(part: Token, cue: SpeechCue, layout: Layout) -> bool:
    """Is it the "to parliament" of "assurance to parliament that …"?"""
    hearer = child(part, "pobj")
    if part.lower_ != "to" or hearer is None or cue.stance in _ASKS:
        return False
    return is_person((hearer.i,), layout)


def as_taken(noun: Token, cue: SpeechCue, content: Collection[int]) -> SpeechCue:
    """Return the cue as its words around change it.

    "No confirmation" is doubt, and an assurance that something will be done a promise.
    """
    none = child(noun, "det")
    if cue.word in _TOLD and none is not None and none.lower_ == "no":
        return replace(cue, stance=Stance.DOUBTS, certainty="doubtful")
    ahead = any(noun.doc[i].lower_ in _FUTURE for i in content)
    if cue.word in ("assurance", "reassurance") and ahead:
        return replace(cue, stance=Stance.PROMISES)
    return cue
