"""Who is in the home, month by month, and what the housing allowances make of it, in a comparison.

General allowance from April 2024: 0.7 × (accepted cost − 0.5 × (income − 667 − 94 an adult − 296 a
child)); ceilings of 2024 by size in group 1 563 / 808 / 1 019 / 1 188 and 148 more (938/2014).
"""

import pytest

from subcontract_core.finland.month.household import Household
from subcontract_core.scenario.tabulating import tabulate
from subcontract_core.scenario.types import Child, Housing, Parents
from support.figures import codes
from support.lives import (
    PENSIONER,
    SEEKER,
    cents,
    life,
    line,
    month,
    outcome,
    renting,
    somebody,
    told,
)

GENERAL, PENSIONERS = "general_housing_allowance", "housing_allowance"


def children(*born, elsewhere=False):
    return tuple(Child(month(one), elsewhere) for one in born)


def allowance(kind, text, *, last=None, **about):
    lives_on = about.pop("lives_on", SEEKER)
    who = somebody(lives_on, **about)
    found = outcome(life(text, last or text, who))
    return line(found, kind)


def test_the_household_is_counted_from_the_month_after_a_birth_and_a_birthday_of_eighteen():
    born = children("2026-02", "2008-03", "2016-01")
    question = life("2026-01", "2026-06", somebody(SEEKER, children=born))
    tables = tabulate(question)
    found = Household.of(tables, tables.months)
    assert found.minors[:, 0].tolist() == [2, 2, 3, 2, 2, 2]
    assert found.adults[:, 0].tolist() == [1, 1, 1, 2, 2, 2]


# Jobseeker 800.02, rent 900, group 1: alone 0.7 × (563 − 0.5 × 39) = 380.45; with two children
# 1 353 > 800, so 0.7 × 900 = 630.00.
@pytest.mark.parametrize(
    ("born", "euros"),
    [((), "380.45"), (("2014-01", "2018-01"), "630.00")],
)
def test_children_raise_the_ceiling_and_the_income_that_takes_nothing(born, euros):
    found = allowance(GENERAL, "2026-05", housing=renting("900", 1), children=children(*born))
    assert found == [euros]


# In March 2024: 0.8 × 900 = 720.00, the increases for children being under 667 + 111 + 2 × 246.
def test_a_family_in_march_2024_has_the_shares_of_its_time():
    found = allowance(
        GENERAL,
        "2024-03",
        housing=renting("900", 1),
        children=children("2014-01", "2018-01"),
    )
    assert found == ["720.00"]


def test_a_child_elsewhere_is_not_of_the_household():
    born = children("2014-01", elsewhere=True)
    assert allowance(GENERAL, "2026-05", housing=renting("900", 1), children=born) == ["380.45"]


# Ceilings of group 1, 2 and 3 by size (2024–2026); rent above them all, no income to speak of.
@pytest.mark.parametrize(
    ("group", "ceilings"),
    [
        (1, (563, 808, 1019, 1188, 1336)),
        (3, (447, 652, 828, 981, 1115)),
        (4, (394, 574, 734, 875, 1004)),
    ],
)
def test_the_ceiling_follows_the_size_of_the_household(group, ceilings):
    for size, most in enumerate(ceilings):
        born = children(*["2015-01"] * size)
        found = allowance(
            GENERAL, "2026-05", lives_on="none", housing=renting("2000", group), children=born
        )
        assert found == [f"{most * 0.7:.2f}"]


# Pensioner 990.90 with a child of 8, rent 700, group 1: 990.90 is under 667 + 94 + 296 = 1 057, so
# 0.7 × 700 = 490.00 of the general allowance, and none of the pensioners'.
@pytest.mark.parametrize(
    ("about", "kind", "euros"),
    [
        ({"children": children("2018-01")}, GENERAL, "490.00"),
        ({}, PENSIONERS, "497.10"),
        ({"children": children("2018-01", elsewhere=True)}, PENSIONERS, "497.10"),
    ],
)
def test_a_pensioner_with_a_child_at_home_has_the_general_allowance(about, kind, euros):
    who = somebody(PENSIONER, housing=renting("700", 1), **about)
    found = outcome(life("2026-05", "2026-05", who))
    assert line(found, kind) == [euros]
    other = GENERAL if kind == PENSIONERS else PENSIONERS
    assert line(found, other) in (None, ["0.00"])


# With another grown person of 1 200 a month and no such pension: income 2 190.90 → 2 191 against
# 667 + 2 × 94 = 855: 0.7 × (700 − 668) = 22.40.
def test_a_pensioner_with_others_at_home_has_the_general_allowance_of_the_household():
    home = renting("700", 1, other_adults=1, other_adults_income=cents("1200"))
    found = outcome(life("2026-05", "2026-05", somebody(PENSIONER, housing=home)))
    assert line(found, GENERAL) == ["22.40"]


# A child who turns 18 in March is an adult from April: 667 + 2 × 94 = 855 free in place of 1 057.
# 800.015 + 311 is 1 111: 0.7 × (700 − 27) = 471.10, then 0.7 × (700 − 128) = 400.40.
def test_a_child_who_turns_eighteen_opens_a_review():
    who = somebody(
        SEEKER,
        housing=renting("700", 1),
        other_income=cents("311"),
        children=children("2008-03"),
        born="1985-01",
    )
    found = outcome(life("2026-01", "2026-06", who))
    assert line(found, GENERAL) == ["471.10"] * 3 + ["400.40"] * 3
    [decisions] = [one for one in found.effects.decisions if one.line == GENERAL]
    assert decisions.opened.tolist() == [False, False, False, True, False, False]


def test_a_rent_in_the_parents_home_is_a_stop_and_not_a_sum():
    who = somebody(SEEKER, housing=renting("500"), parents=Parents(cents("3000")))
    found = outcome(life("2026-05", "2026-05", who))
    assert line(found, GENERAL) == [None]
    assert "rent_at_parents" in codes(found)


@pytest.mark.parametrize(
    ("lives_on", "text", "kind", "known", "code"),
    [
        (PENSIONER, "2026-05", PENSIONERS, [None], "owner_home_not_counted"),
        (SEEKER, "2024-12", GENERAL, [None], "owner_home_not_counted"),
        (SEEKER, "2025-01", GENERAL, None, "owner_home_has_no_allowance"),
    ],
)
def test_a_home_of_ones_own_is_named_and_never_counted_as_nothing(
    lives_on, text, kind, known, code
):
    found = outcome(life(text, text, somebody(lives_on, housing=Housing("owned"))))
    assert line(found, kind) == known
    assert {"owner_home_not_counted", "owner_home_has_no_allowance"} & codes(found) == {code}
    assert told(found, code) == {}
