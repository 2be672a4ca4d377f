"""Invoices carry the VAT of their own day."""

from datetime import date

import pytest

from subcontract_core.accounts import ledger
from support.months import comparison_and_outcome, month_of_work


@pytest.mark.parametrize(("start", "vat"), [(date(2024, 8, 1), 24), (date(2024, 9, 1), 25.5)])
def test_vat_is_that_of_the_invoice_day(start, vat):
    _, outcome = comparison_and_outcome(month_of_work(start, "10.00"))
    assert ledger.buyer_lines(outcome)["invoice_vat"].cents.tolist() == [
        [round(200000 * vat / 100)]
    ]
