"""What the numbers rest on, the models that could not run included."""

from subcontract_core.notebook.views.basis import basis
from subcontract_core.report.text import caveats
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_every_figure_that_stands_in_for_the_law_and_every_assumption_is_listed(answer):
    page = basis(answer.comparison, EN, [])
    for text in caveats.assumptions(answer.comparison, EN):
        assert str(text).split(":")[0].split("<")[0] in page.replace("&#39;", "'").replace(
            "&amp;", "&"
        )
    assert EN.text("page.stand_ins") in page


def test_a_model_that_could_not_run_is_told_with_the_reason(answer):
    page = basis(answer.comparison, EN, [("leaky", "keeps 5 <cents>")])
    assert "leaky" in page and "keeps 5 &lt;cents&gt;" in page
    assert EN.text("page.broken") not in basis(answer.comparison, EN, [])
