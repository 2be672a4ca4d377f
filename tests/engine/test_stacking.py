"""What is cut out of sides put together is what each side has alone, in every column."""

from attrs import fields, frozen
import numpy as np
import pytest

from subcontract_core.base.provenance import Reason
from subcontract_core.engine import people
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.person_sides import side_of
from subcontract_core.engine.pipeline import answer
from subcontract_core.engine.stacking import HOW_CUT, part, stacked
from subcontract_core.model.decisions import Decisions, LaterLevel
from subcontract_core.model.documents import Line, Sheet
from subcontract_core.model.results import Effects
from subcontract_core.model.thresholds import Threshold
from subcontract_core.scenario import load_scenario, tabulate
from support.invented import country

COLUMNS = ("case", "person", "buyer", "paid", "month", "work_month")
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


def unlike(one, other):
    """The fields, whatever they are, in which two parts of the effects differ."""
    names = [each.name for each in fields(type(one))]
    return [n for n in names if not np.array_equal(getattr(one, n), getattr(other, n))]


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
    for name in ("decisions", "later"):
        pairs = zip(getattr(one.effects, name), getattr(other.effects, name), strict=True)
        yield from (f"{name}.{column}" for pair in pairs for column in unlike(*pair))
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


def test_no_field_of_the_effects_can_be_left_out_of_what_is_cut():
    assert set(HOW_CUT) == {one.alias for one in fields(Effects)}


@frozen(eq=False)
class WiderDecisions(Decisions):
    """Decisions with a column that the cutter has never heard of."""

    further: np.ndarray


@frozen(eq=False)
class WiderThreshold(Threshold):
    """A threshold with such a column."""

    further: np.ndarray | None = None


@frozen(eq=False)
class WiderLater(LaterLevel):
    """A later level with such a column."""

    further: np.ndarray


def test_a_column_that_nobody_thought_of_is_cut_like_the_others():
    # Three sides of two people in one month: the second side has rows 2 and 3.
    tables, law = tabulate(country.scenario()), country.law()
    one = answer(country.catalogue(country.seller()).get("seller"), tables, law)
    stack = stacked(tables, [side_of(one.admission, one.payments)] * 3)
    rows, everyone = np.arange(6), np.ones(6, bool)
    threshold = WiderThreshold("t", "cliff", rows, rows, everyone, Reason("t"), further=rows)
    effects = Effects(
        thresholds=(threshold,),
        decisions=(WiderDecisions("grant", *[rows] * 7),),
        later=(WiderLater("grant", *[rows] * 4),),
    )
    cut = part(stack, effects, 1, lambda: effects)
    found = (*cut.thresholds, *cut.decisions, *cut.later)
    assert [each.further.tolist() for each in found] == [[2, 3]] * 3


@pytest.mark.parametrize("kind", [Line, Sheet, Threshold, Decisions, LaterLevel])
def test_a_field_that_is_neither_a_column_nor_plain_has_its_own_way_of_being_cut(kind):
    plain = {"bool", "str", "tuple[str, ...]"}
    own_way = {"known", "quantity", "why", "lines", "marks"}
    others = {
        one.alias
        for one in fields(kind)
        if "ndarray" not in str(one.type).split("[")[0]
        and getattr(one.type, "__name__", "") not in plain
        and str(one.type) not in plain
    }
    assert others - {"issued"} <= own_way
