"""To whom it is said: an appeal to somebody, somebody urged, told or warned.

"If you leave, ..." is said to whoever the speaker last turned to.
"""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Span, Token

from tollbook.model import Source, Statement
from tollbook.reading.page import Page
from tollbook.registers.actors import find_actor
from tollbook.registers.outlook_cues import find_words, words_of

FARTHEST = 1500
"""Characters back that "you" may point to (starting value)."""

_TURNS_ON = {"call": ("on", "upon"), "plead": ("with",), "appeal": ("to",)}
_PRONOUNS = frozenset(
    ("me", "you", "him", "her", "it", "us", "them", "itself", "myself", "themselves")
)


class Addressees:
    """Everybody whom somebody on a page turns to, in order."""

    def __init__(self, page: Page, statements: Sequence[Statement]) -> None:
        self._page = page
        self._kinds = {
            statement.source.text: statement.source
            for statement in reversed(statements)
            if statement.source is not None
        }
        found = sorted(self._find(), key=lambda chunk: chunk.end_char)
        self._found = [self._to_source(chunk) for chunk in found]
        self._ends = [source.end for source in self._found]

    def within(self, start: int, end: int) -> Source | None:
        """Return the first one turned to in a stretch."""
        for source in self._found:
            if start <= source.start < end:
                return source
        return None

    def before(self, at: int) -> Source | None:
        """Return the last one turned to before a place, if that is near."""
        index = bisect_right(self._ends, at)
        if index == 0 or at - self._ends[index - 1] > FARTHEST:
            return None
        return self._found[index - 1]

    def _find(self) -> list[Span]:
        turning = words_of("appeal") | words_of("turn") | _TURNS_ON.keys()
        turns = [t for t in self._page.doc if t.lemma_.lower() in turning]
        targets = [
            (token, target)
            for token in turns
            if self._page.is_read(token.idx)
            and (target := _target_of(token)) is not None
        ]
        if not targets:
            return []
        chunks = {chunk.root.i: chunk for chunk in self._page.doc.noun_chunks}
        found = []
        for token, target in targets:
            found_chunk = chunks.get(target.i)
            if found_chunk is not None and (
                _is_body(found_chunk) or _is_to_act(token, found_chunk)
            ):
                found.append(self._with_company(found_chunk))
        return found

    def _with_company(self, chunk: Span) -> Span:
        """Take in "and its allies": all those who are joined to the name."""
        last = chunk.end
        for joined in chunk.root.conjuncts:
            if joined.pos_ in ("NOUN", "PROPN") and joined.i >= last:
                last = joined.i + 1
        return self._page.doc[chunk.start : last]

    def _to_source(self, chunk: Span) -> Source:
        text = self._page.text[chunk.start_char : chunk.end_char]
        known = self._kinds.get(text)
        actor = find_actor(text)
        if known is not None:
            name, kind = known.name, known.kind
        elif actor is not None:
            name, kind = actor.name, actor.kind
        else:
            return Source(
                start=chunk.start_char, end=chunk.end_char, text=text, name=text
            )
        return Source(
            start=chunk.start_char,
            end=chunk.end_char,
            text=text,
            name=name,
            kind=kind,
            register=actor.id if actor else None,
        )


def _target_of(token: Token) -> Token | None:
    """Return who is turned to by this word, if it turns to anybody."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in words_of("appeal"):
        return _object_of(token, ("to",))
    if token.pos_ != "VERB":
        return None
    if lemma in _TURNS_ON:
        return _object_of(token, _TURNS_ON[lemma])
    return _turned_to(token) if lemma in words_of("turn") else None


def _turned_to(verb: Token) -> Token | None:
    """Return whom a verb turns to: its object, or the subject of what they must do."""
    for child in verb.children:
        if child.dep_ in ("dobj", "obj", "dative", "nsubj") and child.i > verb.i:
            return child
        if child.dep_ in ("ccomp", "xcomp"):
            subject = next((c for c in child.children if c.dep_ == "nsubj"), None)
            if subject is not None and subject.i == child.left_edge.i > verb.i:
                return subject
    return None


def _object_of(token: Token, prepositions: tuple[str, ...]) -> Token | None:
    for child in token.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in prepositions:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _is_to_act(verb: Token, chunk: Span) -> bool:
    """Is it somebody, because told to do something ("told the strikers to go")?"""
    if verb.pos_ != "VERB" or chunk.root.pos_ not in ("NOUN", "PROPN"):
        return False
    if {token.lemma_.lower() for token in chunk} & words_of("hearer"):
        return False
    to_do = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp")]
    return any(
        word.lower_ == "to" and word.dep_ == "aux" and word.i > chunk.root.i
        for child in to_do
        for word in child.children
    )


def _is_body(chunk: Span) -> bool:
    root = chunk.root
    if root.pos_ == "PRON" or root.lower_ in _PRONOUNS:
        return False
    if {token.lemma_.lower() for token in chunk} & words_of("hearer"):
        return False
    return root.pos_ == "PROPN" or find_words("listener", root.text) is not None
