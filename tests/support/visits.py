"""Visits on single days, and what a model makes of them."""

from attrs import evolve

from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Dates, Gig, PayRule, Person


def visits_on(days, *, wage="12.00", hours=4, start="09:00", model="eksote-external", people=1):
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


def outcome_on(scenario, model="eksote-external"):
    return compare(scenario, [model]).outcomes[0]
