"""The actors register: names, dates, metonyms, origins."""

from datetime import date

import pytest

from tollbook.model import ActorKind, SourceKind
from tollbook.registers import (
    actor_by_id,
    actor_lexicon,
    actors,
    adjective_lexicon,
    find_actor,
    is_metonym,
    same_origin,
)

RENAMED = date(2016, 7, 28)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # A name, with or without its article.
        ("Russia", "russia"),
        ("the United Nations", "un"),
        # Capitals and offices stand for governments.
        ("Moscow", "russia"),
        ("the Kremlin", "russia"),
        ("Damascus", "syria"),
        # Arabic articles are printed either way, with hyphen or space.
        ("Al-Nusra Front", "nusra"),
        ("al Nusra", "nusra"),
        ("Da’esh", "isis"),
        # An arm of a state is the state.
        ("Russian Defence Ministry", "russia"),
        ("Syria's foreign ministry", "syria"),
        ("Sudanese army", "sudan"),
        # A health ministry that keeps a tally is a source of its own.
        ("Gaza's health ministry", "gaza_health_ministry"),
        # A monitor is not the state whose adjective it carries.
        ("Syrian Observatory for Human Rights", "sohr"),
        ("Syrian Democratic Forces", "sdf"),
        # Small words are not acronyms.
        ("us", None),
        ("who", None),
        ("is", None),
        # People of a country are not its state.
        ("Russian doctors", None),
        ("Syrian rebels", None),
        # Nothing at all.
        ("", None),
        ("...", None),
    ],
)
def test_a_phrase_finds_the_actor_it_names(words: str, expected: str | None):
    found = find_actor(words)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A metonym in running text.
        ("Moscow denied it, and so did Damascus.", ["russia", "syria"]),
        # The longest name wins.
        ("The Free Syrian Army fought the Syrian army.", ["fsa", "syria"]),
        # Possessives belong to the name.
        ("Russia’s defence ministry said so.", ["russia"]),
        # A text in capitals throughout, as old wire texts are.
        ("THE KREMLIN SAID RUSSIA HAD HIT NUSRA.", ["russia", "russia", "nusra"]),
        # There, "US" may be "us" and "WHO" may be "who".
        ("THOSE WHO TOLD US THAT DIED.", []),
        ("Reporter: NOW WHO ARE ALL THESE FOLKS?", []),
        # Elsewhere they are what they are.
        ("WHO staff told US officials.", ["who", "usa"]),
        ("The EU, US, UN and WHO said so.", ["eu", "usa", "un", "who"]),
        # A heading in capitals does not silence the line under it.
        ("MANY ARE DEAD\nUS jets struck.", ["usa"]),
        # "Is" never is the Islamic State.
        ("IS THIS THE END?", []),
        ("IS fighters fled.", ["isis"]),
    ],
)
def test_a_sentence_yields_the_actors_in_it(sentence: str, expected: list[str]):
    assert [actor.id for _, actor in actor_lexicon().find(sentence)] == expected


def test_a_name_is_found_only_while_it_is_in_use():
    before, after = date(2016, 1, 1), date(2016, 10, 6)
    assert find_actor("Jabhat Fateh al-Sham", on=before) is None
    assert find_actor("Jabhat Fateh al-Sham", on=RENAMED) == actor_by_id()["nusra"]
    assert find_actor("Jabhat Fateh al-Sham", on=after) == actor_by_id()["nusra"]
    # People go on using the old name.
    assert find_actor("Nusra Front", on=after) == actor_by_id()["nusra"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # A state, its ministry and its news agency speak with one voice.
        ("SANA", "Syria", True),
        ("RIA Novosti", "TASS", True),
        ("Syrian Health Ministry", "SANA", True),
        # A movement and its channel, too.
        ("al-Masirah", "Houthis", True),
        ("Gaza Health Ministry", "Hamas", True),
        # Allies are two.
        ("Russia", "Syria", False),
        # The UN and its office are one; two offices that both count are two.
        ("United Nations", "OCHA", True),
        ("OHCHR", "UNICEF", False),
        # A broadcaster with a charter of its own is not its government.
        ("BBC", "United Kingdom", False),
        ("SOHR", "SNHR", False),
    ],
)
def test_independence_is_about_origins(first: str, second: str, *, expected: bool):
    one, other = find_actor(first), find_actor(second)
    assert one is not None
    assert other is not None
    assert same_origin(one, other) is expected
    assert same_origin(other, one) is expected
    assert same_origin(one, one)


def test_a_metonym_is_told_from_a_name():
    assert is_metonym("Moscow")
    assert is_metonym("the Kremlin")
    assert not is_metonym("Russia")
    assert not is_metonym("Nowhere")


def test_an_adjective_stands_for_its_state():
    found = [a.id for _, a in adjective_lexicon().find("Syrian and Russian doctors")]
    assert found == ["syria", "russia"]


def test_every_name_leads_back_to_its_own_actor():
    for actor in actors():
        for name in actor.names():
            assert find_actor(name.words) == actor, name.words


def test_the_ids_are_slugs_and_the_parents_lead_to_an_end():
    for actor in actors():
        assert actor.id.replace("_", "").isalnum()
        assert actor.id == actor.id.lower()
        assert same_origin(actor, actor)


def test_states_are_states_and_un_bodies_are_un():
    found = actor_by_id()
    assert found["russia"].entity is ActorKind.STATE
    assert found["nusra"].entity is ActorKind.ORGANISATION
    assert found["ocha"].kind is SourceKind.UN
    assert found["sohr"].kind is SourceKind.MONITOR
    assert found["msf"].kind is SourceKind.MEDICAL
