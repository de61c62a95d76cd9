"""The register of the Convention on Cluster Munitions against published totals."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import RegisterError
from tollbook.registers import (
    CcmStanding,
    ccm_bound,
    ccm_states,
    ccm_status,
    ccm_totals,
)


@pytest.mark.parametrize(
    ("on", "parties", "signatories_only"),
    [
        ("2010-02-16", 30, None),  # the thirtieth ratification
        ("2011-09-30", 66, None),
        ("2014-06-30", 84, 29),  # mid-2014
        ("2014-07-01", 84, 29),
        ("2016-08-15", 100, 19),  # Cluster Munition Monitor 2016
        ("2016-10-06", 100, 19),
        ("2019-02-01", 106, 14),  # the Monitor's FAQ
        ("2019-02-28", 106, 14),
        ("2022-08-01", 110, 13),  # Cluster Munition Monitor 2022
        ("2023-12-01", 112, 12),  # an encyclopaedia entry citing the UN
        ("2023-12-31", 112, 12),
        ("2025-03-05", 112, 12),
        ("2025-03-06", 111, 12),  # Lithuania's withdrawal takes effect
        ("2025-08-01", 111, 12),  # Cluster Munition Coalition
        ("2025-09-08", 112, 12),  # Vanuatu, the convention's secretariat
        ("2026-01-31", 112, 12),  # no later change seen
    ],
)
def test_every_published_total_is_reproduced(
    on: str, parties: int, signatories_only: int | None
):
    totals = ccm_totals(date.fromisoformat(on))
    assert totals.parties == parties
    if signatories_only is not None:
        assert totals.signatories_only == signatories_only


def test_published_totals_count_deposits_not_entry_into_force():
    # By entry into force, the Monitor's 100 of August 2016 would have been 98.
    assert ccm_bound(date(2016, 8, 15)) == 98
    assert ccm_bound(date(2016, 10, 6)) == 100
    assert ccm_bound(date(2023, 12, 31)) == 111


def test_all_108_signed_before_the_treaty_entered_into_force():
    assert ccm_totals(date(2010, 7, 31)).signatures == 108
    assert ccm_totals(date(2010, 8, 1)).signatures == 108
    assert ccm_totals(date(2016, 10, 6)).signatures == 108
    assert ccm_totals(date(2008, 12, 2)) == (0, 0, 0)


def test_the_first_thirty_are_bound_from_the_first_of_august_2010():
    assert ccm_bound(date(2010, 7, 31)) == 0
    assert ccm_bound(date(2010, 8, 1)) == 30


def test_later_states_are_bound_from_the_sixth_month_after_deposit():
    afghanistan = next(state for state in ccm_states() if state.iso3 == "AFG")
    assert afghanistan.deposited == date(2011, 9, 8)
    assert afghanistan.bound_from == date(2012, 3, 1)


@pytest.mark.parametrize(
    ("country", "on", "standing"),
    [
        ("SY", "2016-10-06", CcmStanding.NEITHER),
        ("RUS", "2016-10-06", CcmStanding.NEITHER),
        ("US", "2016-10-06", CcmStanding.NEITHER),
        # A party that surprises readers.
        ("IQ", "2016-10-06", CcmStanding.PARTY),
        ("Iraq", "2013-05-13", CcmStanding.SIGNATORY_ONLY),
        ("iraq", "2013-05-14", CcmStanding.PARTY_NOT_YET_BOUND),
        ("Iraq", "2013-11-01", CcmStanding.PARTY),
        # The code of Norway is no truth value.
        ("NO", "2010-08-01", CcmStanding.PARTY),
        ("AO", "2016-10-06", CcmStanding.SIGNATORY_ONLY),
        ("LT", "2025-03-05", CcmStanding.PARTY),
        ("LT", "2025-03-06", CcmStanding.WITHDRAWN),
        ("VU", "2025-09-08", CcmStanding.PARTY_NOT_YET_BOUND),
        ("VU", "2026-03-01", CcmStanding.PARTY),
        ("KP", "2016-10-06", CcmStanding.NEITHER),
    ],
)
def test_a_country_stands_to_the_treaty_as_its_dates_say(
    country: str, on: str, standing: CcmStanding
):
    assert ccm_status(country, date.fromisoformat(on)).standing is standing


def test_the_signatories_only_of_today_are_twelve_by_name():
    today = date(2026, 1, 31)
    only = sorted(
        state.iso3
        for state in ccm_states()
        if state.standing(today) is CcmStanding.SIGNATORY_ONLY
    )
    assert (
        only == "AGO CAF COD CYP DJI HTI IDN JAM KEN LBR TZA UGA".split()  # noqa: SIM905
    )


@pytest.mark.parametrize(
    ("country", "on", "words"),
    [
        ("SY", "2016-10-06", "Syria has neither signed nor joined"),
        ("KP", "2016-10-06", "North Korea has neither signed nor joined"),
        ("AO", "2016-10-06", "Angola has signed (2008-12-03) and not joined"),
        ("LT", "2025-03-06", "Lithuania has withdrawn, with effect from 2025-03-06"),
        ("AF", "2012-02-29", "Afghanistan has joined and is not bound yet"),
        ("AF", "2012-03-01", "Afghanistan is a State Party"),
        ("PH", "2019-02-01", "the day is not verified"),
        ("VU", "2025-09-08", "accession 2025-09, the day is not known"),
    ],
)
def test_the_status_is_told_in_clear_words(country: str, on: str, words: str):
    assert words in str(ccm_status(country, date.fromisoformat(on)))


def test_an_unknown_country_is_an_error_and_never_a_no():
    with pytest.raises(RegisterError, match="no country 'Atlantis'"):
        ccm_status("Atlantis", date(2016, 10, 6))


@given(st.dates(date(2008, 1, 1), date(2030, 1, 1)))
def test_no_state_is_counted_twice_and_only_a_withdrawal_lowers_the_count(on: date):
    totals, before = ccm_totals(on), ccm_totals(on - timedelta(days=1))
    assert totals.parties + totals.signatories_only <= len(ccm_states())
    assert ccm_bound(on) <= totals.parties
    assert totals.parties >= before.parties or on == date(2025, 3, 6)
    assert totals.signatures >= before.signatures


def test_every_entry_is_ordered_and_every_code_is_given_once():
    states = ccm_states()
    assert len({state.iso2 for state in states}) == len(states)
    assert len({state.iso3 for state in states}) == len(states)
    for state in states:
        assert len(state.iso2) == 2
        assert len(state.iso3) == 3
        if state.signed and state.deposited:
            assert state.signed <= state.deposited
        if state.act == "accession":
            assert state.signed is None
