"""Who employs, and what the law asks to know of an employer."""

from collections.abc import Hashable
from typing import Any

from attrs import frozen

from ...base.columns import in_short
from ...model.term import Value


@frozen(eq=False)
class Employer:
    """Who employs on a model's payslips, and what the law asks to know of an employer.

    `role` is the party that pays: buyer or organiser. The others are one bool for all slips or one
    a slip: `public`, insured by Keva; `other_staff`, with other wages; `household`, a private
    household; `occasional`, without standing employees (by the term `employer_kind`; None for a
    model without it), a temporary employer while the wages of six months allow it; `own_class`,
    whose agreement has a class of pay of its own for these workers, which no floor here knows.
    `side_rate` replaces all of the employer's contributions by one share of the wage.
    """

    role: str
    public: Any = False
    other_staff: Any = True
    household: Any = False
    occasional: Any = None
    own_class: Any = False
    side_rate: Value | None = None

    @property
    def in_short(self) -> Hashable:
        """All of it, to find out whether another employer is the same to the law."""
        said = (self.public, self.other_staff, self.household, self.occasional, self.own_class)
        rate = self.side_rate
        share = (
            None
            if rate is None
            else (in_short(rate.exact.num), rate.exact.den, in_short(rate.known))
        )
        return (self.role, *map(in_short, said), share)
