"""What the pilots' hours cost and paid."""

from subcontract_core.programme import programme
from subcontract_core.report.terminal.pilot_money import (
    account_lines,
    coaching_lines,
    rovaniemi_lines,
)
from subcontract_core.report.text.language import Language

EN = Language("en")


def flat(lines):
    return " ".join(" ".join(lines).split())


def test_hours_with_a_price_and_a_pay_make_an_account_and_others_none():
    told = {pilot.id: flat(account_lines(pilot, EN)) for pilot in programme().pilots}
    assert told["eksote"] == ""
    # 1,170 hours at 19.00 less 14.50 euros
    assert "€5,265.00" in told["jobcenter"]


def test_shares_and_effects_of_the_sources_are_worked_out_again():
    assert "45.77" in flat(coaching_lines(programme(), EN))
    assert "61.05 people and not the 70" in flat(rovaniemi_lines(programme(), EN))
