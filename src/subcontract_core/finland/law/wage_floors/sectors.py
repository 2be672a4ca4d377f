"""The lowest pay that a sector's collective agreement knows, by class and day (alan
vähimmäispalkka).
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ....base.columns import Column, DayNumbers, Days
from ....base.money import Exact, pick, take
from ....base.provenance import Reason
from ....law import Law, Rule
from ....scenario.types import Sector

FULL, TRAINEE, SELLER, PUPIL = "full", "trainee", "seller", "pupil"


def wage_floor(
    law: Law,
    day: DayNumbers,
    *,
    sector: Column,
    step: str = FULL,
    text: str = "",
    terms: tuple[str, ...] = (),
) -> tuple[Exact, np.ndarray, Reason]:
    """Cents an hour on the day of the work, which of them are known, and why.

    `sector` holds codes of Sector; for sectors without an agreement in the data nothing is known,
    nor where its table was not seen. `step` is the class: `full` (group 2 in facility services, B1
    in commerce), `trainee`, and in commerce `seller` after a year or `pupil`; facility services
    have no such classes. In commerce the figures of the region that the law's choice names.
    Employment Contracts Act 55/2001, chapter 2, section 7.
    """
    tables = {"property_services": _property_services, "commerce": _commerce}
    rule = law.rule("wage_floor.floor")
    options, known = [], np.zeros(np.shape(sector), bool)
    for code, name in enumerate(Sector.words()):
        here = sector == code
        if name not in tables or not np.any(here):
            options.append(Exact(0))
            continue
        amount, seen = tables[name](rule, day, step)
        options.append(amount)
        known |= here & seen
    why = rule.reason(text, terms=terms)
    return (
        (pick(sector, options).where(known) if sector.size else Exact(np.zeros(0, np.int64))),
        known,
        why,
    )


def trainee_floor(
    law: Law, day: DayNumbers, *, sector: Column, text: str = "", terms: tuple[str, ...] = ()
) -> tuple[Exact, np.ndarray, Reason]:
    """The trainee's floor (harjoittelijan palkka): for somebody who lacks the skill and needs
    guidance.
    """
    return wage_floor(
        law,
        day,
        sector=sector,
        step=TRAINEE,
        text=text,
        terms=terms,
    )


def _property_services(rule: Rule, day: Days, step: str) -> tuple[Exact, Any]:
    names = {FULL: "wage_floor.property_services", TRAINEE: "wage_floor.property_services_trainee"}
    return (rule.amount(names[step], day), True) if step in names else (Exact(0), False)


def _commerce(rule: Rule, day: Days, step: str) -> tuple[Exact, Any]:
    """A class of the old grades; the figures of the new ones were not seen."""
    shares = {TRAINEE: "trainee", PUPIL: "pupil"}
    table = "commerce_seller" if step == SELLER else "commerce"

    def by_region(rows: Any) -> Exact:
        row_day = take(day, rows)
        base = rule.select(
            "wage_floor.region",
            row_day,
            {
                "rest_of_finland": lambda part: rule.amount(
                    f"wage_floor.{table}", take(row_day, part)
                ),
                "capital_region": lambda part: rule.amount(
                    f"wage_floor.{table}_capital", take(row_day, part)
                ),
            },
        )
        # A share of the table is itself a figure of the table, in whole cents.
        floor = (
            Exact((base * rule.rate(f"wage_floor.commerce_{shares[step]}_share", row_day)).cents())
            if step in shares
            else base
        )
        return floor * _ones(row_day)

    grades = "wage_floor.commerce_grades"
    amount = rule.select(
        grades,
        day,
        {"old_grades": by_region, "new_grades": lambda rows: Exact(0) * _ones(take(day, rows))},
    )
    return amount, _where(
        rule,
        grades,
        day,
        old_grades=True,
        new_grades=False,
    )


def _ones(day: Days) -> np.ndarray:
    return np.ones(np.shape(day), np.int64)


def _where(rule: Rule, name: str, day: Days, **options: bool) -> np.ndarray:
    """The days on which one of the options that count as true holds."""

    def constant(value: bool) -> Callable[[Any], np.ndarray]:
        return lambda rows: np.full(np.shape(take(day, rows)), value)

    return rule.select(name, day, {option: constant(value) for option, value in options.items()})


def hourly(law: Law | Rule, day: Days, *, monthly: Any, agreement: str) -> Exact:
    """A month's lowest pay as whole cents an hour: up, so that the hours of a month never pay less
    than the month does.

    `monthly` is cents; `agreement` (property_services, commerce or municipal) says by how many
    hours.
    """
    month = Exact.of(monthly)
    return Exact(-(-month.num // (month.den * law.count(f"wage_floor.{agreement}_divisor", day))))


def municipal_floor(
    law: Law, day: DayNumbers, *, sector: Column, text: str = "", terms: tuple[str, ...] = ()
) -> tuple[Exact, np.ndarray, Reason]:
    """The lowest pay of a public employer as cents an hour, which of them are known, and why.

    The general municipal agreement; in care the lowest pay of basic service work. `sector` holds
    codes of Sector. Not for reduced work ability, with which the pay may be lower in proportion.
    KVTES, chapter II section 3; TTES, annex 5.
    """
    care = sector == Sector.CARE
    rule = law.rule("wage_floor.municipal")
    floor, known = Exact(np.zeros(np.shape(sector), np.int64)), np.zeros(np.shape(sector), bool)
    for table, rows in (("municipal", ~care), ("sote", care)):
        if np.any(rows):
            amount, seen = _of_month(rule, table, day)
            floor, known = amount.where(rows, floor), known | (rows & seen)
    # What the pay is with reduced ability is named in the reason, since most workers here have
    # it.
    rule.parameter("wage_floor.reduced_ability")
    return floor.where(known), known, rule.reason(text, terms=terms)


def _of_month(rule: Rule, table: str, day: Days) -> tuple[Exact, np.ndarray]:
    name = f"wage_floor.{table}_table"

    def an_hour(rows: Any) -> Exact:
        row_day = take(day, rows)
        return hourly(
            rule,
            row_day,
            monthly=rule.amount(f"wage_floor.{table}_month", row_day),
            agreement="municipal",
        ) * _ones(row_day)

    amount = rule.select(
        name, day, {"known": an_hour, "not_seen": lambda rows: Exact(0) * _ones(take(day, rows))}
    )
    return amount, _where(
        rule,
        name,
        day,
        known=True,
        not_seen=False,
    )
