from dataclasses import replace
from datetime import date

from told import Told
from tollbook.linking import find_copies
from tollbook.model import Reading

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
