"""The tax of the year that a month implies, beside what the card and the payers of benefits withhold."""

from attrs import evolve
import numpy as np

from ...documents import Line
from ...law import Law
from ...money import Exact
from ...scenario.tables import Tables
from ...stages import Finding
from .. import income_tax
from .income import PENSIONS, TAXED, Income, flat, reason_with

_YEAR = 12


def check(t: Tables, law: Law, got: Income, withheld: np.ndarray, person: np.ndarray, month: np.ndarray, on: np.ndarray) -> tuple[list[Line], tuple[Finding, ...]]:
    """A twelfth of the tax of a year in which every month were like this one, as a memo (vuoden vero).

    Income taxes, the health insurance contributions that are collected with them and the broadcasting tax;
    not the contributions that a payslip shows. `withheld` is what is withheld in the month, from pay and
    from benefits. Only for people whose municipal tax rate the scenario gives.
    Income Tax Act 1535/1992; Health Insurance Act 1224/2004, chapter 18.
    """
    people = t.people
    rows = np.flatnonzero(people.tax_known[person])
    if rows.size == 0:
        return [], ()
    who = person[rows]

    def year(cents: np.ndarray) -> Exact:
        return Exact(cents[rows] * _YEAR)

    found = income_tax.income_tax(
        law, on[rows], age=t.age(on[rows], who), wage=year(flat(got.pay.wage)), other_work=year(flat(got.pay.gigs)), pension=year(got.gross(PENSIONS)),
        benefit=year(got.gross(("unemployment_benefit",))), municipal_rate=Exact(people.municipal_tax[who], 1_000_000), church_rate=Exact(people.church_tax[who], 1_000_000),
        has_spouse=people.spouse[who],
    )  # fmt: skip
    monthly = ((found.total - found.contributions.pension - found.contributions.unemployment) / _YEAR).cents()
    cents = np.zeros(person.size, dtype=np.int64)
    cents[rows] = monthly
    why = reason_with(found.reasons[-1], *found.reasons[:-1], text="reason.year_tax")
    sure = got.known
    known = people.tax_known[person] if sure is True else people.tax_known[person] & sure
    line = Line("year_tax", "person", "tax", cents, why, True if np.all(known) else known, memo=True)
    # Where nobody says what is withheld from a benefit, nothing can be said of the year's balance.
    said = people.benefit_tax_known[person] | (got.gross(TAXED) == 0)
    return [line], _findings(line, withheld, got, rows[said[rows]], person, month)


def _findings(line: Line, withheld: np.ndarray, got: Income, rows: np.ndarray, person: np.ndarray, month: np.ndarray) -> tuple[Finding, ...]:
    """Whether the card takes too little or too much for months like this one."""
    found = []
    sure = True if line.known is True else np.broadcast_to(line.known, person.shape)[rows]
    gap = (line.cents - withheld)[rows]
    paid = (got.paid_out[rows] > 0) & sure
    for code, severity, mask in (("tax_card_short", "warning", paid & (gap > 0)), ("tax_card_over", "watch", paid & (gap < 0))):
        at = rows[mask]
        if at.size:
            numbers = {"withheld": withheld[at], "tax": line.cents[at], "gap": np.abs(gap[mask]), "year": _YEAR * np.abs(gap[mask])}
            found.append(Finding(code, severity, evolve(line.why, text=f"finding.{code}"), person=person[at], month=month[at], numbers=numbers, fix=f"fix.{code}"))
    return tuple(found)
