"""Work on Sundays and holidays is paid double where there is a contract of employment."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.types import Dates
from support.figures import codes, finding, person
from support.visits import outcome_on, visits_on

EMPLOYING = (
    "eksote-external",
    "eksote-internal",
    "jobcenter-partner",
    "paijathame-direct",
    "siunsote-summer-job",
    "vaalijala",
)


def pay_of(found):
    """The wage with its increase, in cents over everybody."""
    sheet = next(sheet for sheet in found.payments.sheets if sheet.name == "payslips")
    return sum(
        int(line.cents.sum()) for line in sheet.lines if line.kind in ("wage", "sunday_increase")
    )


SUNDAYS = [date(2026, 5, day) for day in (3, 10, 17, 24, 31)]


@pytest.mark.parametrize("model", EMPLOYING)
def test_twenty_hours_on_sundays_are_paid_double_in_every_model_that_employs(model):
    # Working Hours Act 872/2019, section 20: 20 h × 12.00 raised by 100 % is 480.00.
    found = outcome_on(visits_on(SUNDAYS, model=model), model)
    assert pay_of(found) == 48000
    assert (
        finding(found, "sunday_work").day.size == 5
        and finding(found, "sunday_work").numbers["percent_count"].values.tolist() == [100] * 5
    )


@pytest.mark.parametrize(
    ("day", "euros"),
    [
        (date(2026, 5, 1), 96),  # May Day, a Friday
        (date(2026, 6, 19), 48),  # Midsummer Eve: no act makes it a holiday
        (date(2026, 6, 20), 96),  # Midsummer Day
        (date(2026, 4, 3), 96),  # Good Friday
        (date(2026, 4, 4), 48),  # the Saturday of Easter
        (date(2026, 4, 5), 96),
        (date(2026, 4, 6), 96),
        (date(2026, 5, 14), 96),  # Ascension Day
        (date(2026, 10, 31), 96),  # All Saints' Day
        (date(2024, 12, 6), 96),  # Independence Day, a Friday
        (date(2026, 12, 24), 48),
        (date(2026, 12, 25), 96),
        (date(2026, 12, 31), 48),
        (date(2026, 5, 9), 48),  # an ordinary Saturday
    ],
    ids=str,
)
def test_four_hours_at_twelve_euros_on_each_kind_of_day(day, euros):
    found = outcome_on(visits_on([day]))
    assert pay_of(found) == euros * 100
    assert ("sunday_work" in codes(found)) == (euros == 96)


def test_a_night_gig_from_saturday_to_sunday_is_raised_after_midnight_only():
    # 22–24 on Saturday 24.00, 0–2 on Sunday 48.00: 72.00 in all.
    before = visits_on([date(2026, 5, 9)], hours=2, start="22:00")
    after = evolve(before.gigs[0], id="G2", when=Dates((date(2026, 5, 10),)), start=0)
    assert pay_of(outcome_on(evolve(before, gigs=(*before.gigs, after)))) == 7200


def test_a_fee_without_employment_is_raised_by_no_law():
    found = outcome_on(visits_on(SUNDAYS, model="jobcenter-app"), "jobcenter-app")
    assert person(found, "assignment_fee") == [24000] and "sunday_work" not in codes(found)


def test_holiday_compensation_and_contributions_are_of_the_raised_pay():
    # Annual Holidays Act 162/2005, section 16: only the increase of overtime and emergency work is
    # left out of the share.
    found = outcome_on(evolve(visits_on(SUNDAYS), continues_months=6))
    assert person(found, "holiday_compensation") == [4320]  # 9 % of 480.00
    weekdays = outcome_on(
        evolve(
            visits_on([date(2026, 5, day) for day in (4, 5, 6, 7, 8)], wage="24.00"),
            continues_months=6,
        )
    )
    for kind in ("employee_pension", "employee_unemployment"):
        assert person(found, kind) == person(weekdays, kind)
    assert found.payments.keeps[0].cents.tolist() == weekdays.payments.keeps[0].cents.tolist()


def test_the_earnings_limit_sees_the_raised_pay():
    # 20 h at 20.00 doubled is 800.00, with 11.5 % of holiday compensation 892.00: under 990.90 of
    # 2026. At 24.00 it is 1,070.40.
    assert "over_earnings_limit" not in codes(outcome_on(visits_on(SUNDAYS, wage="20.00", hours=4)))
    assert "over_earnings_limit" in codes(outcome_on(visits_on(SUNDAYS, wage="24.00", hours=4)))


def test_pay_that_nobody_has_said_leaves_the_increase_unknown_too():
    found = outcome_on(visits_on([*SUNDAYS[:1], date(2026, 5, 5)], wage=""))
    sheet = next(sheet for sheet in found.payments.sheets if sheet.name == "payslips")
    assert sheet.line("sunday_increase").known.tolist() == [False]


def test_the_increase_can_be_set_aside_for_time_off_and_that_is_told():
    found = outcome_on(visits_on(SUNDAYS).with_law({"payroll.sunday_increase_rate": "0 %"}))
    assert pay_of(found) == 24000
    assert finding(found, "sunday_not_raised").day.size == 5 and "sunday_work" not in codes(found)
