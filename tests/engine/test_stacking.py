"""What is cut out of sides put together is what each side has alone, in every column."""

import numpy as np
import pytest

from subcontract_core.base.provenance import Reason
from subcontract_core.engine import people
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.person_sides import side_of
from subcontract_core.engine.pipeline import answer
from subcontract_core.engine.stacking import part, stacked
from subcontract_core.scenario import load_scenario, tabulate
from support.invented import country

COLUMNS = ("case", "person", "buyer", "paid", "month", "work_month")
DECIDED = ("day", "code", "opened", "income", "cost", "applies")
# Pay over limits and under, claims of pension, waiting jobseekers, households, a year.
SCENARIOS = (
    "everyday-2026-05",
    "families-2026",
    "imatra-2021-07",
    "over-new-year-2025-10",
    "uneven-month-2026-05",
)


def same_known(one, other, rows):
    """Whether as much is known of two columns, however it is written."""
    return np.array_equal(np.broadcast_to(one, (rows,)), np.broadcast_to(other, (rows,)))


def differences(one, other):
    """Where two outcomes differ, in figures and in words."""
    for mine, yours in zip(one.sheets, other.sheets, strict=True):
        yield from (c for c in COLUMNS if not np.array_equal(getattr(mine, c), getattr(yours, c)))
        for line, like in zip(mine.lines, yours.lines, strict=True):
            same = (
                (line.kind, line.payer, line.payee, line.memo)
                == (like.kind, like.payer, like.payee, like.memo)
                and np.array_equal(line.cents, like.cents)
                and same_known(line.known, like.known, len(mine))
                and line.why == like.why
                and (line.quantity is None) == (like.quantity is None)
                and (
                    line.quantity is None
                    or np.array_equal(line.quantity.values, like.quantity.values)
                )
            )
            if not same:
                yield line.kind
    for mine, yours in zip(one.effects.thresholds, other.effects.thresholds, strict=True):
        same = all(
            np.array_equal(getattr(mine, column), getattr(yours, column))
            for column in ("cents", "counted", "applies")
        )
        if (mine.code, mine.kind, mine.why) != (yours.code, yours.kind, yours.why) or not same:
            yield mine.code
    for mine, yours in zip(one.effects.decisions, other.effects.decisions, strict=True):
        yield from (c for c in DECIDED if not np.array_equal(getattr(mine, c), getattr(yours, c)))
    if [len(one) for one in one.findings] != [len(one) for one in other.findings]:
        yield "findings"


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_model_has_together_what_it_has_alone(name, monkeypatch):
    scenario = load_scenario(name)
    together = compare(scenario)
    monkeypatch.setattr(people, "BATCH_PERSON_MONTHS", 0)
    alone = compare(scenario)
    both = zip((together.today, *together.outcomes), (alone.today, *alone.outcomes), strict=True)
    found = {one.model: list(differences(one, other)) for one, other in both}
    assert {model: where for model, where in found.items() if where} == {}


def test_a_side_is_counted_from_its_own_first_case_and_person():
    model = country.catalogue(country.seller()).get("seller")
    tables, law = tabulate(country.scenario()), country.law()
    one = answer(model, tables, law)
    side = side_of(one.admission, one.payments)
    stack = stacked(tables, [side, side, side])
    assert stack.tables.cases == 3
    assert [sheet.person.tolist() for sheet in stack.payments.sheets] == [[0, 1], [2, 3], [4, 5]]
    every = country.subcontract_check_benefits(stack.tables, law, stack.payments)
    alone = country.subcontract_check_benefits(tables, law, one.payments)
    last = part(stack, every, 2, lambda: alone)
    assert last.sheets[0].person.tolist() == alone.sheets[0].person.tolist() == [0, 1]
    assert last.sheets[0].case.tolist() == [0, 0]
    assert last.sheets[0].lines[0].why == Reason("grant", rule="grant", **_law_of(alone))


def _law_of(effects):
    why = effects.sheets[0].lines[0].why
    return {"act": why.act, "section": why.section, "parameters": why.parameters}
