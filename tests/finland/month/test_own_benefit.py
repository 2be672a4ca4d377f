"""The benefit of a jobseeker with children, parents or other income, in a comparison.

Figures: daily amount 37.21 since 2023, 21.5 days; child increases 5.84 / 8.57 / 11.05 in 2024, ended
on 31 March 2024 (act 1300/2023); parents' limit 1 781 + 106 a dependant, from May 2026 2 500; floor
50 %, from 2025 35 % (act 962/2024); own income 75 % above 311, with spouse or child 50 % above
1 044 + 130 a child, from May 2026 50 % above 311 for everybody (48/2026).
"""

import pytest

from subcontract_core.scenario.types import Activity, Child, Housing, Parents
from support.figures import codes
from support.lives import SEEKER, cents, life, line, month, outcome, somebody, told


def benefit(text, pay=None, **about):
    paid = {} if pay is None else {"P1": pay}
    found = outcome(life(text, text, somebody(SEEKER, **about), pay=paid))
    return line(found, "unemployment_benefit")[0]


def parents(income, **more):
    return {"parents": Parents(cents(income), **more)}


@pytest.mark.parametrize(
    ("text", "income", "more", "euros"),
    [
        ("2024-12", "3000", {}, "400.01"),
        ("2025-01", "3000", {}, "280.01"),
        ("2026-04", "3000", {}, "280.01"),
        ("2026-05", "3000", {}, "550.02"),
        ("2026-05", "3000", {"other_dependants": 2}, "656.02"),
        ("2025-01", "1781", {}, "800.02"),
        ("2025-01", "1782", {}, "799.52"),
        ("2026-05", "2500", {}, "800.02"),
        ("2026-05", "2501", {}, "799.52"),
        ("2025-01", "3000", {"care_fee": 121_900}, "800.02"),  # care fees no longer counted
        ("2024-12", "3000", {"care_fee": 121_900}, "400.01"),
    ],
)
def test_the_parents_income_cuts_the_benefit_of_somebody_at_home(text, income, more, euros):
    assert benefit(text, **parents(income, **more)) == euros


# Not where the employment condition has been met, nor where the parents are shown not to support,
# nor in services (1290/2002, chapter 7; Kela's release of 2003).
@pytest.mark.parametrize(
    "about",
    [
        parents("3000", work_condition=True),
        parents("3000", no_support=True),
        {**parents("3000"), "activity": Activity("rehabilitative", no_days=True)},
    ],
)
def test_the_parents_income_does_not_count_for_everybody_at_home(about):
    assert benefit("2026-05", **about) == "800.02"


def test_an_unknown_income_of_the_parents_leaves_the_benefit_unknown_with_its_range():
    who = somebody(SEEKER, born="2005-01", parents=Parents())
    found = outcome(life("2025-01", "2025-01", who))
    assert line(found, "unemployment_benefit") == [None]
    assert told(found, "parents_income_not_known") == {"least": [28001], "most": [80002]}


@pytest.mark.parametrize(
    ("born", "about", "asked"),
    [
        ("2002", {}, True),
        ("2001", {}, False),  # 25 in 2026
        ("2002", {"housing": Housing("rent", 50_000, 3)}, False),
        ("2002", parents("3000"), False),
        ("2002", {"activity": Activity("rehabilitative", no_days=True)}, False),
    ],
)
def test_a_young_jobseeker_without_a_home_is_asked_about_parents(born, about, asked):
    found = outcome(life("2026-04", "2026-04", somebody(SEEKER, born=born, **about)))
    numbers = told(found, "home_with_parents_not_asked")
    assert (numbers is not None) == asked
    assert not asked or numbers == {"least": [28001], "most": [80002]}


@pytest.mark.parametrize(
    ("text", "income", "about", "euros"),
    [
        ("2026-04", "411", {}, "725.02"),
        ("2026-05", "411", {}, "750.02"),
        ("2026-04", "311", {}, "800.02"),
        (
            "2026-04",
            "1100",
            {"housing": Housing("none", spouse=True, spouse_income=0)},
            "772.02",
        ),
        (
            "2026-05",
            "1100",
            {"housing": Housing("none", spouse=True, spouse_income=0)},
            "405.52",
        ),
        ("2026-04", "411", {"activity": Activity("rehabilitative", no_days=True)}, "800.02"),
    ],
)
def test_own_other_income_is_tested(text, income, about, euros):
    assert benefit(text, other_income=cents(income), **about) == euros


def children(*born, elsewhere=False):
    return {"children": tuple(Child(month(one), elsewhere) for one in born)}


# 21.5 × (37.21 + 8.57) = 984.27 in March 2024; 21.5 × (37.21 + 10.29) = 1 021.25 in June 2023.
@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize(
    ("text", "euros"), [("2023-06", "1021.25"), ("2024-03", "984.27"), ("2024-04", "800.02")]
)
def test_child_increases_are_for_children_at_home_and_elsewhere_until_march_2024(
    text, euros, elsewhere
):
    assert benefit(text, **children("2012-01", "2016-01", elsewhere=elsewhere)) == euros


# One child: 21.5 × (37.21 + 5.84) = 925.58; the month of the birthday of 18 is the last.
@pytest.mark.parametrize(("born", "euros"), [("2006-02", "925.58"), ("2006-01", "800.02")])
def test_a_child_of_18_gives_no_increase(born, euros):
    assert benefit("2024-02", **children(born)) == euros


def test_half_of_pay_comes_off_what_parents_leave():
    # 550.02 (550.015) − 200 / 2
    assert benefit("2026-05", pay="200.00", **parents("3000")) == "450.02"


def test_a_jobseeker_of_no_group_is_told_nothing_of_parents():
    found = outcome(life("2026-05", "2026-05", somebody("none", born="2005")))
    assert not {"parents_income_not_known", "home_with_parents_not_asked"} & codes(found)
