"""Find the words that tell of an event.

A word tells of an event only with what its entry asks to stand beside it:
"strike" wants aircraft or a weapon, "fire" wants something fired. What a word
means in sport, business and talk is held off by its entry's `unless` words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from tollbook.reading.grounds import READ, given, refused
from tollbook.reading.words import words_of
from tollbook.registers import (
    EventTrigger,
    HarmVerbEntry,
    event_triggers,
    harm_verbs,
    lone_triggers,
    phrase_starts,
)

from .needs import is_met
from .people import is_person
from .scene import Line, Scene
from .syntax import (
    MODIFIERS,
    NOUNS,
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    antecedent,
    children,
    patients,
    prepositional,
    with_conjuncts,
)

HARM_OF_NOUNS = {
    "death": "kill",
    "deaths": "kill",
    "dead": "kill",
    "wounded": "wound",
    "injured": "injure",
    "bodies": "kill",
    "life": "kill",
    "lives": "kill",
}
TAKES_LIFE = frozenset(("claim", "take", "cost", "end"))
LONGEST_PHRASE = 4
_ENTRY = "events/triggers: words of the register, with what they need"
_TYPE = "events/triggers: the kind that the register gives the words"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that tells of an event."""

    line: Line
    token: Token
    """The head word."""
    start: int
    end: int
    """Token span of the whole phrase."""
    type: str

    @property
    def is_verb(self) -> bool:
        """Told by a verb, or by a noun?"""
        return self.token.pos_ == "VERB"


@dataclass(frozen=True, slots=True)
class HarmVerb:
    """A verb of harm, and who or what bears it."""

    line: Line
    token: Token
    entry: HarmVerbEntry
    whom: tuple[Token, ...]


def find_triggers(scene: Scene, line: Line) -> list[Trigger]:
    """Return the triggers of a sentence, longest phrase first at each place."""
    found: list[Trigger] = []
    words = [token for token in line.sentence if not token.is_space]
    at = 0
    while at < len(words):
        longest = _longest_at(words[at])
        match = _match_at(scene, line, words, at, longest) if longest else None
        if match is None:
            at += 1
        else:
            trigger, length = match
            found.append(trigger)
            at += length
    return found


def find_harm(line: Line) -> list[HarmVerb]:
    """Return the verbs of harm in a sentence."""
    words, verbs = words_of(line.sentence.doc), harm_verbs()
    return [
        harm
        for at in range(line.sentence.start, line.sentence.end)
        if words.lower[at] in HARM_OF_NOUNS or words.lemma[at] in verbs
        for harm in _harm_at(line, words.tokens[at])
    ]


def _harm_at(line: Line, token: Token) -> Iterator[HarmVerb]:
    if token.lower_ in HARM_OF_NOUNS and token.pos_ != "VERB":
        yield from _harm_of_noun(line, token)
        return
    entry = harm_verbs().get(token.lemma_.lower())
    if entry is None or token.pos_ not in ("VERB", "ADJ") or token.dep_ == "amod":
        return
    if entry.whom == "subject":
        whom = with_conjuncts(children(token, SUBJECTS))
        if not whom and token.dep_ in ("conj", "xcomp", "relcl"):
            whom = with_conjuncts(children(token.head, SUBJECTS | PASSIVE_SUBJECTS))
            whom = whom or ([token.head] if token.dep_ == "relcl" else [])
        whom = [real for one in whom for real in antecedent(one)]
    else:
        whom = patients(token)
        if not whom and not children(token, OBJECTS):
            whom = with_conjuncts(children(token, SUBJECTS))
    yield HarmVerb(line, token, entry, tuple(whom))


def _harm_of_noun(line: Line, noun: Token) -> Iterator[HarmVerb]:
    """Yield the harm in "the deaths of two guards", "the wounded are Ana and Li"."""
    entry = harm_verbs()[HARM_OF_NOUNS[noun.lower_]]
    whom = [real for one in _named_by(noun) for real in antecedent(one)]
    if whom:
        yield HarmVerb(line, noun, entry, tuple(whom))


def _named_by(noun: Token) -> list[Token]:
    verb = noun.head
    if noun.lemma_ == "death":
        return with_conjuncts(prepositional(noun, ("of",)))
    if noun.lemma_ == "life":
        taken = noun.dep_ in OBJECTS and verb.lemma_ in TAKES_LIFE
        return with_conjuncts(prepositional(noun, ("of",))) if taken else []
    if noun.dep_ == "nsubj" and verb.lemma_ in ("be", "include"):
        return with_conjuncts(children(verb, OBJECTS | {"attr"}))
    if noun.dep_ in PASSIVE_SUBJECTS and verb.lemma_ == "identify":
        return with_conjuncts(prepositional(verb, ("as",)))
    return []


def _longest_at(word: Token) -> int:
    """Return how many words a phrase that begins here may have; 0 if none does."""
    words, at, lone = words_of(word.doc), word.i, lone_triggers()
    lower = words.lower[at]
    if lower in phrase_starts():
        return 2 * LONGEST_PHRASE
    if lower in lone or words.lemma[at] in lone:
        return 1
    name = words.pos[at] == "PROPN" and lower.endswith("s")
    return int(name and lower.removesuffix("s") in lone)


def _match_at(
    scene: Scene, line: Line, words: list[Token], at: int, longest: int
) -> tuple[Trigger, int] | None:
    for length in range(min(longest, len(words) - at), 0, -1):
        stretch = words[at : at + length]
        if stretch[0].text == "-" or stretch[-1].text == "-":
            continue
        phrase = [word for word in stretch if word.text != "-"]
        if len(phrase) > LONGEST_PHRASE:
            continue
        for entry in _entries(phrase):
            if _holds(scene, line, entry, phrase):
                head = phrase[-1] if entry.part == "noun" else phrase[0]
                given("event", head, "trigger", READ, _ENTRY, *phrase)
                given("event", head, "type", entry.type, _TYPE, *phrase)
                made = Trigger(line, head, phrase[0].i, phrase[-1].i + 1, entry.type)
                return made, length
    return None


def _entries(phrase: list[Token]) -> Iterator[EventTrigger]:
    known = event_triggers()
    start = tuple(token.lower_ for token in phrase[:-1])
    for form in dict.fromkeys(_forms(phrase[-1])):
        yield from known.get((*start, form), ())


def _forms(token: Token) -> Iterator[str]:
    lower = token.lower_
    yield token.lemma_.lower()
    yield lower
    if token.pos_ == "PROPN" and lower.endswith("s"):
        yield lower.removesuffix("s")


def _holds(scene: Scene, line: Line, entry: EventTrigger, phrase: list[Token]) -> bool:
    token = phrase[-1]
    if not _is_part(token, entry.part):
        return False
    if entry.part == "verb" and len(phrase) > 1:
        token = phrase[-1]
    if entry.beside and not any(
        child.lower_ in entry.beside or child.lemma_.lower() in entry.beside
        for child in _dependants(token)
    ):
        return False
    if entry.beside and _is_in_scare_quotes(token, entry.beside):
        refused("event", token, "events/triggers: somebody's figure of speech")
        return False
    if entry.unless and not entry.unless.isdisjoint(company := _company(token)):
        refused("event", token, _means_other(entry.unless & company))
        return False
    if not entry.needs or any(is_met(need, scene, line, token) for need in entry.needs):
        return True
    refused("event", token, _wants(entry.needs))
    return False


def _means_other(words: frozenset[str]) -> str:
    return f"events/triggers: with “{min(words)}” it means another thing"


@cache
def _wants(needs: tuple[str, ...]) -> str:
    return f"events/needs: it needs {' or '.join(needs).replace('_', ' ')} beside it"


def _is_in_scare_quotes(token: Token, beside: tuple[str, ...]) -> bool:
    """Is it 'hostage', in quotes of its own, or "hostage to" a thing: a figure?"""
    for child in _dependants(token):
        if child.lower_ in beside and 0 < child.i < len(child.doc) - 1:
            if child.lower_ == "hostage" and child.nbor().lower_ == "to":
                return True
            return child.nbor(-1).is_quote and child.nbor(1).is_quote
    return False


def _is_part(token: Token, part: str) -> bool:
    if part == "noun":
        return token.pos_ in NOUNS or (
            token.tag_ == "VBG" and token.dep_ in ("compound", "pobj", "nsubj", "dobj")
        )
    if part == "adjective":
        return token.pos_ in ("ADJ", "VERB") and token.tag_ in ("JJ", "VBN", "VBD")
    if token.head.lower_ == "without" and token.dep_ == "pcomp":
        return False
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound")


def _dependants(token: Token) -> Iterator[Token]:
    for child in token.children:
        yield child
        if child.dep_ in ("prep", "dobj", "prt", "advmod", "acomp", "oprd"):
            for below in child.children:
                yield below
                if below.dep_ == "prep" and child.dep_ == "dobj":
                    yield from below.children


def _company(token: Token) -> set[str]:
    """Return the lemmas that can change what a word means."""
    near: list[Token] = []
    labels = OBJECTS | PASSIVE_SUBJECTS | SUBJECTS | MODIFIERS | {"prt", "advmod"}
    for child in token.children:
        if child.dep_ in labels:
            near.append(child)
            near += children(
                child, {"compound", "amod"} if child.dep_ in OBJECTS else ()
            )
        elif child.dep_ in ("prep", "agent") and child.lower_ in (
            "of", "with", "over", "against", "for", "in", "by", "into", "from",
        ):  # fmt: skip
            near += children(child, ("pobj",))
    if token.dep_ in ("compound", "amod", "nmod"):
        near.append(token.head)
    if token.dep_ in SUBJECTS | OBJECTS and token.head.lemma_ == "charge":
        near.append(token.head)
    words = {word.lemma_.lower() for word in near if not is_person(word)}
    return words | {word.lower_ for word in near}
