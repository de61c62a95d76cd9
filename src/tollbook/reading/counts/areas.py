"""Tell which place a figure is about: the nearest that its sentence speaks of.

Not where somebody spoke ("she told reporters in Geneva"), and not a place that
the figure's own is compared with ("the worst since the siege of Sarajevo").
"""

from collections.abc import Collection, Sequence

from spacy.tokens import Span, Token

from tollbook.model import PlaceRef, Statement
from tollbook.reading.grounds import given
from tollbook.reading.words import sentence_of

_AFTER = "counts/areas: the nearest place that the sentence names after the figure"
_BEFORE = "counts/areas: the last place that the sentence names before the figure"
_COMPARING = {
    *("comparison", "parallel", "reminder", "echo"),
    *("compare", "liken", "resemble", "recall", "evoke"),
    *("similar", "akin", "comparable", "reminiscent"),
}
_LIKE = {"like", "unlike", "than"}
_SUPERLATIVE = "JJS"
_SUBJECTS = {"nsubj", "nsubjpass"}


def area_of(
    at: int,
    sentence: Span,
    places: Sequence[PlaceRef],
    claimant: Statement | None = None,
    speakers: Collection[int] = frozenset(),
) -> str | None:
    """Return the id of the place a figure is about, None where none is named.

    Args:
        at: Where the figure starts.
        sentence: The sentence it stands in.
        places: The report's places.
        claimant: Where somebody claims the figure, only a place they name will do.
        speakers: The tokens that say who speaks.
    """
    within = (
        claimant.content if claimant else ((sentence.start_char, sentence.end_char),)
    )
    inside = [
        place
        for place in places
        if any(start <= place.start < end for start, end in within)
        and sentence.start_char <= place.start < sentence.end_char
        and not place.demonym
        and _is_of_the_matter(place, sentence, speakers)
    ]
    after = [place for place in inside if place.start >= at]
    if after:
        area = min(after, key=lambda place: place.start - at)
    elif inside:
        area = max(inside, key=lambda place: place.start)
    else:
        return None
    given("count", at, "place", area.id, _AFTER if after else _BEFORE, area.span)
    return area.id


def _is_of_the_matter(
    place: PlaceRef, sentence: Span, speakers: Collection[int]
) -> bool:
    words = sentence.doc.char_span(place.start, place.end, alignment_mode="expand")
    if words is None:
        return True
    return words.root.i not in speakers and not _is_compared_with(words.root)


def _is_compared_with(token: Token) -> bool:
    """Does a place hang on a comparison: "like", "comparisons to", "worst since"?"""
    below = token
    for above in token.ancestors:
        if above.pos_ == "VERB":
            return above.lemma_ in _COMPARING and below.dep_ not in _SUBJECTS
        if above.lemma_.lower() in _COMPARING:
            return True
        if above.lower_ in _LIKE and above.pos_ in {"ADP", "SCONJ"}:
            return True
        if above.lower_ == "since" and _follows_superlative(above):
            return True
        below = above
    return False


def _follows_superlative(since: Token) -> bool:
    return any(
        token.tag_ == _SUPERLATIVE and token.lower_ != "least"
        for token in since.doc[sentence_of(since).start : since.i]
    )
