"""The tables of an answer: lines by person, costs by buyer, what is kept."""

import subcontract_core as sc


def test_a_persons_lines_in_the_table_add_up_to_the_difference(answer):
    table = answer.people
    mine = table[(table.model == "jobcenter-app") & (table.person == "P1")]
    # 240.00 of pay, six days of 8.00 lost, and the housing allowance of the year's larger income.
    lines = mine.set_index("line").difference_cents
    assert lines["assignment_fee"] == 24000
    assert lines["activity_allowance"] == -4800
    assert (
        mine.difference_cents.sum()
        == answer.comparison.change(answer.comparison.outcome("jobcenter-app")).cents[0, 0]
    )


def test_what_the_sources_do_not_give_is_missing_and_not_zero(answer):
    buyers = answer.buyers.set_index("model")
    assert buyers.loc["work-activity", "cost_cents"] is not None
    assert str(buyers.loc["work-activity", "cost_cents"]) == "<NA>"


def test_a_sweep_has_one_case_per_point():
    swept = sc.sweep_minutes("one-group-five-systems", [60, 120], ["jobcenter-app"], language="en")
    buyers = swept.buyers
    assert buyers.net_cents.tolist() == [43500, 87000]  # 30 hours and 60 hours at 14.50


def test_a_swept_wage_changes_pay_by_case():
    swept = sc.sweep_term(
        "one-group-five-systems",
        "jobcenter-app",
        "pay_per_hour",
        ["9.00", "10.00"],
        ["jobcenter-app"],
        language="en",
    )
    kept = swept.organisers
    assert kept.cents.tolist() == [66000, 54000]  # 120 h at 5.50 and at 4.50
