"""What falls after the months asked is told with the figure of a month that goes on.

A pensioner alone, rent 600 €, statutory group II, decision of 1/2026: 412.10 € a month. 300.00 € of
pay in February: 0.85 × 0.435 × 300.00 = 110.925 € less from March (571/2007, sections 11 and 15).
"""

from datetime import date
from functools import cache

from subcontract_core.analysis.afterwards import NOTHING_FALLS, Afterwards, Fall, months_like_one
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.dates import calendar_date, month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.afterwards import afterwards
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Assistance, Housing, PayRule
from support.months import APP, worked_months

LESS = 41_210 - 30_118
RENT = Housing("rent", 60_000, 3, decision_month=month_number(date(2026, 1, 1)))


@cache
def analysis_of(months=1, **more):
    question = worked_months(date(2026, 2, 1), *["300.00"] * months, housing=RENT, **more)
    return Analysis(compare(question, [APP]))


def group_of(analysis):
    return analysis.groups(analysis.comparison.outcomes[0])[0]


def test_one_month_of_work_tells_what_each_later_month_leaves():
    found = group_of(analysis_of())
    assert [(one.kind, f"{calendar_date(one.day)}", one.fall) for one in found.after.falls] == [
        ("housing_allowance", "2026-03-01", LESS)
    ]
    assert (found.change.cents, found.after.month) == (30_000, 30_000 - LESS)


def test_months_in_which_the_fall_comes_have_nothing_after_them():
    analysis = analysis_of(2)
    assert group_of(analysis).after == NOTHING_FALLS
    assert afterwards(analysis, analysis.comparison.outcomes[0], Language("en")) == []


def test_where_social_assistance_makes_up_for_it_only_the_fall_is_told():
    analysis = analysis_of(assistance=Assistance())
    found = group_of(analysis)
    assert (found.after.fall, found.after.month) == (LESS, None)
    ((caption, amount),) = afterwards(analysis, analysis.comparison.outcomes[0], Language("en"))
    assert "of the housing allowance" in caption
    assert amount == "−€110.92 a month"


def test_pay_of_the_next_month_is_of_one_month_of_work_all_the_same():
    one, two = (analysis_of(n, pay=PayRule("15", "next")).comparison for n in (1, 2))
    assert months_like_one(one.today.tables) == slice(None)
    assert months_like_one(two.today.tables) is None


def test_all_falls_together_and_the_last_of_their_days():
    both = Afterwards((Fall("a", 3, 100), Fall("b", 5, 20)))
    assert (both.fall, both.day) == (120, 5)
