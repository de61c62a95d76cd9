"""Say what the weights did: how likely a cue is, and which words they chose."""

from tollbook.reading.grounds import READ, given, listening, refused
from tollbook.reading.statements.drafts import Draft

from .scene import Scene

_FOUND = "statements/weighing: the weights hold it for a cue, where no rule did"
_KEPT = "statements/weighing: the weights hold it for a cue, as a rule did"
_SPEAKER = "statements/weighing: the weights chose these words over the rule's"
_CONTENT = "statements/weighing: the weights chose this stretch over the rule's"


def tell_weighed(at: int, chance: float, draft: Draft, scene: Scene) -> None:
    """Say how likely a word is a cue, and where the weights left the rule's choice."""
    if not listening():
        return
    token = scene.layout.tokens[at]
    ruled = scene.drafts.get(at)
    weighed = _FOUND if ruled is None else _KEPT
    given("statement", token, "weight", f"{chance:.2f}", weighed)
    if ruled is None:
        given("statement", token, "cue", READ, weighed)
        given("statement", token, "via", READ, weighed)
    if ruled is None or ruled.speaker != draft.speaker:
        given("statement", token, "source", READ, _SPEAKER if ruled else weighed)
    if ruled is None or ruled.content != draft.content:
        given("statement", token, "content", READ, _CONTENT if ruled else weighed)


def tell_dropped(at: int, chance: float, least: float, scene: Scene) -> None:
    """Say that the weights drop a rule's draft."""
    if listening():
        rule = f"statements/weighing: {chance:.2f} likely a cue, {least:.2f} is needed"
        refused("statement", scene.layout.tokens[at], rule)
