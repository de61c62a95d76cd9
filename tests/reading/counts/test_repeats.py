"""Parts, repeats and older figures inside one report. All sentences are invented."""

from collections.abc import Callable

from tollbook.model import Reading

type Read = Callable[..., Reading]


def test_a_part_names_its_whole(reading_of: Read) -> None:
    whole, part = reading_of("Twelve people, including 3 boys, were killed.").counts
    assert (whole.part_of, part.part_of) == (None, whole.id)


def test_a_figure_told_again_names_the_first_telling(reading_of: Read) -> None:
    text = (
        "The raid killed 14 civilians.\n\nIn all, the 14 civilians were killed at dawn."
    )
    first, again = reading_of(text).counts
    assert (first.same_as, again.same_as) == (None, first.id)


def test_another_person_is_never_the_same_person(reading_of: Read) -> None:
    text = "A nurse was killed on Monday. Another nurse was killed on Tuesday."
    assert [count.same_as for count in reading_of(text).counts] == [None, None]


def test_two_of_one_sentence_are_two(reading_of: Read) -> None:
    counts = reading_of("A nurse was killed and a nurse was wounded.").counts
    assert [count.same_as for count in counts] == [None, None]


def test_she_is_the_girl_told_of_before(reading_of: Read) -> None:
    first, again = reading_of("A girl was killed. She was killed at once.").counts
    assert again.same_as == first.id


def test_a_newer_toll_replaces_the_older_one(reading_of: Read) -> None:
    text = "Officials put the death toll at 17, updating a previous toll of 12."
    newer, older = reading_of(text).counts
    assert (newer.low, newer.superseded) == (17, False)
    assert (older.low, older.superseded) == (12, True)


def test_a_time_before_a_figure_does_not_make_it_an_old_one(
    reading_of: Read,
) -> None:
    text = "The army said its shelling of a school a day earlier killed three fighters."
    (count,) = reading_of(text).counts
    assert (count.low, count.superseded) == (3, False)


def test_a_count_covers_its_hedge_its_number_and_its_noun(reading_of: Read) -> None:
    text = "In the town, at least 12 young villagers were killed."
    assert [c.text for c in reading_of(text).counts] == ["at least 12 young villagers"]


def test_a_named_victim_is_one_of_those_told_before(reading_of: Read) -> None:
    whole, named = reading_of(
        "Three people were killed in the raid. Anna Petrova died at the scene."
    ).counts
    assert (named.low, named.high, named.part_of) == (1, 1, whole.id)


def test_a_nurse_may_be_another_than_those_told_before(reading_of: Read) -> None:
    text = "Three people were killed in Dorna. A nurse was killed in Velta."
    assert [count.part_of for count in reading_of(text).counts] == [None, None]


def test_he_is_of_the_group_of_the_last_person(reading_of: Read) -> None:
    text = "A doctor was arrested on Monday. He was beaten by the guards."
    assert [str(count) for count in reading_of(text).counts] == [
        "1 medical_personnel detained",
        "1 medical_personnel injured",
    ]


def test_two_names_are_two_people(reading_of: Read) -> None:
    text = "Anna Petrova was killed. Boris Ivanov was killed as well."
    assert [count.same_as for count in reading_of(text).counts] == [None, None]


def test_those_of_the_wounded_who_died_are_no_toll_of_their_own(
    reading_of: Read,
) -> None:
    text = (
        "The ministry said 19 people were killed and 41 injured in the strike.\n\n"
        "Two of the wounded had died overnight, a surgeon said."
    )
    counts = reading_of(text).counts
    assert (counts[-1].low, counts[-1].part_of) == (2, counts[1].id)


def test_where_a_speaker_spoke_is_not_where_people_died(reading_of: Read) -> None:
    text = (
        "At least 212 civilians have died in the south since 1 February, "
        "the envoy told reporters in Geneva."
    )
    (count,) = reading_of(text).counts
    assert count.place is None


def test_three_of_them_are_of_those_just_counted(reading_of: Read) -> None:
    text = (
        "A strike killed 19 people and wounded 41.\n\n"
        "Three of them later died, a surgeon said."
    )
    counts = reading_of(text).counts
    assert (counts[-1].low, counts[-1].part_of) == (3, counts[1].id)


def test_the_killed_of_the_abducted_are_a_toll_of_their_own(reading_of: Read) -> None:
    text = "Gunmen abducted 30 farmers on Monday.\n\nFour of them were killed."
    assert reading_of(text).counts[-1].part_of is None
