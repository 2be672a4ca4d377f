"""Questions that need one number where a buyer's fee for a called-off visit is not told: the answer
stays, and says on what it rests.
"""

from datetime import date

from attrs import evolve

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.asking import asked
from subcontract_core.analysis.backward import ask
from subcontract_core.analysis.called_off_fee import FEE, calls_off, is_untold, without_fee
from subcontract_core.analysis.wanted import Wanted
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.report.tables import backward_rows
from subcontract_core.report.tables.result_rows import watch_lines
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Realised
from subcontract_core.scenario.tabulating import tabulate

EN = Language("en", strict=True)
SELLER = "eksote-external"
PLAIN = load_scenario("one-group-five-systems")
CALLED_OFF = evolve(PLAIN, realised=(Realised("G1", date(2021, 9, 9), happened=False, by="buyer"),))
SAID = "nobody tells what the buyer pays for them"


def test_only_a_model_that_sells_and_has_not_been_told_is_counted_without_a_fee():
    def counted(scenario, model):
        return without_fee(scenario, model, catalogue().get(model).manifest.terms)

    assert counted(PLAIN, "paijathame-direct") is PLAIN
    told = PLAIN.with_terms(SELLER, **{FEE: "50 %"})
    assert counted(told, SELLER) is told
    [*_, set_here] = counted(PLAIN, SELLER).terms
    assert (set_here.term, set_here.value) == (FEE, "0 %")
    assert [calls_off(tabulate(one)) for one in (PLAIN, CALLED_OFF)] == [False, True]


def test_break_even_price_is_found_and_says_that_the_called_off_visit_is_not_invoiced():
    # 1,464.00 of wages and side costs for 5 visits × 4 h that are invoiced: 73.20 an hour
    first = ask(asked(CALLED_OFF, SELLER)[0], Wanted(question="price"))
    assert first.without.value == 73_20
    assert any(SAID in one for one in backward_rows.notes(first, EN))
    # with all six: 1,464.00 / 24 h = 61.00
    plain = ask(asked(PLAIN, SELLER)[0], Wanted(question="price"))
    assert plain.without.value == 61_00
    assert not any(SAID in one for one in backward_rows.notes(plain, EN))


def test_a_fee_that_is_told_is_counted_in_the_answer():
    # the whole price for the visit that is called off: again 24 h, 61.00
    told = CALLED_OFF.with_terms(SELLER, **{FEE: "100 %"})
    found = ask(asked(told, SELLER)[0], Wanted(question="price"))
    assert found.without.value == 61_00 and not found.fee_untold


def test_the_books_tell_it_too():
    analysis = Analysis(compare(CALLED_OFF, [SELLER]))
    outcome = analysis.comparison.outcomes[0]
    assert is_untold(outcome)
    assert any(
        "nobody tells what their buyers pay" in one for one in watch_lines(analysis, outcome, EN)
    )
