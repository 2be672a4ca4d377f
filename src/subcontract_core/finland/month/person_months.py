"""The person-months of a group as flat columns: the one table that every part of the benefit
check reads and writes.
"""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, field, frozen
import numpy as np

from ...accounts.ledger import Amount
from ...base.columns import Cents, Column
from ...base.money import Exact
from ...base.provenance import Reason
from ...base.units import Quantity
from ...model.documents import Line
from ...model.results import Finding
from ...scenario.tables import Tables
from ...scenario.types import ActivityKind, HousingKind, LivesOn, PensionKind


@frozen(eq=False)
class PersonMonths:
    """Every month of every person, row = month × people + person.

    `work` is the pay by month of payment and person, in cents [months, people], and `pay` the same
    as flat columns; `planned` is the pay that was foreseen, if that is another. `person` and
    `month` are row numbers of the tables, `first_day` that of the month. Of the pay, a pension's
    earnings limit looks at `counted`, beside which `spread` should fit (flat), and a year's income
    goes on as in `steady` [months, people]: they differ from the pay where some of it is paid once
    (`paid_once`).
    """

    tables: Tables
    work: Amount = field(repr=False)
    planned: Amount | None = field(default=None, repr=False)
    pay: Amount = field(init=False, repr=False)
    person: Column = field(init=False, repr=False)
    month: Column = field(init=False, repr=False)
    first_day: np.ndarray = field(init=False, repr=False)
    counted: Cents = field(repr=False)
    spread: Cents = field(repr=False)
    steady: Cents = field(repr=False)

    @pay.default
    def _pay(self) -> Amount:
        return flat(self.work)

    @person.default
    def _person(self) -> np.ndarray:
        return np.tile(np.arange(self.tables.size[1]), self.tables.size[0])

    @month.default
    def _month(self) -> np.ndarray:
        return np.repeat(np.arange(self.tables.size[0]), self.tables.size[1])

    @first_day.default
    def _on(self) -> np.ndarray:
        return self.tables.month_day[self.month]

    @counted.default
    def _counted(self) -> Cents:
        return self.pay.cents

    @spread.default
    def _spread(self) -> Cents:
        return np.zeros(len(self), np.int64)

    @steady.default
    def _steady(self) -> Cents:
        return self.work.cents

    def __len__(self) -> int:
        return self.person.size

    # -- columns --

    def of(self, people: np.ndarray) -> np.ndarray:
        """A column of the people, in each of their months."""
        return np.concatenate((people,) * self.tables.size[0])

    def grid(self, column: np.ndarray) -> np.ndarray:
        """A flat column as [months, people]."""
        return column.reshape(self.tables.size)

    def cents(self, amount: Exact | np.ndarray) -> np.ndarray:
        """Whole cents in every row, also of an amount that is one for all."""
        return np.broadcast_to(
            amount.cents() if isinstance(amount, Exact) else amount, self.person.shape
        )

    @property
    def mate(self) -> np.ndarray:
        """The row of the spouse of the group in the same month, one's own without one."""
        return np.arange(len(self)) + self.of(self.tables.people.partner)

    def or_mate(self, mask: np.ndarray) -> np.ndarray:
        """A mask of the rows of which it holds, or of the spouse of the group."""
        return mask | mask[self.mate]

    def and_mate(self, mask: np.ndarray) -> np.ndarray:
        """A mask of the rows of which it holds, and of the spouse of the group."""
        return mask & mask[self.mate]

    def total(self, lines: Iterable[Line]) -> np.ndarray:
        """The sum of some lines, in cents."""
        return sum((line.cents for line in lines), np.zeros(len(self), np.int64))

    @property
    def pay_of_all_months(self) -> np.ndarray:
        """What a person's work brings in all, in cents."""
        return self.of(self.work.cents.sum(axis=0))

    @property
    def mean_pay(self) -> Exact:
        """The pay that was foreseen as an average of the months of work."""
        foreseen = self.work if self.planned is None else self.planned
        return Exact(self.of(foreseen.cents.sum(axis=0))) / self.tables.work_months

    # -- masks --

    def lives_on(self, what: LivesOn) -> np.ndarray:
        """Who lives on a benefit ."""
        return self.of(self.tables.people.lives_on == what)

    @property
    def pensioner(self) -> np.ndarray:
        """Who lives on a disability pension or on the old-age pension that it became."""
        return self.lives_on(LivesOn.DISABILITY_PENSION) | self.lives_on(LivesOn.OLD_AGE_PENSION)

    @property
    def rents(self) -> np.ndarray:
        """Who rents a home."""
        return self.of(self.tables.people.housing == HousingKind.RENT)

    @property
    def owns(self) -> np.ndarray:
        """Who owns the home."""
        return self.of(self.tables.people.housing == HousingKind.OWNED)

    @property
    def in_service(self) -> np.ndarray:
        """Who is in rehabilitative work, a service of employment."""
        return self.of(self.tables.people.activity == ActivityKind.REHABILITATIVE)

    @property
    def partial_pension(self) -> np.ndarray:
        """Whose only pension is a partial one: it gives no right to the pensioners' allowance,
        so that the general one is left.
        """
        return self.of(self.tables.people.pension == PensionKind.EARNINGS_RELATED_PARTIAL)

    @property
    def since_first_pay(self) -> np.ndarray:
        """The months from the one in which the first month of work is paid."""
        return self.month >= self.tables.work_pay_month[0]

    @property
    def all_pay_known(self) -> np.ndarray:
        """Whether a person's pay is known in every month."""
        return self.of(self.work.along(0).each_known)

    # -- findings --

    def people_in(self, where: np.ndarray) -> np.ndarray:
        """The people of some rows, each once."""
        who = np.zeros(self.tables.size[1], bool)
        who[self.person[where]] = True
        return np.flatnonzero(who)

    def finding(
        self,
        code: str,
        severity: str,
        where: np.ndarray,
        why: Reason,
        *,
        fix: str | None = None,
        **numbers: Quantity,
    ) -> tuple[Finding, ...]:
        """One finding on the rows of the mask, none if there is no such row; `numbers` are flat
        columns, `fix` is `fix.<code>` unless given.
        """
        rows = np.flatnonzero(where)
        if rows.size == 0:
            return ()
        reason = evolve(why, text=f"finding.{code}")
        cut = {name: number.at(rows) for name, number in numbers.items()}
        return (
            Finding(
                code,
                severity,
                reason,
                person=self.person[rows],
                month=self.month[rows],
                numbers=cut,
                fix=f"fix.{code}" if fix is None else fix,
            ),
        )


def on_people(
    code: str,
    severity: str,
    people: np.ndarray,
    why: Reason,
    *,
    fix: str | None = None,
    day: np.ndarray | None = None,
    **numbers: Quantity,
) -> tuple[Finding, ...]:
    """One finding on these people whatever the month, none if there is nobody; `day` and
    `numbers` have one row for each of them.
    """
    if people.size == 0:
        return ()
    dated = {} if day is None else {"day": day}
    return (
        Finding(
            code,
            severity,
            evolve(why, text=f"finding.{code}"),
            person=people,
            numbers=numbers,
            fix=f"fix.{code}" if fix is None else fix,
            **dated,
        ),
    )


def flat(amount: Amount) -> Amount:
    """An amount per month and person as flat columns."""
    return Amount(
        amount.cents.reshape(-1), True if amount.known is True else amount.each_known.reshape(-1)
    )


def known_for(applies: np.ndarray, known: Any) -> Any:
    """What a line knows that is for `applies` only: the rows of others are always known. True when
    all are.
    """
    known = ~applies | known
    return True if np.all(known) else known
