"""Changes of a home on the way, as a list: what they may say and what cannot be."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.home_changes import changes_in, wrong_changes
from subcontract_core.scenario.types import HomeChange, Housing

MAY = 2026 * 12 + 4
RENTED = Housing("rent", 500_00)


def kinds(housing, *changes):
    return [one.at[-1] for one in wrong_changes(housing, changes)]


def test_the_one_change_of_the_home_and_those_of_the_list_come_in_the_order_of_their_months():
    home = Housing("rent", 500_00, changes_from=MAY + 2, new_rent=600_00)
    listed = (HomeChange(MAY + 4, rent=700_00), HomeChange(MAY, rent=550_00))
    found = changes_in(home, listed)
    assert [one.start for one in found] == [MAY, MAY + 2, MAY + 4]
    assert [one.rent for one in found] == [550_00, 600_00, 700_00]


def test_a_spouse_may_come_go_and_come_again():
    changes = (
        HomeChange(MAY, spouse=True, spouse_income=1_200_00),
        HomeChange(MAY + 1, spouse=False),
        HomeChange(MAY + 3, spouse=True, spouse_income=0),
    )
    assert kinds(RENTED, *changes) == []


@pytest.mark.parametrize(
    ("housing", "changes", "key"),
    [
        (Housing(), (HomeChange(MAY, rent=500_00),), "rent"),
        (RENTED, (HomeChange(MAY, spouse=False),), "spouse"),
        (RENTED, (HomeChange(MAY, spouse_income=100_00),), "spouse_income"),
        (RENTED, (HomeChange(MAY, other_adults_income=100_00),), "other_adults_income"),
        (RENTED, (HomeChange(MAY, moved=True), HomeChange(MAY, rent=1_00)), "from"),
        (
            Housing("rent", 500_00, 4, True, 0),
            (HomeChange(MAY, spouse=True, spouse_income=0),),
            "spouse",
        ),
        (
            Housing("rent", 500_00, spouse_in_group="P2"),
            (HomeChange(MAY, spouse=False),),
            "spouse",
        ),
    ],
)
def test_what_the_home_before_it_does_not_allow_is_told_at_its_key(housing, changes, key):
    assert key in kinds(housing, *changes)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"spouse": True},
        {"other_adults": 2},
        {"spouse": False, "spouse_income": 1_00},
        {"other_adults": 0, "other_adults_income": 1_00},
    ],
)
def test_a_change_that_contradicts_itself_is_refused(said):
    with pytest.raises(InputError):
        HomeChange(MAY, **said)
