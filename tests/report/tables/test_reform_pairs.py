"""Law and reform side by side, as numbers."""

from datetime import date

import pytest

from subcontract_core.accounts.bounds import EXACT
from subcontract_core.report.tables.reform_pairs import changes, pairs
from support.reforms import comparison_under


@pytest.fixture
def comparison(more_grant):
    return comparison_under([more_grant])


def test_today_and_each_model_stand_beside_their_counterparts_under_the_reform(comparison):
    [reformed] = comparison.reforms
    found = pairs(comparison, reformed)
    assert [pair.number for pair in found] == list(range(len(comparison.outcomes) + 1))
    assert found[0].law is comparison.today and found[0].reform is reformed.today
    assert all(pair.law.model == pair.reform.model for pair in found)


def test_the_reform_less_the_law_of_today_is_what_the_reform_adds(comparison):
    # The grant is 100.00 and from February 120.00; it goes to 110.00 by law in March.
    [reformed] = comparison.reforms
    today = pairs(comparison, reformed)[0]
    added = {1: 0, 2: 2_000, 3: 2_000 + 1_000, 4: 2_000 + 2 * 1_000}
    months = comparison.today.tables.work_months
    assert {person.less.cents for person in today.people} == {added[months]}
    assert {person.less.holds for person in today.people} == {EXACT}


def test_a_change_is_told_with_what_it_replaces_on_its_first_day(comparison):
    [reformed] = comparison.reforms
    law = reformed.law
    [change] = changes(comparison.law, law.reforms, date(2030, 1, 1))
    assert (change.parameter.name, change.law.text, change.value.text) == (
        "grant.amount",
        "100.00",
        "120.00",
    )
    # asked from March on, it replaces what the law goes to by then
    [later] = changes(comparison.law, law.reforms, date(2030, 3, 1))
    assert later.law.text == "110.00"
