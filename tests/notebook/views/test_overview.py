"""The short table at the top: each model beside today."""

from subcontract_core.notebook.views.overview import label, name, overview
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_an_outcome_is_told_from_the_others_by_model_and_reading(answer):
    names = [name(outcome) for outcome in answer.comparison.outcomes]
    assert len(set(names)) == len(names)
    readings = [reading for model, reading in names if model == "eksote-external"]
    assert readings == [(("price_unit", "crew_hour"),), (("price_unit", "worker_hour"),)]


def test_an_outcome_is_called_by_its_title_and_its_open_reading(answer):
    found = [label(one, EN) for one in answer.comparison.outcomes if one.model == "eksote-external"]
    assert len(set(found)) == 2 and all("Eksote" in one for one in found)


def test_what_the_buyers_pay_and_what_is_kept_stand_in_the_row_of_the_model(answer):
    page = overview(answer.analysis, EN)
    assert "€1,740.00" in page and "€540.00" in page  # the source's figures of the app


def test_a_model_that_is_for_none_of_these_people_is_named_below(answer):
    page = overview(answer.analysis, EN)
    left_out = [one for one in answer.comparison.outcomes if not one.admission.offered.any()]
    for outcome in left_out:
        assert page.index("</table>") < page.rindex(label(outcome, EN))


def test_the_outcome_that_is_looked_at_is_marked_and_only_that(answer):
    first = answer.comparison.outcomes[0]
    assert overview(answer.analysis, EN, first).count("sc-here") == 1
    assert overview(answer.analysis, EN).count("sc-here") == 0
