"""What the day of a visit brings with it: Sunday work, nights on which the clock is moved, sick
pay that is not counted.
"""

from datetime import date

from attrs import evolve
import pytest

from figures import codes, finding, person
from subcontract_core.base.dates import clock_moved, month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Dates, Gig, PayRule, Person

EMPLOYING = (
    "eksote-external",
    "eksote-internal",
    "jobcenter-partner",
    "paijathame-direct",
    "siunsote-summer-job",
    "vaalijala",
)


def asked(days, *, wage="12.00", hours=4, start="09:00", model="eksote-external", people=1):
    """Visits of four hours to a company, by people who have a disability pension."""
    base = load_scenario("everyday-2026-05")
    hour, minute = map(int, start.split(":"))
    first, last = month_number(min(days)), month_number(max(days))
    group = tuple(Person(f"P{n}", 1990, "disability_pension") for n in range(1, people + 1))
    gig = Gig(
        "G1",
        base.buyers[0].id,
        "task",
        Dates(tuple(days)),
        hours * 60,
        tuple(p.id for p in group),
        "commerce",
        hour * 60 + minute,
    )
    scenario = evolve(
        base,
        first_month=first,
        last_month=last,
        people=group,
        buyers=base.buyers[:1],
        gigs=(gig,),
        pay=PayRule(),
        terms=(),
        law=(),
        marks={},
    )
    term = "pay_per_hour" if model == "jobcenter-app" else "wage_per_hour"
    return scenario.with_terms(model, **{term: wage}) if wage else scenario


def outcome(scenario, model="eksote-external"):
    return compare(scenario, [model]).outcomes[0]


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
    found = outcome(asked(SUNDAYS, model=model), model)
    assert pay_of(found) == 48000
    assert (
        finding(found, "sunday_work").day.size == 5
        and finding(found, "sunday_work").numbers["percent_count"].tolist() == [100] * 5
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
    found = outcome(asked([day]))
    assert pay_of(found) == euros * 100
    assert ("sunday_work" in codes(found)) == (euros == 96)


def test_a_night_gig_from_saturday_to_sunday_is_raised_after_midnight_only():
    # 22–24 on Saturday 24.00, 0–2 on Sunday 48.00: 72.00 in all.
    before = asked([date(2026, 5, 9)], hours=2, start="22:00")
    after = evolve(before.gigs[0], id="G2", when=Dates((date(2026, 5, 10),)), start=0)
    assert pay_of(outcome(evolve(before, gigs=(*before.gigs, after)))) == 7200


def test_a_fee_without_employment_is_raised_by_no_law():
    found = outcome(asked(SUNDAYS, model="jobcenter-app"), "jobcenter-app")
    assert person(found, "assignment_fee") == [24000] and "sunday_work" not in codes(found)


def test_holiday_compensation_and_contributions_are_of_the_raised_pay():
    # Annual Holidays Act 162/2005, section 16: only the increase of overtime and emergency work is
    # left out of the share.
    found = outcome(evolve(asked(SUNDAYS), continues_months=6))
    assert person(found, "holiday_compensation") == [4320]  # 9 % of 480.00
    weekdays = outcome(
        evolve(
            asked([date(2026, 5, day) for day in (4, 5, 6, 7, 8)], wage="24.00"), continues_months=6
        )
    )
    for kind in ("employee_pension", "employee_unemployment"):
        assert person(found, kind) == person(weekdays, kind)
    assert found.payments.keeps[0].cents.tolist() == weekdays.payments.keeps[0].cents.tolist()


def test_the_earnings_limit_sees_the_raised_pay():
    # 20 h at 20.00 doubled is 800.00, with 11.5 % of holiday compensation 892.00: under 990.90 of
    # 2026. At 24.00 it is 1,070.40.
    assert "over_earnings_limit" not in codes(outcome(asked(SUNDAYS, wage="20.00", hours=4)))
    assert "over_earnings_limit" in codes(outcome(asked(SUNDAYS, wage="24.00", hours=4)))


def test_pay_that_nobody_has_said_leaves_the_increase_unknown_too():
    found = outcome(asked([*SUNDAYS[:1], date(2026, 5, 5)], wage=""))
    sheet = next(sheet for sheet in found.payments.sheets if sheet.name == "payslips")
    assert sheet.line("sunday_increase").known.tolist() == [False]


def test_the_increase_can_be_set_aside_for_time_off_and_that_is_told():
    found = outcome(asked(SUNDAYS).with_law({"payroll.sunday_increase_rate": "0 %"}))
    assert pay_of(found) == 24000
    assert finding(found, "sunday_not_raised").day.size == 5 and "sunday_work" not in codes(found)


# -- the clock
# --------------------------------------------------------------------------------------------


def test_the_clock_is_moved_on_the_last_sundays_of_march_and_october():
    # Directive 2000/84/EC; the days as the Commission's communication lists them for 2022–2026.
    days = {2022: (27, 30), 2023: (26, 29), 2024: (31, 27), 2025: (30, 26), 2026: (29, 25)}
    for year, (march, october) in days.items():
        assert [day for day in range(1, 32) if clock_moved(date(year, 3, day))] == [march]
        assert [day for day in range(1, 32) if clock_moved(date(year, 10, day))] == [october]
    assert (clock_moved(date(2026, 3, 29)), clock_moved(date(2026, 10, 25))) == (60, -60)


@pytest.mark.parametrize(
    ("day", "start", "hours", "code"),
    [
        (date(2026, 3, 29), "02:30", 2, "clock_forward"),
        (date(2026, 3, 29), "01:00", 2, ""),  # over at three, when the clock is moved
        (date(2026, 3, 29), "04:00", 2, ""),
        (date(2026, 10, 25), "02:30", 2, "clock_back"),
        (date(2026, 10, 25), "03:30", 1, "clock_back"),
        (date(2026, 10, 25), "09:00", 4, ""),
        (date(2026, 10, 18), "02:30", 2, ""),
    ],
    ids=str,
)
def test_a_visit_over_the_moved_hour_is_told_to_count_by_the_clock(day, start, hours, code):
    found = outcome(asked([day], start=start, hours=hours))
    assert codes(found) & {"clock_forward", "clock_back"} == ({code} if code else set())
    assert person(found, "wage") == [hours * 1200]


# -- who is away
# ------------------------------------------------------------------------------------------


def test_an_employee_who_is_away_is_told_of_sick_pay_and_an_app_worker_is_not():
    # Employment Contracts Act 55/2001, chapter 2, section 11: the day of falling ill and nine
    # weekdays; employees only.
    visits = [date(2026, 5, day) for day in (5, 7, 12)]
    for model, told in (("eksote-external", True), ("jobcenter-app", False)):
        found = outcome(
            asked(visits, model=model, people=2).with_person("P2", absences=(visits[2],)), model
        )
        assert ("sick_pay_not_counted" in codes(found)) == told
        assert finding(found, "absent").person.tolist() == [1]
        kind = "wage" if told else "assignment_fee"
        assert person(found, kind) == [14400, 9600]
    assert finding(
        outcome(asked(visits, people=2).with_person("P2", absences=(visits[2],))),
        "sick_pay_not_counted",
    ).numbers["weekdays_count"].tolist() == [9]


def test_a_crew_price_stays_and_a_price_by_the_worker_falls_when_one_is_away():
    visits = [date(2026, 5, 5), date(2026, 5, 7)]
    here, there = (
        compare(
            asked(visits, people=2).with_person("P2", absences=days), ["eksote-external"]
        ).outcomes
        for days in ((), (visits[1],))
    )
    by_unit = {
        o.reading["price_unit"]: (int(o.quote.charge.sum()), int(p.quote.charge.sum()))
        for o, p in zip(here, there, strict=True)
    }
    # 35 € an hour, two visits of four hours: 280 by the crew; by the worker 560, and 420 with one
    # hand less on one of them.
    assert sorted(by_unit.values()) == [(28000, 28000), (56000, 42000)]


# -- pay in the month before
# ------------------------------------------------------------------------------


def test_pay_that_moves_into_the_month_before_is_told_with_its_day():
    # Work of July 2026 is due on 1 August, a Saturday: Friday 31 July (Employment Contracts Act
    # 55/2001, chapter 2, section 14).
    july = evolve(asked([date(2026, 7, 14)]), pay=PayRule("1", "next"))
    told = finding(outcome(july), "paid_month_before")
    assert (
        told.numbers["paid_day"].astype("M8[D]").astype(str).tolist() == ["2026-07-31"]
        and told.why.section == "ch. 2 s. 14"
    )
    june = evolve(asked([date(2026, 6, 16)]), pay=PayRule("1", "next"))
    assert "paid_month_before" not in codes(outcome(june))


def test_the_tax_year_is_that_of_the_day_on_which_pay_comes():
    december = outcome(evolve(asked([date(2026, 12, 15)]), pay=PayRule("1", "next")))
    assert december.tables.pay_day.astype("M8[D]").astype(str).tolist() == ["2026-12-31"]
    assert december.tables.months.tolist() == [2026 * 12 + 11]


def test_a_month_that_is_there_for_moved_pay_is_the_last_of_the_months_over_before():
    # May 2026 is paid on 30 April, as 1 May is a holiday. April is the third month over in a row,
    # so the pension rests in it
    # (act 738/2009, section 4) though only 50 € are known of it; from May on it is paid, 990.90 a
    # month.
    visits = [date(2026, 5, 12), date(2026, 6, 16)]
    scenario = evolve(asked(visits, wage="12.50"), pay=PayRule("1", "same")).with_person(
        "P1", months_over_before=3
    )
    found = outcome(scenario)
    assert (found.tables.lead, found.tables.months.tolist()) == (
        1,
        [2026 * 12 + 3, 2026 * 12 + 4, 2026 * 12 + 5],
    )
    sheet = next(sheet for sheet in found.effects.sheets if sheet.name == "benefits")
    pension = sum(
        line.cents
        for line in sheet.lines
        if line.kind in ("earnings_pension", "national_pension", "guarantee_pension")
    )
    assert pension.tolist() == [0, 99090, 99090]
