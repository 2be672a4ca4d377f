"""Tax cards that change on the way: that of the month of payment decides, and counts from then on."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.scenario import tabulate
from subcontract_core.scenario.held_cards import cards_at
from subcontract_core.scenario.types import CardChange, PayRule
from support.months import cents_by_month, month_of_work, outcome_of, worked_months

OCTOBER = 2026 * 12 + 9
TENTH, FIFTH = Fraction(1, 10), Fraction(1, 5)


@pytest.mark.parametrize(
    ("day", "share"), [(date(2026, 9, 30), 100_000), (date(2026, 10, 1), 200_000)]
)
def test_the_card_of_the_month_of_payment_decides(day, share):
    scenario = month_of_work(date(2026, 9, 2), "1.00", months=2).with_person(
        "P1", withholding=TENTH, tax_card_changes=(CardChange(OCTOBER, FIFTH),)
    )
    day_number = np.array([(day - date(1970, 1, 1)).days])
    cards = cards_at(tabulate(scenario), np.zeros(1, np.int64), day_number)
    assert (cards.share.tolist(), cards.known.tolist()) == ([share], [True])


def withheld_by_month(*pays, pay=None, card=TENTH, **person):
    """What the app withholds of one gig a month, from September on."""
    scenario = worked_months(date(2026, 9, 1), *pays, withholding=card, **person)
    scenario = scenario if pay is None else evolve(scenario, pay=pay)
    return [-cents for cents in cents_by_month(outcome_of(scenario), "withholding")]


def test_of_work_in_september_paid_in_october_the_new_card_of_october_withholds():
    change = {"tax_card_changes": (CardChange(OCTOBER, FIFTH),)}
    # 240.00 a month: 24.00 by the old card, 48.00 by the new one
    assert withheld_by_month("240.00", "240.00", **change) == [2400, 4800]
    next_month = PayRule("15", "next")
    assert [c for c in withheld_by_month("240.00", "240.00", pay=next_month, **change) if c] == [
        4800,
        4800,
    ]


def test_the_limit_of_a_new_card_counts_what_is_paid_from_its_month_on():
    # the old card: 240 of 300 used; the new one: 300 from October on, of which 240 and 60 are left
    new = CardChange(OCTOBER, TENTH, 300_00, Fraction(1, 2))
    found = withheld_by_month(
        "240.00",
        "240.00",
        "240.00",
        tax_card_limit=300_00,
        tax_card_over=Fraction(1, 2),
        tax_card_changes=(new,),
    )
    # November: 60.00 at 10 % and 180.00 at 50 %
    assert found == [2400, 2400, 600 + 9000]


def test_until_the_first_card_is_seen_nobody_knows_what_is_withheld():
    scenario = worked_months(
        date(2026, 9, 1),
        "240.00",
        "240.00",
        withholding=None,
        tax_card_changes=(CardChange(OCTOBER, FIFTH),),
    )
    [line] = [
        one
        for sheet in outcome_of(scenario).payments.sheets
        for one in sheet.lines
        if one.kind == "withholding"
    ]
    assert np.broadcast_to(line.known, 2).tolist() == [False, True]
    assert line.cents.tolist()[1] == 4800
