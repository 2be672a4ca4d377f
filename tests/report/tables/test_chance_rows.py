"""Drawn years as rows: what is shown and what is kept say the same."""

from subcontract_core.report.tables import chance_rows
from subcontract_core.report.text.language import Language
from support.chances import DRAWS, chance

ENGLISH = Language("en", strict=True)


def test_each_row_has_a_cell_under_each_heading():
    rows = chance_rows.month_rows(chance(), ENGLISH)
    assert {len(row) for row in rows} == {len(chance_rows.month_head(chance(), ENGLISH))}
    little = chance_rows.little_rows(chance().months[0], ENGLISH)
    assert {len(row) for row in little} == {len(chance_rows.little_head(ENGLISH))}
    years = chance_rows.year_rows(chance(), ENGLISH)
    assert len(years) == 20 and {len(row) for row in years} == {len(chance_rows.year_head(ENGLISH))}


def test_the_tidy_columns_are_counts_of_the_draws_in_whole_numbers():
    columns = chance_rows.tidy_months([[chance()]])
    assert columns["draws"] == [DRAWS] * len(chance().months)
    assert columns["over"] == [month.over.hits for month in chance().months]
    assert all(
        low + high <= DRAWS for low, high in zip(columns["less"], columns["more"], strict=True)
    )


def test_the_twenty_of_each_month_are_rows_of_their_own():
    columns = chance_rows.tidy_little([[chance()]])
    assert len(columns["draw"]) == 20 * len(chance().months)
    assert columns["minutes"][:20] == [one.minutes for one in chance().months[0].little]
