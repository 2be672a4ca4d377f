"""Every model runs on each day on which anything in the law changes, and on the day before."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import installed_law
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Buyer,
    Dates,
    Debts,
    Gig,
    Housing,
    Pension,
    Person,
    Scenario,
    Taxes,
)

FIRST, LAST = date(2021, 1, 2), date(2026, 12, 31)
CHANGES = sorted(
    {
        value.valid_from
        for parameter in installed_law().parameters.values()
        for value in parameter.values
    }
)
DAYS = sorted(
    {near for day in CHANGES for near in (day, day - timedelta(days=1)) if FIRST <= near <= LAST}
)


def on(day: date) -> Scenario:
    """Everybody the law speaks of: pensions of both kinds, jobseekers, rent, debts, assistance;
    an hour of work each on one day.
    """
    month, taxes = month_number(day), Taxes(Fraction("0.08"), Fraction("0.01"), Fraction("0.2"))
    home = Housing("rent", 55_000, 3)
    people = (
        Person(
            "P1",
            1990,
            "disability_pension",
            Activity("disability", Dates((day,)), allowance=800),
            "basic",
            home,
            taxes=taxes,
            assistance=Assistance(),
            debts=Debts(1),
        ),
        Person(
            "P2",
            1968,
            "labour_market_subsidy",
            Activity("rehabilitative", Dates((day,))),
            housing=home,
            taxes=taxes,
            assistance=Assistance(other=4_000),
            debts=Debts(postponed_months=1),
        ),
        Person(
            "P3",
            1979,
            "disability_pension",
            other_pension=1_080_000,
            pension=Pension("earnings_related", average=260_000),
            debts=Debts(free_months=1),
        ),
        Person(
            "P4",
            2001,
            "labour_market_subsidy",
            housing=home,
            taxes=taxes,
            assistance=Assistance(housing=50_000),
        ),
    )
    buyers = (Buyer("B1", "company", True), Buyer("B2", "private_person"))
    gigs = tuple(
        Gig(
            f"G{i}",
            buyer.id,
            "task",
            Dates((day,)),
            60,
            ("P1", "P2", "P3", "P4"),
            "property_services",
            start=(15 + i) * 60,
        )
        for i, buyer in enumerate(buyers)
    )
    scenario = Scenario(
        "day", {"en": "day"}, month, month, people, buyers, gigs, continues_months=1
    )
    for model in (
        "eksote-external",
        "eksote-internal",
        "jobcenter-partner",
        "paijathame-direct",
        "siunsote-summer-job",
        "vaalijala",
    ):
        scenario = scenario.with_terms(model, wage_per_hour="12.00")
    return scenario.with_terms("siunsote-light-entrepreneur", statement_given="no")


def test_the_law_changes_often_enough_for_this_to_mean_something():
    assert {
        date(2021, 12, 1),
        date(2022, 8, 1),
        date(2024, 4, 1),
        date(2024, 9, 1),
        date(2026, 3, 1),
        date(2026, 5, 1),
    } <= set(CHANGES)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_all_models_run_on_the_day(day):
    comparison = compare(on(day))
    assert comparison.broken == ()
    for outcome in comparison.outcomes:
        pension = ledger.person_lines(outcome)["national_pension"].cents[:, 0]
        assert (pension > 0).all()
