"""The work-activity allowance above what is tax free (työosuusraha)."""

from attrs import frozen
import numpy as np

from ....base.columns import Cents, Days, Mask
from ....base.provenance import Reason
from ....law import Law


@frozen(eq=False)
class TaxedAllowance:
    """Cents a day of attendance that are tax free and that are taxed; whether the latter are
    earnings, and whether they are income of the general housing allowance; and why.
    """

    free: Cents
    taxed: Cents
    is_earned: Mask
    is_income_of_housing: Mask
    why: Reason


def taxed_allowance(law: Law, day: Days, *, allowance: Cents) -> TaxedAllowance:
    """Which part of an allowance (cents a day) is taxed: what is above the tax-free amount or, by
    the other reading, the whole of a day with more. Income Tax Act 1535/1992, section 92.
    """
    rule = law.rule("activity.taxable_allowance")
    limit = rule.cents("activity.allowance_tax_free", day)
    over = np.asarray(np.maximum(allowance - limit, 0))
    no = np.zeros(over.shape, bool)
    taxed = rule.select(
        "activity.over_tax_free",
        day,
        {
            "excess_taxable": lambda rows: over[rows],
            "whole_day_taxable": lambda rows: np.where(over > 0, allowance, 0)[rows],
        },
    )
    earned = rule.select(
        "activity.over_tax_free_counts",
        day,
        {
            "not_earnings": lambda rows: no[rows],
            "counts_as_earnings": lambda rows: ~no[rows],
        },
    )
    counted = rule.select(
        "activity.over_tax_free_in_housing",
        day,
        {
            "counts": lambda rows: ~no[rows],
            "does_not_count": lambda rows: no[rows],
        },
    )
    return TaxedAllowance(
        allowance - taxed,
        taxed,
        earned,
        counted,
        rule.reason(),
    )
