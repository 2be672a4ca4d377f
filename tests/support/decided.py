"""One person on a running decision of housing allowance, and what a comparison makes of it."""

from datetime import date

from attrs import evolve

from subcontract_core.api import compare
from subcontract_core.base.dates import first_day, month_number
from subcontract_core.scenario.types import (
    Buyer,
    Dates,
    Gig,
    Housing,
    Person,
    Scenario,
)

MODEL = "jobcenter-app"
SEEKER, PENSIONER = "labour_market_subsidy", "disability_pension"


def month(text):
    return month_number(date.fromisoformat(f"{text}-01"))


def scenario(
    first,
    last,
    lives_on,
    *,
    pay=None,
    work=("2000-01", "2100-01"),
    day=1,
    rent="500.00",
    group=3,
    decision=None,
    change=None,
    continues=12,
    **person,
):
    """One person with one visit of an hour in every month of `work`, at `pay` (one sum, or one a
    month), with the decision (month, income, rent) in force.
    """
    months = range(max(month(first), month(work[0])), min(month(last), month(work[1])) + 1)
    pays = [] if pay is None else [pay] * len(months) if isinstance(pay, str) else list(pay)
    gigs = tuple(
        Gig(f"G{n}", "B1", "task", Dates((first_day(m).replace(day=day),)), 60, ("P1",))
        for n, m in enumerate(months[: len(pays)])
        if cents(pays[n])
    )
    home = Housing(
        "rent",
        cents(rent),
        group,
        **(change or {}),
        **_decided(decision),
    )
    who = Person("P1", 1990, lives_on, housing=home, **person)
    question = Scenario(
        "decision",
        {"en": "decision"},
        month(first),
        month(last),
        (who,),
        (Buyer("B1", "company", True),),
        gigs,
        continues_months=continues,
    ).with_terms(MODEL, price_per_hour="9000.00", pay_per_hour="10.00")
    return evolve(
        question,
        terms=(
            *question.terms,
            *(
                evolve(question.terms[-1], term="pay_per_hour", value=one, gig=f"G{n}")
                for n, one in enumerate(pays)
                if cents(one)
            ),
        ),
    )


def _decided(decision):
    """The fields of a home for a decision of (month, income, rent)."""
    if decision is None:
        return {}
    made, *counted = decision
    given = dict(zip(("decision_income", "decision_rent"), map(cents, counted), strict=False))
    return {"decision_month": month(made), **given}


def cents(text):
    return None if text is None else round(float(text) * 100)


def outcome(question, **readings):
    named = {name.replace("__", "."): value for name, value in readings.items()}
    return compare(question.with_reading(named), [MODEL]).comparison.outcomes[0]


def line(found, kind):
    """The line in euros, month by month."""
    sheet = next(s for s in found.effects.sheets if s.name == "benefits")
    return [f"{value / 100:.2f}" for value in sheet.line(kind).cents]


def general(question, **readings):
    return line(outcome(question, **readings), "general_housing_allowance")


def housing(question, **readings):
    return line(outcome(question, **readings), "housing_allowance")


def codes(found):
    return {finding.code for finding in found.findings}


def numbers(found, code):
    return next(finding.numbers for finding in found.findings if finding.code == code)
