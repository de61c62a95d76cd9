"""Who, whom, what and with what: an incident's roles as the key writes them.

The key tells people who did it ("guerrillas") from the body they belong to ("FMLN"):
"FMLN guerrillas" fill both. Whoever is told of twice, by name and by what they
are, fills a role once.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from tollbook.model import EventActor, EventMention, Reading, Victim
from tollbook.registers import actor_words
from tollbook.registers.demonyms import find_demonym
from tollbook.registers.groups import person_nouns

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "VictimDesc", "Weapon")
type Filled = dict[str, list[list[str]]]

BODIES = frozenset(
    ("army", "force", "forces", "front", "movement", "organization", "organisation",
     "cartel", "government", "military", "police", "navy", "battalion", "brigade",
     "mafia", "mafias", "regime", "militia", "cartels", "party", "alliance", "path",
     "junta", "administration", "coalition", "gang", "gangs", "marines", "guard")
)  # fmt: skip
"""Last words of a name for a body, also where they are in lower case."""
KINDS_OF_DEED = frozenset(("terrorist", "criminal"))
"""Before a deed they say what kind it is, not whose: "a terrorist attack"."""
FIGHTERS = frozenset(
    ("soldier", "troop", "guerrilla", "rebel", "terrorist", "insurgent", "trooper",
     "fighter", "combatant", "lieutenant", "subversive", "attacker", "kidnapper",
     "hostage", "victim", "sergeant")
)  # fmt: skip
"""Those whose loss in a fight is no incident of the key."""
NO_TARGETS = frozenset(("military", "road", "village"))
AREA = re.compile(r"neighbou?rhoods?$|areas?$", re.IGNORECASE)
SHOTS = re.compile(
    r"\b(?:gunm|fire|gunfire|bullets?|gunshots?|shots?|clubs?|stones?)", re.IGNORECASE
)
"""What was fired, or only heard: the key wants the arm."""
OF_STATES = frozenset(
    ("army", "force", "government", "military", "police", "navy", "regime", "guard")
)  # fmt: skip
SIDE = frozenset(("guerrilla", "rebel", "insurgent", "guerilla", "fighter", "commando"))
"""Words for the fighters of whatever group the report names."""
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]?|[\"“”\[\]()]")
JOINING = frozenset(("of", "the", "and", "for", "de", "la", "del", "y", "-", "'s"))


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one report, and how they were written down before."""

    text: str
    told: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading) -> "Page":
        """Return the report's words, on one line."""
        return cls(" ".join(reading.report.text.lower().split()))

    def put(self, filled: Filled, role: str, words: str) -> None:
        """Add words to a role that does not hold them yet.

        Who or what was told of before, in another incident too, keeps its words.
        """
        plain = " ".join(BRACKETS.sub("", words).split()).lower()
        if not plain:
            return
        key = (role, _last(plain))
        if role == "PerpInd":
            plain = self.told.setdefault(key, plain)
        if not any(self._is_same(plain, known[0]) for known in filled[role]):
            filled[role].append([plain])

    def _is_same(self, one: str, other: str) -> bool:
        """Do the words of one stand within the other, or is it its acronym?"""
        if _last(one) == _last(other):
            mine, theirs = set(one.split()), set(other.split())
            return mine <= theirs or theirs <= mine
        return self._stands_for(one, other) or self._stands_for(other, one)

    def _stands_for(self, short: str, long: str) -> bool:
        if short in _acronyms(long):
            return True
        return f"{long} [{short}]" in self.text or f"{long} ({short})" in self.text


def roles_of(page: Page, mentions: Iterable[EventMention]) -> Filled:
    """Return what fills each role of one incident."""
    told = list(mentions)
    filled: Filled = {role: [] for role in ROLES}
    for mention in told:
        for actor in mention.actors:
            _put_actor(page, filled, actor)
    for victim in told_apart(v for mention in told for v in mention.victims):
        if victim.name:
            page.put(filled, "Victim", victim.name)
        elif _last(victim.text.lower()) not in FIGHTERS:
            page.put(filled, "VictimDesc", victim.text)
    for mention in told:
        _put_things(page, filled, mention)
    return filled


def only_armed_group(page: Page, mentions: Iterable[EventMention]) -> str | None:
    """Return the one armed group that a report names as doer, None where several."""
    filled: Filled = {role: [] for role in ROLES}
    for actor in (actor for mention in mentions for actor in mention.actors):
        _put_actor(page, filled, actor)
    named = [words for (words,) in filled["PerpOrg"] if _last(words) not in OF_STATES]
    return named[0] if len(named) == 1 else None


def says_fighters(people: list[list[str]]) -> bool:
    """Are the doers only called guerrillas, rebels?"""
    return any(_last(words) in SIDE for (words,) in people)


def _put_things(page: Page, filled: Filled, mention: EventMention) -> None:
    for target in mention.targets:
        words = target.name or target.text
        if target.kind not in NO_TARGETS and not AREA.search(words):
            page.put(filled, "Target", words)
    for means in mention.means:
        if means.role != "delivery" and not SHOTS.search(means.text):
            page.put(filled, "Weapon", means.text)


def _last(words: str) -> str:
    """Return the last word, without the s of a plural."""
    return words.rsplit(maxsplit=1)[-1].removesuffix("s")


def number_of(victim: Victim) -> int | None:
    """Return how many a victim is: a person of a name is one, "six monks" are six."""
    first, last = victim.text.lower().split()[0], victim.text.lower().split()[-1]
    if victim.name or first in ("a", "an", "one"):
        return 1
    if first.isdigit() or first in NUMBERS:
        return int(first) if first.isdigit() else NUMBERS.index(first) + 1
    return None if last.endswith("s") or last in ("people", "men", "women") else 1


def _acronyms(words: str) -> set[str]:
    parts = [word for word in re.split(r"[\s-]+", words) if word not in JOINING]
    return {"".join(part[0] for part in parts if part)} if len(parts) > 1 else set()


def _put_actor(page: Page, filled: Filled, actor: EventActor) -> None:
    words = BRACKETS.sub("", actor.name).strip()
    if not words or words in KINDS_OF_DEED or _is_people(words):
        return
    body = _body(words)
    if actor.kind == "individual" and _is_name(words):
        body = None
    if body is not None:
        page.put(filled, "PerpOrg", body)
    if body != words:
        page.put(filled, "PerpInd", words)


def _is_name(words: str) -> bool:
    return all(part[:1].isupper() or part in JOINING for part in words.split())


def _body(words: str) -> str | None:
    """Return the name of a body in the words, None where they only describe."""
    parts = words.split()
    if len(parts) == 1 and (
        actor_words().get(words.lower()) or words.lower() in person_nouns()
    ):
        return words if words.lower() in BODIES else None
    names = [i for i, part in enumerate(parts) if part[:1].isupper()]
    names = [i for i in names if not find_demonym(parts[i])] or names
    if parts[-1].lower() in BODIES and (
        parts[-1][:1].isupper() or all(find_demonym(parts[i]) for i in names)
    ):
        return words
    if not names or all(find_demonym(parts[i]) for i in names):
        return None
    if names == [0] and len(parts) > 1 and not parts[0].isupper():
        return None
    if parts[0].lower() in BODIES:
        return words
    first = last = names[0]
    for one, other in pairwise(names):
        if all(part in JOINING for part in parts[one + 1 : other]):
            last = other
        else:
            break
    while first > 0 and find_demonym(parts[first - 1]):
        first -= 1
    return " ".join(parts[first : last + 1])


def _is_people(words: str) -> bool:
    """Is it only whose they are ("Salvadoran")?"""
    return all(find_demonym(word) is not None for word in words.split())


def told_apart(victims: Iterable[Victim]) -> list[Victim]:
    """Return one telling of each victim, the one that names them first."""
    best: dict[str, Victim] = {}
    for victim in victims:
        known = best.setdefault(victim.id, victim)
        if len(victim.name or "") > len(known.name or ""):
            best[victim.id] = victim
    return list(best.values())


def number_of_victims(victims: Iterable[Victim]) -> int | None:
    """Return how many they are, None when no number is told.

    "The priest" of another telling is the one who is named; "two monks" are the two
    who are named, or the two friars told of before.
    """
    apart = told_apart(victims)
    named = sum(bool(victim.name) for victim in apart)
    unnamed = [number_of(victim) for victim in apart if not victim.name]
    others = {number for number in unnamed if number not in (None, named)}
    return named + sum(number or 0 for number in others) or None
