"""Who pays and who gains, in words."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables import purse_rows
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.source_figures import comparison_of

FI, EN = Language("fi"), Language("en")


def made(name):
    comparison = comparison_of(name)
    return Analysis(comparison), comparison.outcomes[0]


def test_a_row_has_today_the_model_and_the_difference():
    analysis, outcome = made("ilomantsi")
    rows = {row[0]: row[1:] for row in purse_rows.rows(analysis, outcome, EN)}
    assert rows["Municipality or city"] == ["€0.00", "−€40.00", "−€40.00"]
    assert rows["Service providers"][2] == "+€56.00"


def test_before_2023_a_county_is_called_what_it_was():
    analysis, outcome = made("ilomantsi")  # September 2022
    names = [row[0] for row in purse_rows.rows(analysis, outcome, FI)]
    assert "Kuntayhtymä (vuodesta 2023 hyvinvointialue)" in names
    today = compare(load_scenario("everyday-2026-05"), ["eksote-external"])
    names = [row[0] for row in purse_rows.rows(Analysis(today), today.outcomes[0], FI)]
    assert "Hyvinvointialue" in names


def test_what_a_seller_keeps_is_one_part_and_is_not_added_again():
    analysis, outcome = made("ilomantsi")
    row = analysis.purses(outcome).row("service_provider")
    assert purse_rows.parts(row, outcome, EN) == ""  # the fee of the service alone
    county = Analysis(comparison_of("imatra"))
    mine = county.comparison.outcomes[0]
    told = purse_rows.parts(county.purses(mine).row("wellbeing_county"), mine, EN)
    assert "margin −€1,352.00" in told


def test_a_sum_that_is_not_known_says_so_in_words():
    analysis, outcome = made("partner")
    rows = {row[0]: row[1:] for row in purse_rows.rows(analysis, outcome, EN)}
    # the buyer's row is open (example 5.10: the price is not in the sources)
    assert rows["Buyers: associations"][2] == "not in the sources"


def test_all_purses_together_are_nothing():
    analysis, outcome = made("imatra")
    assert purse_rows.check(analysis.purses(outcome), EN)[-1] == "€0.00"


@pytest.mark.parametrize("language", [EN, FI, Language("sv")])
def test_every_purse_and_note_has_its_words(language):
    for name in ("imatra", "ilomantsi", "jobcenter", "partner", "paijathame", "internal"):
        analysis, outcome = made(name)
        for row in purse_rows.rows(analysis, outcome, language):
            assert not row[0].startswith("purse.")
        assert purse_rows.notes(outcome, analysis.purses(outcome), language)


@pytest.mark.parametrize("language", [EN, FI, Language("sv")])
def test_the_account_of_benefits_and_coaching_has_its_caveats(language):
    analysis, outcome = made("ilomantsi")
    rows = purse_rows.account_rows(analysis, outcome, language)
    # nobody gave the hours of coaching, so what is left is at most what is saved
    assert len(rows) == 4 and "373" in rows[0][1]
    notes = purse_rows.account_notes(analysis, outcome, language)
    assert len(notes) == 4 and "243" in notes[0]  # and one for each of the three unsaid
