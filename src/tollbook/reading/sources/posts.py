"""Who holds which role: "the envoy", "the health minister", "the doctor".

A role stands for somebody only where one person of the report fits it.
"""

from collections import defaultdict

from tollbook.registers import Actor, actor_by_id, same_origin
from tollbook.registers.general_nouns import general_noun

from .describing import Description
from .persona import Persona

_MANY_OF = frozenset(
    [
        *("minister", "secretary", "chief", "director", "official", "commissioner"),
        *("spokesman", "spokeswoman", "spokesperson", "officer", "deputy", "envoy"),
    ]
)
"""Posts of which a state has several, told apart by the word before them."""


class Posts:
    """The roles of a report and those who hold them."""

    def __init__(self) -> None:
        self._holders: dict[str, list[Persona]] = defaultdict(list)
        self._filled: dict[tuple[str, str | None], Persona] = {}

    def give(self, role: str, persona: Persona) -> None:
        """Let somebody hold a role."""
        if persona not in self._holders[role]:
            self._holders[role].append(persona)

    def fill(self, told: Description, persona: Persona) -> None:
        """Let somebody be who a role of the lead means, wherever it is told again."""
        key = _role_key(told)
        self._filled[key] = persona
        self._filled.setdefault((key[0], None), persona)

    def is_filled(self, told: Description) -> bool:
        """Does somebody hold the role already?"""
        key = _role_key(told)
        return bool(self._holders.get(key[0])) or key in self._filled

    def holder(self, told: Description) -> Persona | None:
        """Return the one person who holds a role ("the UN envoy")."""
        if told.role is None:
            return None
        key = _role_key(told)
        filled = self._filled.get(key) or self._filled.get((key[0], None))
        if filled is not None:
            return filled
        for roles in ((told.role.word,), general_noun(told.role.word).roles):
            fitting = [p for role in roles for p in self._fitting(role, told)]
            if fitting:
                return self._one_of(fitting, told)
        return None

    def _fitting(self, role: str, told: Description) -> list[Persona]:
        own = _particulars(told.text, told.role.word if told.role else "")
        return [
            persona
            for persona in self._holders.get(role, [])
            if not persona.is_body
            and (told.actor is None or _same_body(persona.register, told.actor))
            and not (
                role in _MANY_OF
                and _differ(own, _particulars(persona.role or "", role))
            )
            and (told.sex is None or persona.sex in (None, told.sex))
        ]

    def _one_of(self, fitting: list[Persona], told: Description) -> Persona | None:
        if len(fitting) == 1:
            return fitting[0]
        own = _particulars(told.text, told.role.word if told.role else "")
        exact = [
            p for p in fitting if own and own <= set((p.role or p.name).lower().split())
        ]
        return exact[0] if len(exact) == 1 else None


def _particulars(text: str, role: str) -> frozenset[str]:
    """Return the words in lower case right before a role ("health" minister)."""
    before = text[: text.lower().find(role)] if role in text.lower() else ""
    words = before.split()
    first = words[:1] if words and words[0].lower() in ("the", "a", "an") else []
    return frozenset(
        word.lower()
        for number, word in enumerate(words[len(first) :])
        if word.islower()
        or (not number and not first and word.istitle())
        or (not first and word.istitle())
    )


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _same_body(register: str | None, actor: Actor) -> bool:
    return register is None or same_origin(actor_by_id()[register], actor)


def _role_key(told: Description) -> tuple[str, str | None]:
    word = told.role.word if told.role is not None else ""
    return word, told.actor.id if told.actor is not None else None
