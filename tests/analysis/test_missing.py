"""The answer begins with what is still missing, and the four kinds of nothing are apart in the
data and in every face.
"""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.accounts.bounds import AT_MOST, EXACT
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.missing import missing
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.workbook import read_workbook, write_workbook
from support.own_group import own_scenario

EN, FI, SV = (Language(code, strict=True) for code in ("en", "fi", "sv"))


# their wage has no value of its own
EMPLOYERS = ["eksote-internal", "siunsote-summer-job", "vaalijala"]


def test_the_wage_of_several_models_is_one_gap_and_the_first():
    first = missing(compare(own_scenario(), EMPLOYERS))[0]
    assert (first.what, first.name, first.kind, first.models) == (
        "term",
        "wage_per_hour",
        "not_given",
        tuple(EMPLOYERS),
    )
    assert first.unknown == 6  # two people in three models


def test_what_can_be_given_comes_before_what_no_source_has():
    scenario = own_scenario(card='tax_card: {unknown: "nobody has seen it"}, ')
    assert [gap.kind for gap in missing(compare(scenario, EMPLOYERS))] == sorted(
        (gap.kind for gap in missing(compare(scenario, EMPLOYERS))),
        key=lambda kind: kind != "not_given",
    )


def test_a_term_for_every_model_fills_them_all_from_a_file_and_from_a_workbook(tmp_path):
    scenario = own_scenario("model: all, term: wage_per_hour, value: 12.00")
    path = tmp_path / "own.xlsx"
    write_workbook(path, FI, scenario)
    for one in (scenario, read_workbook(path)):
        comparison = compare(one, EMPLOYERS)
        assert [gap for gap in missing(comparison) if gap.name == "wage_per_hour"] == []
        assert [
            ledger.person_lines(outcome)["wage"].cents.sum(axis=0).tolist()
            for outcome in comparison.outcomes
        ] == [[4 * 4 * 1200] * 2] * len(comparison.outcomes)


def test_a_models_own_value_goes_before_the_one_for_every_model():
    scenario = own_scenario(
        "model: vaalijala, term: wage_per_hour, value: 15.00",
        "model: all, term: wage_per_hour, value: 12.00",
    )
    wages = {
        outcome.model: int(ledger.person_lines(outcome)["wage"].cents[:, 0].sum())
        for outcome in compare(scenario, EMPLOYERS).outcomes
    }
    assert wages == {"eksote-internal": 19200, "siunsote-summer-job": 19200, "vaalijala": 24000}


def test_a_term_for_every_model_that_no_model_has_is_a_fault_with_its_line():
    with pytest.raises(
        InputError, match=r"own\.yaml:\d+: terms: all\.wage_per_our: .*Did you mean 'wage_per_hour'"
    ):
        compare(own_scenario("model: all, term: wage_per_our, value: 12.00"), ["vaalijala"])


@pytest.mark.parametrize(
    "name",
    [
        "imatra-2021-07",
        "imatra-internal-2022-10",
        "summer-job-2021-07",
        "paijathame-2022-09",
        "vaalijala-2022",
    ],
)
def test_a_pilot_whose_activity_days_no_document_gives_has_a_gain_of_at_most(name):
    """The people of these pilots were work-activity clients before it; days and allowance are a
    gap of the sources, not none.
    """
    scenario = load_scenario(name)
    assert {gap.name: gap.kind for gap in missing(compare(scenario, ["work-activity"]))}[
        "activity.dates"
    ] == "not_in_the_sources"
    comparison = compare(scenario)
    outcome = next(
        one
        for one in comparison.outcomes
        if one.admission.offered.any()
        and ledger.person_lines(one).get("wage") is not None
        and ledger.person_lines(one)["wage"].each_known.all()
    )
    assert {group.change.holds for group in Analysis(comparison).groups(outcome)} <= {
        AT_MOST,
        "unknown",
    }


def test_imatra_with_13_days_at_8_euros_gains_104_less():
    """13 days of 8.00 are 104.00: the gain without them was too high by that much, which "at
    most" says.
    """
    unknown = compare(load_scenario("imatra-2021-07"), ["eksote-external"])
    most = Analysis(unknown).groups(unknown.outcomes[0])[0].change
    from subcontract_core.scenario.types import Activity, Dates

    days = sorted({day for gig in load_scenario("imatra-2021-07").gigs for day in gig.when.days()})
    assert len(days) == 13
    scenario = load_scenario("imatra-2021-07")
    told = evolve(
        scenario,
        people=tuple(
            evolve(p, activity=Activity("disability", Dates(tuple(days)), allowance=800))
            for p in scenario.people
        ),
    )
    told = (
        told.with_terms("eksote-external", same_day_allowance="lost")
        if any(term.name == "same_day_allowance" for term in unknown.outcomes[0].manifest.terms)
        else told
    )
    known = compare(told, ["eksote-external"])
    exact = Analysis(known).groups(known.outcomes[0])[0].change
    assert (most.holds, exact.holds) == (AT_MOST, EXACT)
    assert most.cents - exact.cents == 13 * 800


def test_a_share_in_code_is_the_card_and_none_is_no_card():
    person = own_scenario().people[0]
    assert person.withholding == Fraction(0) and own_scenario(card="").people[0].withholding is None
