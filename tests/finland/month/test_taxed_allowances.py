"""The taxed part of the work-activity allowance as income of the general housing allowance."""

from datetime import date

import pytest

from subcontract_core.scenario.types import Activity, Dates
from support.lives import PENSIONER, SEEKER, life, line, outcome, renting, somebody

WORK_ACTIVITY = "work-activity"
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri")


JUNE, AUGUST = (date(2026, 6, 1), date(2026, 6, 30)), date(2026, 8, 31)


def weekly(cents, start=JUNE[0], end=JUNE[1]):
    """Work activity from Monday to Friday, with an allowance in cents a day."""
    return Activity("disability", Dates(weekly=EVERY_DAY, start=start, end=end), allowance=cents)


def lived(activity, last="2026-06", lives_on=SEEKER, **readings):
    """From June 2026 on in a rented home, at 500 € a month."""
    who = somebody(lives_on, housing=renting("500"), activity=activity)
    return outcome(life("2026-06", last, who), WORK_ACTIVITY, **readings)


def counted(found):
    """What the decisions on the general allowance count as income, in cents, month by month."""
    of = next(d for d in found.effects.decisions if d.line == "general_housing_allowance")
    return of.income.tolist()


# June 2026 has 22 weekdays without Midsummer Eve (19 June), so 21 days: 21 × 0.01 above 12.00 beside
# 37.21 × 21.5 = 800.015 (1535/1992, section 92; 938/2014: taxable income, from memory).
@pytest.mark.parametrize(("cents", "income"), [(1200, 80_002), (1201, 80_023)])
def test_of_twelve_euros_nothing_is_income_and_of_one_cent_more_a_cent_a_day(cents, income):
    assert counted(lived(weekly(cents))) == [income]


# 0.7 × (447 − 0.5 × (800 − 761)) = 299.25; with 21 × 3.00 more, 0.7 × (447 − 0.5 × (863 − 761));
# where the whole of a day above 12.00 is taxed, 21 × 12.01 = 252.21 more:
# 0.7 × (447 − 0.5 × (1 052 − 761)).
@pytest.mark.parametrize(
    ("cents", "reading", "allowance"),
    [
        (1200, "excess_taxable", "299.25"),
        (1500, "excess_taxable", "277.20"),
        (1200, "whole_day_taxable", "299.25"),
        (1201, "whole_day_taxable", "211.05"),
    ],
)
def test_the_general_allowance_counts_what_is_taxed(cents, reading, allowance):
    found = lived(weekly(cents), activity__over_tax_free=reading)
    assert line(found, "general_housing_allowance") == [allowance]


def test_by_the_other_reading_it_is_no_income_of_the_housing_allowance():
    found = lived(weekly(1500), activity__over_tax_free_in_housing="does_not_count")
    assert line(found, "general_housing_allowance") == ["299.25"]


def test_why_names_the_reading_that_is_from_memory_only_where_something_is_taxed():
    for cents, is_named in ((1200, False), (1201, True)):
        sheet = next(s for s in lived(weekly(cents)).effects.sheets if s.name == "benefits")
        read = sheet.line("general_housing_allowance").why.parameters
        assert ("activity.over_tax_free_in_housing" in read) is is_named


# June to August 2026 have 21, 23 and 21 such days, 65 × 3.00 / 3 = 65.00 a month:
# 0.7 × (447 − 0.5 × (865 − 761)).
def test_months_of_uneven_length_are_one_mean_that_opens_no_review():
    assert (
        line(lived(weekly(1500, end=AUGUST), "2026-08"), "general_housing_allowance")
        == ["276.50"] * 3
    )


# 40.00 a day: 28.00 × 21 = 588.00 in June alone; it ends with June, falls by more than 200 and so
# is looked at again (938/2014, section 27) for the month after the first without it: August.
def test_activity_that_ends_on_the_way_is_income_that_falls():
    found = lived(weekly(4000, end=JUNE[1]), "2026-08")
    # 0.7 × (447 − 0.5 × (1 388 − 761)) = 93.45
    assert line(found, "general_housing_allowance") == ["93.45", "93.45", "299.25"]


# 23 days of July: 644.00, more by 400 than what the decision of June counts.
def test_activity_that_begins_on_the_way_is_income_that_rises():
    found = lived(weekly(4000, date(2026, 7, 1), date(2026, 9, 30)), "2026-09")
    # July to September: 23 + 21 + 22 days at 28.00 over three months = 616.00 a month:
    # 0.7 × (447 − 0.5 × (1 416 − 761)) = 83.65
    assert line(found, "general_housing_allowance") == ["299.25", "299.25", "83.65", "83.65"]


def test_a_person_on_a_pension_has_the_pensioners_allowance_and_it_counts_nothing_of_it():
    found = [lived(weekly(cents), lives_on=PENSIONER) for cents in (1200, 1500)]
    assert line(found[0], "housing_allowance") == line(found[1], "housing_allowance")
