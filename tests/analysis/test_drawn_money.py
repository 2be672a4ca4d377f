"""What drawn years bring beside what is in hand, the same as a draw alone brings."""

import numpy as np

from subcontract_core.accounts import ledger
from subcontract_core.analysis import drawn_money as room
from subcontract_core.analysis.drawn_money import UNTOLD, drawn_money
from subcontract_core.analysis.organiser_result import organiser_result
from subcontract_core.engine.comparison import compare
from support.chances import MODEL, drawn
from support.drawn_moneys import money


def test_a_draw_opened_alone_has_the_same_margin_cost_pay_and_recovery():
    draw = 37
    alone = compare(drawn().open(draw), [MODEL]).outcomes[0]
    found = money()
    assert found.margin.cents[draw] == organiser_result(alone).margin.cents[0]
    assert found.cost.cents[draw] == ledger.buyer_cost(alone).cents.sum()
    earned = ledger.earned(alone.payments, alone.tables.size)
    assert found.pay.cents[draw] == earned.cents.sum()
    back = np.zeros(2, np.int64)
    for finding in alone.effects.findings:
        if finding.code in UNTOLD:
            np.add.at(back, finding.person, finding.numbers["back"].values)
    assert found.asked_back[draw].tolist() == back.tolist()


def test_portions_change_nothing(monkeypatch):
    monkeypatch.setattr(room, "PORTION", 300)
    (few,) = drawn_money(drawn(), MODEL)
    assert np.array_equal(few.asked_back, money().asked_back)
    assert np.array_equal(few.margin.cents, money().margin.cents)


def test_an_employer_pays_for_what_is_called_off_and_for_illness():
    missed = money().missed
    assert missed.off_wholly.tolist() == [True, True]
    assert missed.ill_paid.tolist() == [True, False]  # P2 falls never ill
    assert not missed.off_untold.any() and not missed.ill_unpaid.any()
