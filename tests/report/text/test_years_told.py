"""What drawn years make of a person's year, in sentences."""

import pytest

from analysis.test_person_years import DRAWS, found
from subcontract_core.analysis.person_years import person_years
from subcontract_core.engine.comparison import compare
from subcontract_core.report.text import chance_told
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.year_told import not_offered
from subcontract_core.report.text.years_told import grounds_of_draws, of_draws
from support.chances import MODEL
from support.outlooks import SCENARIO as SURE


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_the_counts_the_seed_and_who_is_left_out_are_told(code):
    language = Language(code, strict=True)
    for one in found().models:
        assert of_draws(one, language) == chance_told.of_year(one.chances[0], language)
    title, *grounds = grounds_of_draws(found(), language)
    assert str(DRAWS) in title and any("2026" in one for one in grounds)
    assert "P1" in not_offered(found(), language)


def test_without_draws_nothing_of_them_is_told():
    language = Language("en", strict=True)
    sure = person_years(compare(SURE, [MODEL]), "P1")
    assert grounds_of_draws(sure, language) == [] == of_draws(sure.models[0], language)
    assert not_offered(sure, language) == ""
