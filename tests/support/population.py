"""Populations for the property tests: many invented questions as the cases of one table, drawn from
a seed.

A block is what all its cases share (months, buyers, pay rule, the models' terms); people and gigs
are drawn anew for every case. Each case can also be asked alone, as the `Scenario` that it came
from.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from random import Random

from attrs import evolve, frozen
import numpy as np

from subcontract_core.base import dates
from subcontract_core.model.catalogue import catalogue
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Buyer,
    BuyerKind,
    CareLevel,
    Dates,
    Debts,
    Gig,
    Housing,
    LivesOn,
    Move,
    PayRule,
    Pension,
    PensionKind,
    Person,
    Scenario,
    Sector,
    Taxes,
    TermValue,
)

SEED = 20261128
CASES = 150  # of each block
# First month, months of work, pay day and its month: each time the law of unemployment security,
# pensions or housing is another one.
BLOCKS = (
    (date(2021, 9, 1), 2, "last", "same"),
    (date(2021, 12, 1), 2, "15", "next"),
    (date(2022, 3, 1), 3, "last", "same"),
    (date(2022, 7, 1), 2, "1", "next"),
    (date(2023, 5, 1), 2, "28", "same"),
    (date(2024, 3, 1), 3, "last", "next"),
    (date(2024, 8, 1), 2, "15", "same"),
    (date(2026, 4, 1), 2, "last", "same"),
)
PEOPLE, GIGS = 4, 4
# Amounts at which something turns, in cents: drawn as often as any others, one cent to either side.
TURNS = (0, 1, 50_000, 70_000, 100_000, 120_000)


@frozen(eq=False)
class Block:
    """Questions over the same months with the same buyers and terms, and all of them as one
    table.
    """

    number: int
    scenarios: tuple[Scenario, ...]
    tables: Tables


def block(number: int, cases: int = CASES) -> Block:
    """One of `BLOCKS`, always the same for its number."""
    draw = Random(f"{SEED} {number}")  # a text is a seed that stays the same in every process
    start, months, day, month = BLOCKS[number]
    first = dates.month_number(start)
    buyers = tuple(
        Buyer(f"B{i + 1}", draw.choice(BuyerKind.words()), draw.random() < 0.5) for i in range(3)
    )
    shared = Scenario(
        f"block-{number}",
        {"en": "invented"},
        first,
        first + months - 1,
        (Person("P1", 1990),),  # another group in each case
        buyers,
        (),
        PayRule(day, month),
        draw.randint(1, 14),
        _terms(draw),
    )
    found = tuple(_question(draw, shared, start, 28 * months) for _ in range(cases))
    return Block(number, found, stack([tabulate(one) for one in found]))


def stack(tables: Sequence[Tables]) -> Tables:
    """Questions of one case each as the cases of one table."""

    def joined(name: str, **steps: str) -> object:
        parts = [getattr(table, name) for table in tables]
        columns = {}
        for column in (a.name for a in parts[0].__attrs_attrs__):
            moved = [getattr(part, column) for part in parts]
            if column in steps:
                sizes = [
                    1 if steps[column] == "case" else len(getattr(table, steps[column]))
                    for table in tables
                ]
                moved = [
                    values + offset
                    for values, offset in zip(moved, np.cumsum([0, *sizes[:-1]]), strict=True)
                ]
            columns[column] = np.concatenate(moved)
        return type(parts[0])(**columns)

    return evolve(
        tables[0],
        cases=len(tables),
        people=joined("people", case="case"),
        gigs=joined("gigs", case="case"),
        shifts=joined("shifts", gig="gigs", person="people"),
        activity=joined("activity", person="people"),
    )


def turned(scenario: Scenario) -> Scenario:
    """The same question with people, buyers and gigs in the other order."""
    return evolve(
        scenario,
        people=scenario.people[::-1],
        buyers=scenario.buyers[::-1],
        gigs=scenario.gigs[::-1],
    )


def _terms(draw: Random) -> tuple[TermValue, ...]:
    """A wage in every installed model that has one, so that money really flows; a price where
    the sources give none, at times.
    """
    declared = {
        model: {term.name: term for term in catalogue().get(model).manifest.terms}
        for model in catalogue().ids
    }
    wage, price = f"{draw.randint(500, 2000) / 100:.2f}", f"{draw.randint(500, 9000) / 100:.2f}"
    terms = [
        TermValue(model, name, wage)
        for model, known in declared.items()
        for name in ("wage_per_hour", "pay_per_hour")
        if name in known
    ]
    if draw.random() < 0.5:
        terms += [
            TermValue(model, "price_per_hour", price)
            for model, known in declared.items()
            if "price_per_hour" in known and known["price_per_hour"].value is None
        ]
    if draw.random() < 0.5:
        terms += [
            TermValue(model, "side_rate", "22 %")
            for model, known in declared.items()
            if "side_rate" in known
        ]
    if draw.random() < 0.5:
        terms.append(TermValue("eksote-external", "subsidy_rate", "50 %"))
    return tuple(terms)


def _question(draw: Random, shared: Scenario, start: date, length: int) -> Scenario:
    def day() -> date:
        return start + timedelta(days=draw.randrange(length))

    people = tuple(_person(draw, f"P{i + 1}", day) for i in range(PEOPLE))
    gigs = tuple(
        Gig(
            f"G{i + 1}",
            draw.choice(shared.buyers).id,
            "task",
            Dates(tuple(sorted({day() for _ in range(draw.randint(1, 4))}))),
            draw.randint(1, 480),
            tuple(draw.sample([p.id for p in people], draw.randint(1, PEOPLE))),
            draw.choice(Sector.words()),
            draw.randint(6, 15) * 60,
            draw.random() < 0.2,
        )
        for i in range(GIGS)
    )
    return evolve(shared, people=people, gigs=gigs)


def _cents(draw: Random, most: int) -> int:
    return (
        max(0, draw.choice(TURNS) + draw.randint(-1, 1))
        if draw.random() < 0.3
        else draw.randint(0, most)
    )


def _share(draw: Random, thousandths: int) -> Fraction:
    return Fraction(draw.randint(0, thousandths), 1000)


def _person(draw: Random, name: str, day: object) -> Person:
    kind = draw.choice(("none", "disability", "rehabilitative"))
    planned = tuple(sorted({day() for _ in range(draw.randint(0, 6))})) if kind != "none" else ()
    moves = (
        tuple(Move(one, to) for one in planned[:1] if (to := day()) != one)
        if kind == "rehabilitative" and draw.random() < 0.3
        else ()
    )
    rents = draw.random() < 0.7
    spouse = draw.random() < 0.3
    housing = (
        Housing(
            "rent",
            1 + _cents(draw, 120_000),
            draw.randint(1, 4),
            spouse,
            _cents(draw, 2_400_000) if spouse else 0,
            spouse and draw.random() < 0.3,
        )
        if rents
        else Housing()
    )
    taxes = (
        Taxes(
            _share(draw, 100), _share(draw, 22), _share(draw, 250) if draw.random() < 0.5 else None
        )
        if draw.random() < 0.5
        else None
    )
    born, lives_on = draw.randint(1958, 2004), draw.choice(LivesOn.words())
    allowance = draw.choice((None, 0, 500, 1200))
    return Person(
        name,
        born,
        lives_on,
        Activity(kind, Dates(planned), allowance=allowance if kind == "disability" else None),
        care_allowance=draw.choice(CareLevel.words()),
        housing=housing,
        assets=_cents(draw, 3_000_000),
        other_pension=_cents(draw, 900_000),
        withholding=_share(draw, 1000),
        moves=moves,
        months_over_before=draw.randint(0, 3),
        taxes=taxes,
        assistance=(
            Assistance(None, _cents(draw, 20_000), _cents(draw, 50_000))
            if draw.random() < 0.2
            else None
        ),
        debts=Debts(draw.randint(0, 4), draw.randint(0, 3)) if draw.random() < 0.2 else None,
        pension=draw.choice(
            (
                Pension(),
                Pension(no_limit=True),
                Pension(draw.choice(PensionKind.words()[1:]), average=_cents(draw, 400_000)),
            )
        ),
    )
