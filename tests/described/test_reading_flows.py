"""Flows are read with who pays, who is paid, and what each needs beside its amount."""

from pathlib import Path

import pytest

from described.test_reading import faults
from subcontract_core.described.description import Sort
from subcontract_core.described.reading import read_description
from support.paths import ROOT

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


REHABILITATIVE = ROOT / "src" / "subcontract_core" / "baselines" / "rehabilitative.yaml"


def test_days_are_bought_by_a_choice_that_is_made_for_each_person():
    # the kinds of service of Siun sote's description of rehabilitative work activity, 2022
    bought = [one for one in read_description(REHABILITATIVE).flows if one.sort is Sort.PURCHASE]
    assert [one.whose.option for one in bought] == ["service_1", "service_2", "service_3"]
    assert {one.when for one in bought} == {None}


def test_only_days_of_activity_are_bought_by_person(tmp_path):
    choice = (
        "terms:\n  place:\n    unit: choice\n    title: Place\n    choices: [a, b]\n"
        "    value: a\n    assumed: tried\n    per: [person]\n"
    )
    sale = "sale: price_per_hour, per: worker hour, to: cooperative"
    found = faults(tmp_path, ("terms:\n", choice), (sale, f"{sale}, when: {{place: a}}"))
    assert "a choice made for each person" in found
