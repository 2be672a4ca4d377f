"""A month of one model beside the same job in plain Python with `decimal.Decimal`.

Both start from the same tables and come to the same figures: what each buyer's invoice, each payout
and each benefit of the month comes to, and the limits beside them. Rent, other pension, care
allowance, tax card and the length of visits differ from row to row, and every cent is compared.
"""

import argparse
from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
import statistics
import time
from typing import NamedTuple

from attrs import evolve
import numpy as np

from subcontract_core.base.dates import MONTHS_A_YEAR, calendar_date
from subcontract_core.engine.judging import law_of
from subcontract_core.engine.pipeline import run
from subcontract_core.law import Law
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.results import Outcome
from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import CareLevel

MODEL, GROUP = "jobcenter-app", "one-group-five-systems"
LENGTHS = range(0, 904, 4)  # minutes of a visit: pay from nothing to over the earnings limit
_CENT, _NONE = Decimal(1), Decimal(0)  # everything is cents
Figures = dict[str, list[int]]
# What a person has of the month, and what a group's buyer is asked for it.
OF_PEOPLE = (
    "assignment_fee",
    "withholding",
    "activity_allowance",
    "earnings_pension",
    "national_pension",
    "guarantee_pension",
    "care_allowance",
    "housing_allowance",
    "earnings_limit",
    "room_under_limit",
    "housing_review",
)
OF_GROUPS = ("invoice_net", "invoice_vat")


def asked(cases: int) -> Tables:
    """So many groups of five, each with visits of another length, and people who differ."""
    many = tabulate(load_scenario(GROUP)).repeat(cases)
    row, length = np.arange(len(many.people)), np.resize(np.array(LENGTHS), cases)
    people = many.people.changed(
        rent=np.resize([310_25, 520_00, 655_50, 745_99], row.size),
        municipality_group=row % 3 + 2,
        other_pension=np.resize([0, 0, 700_01, 2_345_67, 18_000_00], row.size),
        care=row % 4,
        withholding=np.resize([0, 45_000, 125_000], row.size),
    )
    minutes = length[many.people.case[many.shifts.person]]
    return evolve(many, people=people, shifts=evolve(many.shifts, minutes=minutes))


def by_us(tables: Tables, law: Law) -> Figures:
    """The model run for its figures."""
    return figures_of(run(catalogue().get(MODEL), tables, law, figures=True))


def figures_of(outcome: Outcome) -> Figures:
    """What the outcome's documents and thresholds hold, a number a person or a group."""
    tables = outcome.tables
    found = {name: np.zeros(len(tables.people), np.int64) for name in OF_PEOPLE}
    found |= {name: np.zeros(tables.cases, np.int64) for name in OF_GROUPS}
    for sheet in outcome.sheets:
        for line in sheet.lines:
            if line.kind in found:
                rows = sheet.case if line.kind in OF_GROUPS else sheet.person
                found[line.kind][rows] += line.cents
    for threshold in outcome.effects.thresholds:
        found[threshold.code] = threshold.cents
        if threshold.code == "earnings_limit":
            found["room_under_limit"] = threshold.left
    return {name: column.tolist() for name, column in found.items()}


class Values(NamedTuple):
    """The law of the month and the model's two prices, in cents or as shares."""

    pay: Decimal
    price: Decimal
    vat: Decimal
    pension: Decimal
    pension_limit: Decimal
    pension_share: Decimal
    guarantee: Decimal
    smallest_pension: Decimal
    limit: Decimal
    care: tuple[Decimal, ...]
    ceilings: tuple[Decimal, ...]
    basic: Decimal
    income_limit: Decimal
    income_share: Decimal
    paid_share: Decimal
    smallest: Decimal
    rise: Decimal


def values(law: Law, day: date) -> Values:
    """The values on a day, from the same law."""

    def value(name: str) -> Decimal:
        amount = law.parameter(name).on(day).amount
        return Decimal(amount.numerator) / amount.denominator  # type: ignore[union-attr] # a number

    terms = {
        term.name: Decimal(term.value or 0)
        for term in catalogue().get(MODEL).manifest.terms
        if term.name in ("pay_per_hour", "price_per_hour")
    }
    levels = [one.word for one in CareLevel if one is not CareLevel.NONE]
    of_housing = "housing.pensioner."
    return Values(
        terms["pay_per_hour"] * 100,
        terms["price_per_hour"] * 100,
        value("tax.vat_rate"),
        value("pension.full_alone"),
        value("pension.other_pension_limit"),
        value("pension.other_pension_share"),
        value("pension.guarantee_full"),
        value("pension.smallest"),
        value("pension.earnings_limit"),
        (_NONE, *(value(f"pension.care_allowance_{level}") for level in levels)),
        tuple(value(f"{of_housing}ceiling_{number}") for number in range(1, 5)),
        value(of_housing + "basic_deductible"),
        value(of_housing + "income_limit_alone"),
        value(of_housing + "additional_deductible_share"),
        value(of_housing + "share"),
        value(of_housing + "smallest"),
        value(of_housing + "review_rise"),
    )


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


class Person(NamedTuple):
    """Someone who lives on a disability pension and rents, as the tables have them."""

    case: int
    rent: int
    group: int
    other: int
    care: int
    card: int
    daily: int
    visits: list[tuple[int, int]]
    days: list[int]


def people_of(tables: Tables) -> list[Person]:
    """The people of the tables with their visits (day and minutes) and days of activity."""
    people, day = tables.people, tables.gigs.day[tables.shifts.gig]
    visits: list[list[tuple[int, int]]] = [[] for _ in range(len(people))]
    for person, *visit in zip(
        tables.shifts.person.tolist(), day.tolist(), tables.shifts.minutes.tolist(), strict=True
    ):
        visits[person].append((visit[0], visit[1]))
    days: list[list[int]] = [[] for _ in range(len(people))]
    for person, planned in zip(
        tables.activity.person.tolist(), tables.activity.day.tolist(), strict=True
    ):
        days[person].append(planned)
    columns = ("case", "rent", "municipality_group", "other_pension", "care", "withholding")
    columns = (*columns, "allowance")
    rows = zip(*(getattr(people, name).tolist() for name in columns), visits, days, strict=True)
    return [Person(*row) for row in rows]


def loop(values: Values, people: list[Person], cases: int) -> Figures:
    """The job one person at a time."""
    nets, rows = [_NONE] * cases, []
    for person in people:
        nets[person.case] += _asked(values, person)
        rows.append(_month(values, person))
    found = {
        name: list(map(int, column))
        for name, column in zip(OF_PEOPLE, zip(*rows, strict=True), strict=True)
    }
    found["invoice_net"] = list(map(int, nets))
    found["invoice_vat"] = [int(_cents(net * values.vat)) for net in nets]
    return found


def _asked(values: Values, person: Person) -> Decimal:
    """What the buyer is asked for a person's visits."""
    return sum((_cents(values.price * minutes / 60) for _, minutes in person.visits), _NONE)


def _month(values: Values, person: Person) -> tuple[Decimal, ...]:
    """A person's month, in the order of OF_PEOPLE."""
    fee = sum((_cents(values.pay * minutes / 60) for _, minutes in person.visits), _NONE)
    withheld = _cents(fee * person.card / 1_000_000)
    at_work = {day for day, _ in person.visits}
    held = sum(day not in at_work for day in person.days)
    other = Decimal(person.other)
    above = max(_NONE, other - values.pension_limit)
    national = values.pension * MONTHS_A_YEAR - values.pension_share * above  # of a year
    if national < values.smallest_pension * MONTHS_A_YEAR:
        national = _NONE
    guarantee = values.guarantee * MONTHS_A_YEAR - other - national
    if guarantee < values.smallest_pension * MONTHS_A_YEAR:
        guarantee = _NONE
    income = national + guarantee + other
    with_work = income + fee * MONTHS_A_YEAR
    decided = with_work if with_work - income >= values.rise else income
    return (
        fee,
        withheld,
        Decimal(held * person.daily),
        _cents(other / MONTHS_A_YEAR),
        _cents(national / MONTHS_A_YEAR),
        _cents(guarantee / MONTHS_A_YEAR),
        values.care[person.care],
        _housing(values, person, decided),
        values.limit,
        values.limit - fee,
        (values.rise - 1) // MONTHS_A_YEAR,  # a year's pay stays under the limit
    )


def _housing(values: Values, person: Person, income: Decimal) -> Decimal:
    """The pensioners' housing allowance of a decision on an income of a year."""
    cost = min(Decimal(person.rent * MONTHS_A_YEAR), values.ceilings[person.group - 1])
    more = values.income_share * max(_NONE, income - values.income_limit)
    allowance = values.paid_share * (cost - values.basic - more) / MONTHS_A_YEAR
    return _cents(allowance) if allowance >= values.smallest else _NONE


def wrong(ours: Figures, theirs: Figures) -> dict[str, int]:
    """In how many rows each figure differs."""
    pairs = {name: zip(ours[name], theirs[name], strict=True) for name in (*OF_PEOPLE, *OF_GROUPS)}
    return {name: sum(one != other for one, other in rows) for name, rows in pairs.items()}


def seconds(job: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    job()
    return time.process_time() - start


def main() -> None:
    """Print what both need for a person-month, in turns, and in how many rows they differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=4_000)
    parser.add_argument("--turns", type=int, default=9)
    asked_for = parser.parse_args()
    tables = asked(asked_for.cases)
    law = law_of(tables.scenario, installed_law())
    of_law, people = values(law, calendar_date(int(tables.month_day[0]))), people_of(tables)
    rows = tables.size[0] * tables.size[1]
    different = wrong(by_us(tables, law), loop(of_law, people, tables.cases))
    # Tables that nobody has asked before: what they keep is worked out in every turn.
    turns = [
        (
            seconds(lambda: by_us(evolve(tables), law)),
            seconds(lambda: loop(of_law, people, tables.cases)),
        )
        for _ in range(asked_for.turns)
    ]
    ours, theirs = (statistics.median(times) / rows for times in zip(*turns, strict=True))
    ratio = statistics.median(theirs / ours for ours, theirs in turns)
    print(f"a person-month of {MODEL}, {rows:,} of them: {ours * 1e6:.2f} µs")
    print(f"the same with Decimal: {theirs * 1e6:.2f} µs, {ratio:.1f} times as long")
    print("wrong cents: " + (", ".join(f"{n} in {c}" for n, c in different.items() if c) or "none"))


if __name__ == "__main__":
    main()
