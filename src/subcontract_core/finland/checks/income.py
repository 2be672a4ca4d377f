"""A person's income of a month before the last-resort rules: pay, benefits, and what is withheld from them."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ...documents import Line
from ...law import Law
from ...ledger import Amount, Pay
from ...money import Exact
from ...reasons import Reason
from ...scenario.tables import Tables

PENSIONS = ("earnings_pension", "national_pension", "guarantee_pension")
TAXED = (*PENSIONS, "unemployment_benefit")
HOUSING = ("housing_allowance", "general_housing_allowance")


@frozen(eq=False)
class Income:
    """Flat columns, row = month × people + person, in cents: pay before and after deductions, and benefit lines by kind."""

    pay: Pay
    lines: dict[str, Line] = field(repr=False)
    benefit_tax: Exact = field(repr=False)

    def gross(self, kinds: Iterable[str]) -> np.ndarray:
        """Benefits of these kinds."""
        rows = self.pay.wage.cents.size
        return sum((self.lines[kind].cents for kind in kinds if kind in self.lines), np.zeros(rows, np.int64))

    def net(self, kinds: Iterable[str]) -> Exact:
        """The same after what is withheld from taxable benefits."""
        kinds = tuple(kinds)
        taxed = self.gross(kind for kind in kinds if kind in TAXED)
        return Exact(self.gross(kinds)) - self.benefit_tax * taxed

    @property
    def paid_out(self) -> np.ndarray:
        """Pay after withholding and contributions."""
        return flat(self.pay.wage_left) + flat(self.pay.gigs_left)

    @property
    def known(self) -> Any:
        """Whether pay and every benefit of a row are known."""
        parts = [part for part in (known_flat(self.pay.wage), known_flat(self.pay.gigs), *(line.known for line in self.lines.values())) if part is not True]
        return np.logical_and.reduce([np.broadcast_to(part, self.pay.wage.cents.size) for part in parts]) if parts else True


def flat(amount: Amount) -> np.ndarray:
    """An amount per month and person as one column."""
    return amount.cents.reshape(-1)


def known_flat(amount: Amount) -> Any:
    """Whether it is known, as one column."""
    return True if amount.known is True else np.asarray(amount.known).reshape(-1)


def income(t: Tables, pay: Pay, lines: Iterable[Line], person: np.ndarray) -> Income:
    """Take the benefit lines of the earlier checks together with pay."""
    found = {line.kind: line for line in lines if not line.memo}
    return Income(pay, found, Exact(t.people.benefit_tax[person], 1_000_000))


def withheld_from_benefits(law: Law, got: Income) -> list[Line]:
    """Withholding from pensions and taxable benefits at the share that the scenario gives (ennakonpidätys)."""
    if not np.any(got.benefit_tax.num):
        return []
    taxed = got.gross(TAXED)
    with law.rule("tax.withholding") as r:
        r.step("taxed_benefits", Exact.of(taxed))
        r.step("rate", got.benefit_tax)
        why = r.reason("reason.benefit_withholding")
    known = [got.lines[kind].known for kind in TAXED if kind in got.lines and got.lines[kind].known is not True]
    sure = np.logical_and.reduce([np.broadcast_to(part, taxed.size) for part in known]) | (got.benefit_tax.num == 0) if known else True
    return [Line("benefit_withholding", "person", "tax", (got.benefit_tax * taxed).cents(), why, sure)]


def reason_with(why: Reason, *others: Reason, text: str) -> Reason:
    """One reason for a line that several rules made: what all of them read, in order."""
    parameters = dict.fromkeys(name for reason in (*others, why) for name in reason.parameters)
    return evolve(why, text=text, parameters=tuple(parameters), steps=tuple(step for reason in (*others, why) for step in reason.steps))
