"""Remarks of a description become findings on those whom they concern."""

import pytest

from described.test_flows import described
from subcontract_core.described.remarks import (
    BUYERS,
    NEEDED,
    SHARED,
    WORKERS,
    of_documents,
    remarked,
)

TERMS = [("price", "eur/hour", "30.00"), ("wage", "eur/hour", "12.00")]
FLOWS = ["sale: price, to: organiser", "employment: wage, from: organiser"]


def codes(outcome):
    return {finding.code: len(finding) for finding in outcome.findings}


@pytest.mark.parametrize(
    ("remark", "code", "rows"),
    [
        ("{watch: own_rule, workers: all}", "own_rule", 2),
        ("{notice: own_rule, workers: employed}", "own_rule", 2),
        # B2 has no visit
        ("{warning: own_rule, buyers: not_public}", "own_rule", 1),
        ("cost_of_an_hour", "break_even", 2),
        ("group_size", "group_size", 4),
        ("travel_own_cost", "travel_own_cost", 2),
    ],
)
def test_a_remark_is_told_of_whom_it_concerns(tmp_path, remark, code, rows):
    found = codes(described(tmp_path, TERMS, FLOWS, f"remarks: [{remark}]"))
    assert found[code] == rows


@pytest.mark.parametrize(
    "remark",
    ["{watch: own_rule, workers: not_employed}", "{watch: own_rule, buyers: private_persons}"],
)
def test_a_remark_on_nobody_is_not_told(tmp_path, remark):
    assert "own_rule" not in codes(described(tmp_path, TERMS, FLOWS, f"remarks: [{remark}]"))


def test_every_shared_remark_can_be_named(tmp_path):
    named = "\n".join(f"  - {name}" for name in SHARED if name not in NEEDED)
    assert codes(described(tmp_path, TERMS, FLOWS, f"remarks:\n{named}"))
    assert WORKERS and BUYERS and remarked.__doc__ and of_documents.__doc__
