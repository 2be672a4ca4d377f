"""People in time: a scenario of some people with so much pay in each month, and what they get."""

from datetime import date

from attrs import evolve

from subcontract_core.api import compare
from subcontract_core.base.dates import first_day, month_number, working_day_before
from subcontract_core.scenario.types import Buyer, Dates, Gig, Housing, Person, Scenario

APP, WAGE = "jobcenter-app", "eksote-internal"
SEEKER, PENSIONER = "labour_market_subsidy", "disability_pension"
NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def month(text):
    """The number of a month written as 2026-05."""
    return month_number(date.fromisoformat(f"{text}-01"))


def cents(text):
    """Whole cents of euros that are written out."""
    return None if text is None else round(float(text) * 100)


def renting(rent, group=3, **home):
    """A rented home."""
    return Housing("rent", cents(rent), group, **home)


def somebody(lives_on, name="P1", *, born="1990-01", **about):
    """One person, born in a year, a month or on a day."""
    year, birth_month, day = ([int(part) for part in born.split("-")] + [None, None])[:3]
    given = {"birth_month": birth_month, "birth_day": day, **about}
    return Person(name, year, lives_on, **given)


def life(first, last, *people, pay=None, model=APP, continues=12, day=None):
    """The people in the months, with the pay of each by name: one sum for all months, or one a
    month (None for none); on the first of the month, or in employment on a working day in the
    middle of it.
    """
    months = range(month(first), month(last) + 1)
    gigs, sums = [], {}
    for name, paid in (pay or {}).items():
        every = [paid] * len(months) if isinstance(paid, str) else paid
        for which, one in zip(months, every, strict=False):
            if one is not None:
                gig = f"G{len(gigs)}"
                day_of = first_day(which).replace(day=day or 1)
                if day is None and model == WAGE:
                    day_of = working_day_before(day_of.replace(day=15))
                gigs.append(Gig(gig, "B1", "task", Dates((day_of,)), 60, (name,)))
                sums[gig] = one
    term = "pay_per_hour" if model == APP else "wage_per_hour"
    given = {"price_per_hour": "9000.00"} if model == APP else {}
    question = Scenario(
        "life",
        {"en": "life"},
        month(first),
        month(last),
        people,
        (Buyer("B1", "company", True),),
        tuple(gigs),
        continues_months=continues,
    ).with_terms(model, **given, **{term: "10.00"})
    own = (evolve(question.terms[-1], term=term, value=one, gig=gig) for gig, one in sums.items())
    return evolve(question, terms=(*question.terms, *own)).with_law(NO_HOLIDAY)


def outcome(question, model=APP, **readings):
    """The outcome of the model, with readings named like ages__year_only."""
    named = {name.replace("__", "."): value for name, value in readings.items()}
    return compare(question.with_reading(named), [model]).comparison.outcomes[0]


def line(found, kind, person=0):
    """A benefit of a person in euros, month by month; None in a month of which it is not known."""
    sheet = next(s for s in found.effects.sheets if s.name == "benefits")
    of = sheet.line(kind)
    people = len(found.tables.people)
    if of is None:
        return None
    known = [True] * len(of.cents) if of.known is True else of.known.tolist()
    rows = range(person, len(of.cents), people)
    return [f"{of.cents[row] / 100:.2f}" if known[row] else None for row in rows]


def told(found, code):
    """The numbers of a finding, by name and person."""
    finding = next((one for one in found.findings if one.code == code), None)
    if finding is None:
        return None
    return {
        name: [number.plain(row) for row in range(len(finding))]
        for name, number in finding.numbers.items()
    }
