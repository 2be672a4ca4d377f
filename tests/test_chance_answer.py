"""Drawn years as a notebook is given them: sentences, tables and a draw from one call."""

import pytest

from subcontract_core import compare
from subcontract_core.base.errors import InputError
from support.chances import DRAWS, MODEL, SCENARIO, chance


@pytest.fixture(scope="module")
def answer():
    return compare(SCENARIO, [MODEL], language="en").chance(
        "P1", MODEL, draws=DRAWS, month="2026-02"
    )


def test_one_call_gives_the_sentence_the_tables_and_the_page(answer):
    assert "February 2026" in answer.sentence and answer.sentence.split(". ")[0] in str(
        answer
    ).replace("\n  ", " ")
    assert answer.months["over"].tolist() == [month.over.hits for month in chance().months]
    assert len(answer.twenty) == 20 * len(answer.months)
    assert answer.to_json()["draws"] == DRAWS


def test_a_draw_opens_as_a_scenario_that_compares(answer):
    one = answer.twenty.iloc[25]
    found = compare(answer.open(int(one["draw"])), [MODEL]).people
    mine = found[(found["person"] == "P1") & (found["month"] == one["month"])]
    assert mine["cents"].sum() == one["in_hand_cents"]


def test_the_page_is_written_once_and_not_over_another(answer, tmp_path):
    path = answer.to_html(tmp_path / "chance.html")
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(Exception, match="chance.html"):
        answer.to_html(path)


@pytest.mark.parametrize("month", ["2026-2", "2026-13", "2030-01", "May"])
def test_a_month_that_is_not_there_is_told(month):
    with pytest.raises(InputError):
        str(compare(SCENARIO, [MODEL]).chance("P1", MODEL, draws=3, month=month))
