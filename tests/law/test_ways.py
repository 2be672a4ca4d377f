"""The sentences of arithmetic that a rule may be told in, as its file names them."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.law.reading import read_law
from subcontract_core.law.ways import Way

_RULE = """
rules:
  allowance:
    name: Allowance
    act: Act
    section: "1"
    reads: [allowance.share]
    worked:
      - {worked}
parameters:
  allowance.share:
    name: Share
    unit: share
    act: Act
    section: "1"
    source: A public document
    checked_on: 2026-01-01
    values: {{2020-01-01: 85 %}}
"""


def _law(tmp_path, worked):
    (tmp_path / "parameters.yaml").write_text(_RULE.format(worked=worked))
    return read_law([tmp_path], "invented")


def test_a_way_names_a_step_shares_and_what_it_is_divided_by(tmp_path):
    law = _law(tmp_path, "{of: income, times: [allowance.share, rate], over: 12}")
    assert law.rules["allowance"].ways == (Way("income", ("allowance.share", "rate"), 12),)


@pytest.mark.parametrize(
    ("worked", "said"),
    [
        ("{of: income, times: [allowance.shares]}", "the unknown parameter 'allowance.shares'"),
        ("{times: [allowance.share]}", "no 'of'"),
        ("{of: income, over: 0}", "a whole number from 1"),
        ("{of: income, by: 12}", "the unknown key 'by'"),
    ],
)
def test_a_way_that_cannot_be_is_one_fault_with_its_line(tmp_path, worked, said):
    with pytest.raises(InputError) as error:
        _law(tmp_path, worked)
    [fault] = error.value.faults
    assert said in f"{fault.found} {fault.allowed}"
    assert ":9" in fault.place
