"""Pay for hours on a Sunday or a holiday (sunnuntaityökorvaus)."""

from datetime import date

import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.payroll.sunday import sunday_increase


def test_an_hour_on_a_sunday_is_paid_double():
    # Working Hours Act 872/2019, section 20: the pay raised by 100 per cent; 4 h × 12.00.
    found = sunday_increase(law_of_finland(), number(date(2026, 5, 3)), wage=np.array([4800, 0]))
    assert found.amount.cents().tolist() == [4800, 0]
    assert (found.why.section, "872/2019" in found.why.act) == ("20", True)


def test_the_agreement_of_a_scenario_may_raise_pay_by_less():
    law = law_of_finland().overriding({"payroll.sunday_increase_rate": "50 %"})
    found = sunday_increase(law, number(date(2026, 5, 3)), wage=np.array([4801]))
    assert found.amount.cents().tolist() == [2401]  # 24.005, half a cent away from zero
