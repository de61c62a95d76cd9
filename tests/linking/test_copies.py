from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from told import Told
from tollbook.linking import copy_runs, find_copies
from tollbook.model import Passage, Reading, Role

STORY = (
    "An air strike hit a market in the town on Monday, rescuers said. "
    "The first bombs fell at nine in the morning, when the stalls were full. "
    "By noon the rescuers had counted fourteen bodies, and two more people died "
    "on the way to the only hospital that was still open in the district."
)


def printed(text: str, outlet: str, day: int) -> Reading:
    reading = Told(text, outlet).reading
    report = replace(reading.report, published=date(2016, 10, day))
    return replace(reading, report=report)


def test_the_younger_of_two_like_texts_is_the_copy() -> None:
    first, copy = printed(STORY, "A", 3), printed("By an agency. " + STORY, "B", 4)
    assert find_copies([copy, first]) == {copy.report.id: first.report.id}


def test_a_copy_of_a_copy_leads_to_the_original() -> None:
    texts = [
        printed(STORY + end, o, d)
        for end, o, d in [("", "A", 3), (" X.", "B", 4), (" Y.", "C", 5)]
    ]
    first, second, third = texts
    assert find_copies(texts) == {
        second.report.id: first.report.id,
        third.report.id: first.report.id,
    }


def test_two_accounts_in_different_words_are_no_copies() -> None:
    other = "Warplanes bombed the vegetable market at nine, killing at least 14."
    assert find_copies([printed(STORY, "A", 3), printed(other * 4, "B", 3)]) == {}


def test_short_flashes_are_copies_only_when_they_are_equal() -> None:
    flash = "At least 14 people were killed in an air strike, rescuers say."
    one, same = printed(flash, "A", 3), printed(flash, "B", 3)
    other = printed(flash.replace("14", "15"), "C", 3)
    assert len(find_copies([one, same, other])) == 1


def test_on_one_day_the_agency_goes_before_who_prints_it() -> None:
    agency = printed(f"TOWN (Wire Agency) - {STORY}", "Wire Agency (invented)", 3)
    paper = printed(f"By Wire Agency. {STORY}", "The Paper", 3)
    assert find_copies([paper, agency]) == {paper.report.id: agency.report.id}


OWN = " ".join(
    f"Our reporter met the {n}th shopkeeper, who had closed at {n} and gone home by bus."
    for n in range(20, 60)
)


def test_a_report_that_holds_a_whole_story_among_its_own_paragraphs_is_a_copy() -> None:
    wire = printed(STORY, "Wire", 3)
    long = printed(f"{OWN}\n\n{STORY}\n\n{OWN}!", "Paper", 4)
    assert find_copies([long, wire]) == {long.report.id: wire.report.id}


def test_what_a_site_prints_on_every_page_makes_no_copies() -> None:
    frame = " ".join(f"Read also our page number {n} of this week." for n in range(30))
    pages = []
    for day, own in [(3, STORY), (4, "Warplanes bombed a village at noon. " * 3)]:
        reading = printed(f"{own}\n{frame}", "Site", day)
        ends = len(own), len(reading.report.text)
        passages = (
            Passage(start=0, end=ends[0], role=Role.BODY),
            Passage(start=ends[0], end=ends[1], role=Role.FURNITURE),
        )
        pages.append(replace(reading, passages=passages))
    assert find_copies(pages) == {}


WORDS = st.lists(st.sampled_from(list("abcdefghij")), min_size=1)
TEXTS = st.lists(WORDS.map(lambda words: " ".join(words * 5)), min_size=2, max_size=8)


@given(TEXTS, st.randoms())
def test_the_order_of_intake_changes_nothing(texts, dice) -> None:
    readings = [printed(text, f"O{n}", 1 + n % 3) for n, text in enumerate(texts)]
    found = find_copies(readings)
    dice.shuffle(readings)
    assert find_copies(readings) == found


def test_copies_are_found_as_if_every_pair_were_compared() -> None:
    dice = Random(7)  # noqa: S311 - invented texts, no secrets
    words = [f"w{n}" for n in range(3000)]
    stories = [dice.choices(words, k=dice.randrange(60, 400)) for _ in range(60)]
    edited = [[w if dice.random() > 0.05 else "x" for w in s] for s in stories[:30]]
    framed = [s + dice.choices(words, k=400) for s in stories[30:]]
    first = [printed(" ".join(s), f"A{n}", 1) for n, s in enumerate(stories)]
    later = [printed(" ".join(s), f"B{n}", 2) for n, s in enumerate(edited + framed)]
    assert find_copies([*later, *first]) == {
        copy.report.id: original.report.id
        for copy, original in zip(later, first, strict=True)
    }


def test_copies_are_found_among_those_that_share_a_run() -> None:
    dice = Random(8)  # noqa: S311 - invented texts, no secrets
    words = [f"w{n}" for n in range(3000)]
    stories = [" ".join(dice.choices(words, k=200)) for _ in range(20)]
    known = [printed(story, f"A{n}", 2) for n, story in enumerate(stories)]
    known += [printed(f"{story} Again.", f"B{n}", 3) for n, story in enumerate(stories)]
    for day in (1, 4):
        new = printed(f"By us. {stories[3]}", "C", day)
        near = [r for r in known if set(copy_runs(r)) & set(copy_runs(new))]
        assert len(near) == 2
        everything = find_copies([*known, new])
        family = {reading.report.id for reading in (new, *near)}
        assert find_copies([new, *near]) == {
            copy: original for copy, original in everything.items() if copy in family
        }
