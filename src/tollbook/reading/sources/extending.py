"""Take in the end of a speaker's name where the parse cut it off.

"The Committee | to Protect Wells said": the verb inside the name is no act of saying,
and in "the news agency | TASS said" both nouns are the speaker.
"""

from spacy.tokens import Token

from tollbook.reading.words import sentence_of
from tollbook.registers.source_roles import role_of

from .naming import ARTICLES, body_run, is_name_word
from .persona import Spoken

_LONGEST = 12


def whole_speaker(tokens: tuple[Token, ...], speech: Spoken) -> tuple[int, ...]:
    """Return the speaker's tokens with the rest of a name that goes on after them."""
    last = speech.speaker[-1]
    after = last + 1
    if after >= len(tokens) or after == speech.cue or after in speech.content:
        return speech.speaker
    end = _name_end(tokens, speech) or _beside_end(tokens, speech)
    taken = range(after, end)
    if not taken or speech.cue in taken or any(i in speech.content for i in taken):
        return speech.speaker
    return (*speech.speaker, *taken)


def _name_end(tokens: tuple[Token, ...], speech: Spoken) -> int:
    """Return where a body's name ends that the speaker's words begin."""
    last = speech.speaker[-1]
    if not tokens[last].text[:1].isupper():
        return 0
    first = last
    while first - 1 in speech.speaker and tokens[first - 1].text[:1].isupper():
        first -= 1
    while first < last and tokens[first].lower_ in ARTICLES:
        first += 1
    sent = sentence_of(tokens[last]).end
    run = body_run(tokens[first : min(last + _LONGEST, sent)])
    return run[-1].i + 1 if run and run[0].i == first else 0


def _beside_end(tokens: tuple[Token, ...], speech: Spoken) -> int:
    """Return where a name ends that stands between a role and the verb."""
    last = speech.speaker[-1]
    if role_of(tokens[last].lemma_.lower()) is None:
        return 0
    end = last + 1
    while end < speech.cue and is_name_word(tokens[end]):
        end += 1
    return end if end == speech.cue else 0
