"""What the table of answers holds: the difference of each person in each model, and which nothing
it is where there is none.
"""

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.accounts.bounds import AT_LEAST, AT_MOST, Bound
from subcontract_core.notebook.views import answer_cells as cells
from subcontract_core.report.text.language import Language

FI = Language("fi")


@pytest.fixture(scope="module")
def everyday():
    models = ["eksote-external", "vaalijala", "work-activity"]
    return compare("everyday-2026-05", models, language="fi").analysis


def of(rows, model):
    return next(row for row in rows if row.model == model)


def test_a_cell_has_sign_amount_and_money_in_hand(everyday):
    row = of(cells.lines(everyday, None, cells.CHANGE, FI), "eksote-external")
    # 374.64 of pay less 30.68 of contributions, 138.52 of housing allowance and 229.31 seized
    first = row.first.cells["P1"]
    assert (first.kind, first.text, first.cents) == ("less", "−23,87", -2387)
    # 1,420.00 today less 23.87
    assert first.hand == "1\u00a0396,13"
    assert row.first.cells["P2"].kind == "same" and row.first.cells["P3"].text.startswith("+")


def test_the_other_two_figures_are_levels_without_a_sign(everyday):
    hand = of(cells.lines(everyday, None, cells.HAND, FI), "eksote-external").first.cells["P1"]
    now = of(cells.lines(everyday, None, cells.NOW, FI), "eksote-external").first.cells["P1"]
    assert (hand.kind, hand.text) == ("level", "1\u00a0396,13")
    assert now.text == "1\u00a0420,00"


def test_readings_of_a_model_are_one_row_and_a_model_for_nobody_has_none(everyday):
    rows = cells.lines(everyday, None, cells.CHANGE, FI)
    external = of(rows, "eksote-external")
    assert len(external.readings) == 4 and external.texts("P1") == ["−23,87"]
    assert "work-activity" not in [row.model for row in rows]


def test_what_the_user_can_give_is_told_apart_from_what_no_source_has(everyday):
    cell = of(cells.lines(everyday, None, cells.CHANGE, FI), "vaalijala").first.cells["P1"]
    assert (cell.kind, cell.cents) == ("give", None)
    gap = cells.gap_of(everyday.gaps, "vaalijala", "P1")
    assert gap.name == "wage_per_hour" and cells.gap_name(gap, FI) == "Palkka, tunti"
    assert cells.gap_of(everyday.gaps, "eksote-external", "P1") is None
    scenario = evolve(load_scenario("everyday-2026-05"), source="A public report", id="reported")
    reported = compare(scenario, ["vaalijala"]).analysis
    [row] = cells.lines(reported, None, cells.CHANGE, FI)
    assert {cell.kind for cell in row.first.cells.values()} <= {"unknown", "bound"}


def test_what_the_last_change_added_stands_with_the_amount(everyday):
    scenario = load_scenario("everyday-2026-05").with_terms(
        "eksote-external", wage_per_hour="13.00"
    )
    after = compare(scenario, ["eksote-external"]).analysis
    cell = of(cells.lines(after, everyday, cells.CHANGE, FI), "eksote-external").first.cells["P3"]
    before = of(cells.lines(everyday, None, cells.CHANGE, FI), "eksote-external").first.cells["P3"]
    assert cell.moved == cell.cents - before.cents > 0 and before.moved == 0


@pytest.mark.parametrize(
    ("cents", "full"), [(0, 1), (1999, 1), (2000, 2), (-6199, 2), (-6200, 3), (10000, 3)]
)
def test_a_difference_is_paler_the_smaller_its_part_of_the_largest(cents, full):
    assert cells.step(cents, 10000) == full


def test_an_amount_that_is_only_a_bound_says_so():
    assert cells.bound_words(Bound(500, AT_LEAST), FI) == "vähintään +5,00"
    assert cells.bound_words(Bound(-500, AT_MOST), FI) == "enintään −5,00"


def test_people_who_have_the_same_everywhere_share_a_column(everyday):
    scenario = load_scenario("everyday-2026-05")
    twin = evolve(scenario.people[1], id="P5")
    crew = tuple(evolve(gig, crew=(*gig.crew, "P5")) for gig in scenario.gigs)
    wider = scenario.with_plans(people=(*scenario.people, twin), gigs=crew)
    rows = cells.lines(compare(wider, ["eksote-external"]).analysis, None, cells.CHANGE, FI)
    assert ("P2", "P5") in cells.alike(rows, ["P1", "P2", "P3", "P4", "P5"])


def test_amounts_can_be_told_before_what_there_is_to_notice(everyday):
    quick = cells.lines(everyday, None, cells.CHANGE, FI, with_marks=False)
    whole = cells.lines(everyday, None, cells.CHANGE, FI)
    assert {line.gravest for row in quick for line in row.readings} == {cells.PENDING}
    assert [row.texts("P1") for row in quick] == [row.texts("P1") for row in whole]


def test_against_a_pinned_answer_it_is_money_in_hand_that_is_compared(everyday):
    scenario = load_scenario("everyday-2026-05").with_terms(
        "eksote-external", wage_per_hour="13.00"
    )
    after = compare(scenario, ["eksote-external"]).analysis
    row = of(cells.lines(after, everyday, cells.AGAINST, FI), "eksote-external")
    # 28 hours more euros by one each are 28.00 and 3.22 holiday pay, less 2.56 of contributions
    assert row.first.cells["P3"].text == "+28,66"
