"""The figures of a row are those of the same person in an ordinary comparison, to the cent."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.populations.figures import figures_of
from subcontract_core.populations.templates import templates_of
from subcontract_core.scenario import load_scenario

SCENARIO = load_scenario("everyday-2026-05")
REFORM = "earnings-limit-1500"


@pytest.fixture(scope="module")
def asked():
    """Three people in the place of P1, and the same each in a scenario of their own."""
    first = SCENARIO.people[0]
    people = [
        first,
        evolve(first, birth_year=1971, housing=evolve(first.housing, rent=45550)),
        evolve(first, other_pension=120_000),
    ]
    template = templates_of(SCENARIO)["P1"]
    tables = template.with_people(people)
    given = {"reforms": [REFORM]}
    together = list(figures_of(compare_tables(tables, **given), template.places(len(people))))
    each = [
        list(
            figures_of(
                compare(evolve(SCENARIO, people=(one, *SCENARIO.people[1:])), **given),
                np.array([0]),
            )
        )
        for one in people
    ]
    return together, each


def test_every_row_has_the_cents_of_its_own_comparison_in_every_model_and_reform(asked):
    together, each = asked
    laws = {one.law for one in together}
    assert laws == {"", REFORM}
    assert len({one.model for one in together}) == 13  # twelve models and today
    for row, alone in enumerate(each):
        for many, one in zip(together, alone, strict=True):
            assert (many.law, many.model, many.reading) == (one.law, one.model, one.reading)
            for name in ("earned", "in_hand", "difference", "over", "known"):
                column = getattr(many, name)[:, row : row + 1]
                assert np.array_equal(column, getattr(one, name)), (many.model, name)


def test_today_differs_from_today_by_nothing(asked):
    today = asked[0][0]
    assert today.model == "today" and not today.difference.any()


def test_over_is_pay_over_a_limit_at_which_something_ends_at_once(asked):
    comparison = compare(SCENARIO)
    for one in comparison.outcomes:
        (mine,) = (
            found
            for found in figures_of(comparison, np.array([0]))
            if (found.model, found.reading)
            == (one.model, ", ".join(f"{k}={v}" for k, v in sorted(one.reading.items())))
        )
        cliffs = [each for each in one.effects.thresholds if each.kind == "cliff"]
        passed = any(each.applies[0] and each.counted[0] > each.cents[0] for each in cliffs)
        assert mine.over[0, 0] == passed
