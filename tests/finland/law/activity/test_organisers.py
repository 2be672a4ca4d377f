"""The state's compensation for arranging rehabilitative work activity: 10.09 € a day in 2019."""

from datetime import date

from subcontract_core.base.dates import number
from subcontract_core.finland.law import activity, law_of_finland


def test_sixteen_days_are_161_44_and_no_later_value_has_been_verified():
    law = law_of_finland()
    ruling = activity.organisers_compensation(law, number(date(2022, 3, 1)), days=16)
    assert int(ruling.amount.cents()) == 16 * 1_009
    parameter = law.parameter("activity.state_compensation")
    assert [one.valid_from for one in parameter.values] == [date(2019, 1, 1)]
    assert parameter.values[-1].confidence == "secondary"
