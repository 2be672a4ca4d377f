"""Page two: limits, work, duties with their law, what is not counted."""

from subcontract_core import compare
from support.person_pages import shown


def test_a_limit_stands_with_what_is_earned_and_what_is_left(answers):
    rows = shown(answers, "P1").rows
    limit = next(row for row in rows if "Earnings limit" in row[0])
    assert limit[1:4] == ["€990.90", "€374.64", "€616.26"]


def test_every_duty_has_its_day_and_its_act(answers):
    text = shown(answers, "P1").text
    assert "29 May 2026" in text and "571/2007" in text
    assert "Whoever pays" in text  # the Incomes Register is told by the payer


def test_what_is_counted_for_a_person_is_not_named_as_left_out(answers):
    assert "Social assistance" in shown(answers, "P1").text
    assert "Debts in enforcement" not in shown(answers, "P1").text  # debts are counted
    assert "Debts in enforcement" in shown(answers, "P3").text


def test_the_sums_of_the_seller_do_not_stand_on_it(answers):
    text = shown(answers, "P1").text
    assert "coach" in text and "equalisation" not in text and "staffing ratio" not in text


def test_open_readings_that_move_the_persons_money_are_told():
    answer = compare("jobcenter-2022-03", ["jobcenter-app"], language="en")
    outcomes = [one for one in answer.comparison.outcomes if one.model == "jobcenter-app"]
    moved = {int(answer.comparison.change(one).cents[:, 0].sum()) for one in outcomes}
    page = answer.person_page("P1", "jobcenter-app")
    assert ("One thing is still open" in page) == (len(moved) > 1)
