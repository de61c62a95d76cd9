"""A statement while it is being put together: tokens, not yet words."""

from dataclasses import dataclass

from tollbook.registers.speech_cues import SpeechCue


@dataclass(frozen=True, slots=True)
class Draft:
    """Who, by which word, says what: token numbers of one page."""

    cue: tuple[int, ...]
    head: int
    """The cue's main word."""
    entry: SpeechCue
    speaker: tuple[int, ...]
    """Empty where nobody is named."""
    content: tuple[int, ...]
    negated: bool = False
    passed_on: tuple[tuple[int, ...], ...] = ()
    """Who carried it, or was told it: candidates for `via`."""
    exact: bool = False
    """Read by a rule for one construction: weights leave it as it stands."""
