"""A person's year in several models as rows."""

from analysis.test_person_years import APP, found
from subcontract_core.report.tables.person_year_rows import all_models
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_a_row_has_the_figures_of_the_year_and_the_counts_of_its_draws():
    head, rows = all_models(found(), EN)
    assert len(head) == 7 and len(rows) == 2
    for row, one in zip(rows, found().models, strict=True):
        assert row[1] == EN.money(one.year.pay)
        assert row[2] == str(sum(month.is_over for month in one.year.months))
        assert row[5].split(",")[0] in {str(one.chances[0].once_over.of_twenty), "<1"}


def test_what_no_draw_knows_is_told_as_not_known_and_never_as_no():
    _, rows = all_models(found(), EN)
    app = next(row for row in rows if "app" in row[0])
    assert found().models[0].outcome.model == APP or "not known" in app[6]
    assert "not known" in app[6]
