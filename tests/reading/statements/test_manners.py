"""Names, bargains and own bodies that change the stance."""

import pytest

SENTENCES = [
    (
        "The governor of Darmak denied that militiamen had burned the granary, calling the report “pure invention”.",
        [
            "The governor of Darmak (denies) that militiamen had burned the granary",
            "The governor of Darmak (denies) the report “pure invention”",
        ],
    ),
    (
        "Army chiefs denied the charge, describing it as baseless propaganda.",
        [
            "Army chiefs (denies) the charge",
            "Army chiefs (denies) it as baseless propaganda",
        ],
    ),
    (
        "The colonel dismissed the figure as wildly exaggerated.",
        ["The colonel (denies) the figure as wildly exaggerated"],
    ),
    (
        "The council put the loss at two million; traders called that figure laughable.",
        [
            "The council (estimates) two million",
            "traders (denies) that figure laughable",
        ],
    ),
    (
        "The general said his troops would not enter the city.",
        ["The general (promises) his troops would not enter the city"],
    ),
    (
        "Aid agencies say it is unlikely that the road will open before winter.",
        [
            "Aid agencies (predicts) it is unlikely that the road will open before winter"
        ],
    ),
    (
        "The men are alleged to have fired on the convoy.",
        ["- (accuses) The men … to have fired on the convoy"],
    ),
    (
        "The rebels offered to release the pilot in exchange for twelve prisoners.",
        ["The rebels (offers) to release the pilot in exchange for twelve prisoners"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_sentence_is_read_as_it_is_meant(said_in, text, expected):
    assert said_in(text) == expected
