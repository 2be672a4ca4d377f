"""A person's year in several models beside today, with what drawn years make of the pay."""

from functools import cache

import pytest

from subcontract_core.analysis.person_years import person_years
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from support.chances import MODEL, SCENARIO
from support.outlooks import SCENARIO as SURE

APP, DRAWS = "jobcenter-app", 40


@cache
def found():
    """P1, who is on a disability pension, in three models, one of them for other people."""
    models = [MODEL, APP, "rehabilitative-work-activity"]
    return person_years(compare(SCENARIO, models), "P1", draws=DRAWS)


def test_a_model_that_is_not_for_the_person_is_left_out_and_named_unless_it_is_the_only_one():
    assert {one.outcome.model for one in found().models} == {MODEL, APP}
    assert [one.model for one in found().left] == ["rehabilitative-work-activity"]
    alone = person_years(compare(SCENARIO, ["rehabilitative-work-activity"]), "P1")
    assert [one.outcome.model for one in alone.models] == ["rehabilitative-work-activity"]
    assert found().today.outcome.model == "today"


def test_the_ends_are_the_second_and_the_nineteenth_of_twenty_real_months():
    (one,) = (one for one in found().models if one.outcome.model == MODEL)
    (chance,) = one.chances
    assert [spread.number for spread in one.spreads] == list(chance.drawn.months)
    for place, spread in enumerate(one.spreads):
        # of 40 in order, twenty pairs: the later of the second and of the nineteenth pair
        pay = sorted(chance.outcome.pay[:, place, 0].tolist())
        assert (spread.low, spread.high) == (pay[3], pay[37])


def test_where_the_pay_is_not_known_in_some_draw_nothing_is_said_of_its_ends():
    # what the app's contract pays for a visit that is called off no source tells
    (one,) = (one for one in found().models if one.outcome.model == APP)
    known = one.chances[0].outcome.pay_known[:, :, 0].all(axis=0)
    numbers = [n for n, sure in zip(one.chances[0].drawn.months, known, strict=True) if sure]
    assert [spread.number for spread in one.spreads] == numbers and not known.all()


def test_without_chances_draws_are_refused_and_without_draws_there_are_none():
    with pytest.raises(InputError):
        person_years(compare(SURE, [MODEL]), "P1", draws=5)
    assert not any(one.chances for one in person_years(compare(SURE, [MODEL]), "P1").models)
