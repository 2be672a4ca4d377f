"""Whom to tell by when: days of the Incomes Register, the late fee, and the notices that a
month's pay brings.
"""

from datetime import date, timedelta

from attrs import evolve

from subcontract_core.base.dates import calendar_date, month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import Activity, Buyer, Dates, Gig, Housing, Person, Scenario


def group(gig_day=date(2026, 3, 4), kind="company"):
    """A pensioner who rents and has an earnings-related pension, a jobseeker, and a pensioner
    without gigs.
    """
    people = (
        Person(
            "P1",
            1990,
            "disability_pension",
            Activity("disability", Dates((gig_day - timedelta(days=2),)), allowance=800),
            "basic",
            Housing("rent", 55_000, 3),
            other_pension=120_000,
        ),
        Person("P2", 1980, "labour_market_subsidy"),
        Person("P3", 1985, "disability_pension", housing=Housing("rent", 50_000, 3)),
    )
    month = month_number(gig_day)
    scenario = Scenario(
        "month",
        {"en": "month"},
        month,
        month,
        people,
        (Buyer("B1", kind),),
        (Gig("G1", "B1", "yard", Dates((gig_day,)), 240, ("P1", "P2"), "other"),),
        continues_months=1,
    )
    return scenario.with_terms("paijathame-direct", wage_per_hour="12.00")


def notices(scenario, model="paijathame-direct"):
    outcome = compare(scenario, [model]).outcomes[0]
    return {
        finding.code: finding for finding in outcome.findings if finding.code.startswith("tell_")
    }


def test_each_person_with_pay_has_the_notices_of_their_own_situation():
    found = notices(group())
    assert {code: finding.person.tolist() for code, finding in found.items()} == {
        "tell_incomes_register": [0, 1],
        "tell_kela_work": [0],
        "tell_pension_provider": [0],
        "tell_kela_housing": [0],
        "tell_benefit_application": [1],
    }
    assert {finding.severity for finding in found.values()} == {"watch"}


def test_the_days_are_those_of_the_month():
    found = notices(group())
    days = {
        code: {
            name: date.fromisoformat(number.plain(0)) for name, number in finding.numbers.items()
        }
        for code, finding in found.items()
    }
    assert (
        days["tell_kela_work"]
        == days["tell_pension_provider"]
        == {"deadline_day": date(2026, 3, 4)}
    )
    # Pay day 31 March: the fifth day is Easter Sunday, and Monday is a holiday too.
    assert days["tell_kela_housing"] == {"deadline_day": date(2026, 3, 31)}
    assert days["tell_incomes_register"] == {
        "deadline_day": date(2026, 4, 7),
        "late_day": date(2026, 4, 8),
    }
    assert days["tell_benefit_application"] == {
        "from_day": date(2026, 4, 1),
        "latest_day": date(2026, 6, 30),
    }


def test_a_household_that_employs_reports_by_its_own_day_and_one_that_buys_does_not():
    employed = notices(group(date(2026, 5, 6), "private_person"))["tell_incomes_register"]
    assert employed.numbers["deadline_day"].plain(0) == "2026-06-05"
    bought = notices(group(date(2026, 5, 6), "private_person"), "jobcenter-app")[
        "tell_incomes_register"
    ]
    assert bought.numbers["deadline_day"].plain(0) == "2026-06-03"


def test_every_notice_names_its_section_and_what_it_read():
    found = notices(group())
    assert found["tell_incomes_register"].why.act.startswith(
        "Act on the Incomes Information System"
    )
    assert found["tell_benefit_application"].why.parameters == ("reporting.application_months",)
    assert all(finding.fix == f"fix.{code}" for code, finding in found.items())


def test_over_several_months_a_duty_is_told_once_with_all_its_days():
    scenario = group(date(2026, 5, 6))
    months = month_number(date(2026, 6, 1))
    scenario = evolve(
        scenario,
        last_month=months,
        gigs=(*scenario.gigs, evolve(scenario.gigs[0], id="G2", when=Dates((date(2026, 6, 3),)))),
        continues_months=2,
    )
    found = notices(scenario)
    register, application = (
        found["tell_incomes_register_each"],
        found["tell_benefit_application_each"],
    )
    # Pay days 29 May and 30 June; the fifth day of July 2026 is a Sunday.
    assert sorted({calendar_date(int(day)) for day in register.day}) == [
        date(2026, 6, 3),
        date(2026, 7, 6),
    ]
    assert {calendar_date(int(day)) for day in register.numbers["last_day"].values} == {
        date(2026, 7, 6)
    }
    assert [calendar_date(int(day)) for day in application.day] == [
        date(2026, 6, 1),
        date(2026, 7, 1),
    ]
    assert {calendar_date(int(day)) for day in application.numbers["last_day"].values} == {
        date(2026, 9, 30)
    }


def test_without_pay_nobody_is_told_anything():
    assert notices(evolve(group(), gigs=())) == {}


def test_who_has_an_old_age_pension_tells_of_the_rent_and_not_of_the_work():
    # The housing allowance is that of the Act 571/2007 too; the notice of work is of a disability
    # pension (738/2009).
    scenario = group()
    first, *others = scenario.people
    old = evolve(first, birth_year=1958, lives_on="old_age_pension", activity=Activity())
    told = notices(evolve(scenario, people=(old, *others)))
    assert 0 in told["tell_kela_housing"].person
    assert not {"tell_kela_work", "tell_pension_provider"} & told.keys()
