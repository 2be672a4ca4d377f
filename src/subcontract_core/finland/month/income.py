"""A person's income of a month before the last-resort rules: pay, benefits, and what is
withheld from them.
"""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ...accounts.ledger import Pay
from ...base.money import Exact
from ...base.provenance import Reason
from ...law import Law
from ...model.documents import Line
from .person_months import PersonMonths, flat, known_for

PENSIONS = ("earnings_pension", "national_pension", "guarantee_pension")
TAXED = (*PENSIONS, "unemployment_benefit")
HOUSING = ("housing_allowance", "general_housing_allowance")


@frozen(eq=False)
class Income:
    """Flat columns of the person-months, in cents: pay before and after deductions, and benefit
    lines by kind.
    """

    rows: PersonMonths = field(repr=False)
    pay: Pay
    lines: dict[str, Line] = field(repr=False)
    benefit_tax: Exact = field(repr=False)

    def gross(self, kinds: Iterable[str]) -> np.ndarray:
        """Benefits of these kinds."""
        return self.rows.total(self.lines[kind] for kind in kinds if kind in self.lines)

    def net(self, kinds: Iterable[str]) -> Exact:
        """The same after what is withheld from taxable benefits."""
        kinds = tuple(kinds)
        taxed = self.gross(kind for kind in kinds if kind in TAXED)
        return Exact(self.gross(kinds)) - self.benefit_tax * taxed

    @property
    def paid_out(self) -> np.ndarray:
        """Pay after withholding and contributions."""
        return self.pay.wage_left.cents + self.pay.gigs_left.cents

    @property
    def known(self) -> Any:
        """Whether pay and every benefit of a row are known."""
        return _all_known(
            len(self.rows),
            self.pay.wage.known,
            self.pay.gigs.known,
            *(line.known for line in self.lines.values()),
        )

    @property
    def net_known(self) -> Any:
        """The same, and what is withheld from the pay."""
        return _all_known(
            len(self.rows), self.known, self.pay.wage_left.known, self.pay.gigs_left.known
        )


def _all_known(size: int, *parts: Any) -> Any:
    """Whether all parts of a row are known, True when nothing is unknown anywhere."""
    open_parts = [np.broadcast_to(part, size) for part in parts if part is not True]
    return np.logical_and.reduce(open_parts) if open_parts else True


def income(rows: PersonMonths, pay: Pay, lines: Iterable[Line]) -> Income:
    """Take the benefit lines of the earlier checks together with pay."""
    found = {line.kind: line for line in lines if not line.memo}
    columns = Pay(flat(pay.wage), flat(pay.gigs), flat(pay.wage_left), flat(pay.gigs_left))
    return Income(rows, columns, found, Exact(rows.of(rows.t.people.benefit_tax), 1_000_000))


def withheld_from_benefits(law: Law, got: Income) -> list[Line]:
    """Withholding from pensions and taxable benefits at the share that the scenario gives
    (ennakonpidätys).
    """
    if not np.any(got.benefit_tax.num):
        return []
    taxed = got.gross(TAXED)
    r = law.rule("tax.withholding")
    r.step("taxed_benefits", Exact.of(taxed))
    r.step("rate", got.benefit_tax)
    why = r.reason("reason.benefit_withholding")
    known = _all_known(taxed.size, *(got.lines[kind].known for kind in TAXED if kind in got.lines))
    return [
        Line(
            "benefit_withholding",
            "person",
            "tax",
            (got.benefit_tax * taxed).cents(),
            why,
            known_for(got.benefit_tax.num != 0, known),
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
