"""Money for hours at a rate, and prices of which a share is taken off."""

import numpy as np
import pytest

from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason, recording
from subcontract_core.model.term import Value
from subcontract_core.verbs import pricing


@pytest.mark.parametrize(
    ("rate", "minutes", "up", "cents"),
    [
        (1075, 95, False, 1702),  # 17.0208…
        (1075, 95, True, 1703),
        (1000, 3, False, 50),
        (1010, 45, False, 758),  # 7.575: half a cent away from zero
    ],
)
def test_minutes_at_a_price_an_hour_are_rounded_once(rate, minutes, up, cents):
    found = pricing.by_the_hour(Value(Exact(np.array(rate)), True), np.array([minutes]), up=up)
    assert found.tolist() == [cents]


def test_one_rate_is_given_to_every_row():
    found = pricing.by_the_hour(Value(Exact(np.array(1200)), True), np.array([60, 30, 0]))
    assert found.tolist() == [1200, 600, 0]


def rate(cents: int) -> Value:
    return Value(Exact(np.array(cents)), True)


def test_a_price_leaves_the_floor_after_the_fee_and_a_cent_less_does_not():
    # 10.75 an hour after 5 %: 10.75 / 0.95 = 11.3157…, so 11.32, of which 10.754 are left
    fee = Value(Exact(np.array(5), 100), True)
    price = pricing.price_leaving(rate(1075), fee)
    assert int(price.exact.num) == 1132
    left = pricing.left_of(price, fee).exact
    assert not left < Exact(1075)
    assert pricing.left_of(rate(1131), fee).exact < Exact(1075)


def test_a_rate_of_parts_of_a_cent_is_a_rate_in_whole_cents():
    assert int(pricing.in_cents(Value(Exact(np.array(10755), 10), False)).exact.num) == 1076
    assert pricing.in_cents(Value(Exact(np.array(10755), 10), False)).known is False


def test_the_price_is_a_step_of_the_reason_where_somebody_asks_and_there_is_one():
    why, rows = Reason("reason.price"), np.arange(2)
    assert pricing.with_price(why, rate(1132), rows) == why
    with recording():
        [step] = pricing.with_price(why, rate(1132), rows).steps
        assert (step.name, int(step.column.num)) == ("price_per_hour", 1132)
        two = Value(Exact(np.array([1132, 1200])), True)
        assert pricing.with_price(why, two, rows) == why
