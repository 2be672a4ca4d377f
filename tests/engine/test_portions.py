"""Cases in portions: all of them once, in their order, each portion small."""

from subcontract_core.engine import portions
from subcontract_core.engine.portions import batches, repeated
from subcontract_core.scenario import tabulate
from support.invented import country


def test_portions_hold_every_case_once(monkeypatch):
    one = tabulate(country.scenario())
    monkeypatch.setattr(portions, "BATCH_PERSON_MONTHS", 3 * one.size[0] * one.size[1])
    assert [part.cases for part in batches(one.repeat(7))] == [3, 3, 1]
    assert sum(part.cases for part in repeated(one, 7)) == 7
