"""The values of a parameter: what it says holds of each, unless a value says otherwise."""

from datetime import date

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.law import read_law

FILE = """
sources: {act: Act on one thing}
parameters:
  thing.amount:
    name: {en: Amount, fi: Määrä, sv: Belopp}
    unit: eur
    act: 1/2020
    section: 3
    source: act
    checked_on: 2026-01-15
    confidence: secondary
    known_to: KNOWN
    values:
      2025-01-01: 10.00
      2026-01-01: {value: 11.00, source: Decree 5/2025 of a ministry, checked_on: 2026-02-01}
"""


def parameter(tmp_path, known_to="2026-12-31"):
    (tmp_path / "thing.yaml").write_text(FILE.replace("KNOWN", known_to), encoding="utf-8")
    return read_law([tmp_path], "test").parameter("thing.amount")


def test_a_value_has_the_source_and_the_day_of_its_parameter_unless_it_has_its_own(tmp_path):
    first, second = parameter(tmp_path).values
    assert (first.source, first.checked_on) == ("Act on one thing", date(2026, 1, 15))
    assert (second.source, second.checked_on) == (
        "Decree 5/2025 of a ministry",
        date(2026, 2, 1),
    )
    assert (first.confidence, second.confidence) == ("secondary", "secondary")
    assert (first.amount, second.amount) == (1_000, 1_100)


def test_the_last_value_may_be_known_to_the_day_on_which_it_begins_and_not_to_the_day_before(
    tmp_path,
):
    assert parameter(tmp_path, "2026-01-01").known_to == date(2026, 1, 1)
    with pytest.raises(InputError, match="before the last value begins"):
        parameter(tmp_path, "2025-12-31")
