"""What an employer gets in subsidy and what it keeps: verbs that a model's `route`
calls.
"""

from collections.abc import Callable
from typing import Any

import numpy as np

from ...base.columns import Known
from ...base.provenance import Reason
from ...model.documents import Line, Sheet, all_known, distinct, sums
from ...model.kinds import Kind
from ...model.results import Keep, Quote
from ...model.terms import Terms
from ...scenario.tables import Tables


def wage_cost(slips: Sheet) -> tuple[np.ndarray, Any]:
    """Wages and employer's costs per payslip, and whether all of it is known."""
    return _counted(slips, lambda kind: kind.employing is not None)


def by_case(tables: Tables, sheet: Sheet, cents: np.ndarray) -> np.ndarray:
    """A column of a sheet's documents added up by case."""
    return sums(sheet.case, cents, tables.cases)


def _counted(slips: Sheet, counts: Callable[[Kind], bool]) -> tuple[np.ndarray, Any]:
    cents = np.zeros(len(slips), np.int64)
    known: Known = True
    for line in slips.lines:
        if counts(line.declared):
            cents = cents + line.cents
            known = known if line.known is True else np.broadcast_to(known, len(slips)) & line.known
    return cents, known


def subsidy(
    tables: Tables,
    terms: Terms,
    slips: Sheet,
    *,
    term: str = "subsidy_rate",
    payee: str = "organiser",
    source: str = "",
) -> Sheet:
    """Wage subsidy (palkkatuki) as a stated share of each month's wage cost, to the employer.

    `term` is the share, `payee` the party that employs, `source` the document that states it.
    """
    cost, known = wage_cost(slips)
    months = tables.work_months
    keys, row = distinct(slips.case * months + slips.work_month, tables.cases * months)
    case, month = keys // months, keys % months
    rate = terms.at(term, case=case)
    cents = np.broadcast_to((rate.exact * sums(row, cost, keys.size)).cents(), keys.shape)
    line = Line(
        "subsidy",
        "subsidy_payer",
        payee,
        cents,
        Reason("reason.subsidy", terms=(term,), source=source),
        all_known(row, known, keys.size),
    )
    nobody = np.full(keys.size, -1)
    return Sheet(
        "subsidies",
        case,
        nobody,
        nobody,
        tables.pay_day[month],
        tables.pay_month[month],
        month,
        (line,),
    )


def repaid_cost(slips: Sheet) -> tuple[np.ndarray, Any]:
    """What the workers spent and get back per payslip, and whether all of it is known."""
    return _counted(slips, lambda kind: kind.repays_cost)


def margin(
    tables: Tables,
    quote: Quote,
    slips: Sheet,
    support: Sheet | None,
    terms: tuple[str, ...] = ("price_per_hour", "wage_per_hour"),
    *,
    keeper: str = "organiser",
    source: str = "",
) -> Keep:
    """What the employer keeps per case: charges and subsidy less wage cost and costs given back
    (negative when it covers a loss). `keeper` is the party that employs.
    """
    charged, charge_known = quote.charged(tables)
    (cost, known), (back, back_known) = wage_cost(slips), repaid_cost(slips)
    kept = charged - sums(slips.case, cost + back, tables.cases)
    kept_known = np.broadcast_to(all_known(slips.case, known, tables.cases), tables.cases)
    kept_known = kept_known & all_known(slips.case, back_known, tables.cases) & charge_known
    if support is not None:
        line = support.lines[0]
        kept = kept + sums(support.case, line.cents, tables.cases)
    return Keep(
        keeper,
        "margin",
        kept,
        Reason("reason.margin", terms=terms, source=source),
        True if bool(kept_known.all()) else kept_known,
    )
