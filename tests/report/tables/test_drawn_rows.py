"""Drawn years as rows beside their pictures."""

from analysis.test_person_years import found
from subcontract_core.report.tables.drawn_rows import (
    once_over,
    once_over_drawn,
    strip_months,
    years_by_month,
)
from subcontract_core.report.text.language import Language
from support.chances import chance

EN = Language("en", strict=True)


def test_a_real_year_adds_up_to_what_it_leaves():
    columns = years_by_month(chance())
    held: dict[int, int] = {}
    for draw, cents in zip(columns["draw"], columns["cents"], strict=True):
        held[draw] = held.get(draw, 0) + cents
    assert held == {draw: cents for draw, cents, _ in chance().years}


def test_what_no_draw_knows_is_missing_beside_the_bar():
    for one in found().models:
        known = {spread.number for spread in one.spreads}
        ends = strip_months(one)["earned_2nd_of_20_cents"]
        assert [end is not None for end in ends] == [
            month.number in known for month in one.year.months
        ]


def test_a_cell_is_shaded_by_its_number_and_never_by_colour_alone():
    chances = [way for one in found().models for way in one.chances]
    drawn, columns = once_over_drawn(chances, EN), once_over(chances)
    for one, count in zip(chances, columns["over_once_of_20"], strict=True):
        assert count == (one.once_over.of_twenty if one.is_limited else None)
        assert count is None or f">{count}" in drawn.replace("<1", "")
    assert "P1" in drawn and drawn.count("<td") == len({one.outcome.model for one in chances})
