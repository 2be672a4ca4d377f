"""Which days a rule gives, over ten years: every holiday on every weekday, every second week,
exceptions, and the day of pay.

The holidays are worked out here from what the acts say, without the library that the program asks:
Church Act 652/2023, chapter 3 (before it 1054/1993), Independence Day 388/1937, May Day 272/1944;
Easter by the Gregorian rule.
"""

from datetime import date, timedelta

from attrs import evolve
import pytest

from subcontract_core.base.dates import (
    Weekday,
    last_day,
    month_number,
)
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.happened import ModelPay
from subcontract_core.scenario.types import Activity, Dates, Gig, PayRule, Person


def days_of(year):
    return [
        date(year, 1, 1) + timedelta(days=n)
        for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)
    ]


@pytest.mark.parametrize(
    "holiday",
    [
        date(2022, 6, 25),
        date(2022, 11, 5),
        date(2022, 12, 24),
        date(2022, 12, 25),
        date(2024, 5, 1),
        date(2026, 4, 6),
    ],
    ids=str,
)
def test_gigs_and_activity_days_alike_are_not_on_a_holiday(holiday):
    base = load_scenario("everyday-2026-05")
    month = month_number(holiday)
    when = Dates(
        weekly=(Weekday(holiday.weekday()).word,), start=holiday.replace(day=1), end=last_day(month)
    )
    person = evolve(base.people[0], activity=Activity("disability", when), absences=(), moves=())
    tables = tabulate(
        evolve(
            base,
            first_month=month,
            last_month=month,
            people=(person,),
            gigs=(evolve(base.gigs[0], when=when, crew=(person.id,)),),
        )
    )
    assert (
        len(tables.gigs)
        == len(tables.activity)
        == len(
            [
                day
                for day in days_of(holiday.year)
                if day.month == holiday.month and day.weekday() == holiday.weekday()
            ]
        )
        - 1
    )


def asked(first, last, pay, visits):
    """A pensioner who is paid by the app for an hour at each of the visits."""
    person = Person("P1", 1990, "disability_pension")
    base = load_scenario("jobcenter-2022-03")
    gig = Gig("G1", base.buyers[0].id, "task", Dates(visits), 60, ("P1",))
    scenario = evolve(
        base,
        first_month=month_number(first),
        last_month=month_number(last),
        people=(person,),
        gigs=(gig,),
        pay=pay,
        terms=(),
        law=(),
        marks={},
    )
    return scenario.with_terms("jobcenter-app", pay_per_hour="600.00", price_per_hour="700.00")


def test_two_pay_days_can_fall_into_one_month_and_then_its_limit_is_passed():
    # 600 on 1 July (for June) and 600 on 31 July (for July; 1 August is a Saturday) against 990.90
    # of 2026.
    scenario = asked(
        date(2026, 6, 1),
        date(2026, 7, 31),
        PayRule("1", "next"),
        (date(2026, 6, 15), date(2026, 7, 15)),
    )
    [apart] = compare(scenario, ["jobcenter-app"]).outcomes
    assert [str(day) for day in apart.tables.pay_day.astype("M8[D]")] == [
        "2026-07-01",
        "2026-07-31",
    ]
    assert apart.tables.months.tolist() == [
        month_number(date(2026, 6, 1)),
        month_number(date(2026, 7, 1)),
    ]
    [over] = [finding for finding in apart.findings if finding.code == "over_earnings_limit"]
    assert over.month.tolist() == [1]


def test_pay_that_moves_before_the_first_month_has_a_month_of_its_own():
    # Work of January 2026 paid on its first day, a holiday: 31 December 2025.
    scenario = asked(
        date(2026, 1, 1), date(2026, 1, 31), PayRule("1", "same"), (date(2026, 1, 14),)
    )
    [outcome] = compare(scenario, ["jobcenter-app"]).outcomes
    tables = outcome.tables
    assert (tables.lead, tables.work_months, tables.pay_month.tolist(), tables.months.tolist()) == (
        1,
        1,
        [0],
        [2025 * 12 + 11, 2026 * 12],
    )
    payouts = next(sheet for sheet in outcome.payments.sheets if sheet.name == "payouts")
    assert (payouts.month.tolist(), payouts.work_month.tolist()) == ([0], [0])


def test_an_allowance_of_a_month_with_a_month_before_it_is_that_months():
    base = asked(date(2026, 5, 1), date(2026, 6, 30), PayRule("1", "same"), (date(2026, 5, 6),))
    days = (date(2026, 5, 5), date(2026, 6, 9), date(2026, 6, 10))
    [outcome] = compare(
        base.with_person("P1", activity=Activity("disability", Dates(days), allowance=800)),
        ["jobcenter-app"],
    ).outcomes
    sheet = next(sheet for sheet in outcome.payments.sheets if sheet.name == "allowances")
    # May is paid on 30 April (1 May is a holiday), June on 1 June.
    assert sheet.work_month.tolist() == [0, 1] and sheet.month.tolist() == [0, 2]
    assert sheet.line("activity_allowance").cents.tolist() == [800, 1600]


def test_pay_before_the_law_is_known_is_refused_with_the_month_of_pay():
    with pytest.raises(InputError, match="found 2020-12; allowed: 2021-01 or later"):
        compare(
            asked(date(2021, 1, 1), date(2021, 1, 31), PayRule("1", "same"), (date(2021, 1, 14),)),
            ["jobcenter-app"],
        )


def away(*days, model="eksote-external"):
    base = load_scenario("everyday-2026-05")
    person = evolve(base.people[0], absences=days)
    return compare(evolve(base, people=(person, *base.people[1:])), [model])


def test_one_person_is_away_and_the_others_do_the_visit():
    base = load_scenario("everyday-2026-05")
    day = next(
        day
        for gig in base.gigs
        if "P1" in gig.crew and len(gig.crew) > 1
        for day in gig.when.days()
    )
    for here, there in zip(
        compare(base, ["eksote-external"]).outcomes, away(day).outcomes, strict=True
    ):
        assert len(there.tables.shifts) == len(here.tables.shifts) - 1 and len(
            there.tables.gigs
        ) == len(here.tables.gigs)
        codes = {finding.code for finding in there.findings}
        assert {"absent", "sick_pay_not_counted"} <= codes and "nobody_comes" not in codes


def test_who_is_away_from_everything_gains_nothing_and_a_visit_without_anybody_is_told():
    base = load_scenario("everyday-2026-05")
    gone = evolve(
        base, people=tuple(evolve(p, absences=tuple(sorted(base.planned(p)))) for p in base.people)
    )
    comparison = compare(gone, ["eksote-external"])
    for outcome in comparison.outcomes:
        asked, promised = (
            cents
            for cents, _ in (
                outcome.quote.charged(outcome.tables),
                outcome.quote.promised(outcome.tables),
            )
        )
        assert asked.sum() == promised.sum() == 0
        assert "nobody_comes" in {finding.code for finding in outcome.findings}


def test_cases_of_a_table_keep_their_own_absences():
    base = load_scenario("everyday-2026-05")
    tables = tabulate(
        base.with_person("P1", absences=tuple(sorted(base.planned(base.people[0])))[:2])
    )
    again = tables.repeat(3).take(1, 2)
    for name in ("gig", "person", "minutes"):
        assert getattr(again.absent, name).tolist() == getattr(tables.absent, name).tolist()
    assert again.absent_days.day.tolist() == tables.absent_days.day.tolist()


def test_the_own_pay_day_of_one_model_is_not_that_of_the_next_with_the_same_tables():
    scenario = load_scenario("one-group-five-systems")
    plain = tabulate(evolve(scenario, pay_by_model=(ModelPay("first", "20", "next"),)))
    first = plain.paying("first")
    assert first.work_paid is not None
    assert first.paying("second").work_paid is None
    assert first.paying("first").work_paid.tolist() == first.work_paid.tolist()
    assert plain.paying("second") is plain
