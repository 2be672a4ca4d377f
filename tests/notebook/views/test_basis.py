"""What the numbers rest on, the models that could not run included."""

from html import unescape

from subcontract_core import compare
from subcontract_core.notebook.views.basis import basis
from subcontract_core.report.text import caveats
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_every_figure_that_stands_in_for_the_law_and_every_assumption_is_listed(answer):
    page = unescape(str(basis(answer.comparison, EN, [])))
    for text in caveats.assumptions(answer.comparison, EN):
        assert f"<li>{text}</li>" in page
    assert EN.text("page.stand_ins") in page


def test_models_are_called_by_their_titles_and_what_is_the_same_in_several_is_said_once(answer):
    page = unescape(str(basis(answer.comparison, EN, [])))
    assert "eksote-internal" not in page and "paijathame-direct" not in page
    assert page.count("Wage, an hour: €10.00") == 1
    for outcome in answer.comparison.outcomes:
        if outcome.model in ("eksote-internal", "paijathame-direct"):
            assert page.count(EN.pick(outcome.manifest.title)) >= 2


def test_a_model_that_could_not_run_is_told_with_the_reason(answer):
    page = basis(answer.comparison, EN, [("leaky", "keeps 5 <cents>")])
    assert "leaky" in page and "keeps 5 &lt;cents&gt;" in page
    assert EN.text("page.broken") not in basis(answer.comparison, EN, [])


def test_a_long_list_of_values_is_folded_under_how_many_they_are():
    doubtful = compare("families-2026", ["eksote-external"]).comparison
    page = str(basis(doubtful, EN, []))
    assert page.count("<details") == page.count("<summary>Last checked ") == 1
    told = next(text for text in caveats.stale(doubtful, EN) if len(text) > 400)
    assert f"({told.count('; ') + 1})</summary>" in page
