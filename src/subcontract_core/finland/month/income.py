"""A person's income of a month before the last-resort rules: pay, benefits, and what is
withheld from them.
"""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ...accounts.ledger import Pay
from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...base.provenance import Reason
from ...base.units import SHARE
from ...law import Law
from ...model.documents import Line
from ...model.kinds import Kind, Taxed
from .person_months import PersonMonths, flat, known_for


def is_taxed(kind: Kind) -> bool:
    """Whether tax is withheld from a benefit."""
    return kind.taxed in (Taxed.AS_PENSION, Taxed.AS_BENEFIT)


@frozen(eq=False)
class Income:
    """Flat columns of the person-months, in cents: pay before and after deductions, and benefit
    lines that are counted.
    """

    person_months: PersonMonths = field(repr=False)
    pay: Pay
    lines: tuple[Line, ...] = field(repr=False)
    benefit_tax: Exact = field(repr=False)

    def gross(self, counts: Callable[[Kind], bool]) -> np.ndarray:
        """Benefits whose kind counts."""
        return self.person_months.total(line for line in self.lines if counts(line.declared))

    def net(self, counts: Callable[[Kind], bool]) -> Exact:
        """Benefits whose kind counts, after what is withheld from taxable ones."""
        taxed = self.gross(lambda kind: counts(kind) and is_taxed(kind))
        return Exact(self.gross(counts)) - self.benefit_tax * taxed

    def in_hand(self, counts: Callable[[Kind], bool]) -> np.ndarray:
        """Benefits whose kind counts, less what is withheld of them, in whole cents as paid."""
        taxed = self.gross(lambda kind: counts(kind) and is_taxed(kind))
        return self.gross(counts) - (self.benefit_tax * taxed).cents()

    @property
    def paid_out(self) -> np.ndarray:
        """Pay after withholding and contributions."""
        return self.pay.wage_left.cents + self.pay.gigs_left.cents

    @property
    def known(self) -> Any:
        """Whether pay and every benefit of a row are known."""
        return _all_known(
            len(self.person_months),
            self.pay.wage.known,
            self.pay.gigs.known,
            *(line.known for line in self.lines),
        )

    @property
    def net_known(self) -> Any:
        """Whether pay, what is withheld from it and every benefit of a row are known."""
        return _all_known(
            len(self.person_months), self.known, self.pay.wage_left.known, self.pay.gigs_left.known
        )


def _all_known(size: int, *parts: Any) -> Any:
    """Whether all parts of a row are known, True when nothing is unknown anywhere."""
    open_parts = [np.broadcast_to(part, size) for part in parts if part is not True]
    return np.logical_and.reduce(open_parts) if open_parts else True


def income(person_months: PersonMonths, pay: Pay, lines: Iterable[Line]) -> Income:
    """Take the benefit lines of the earlier checks together with pay."""
    by_kind = tuple(line for line in lines if not line.memo)
    columns = Pay(
        flat(pay.wage),
        flat(pay.gigs),
        flat(pay.wage_left),
        flat(pay.gigs_left),
        flat(pay.other),
    )
    return Income(
        person_months,
        columns,
        by_kind,
        Exact(person_months.of(person_months.tables.people.benefit_tax), MILLIONTHS),
    )


def withheld_from_benefits(law: Law, income: Income) -> list[Line]:
    """Withholding from pensions and taxable benefits at the share that the scenario gives
    (ennakonpidätys).
    """
    if not np.any(income.benefit_tax.num):
        return []
    taxed = income.gross(is_taxed)
    rule = law.rule("tax.withholding")
    rule.step("taxed_benefits", Exact.of(taxed))
    rule.step("rate", income.benefit_tax, SHARE)
    why = rule.reason("reason.benefit_withholding")
    known = _all_known(
        taxed.size, *(line.known for line in income.lines if is_taxed(line.declared))
    )
    return [
        Line(
            "benefit_withholding",
            "person",
            "tax",
            (income.benefit_tax * taxed).cents(),
            why,
            known_for(income.benefit_tax.num != 0, known),
        )
    ]


def reason_with(why: Reason, *others: Reason, text: str) -> Reason:
    """One reason for a line that several rules made: what all of them read, in order."""
    parameters = dict.fromkeys(name for reason in (*others, why) for name in reason.parameters)
    return evolve(
        why,
        text=text,
        parameters=tuple(parameters),
        steps=tuple(step for reason in (*others, why) for step in reason.steps),
    )
