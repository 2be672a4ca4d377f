"""Flows are read with who pays, who is paid, and what each needs beside its amount."""

from pathlib import Path

import pytest

from described.test_reading import faults
from subcontract_core.described.description import Sort
from subcontract_core.described.reading import read_description

OMILLAAN = Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml"


def test_who_can_be_nobody_else_is_not_asked_for():
    sale, wage, bought, allowance = read_description(OMILLAAN).flows
    assert (sale.payer, sale.payee, sale.per) == ("buyer", "cooperative", "worker hour")
    assert (wage.payer, wage.payee, wage.sort) == ("cooperative", "person", Sort.EMPLOYMENT)
    assert (bought.payer, bought.payee) == ("organiser", "cooperative")
    assert (allowance.payer, allowance.term) == ("cooperative", "")


@pytest.mark.parametrize(
    ("flow", "told"),
    [
        ("sale: price_per_hour, per: item, to: cooperative", "without its second term"),
        ("sale: price_per_hour, with: wage_per_hour, to: cooperative", "no second term here"),
        ("repaid: wage_per_hour, with: wage_per_hour, from: cooperative", "without its kind"),
        ("sale: price_per_hour, to: cooperativ", "Did you mean 'cooperative'?"),
        ("sale: price_per_hour, to: cooperative, vat: none", "added, exempt"),
    ],
)
def test_what_a_flow_lacks_is_told_with_what_to_write(tmp_path, flow, told):
    found = faults(tmp_path, ("sale: price_per_hour, per: worker hour, to: cooperative", flow))
    assert told in found
