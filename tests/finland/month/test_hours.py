"""What the day of a visit brings with it: Sunday work, nights on which the clock is moved, sick
pay that is not counted.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import PayRule
from support.figures import codes, finding, person
from support.visits import outcome_on, visits_on


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
    found = outcome_on(visits_on([day], start=start, hours=hours))
    assert codes(found) & {"clock_forward", "clock_back"} == ({code} if code else set())
    assert person(found, "wage") == [hours * 1200]


def test_an_employee_who_is_away_is_told_of_sick_pay_and_an_app_worker_is_not():
    # Employment Contracts Act 55/2001, chapter 2, section 11: the day of falling ill and nine
    # weekdays; employees only.
    visits = [date(2026, 5, day) for day in (5, 7, 12)]
    for model, told in (("eksote-external", True), ("jobcenter-app", False)):
        found = outcome_on(
            visits_on(visits, model=model, people=2).with_person("P2", absences=(visits[2],)), model
        )
        assert ("sick_pay_not_counted" in codes(found)) == told
        assert finding(found, "absent").person.tolist() == [1]
        kind = "wage" if told else "assignment_fee"
        assert person(found, kind) == [14400, 9600]
    assert finding(
        outcome_on(visits_on(visits, people=2).with_person("P2", absences=(visits[2],))),
        "sick_pay_not_counted",
    ).numbers["weekdays_count"].values.tolist() == [9]


def charged(outcome):
    """What the buyers are asked in all."""
    return int(outcome.quote.charged(outcome.tables)[0].sum())


def test_a_crew_price_stays_and_a_price_by_the_worker_falls_when_one_is_away():
    visits = [date(2026, 5, 5), date(2026, 5, 7)]
    here, there = (
        compare(
            visits_on(visits, people=2).with_person("P2", absences=days), ["eksote-external"]
        ).outcomes
        for days in ((), (visits[1],))
    )
    by_unit = {
        o.reading["price_unit"]: (charged(o), charged(p)) for o, p in zip(here, there, strict=True)
    }
    # 35 € an hour, two visits of four hours: 280 by the crew; by the worker 560, and 420 with one
    # hand less on one of them.
    assert sorted(by_unit.values()) == [(28000, 28000), (56000, 42000)]


def test_pay_that_moves_into_the_month_before_is_told_with_its_day():
    # Work of July 2026 is due on 1 August, a Saturday: Friday 31 July (Employment Contracts Act
    # 55/2001, chapter 2, section 14).
    july = evolve(visits_on([date(2026, 7, 14)]), pay=PayRule("1", "next"))
    told = finding(outcome_on(july), "paid_month_before")
    assert (
        told.numbers["paid_day"].values.astype("M8[D]").astype(str).tolist() == ["2026-07-31"]
        and told.why.section == "ch. 2 s. 14"
    )
    june = evolve(visits_on([date(2026, 6, 16)]), pay=PayRule("1", "next"))
    assert "paid_month_before" not in codes(outcome_on(june))


def test_the_tax_year_is_that_of_the_day_on_which_pay_comes():
    december = outcome_on(evolve(visits_on([date(2026, 12, 15)]), pay=PayRule("1", "next")))
    assert december.tables.pay_day.astype("M8[D]").astype(str).tolist() == ["2026-12-31"]
    assert december.tables.months.tolist() == [2026 * 12 + 11]


def test_a_month_that_is_there_for_moved_pay_is_the_last_of_the_months_over_before():
    # May 2026 is paid on 30 April, as 1 May is a holiday. April is the third month over in a row,
    # so the pension rests in it
    # (act 738/2009, section 4) though only 50 € are known of it; from May on it is paid, 990.90 a
    # month.
    visits = [date(2026, 5, 12), date(2026, 6, 16)]
    scenario = evolve(visits_on(visits, wage="12.50"), pay=PayRule("1", "same")).with_person(
        "P1", months_over_before=3
    )
    found = outcome_on(scenario)
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
