"""Until when each value of the law is known, in pairs around the last day."""

from datetime import date

import pytest

from subcontract_core.finland.law import law_of_finland
from subcontract_core.law.ends import carried, first_end, group

LAW = law_of_finland()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # index of the year, fixed by Kela in October before it (568/2007)
        ("pension.guarantee_full", "990.90"),
        ("pension.earnings_limit", "990.90"),
        # contribution rates of 2026, by decree for one year
        ("payroll.employee_pension_rate", "7.30 %"),
        ("yel.rate", "24.40 %"),
        # the act on the tax scale is passed for one year
        ("tax.scale_1_rate", "12.64 %"),
        # day amounts of enforcement, by decree in December (705/2007 ch. 4 s. 48)
        ("enforcement.protected_debtor", "33.03"),
        # kilometres: decision of the Tax Administration for one year
        ("travel.car", "0.55"),
        ("household.cap", "1600"),
        ("social_assistance.basic_alone", "578.43"),
    ],
)
def test_what_is_set_for_a_year_is_known_to_the_end_of_2026_and_carried_forward_in_2027(name, text):
    parameter = LAW.parameter(name)
    assert carried(parameter, date(2026, 12, 31)) is None
    assert carried(parameter, date(2027, 1, 1)).text == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        # no index rises in 2024–2027: act 1296/2023
        ("unemployment.daily_amount", "37.21"),
        ("housing.general.ceiling_2_1", "447"),
        ("housing.general.income_base", "667"),
        ("housing.pensioner.ceiling_3", "8541"),
        ("housing.pensioner.review_rise", "1018"),
    ],
)
def test_what_is_frozen_is_known_to_the_end_of_2027_and_carried_forward_in_2028(name, text):
    parameter = LAW.parameter(name)
    assert carried(parameter, date(2027, 12, 31)) is None
    assert carried(parameter, date(2028, 1, 1)).text == text


def test_a_collective_agreement_has_its_own_end():
    """The rise of facility services on 1 July 2027 is known; commerce rises on 1 May 2027 and that
    table has not been seen.
    """
    facility, commerce = (
        LAW.parameter(f"wage_floor.{name}") for name in ("property_services", "commerce")
    )
    assert carried(facility, date(2027, 7, 31)) is None
    assert carried(facility, date(2027, 8, 1)).text == "12.90"
    assert carried(commerce, date(2027, 4, 30)) is None
    assert carried(commerce, date(2027, 5, 1)).text == "12.82"


@pytest.mark.parametrize(
    "name",
    [
        "housing.general.share",  # 70 % since 2024-04, act 938/2014
        "unemployment.earnings_share",  # 50 %, act 1290/2002
        "enforcement.one_third_share",  # 1/3, act 705/2007
        "payroll.holiday_compensation_under_year",  # 9 %, act 162/2005
    ],
)
def test_what_stands_in_an_act_until_somebody_changes_it_has_no_end(name):
    assert carried(LAW.parameter(name), date(2100, 1, 1)) is None


def test_a_value_that_the_scenario_sets_is_never_carried_forward():
    law = LAW.overriding({"pension.earnings_limit": "1000.81"})
    assert carried(law.parameter("pension.earnings_limit"), date(2027, 1, 1)) is None
    assert carried(law.parameter("pension.guarantee_full"), date(2027, 1, 1)) is not None


def test_the_law_is_known_to_the_end_that_comes_first():
    assert first_end(LAW) == date(2026, 12, 31)


def test_a_part_of_the_law_is_the_first_word_of_the_name():
    assert group(LAW.parameter("housing.general.share")) == "housing"
