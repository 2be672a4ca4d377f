"""Every rule of the law is asked by some bundled comparison: what nobody's question reaches, nobody
sees break.
"""

import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.finland.law import law_of_finland
from subcontract_core.law import Law
from subcontract_core.scenario import bundled_scenarios, load_scenario

# Rules that no question of a bundled model can reach, and who asks them instead; each leaves when a
# comparison reaches it.
ASKED_ELSEWHERE = {
    "activity.rehabilitative_work": "by models of regions that employ people in such activity",
    "enforcement.protected": "for whoever asks the protected part alone; what is taken has it inside",
    "pension.disability_allowance": "by the cases of the official model",
    "subsidies.over_55": "for whoever asks about a subsidy by age",
    "tax.vat_small_business": "by models of regions in which people write invoices themselves",
    "travel.day_gain": "for whoever asks what one day is worth",
}


@pytest.fixture(scope="module")
def asked():
    """The rules that the bundled comparisons open."""
    found: set[str] = set()
    opens = Law.rule

    def noted(law, name):
        found.add(name)
        return opens(law, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Law, "rule", noted)
        for name in bundled_scenarios():
            compared = compare(load_scenario(name))
            for outcome in (compared.today, *compared.outcomes):
                assert outcome.findings is not None  # they are made when somebody reads them
    return found


def test_a_bundled_comparison_reaches_every_rule(asked):
    assert set(law_of_finland().rules) - asked - set(ASKED_ELSEWHERE) == set()


def test_what_a_comparison_reaches_has_no_excuse(asked):
    assert set(ASKED_ELSEWHERE) & asked == set()


def test_every_excuse_is_of_a_rule_that_there_is():
    assert set(ASKED_ELSEWHERE) <= set(law_of_finland().rules)
