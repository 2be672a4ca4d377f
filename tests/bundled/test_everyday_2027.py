"""A month of which the law is not known yet."""

import subcontract_core as sc
from subcontract_core.analysis.law_end import carried_amounts, carried_values
from support.bundled_lines import euros_of_line

NAME, MODEL = "everyday-2027-05", "eksote-internal"


def test_the_pension_of_2026_stands_in_and_the_frozen_daily_amount_holds():
    comparison = sc.compare(NAME, [MODEL]).comparison
    carried = carried_amounts(comparison, comparison.outcomes[0])
    # Act 1296/2023 freezes rent support and the daily amount to the end of 2027.
    assert {"national_pension", "guarantee_pension", "employee_pension", "enforcement"} <= {
        kind for kind, where in carried.items() if where.any()
    }
    assert "unemployment_benefit" not in carried
    assert euros_of_line(NAME, MODEL, "national_pension", "P1") == ["787.07"]
    names = {used.parameter.name for used in carried_values(comparison)}
    assert "pension.full_alone" in names and "unemployment.daily_amount" not in names
