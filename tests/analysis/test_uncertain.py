"""Drawn years: the same in any portion, each as its opened scenario, unknown chances as a span."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis import uncertain as room
from subcontract_core.analysis.uncertain import ALL_OF_THEM, NONE_OF_THEM, uncertain
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.reading import read_scenario
from support.chances import DRAWS, FILE, MODEL, SCENARIO, drawn

FIGURES = ("in_hand", "change", "known", "pay", "over", "unsure", "limited", "worked")


def test_a_draw_opened_as_an_ordinary_scenario_has_the_same_cents():
    for draw in (0, 37, DRAWS - 1):
        found = compare(drawn().open(draw), [MODEL])
        for one, mine in zip((found.today, *found.outcomes), drawn().outcomes, strict=True):
            held = found.in_hand(one)
            assert np.array_equal(held.cents, mine.in_hand[draw])
            assert np.array_equal(held.each_known, mine.known[draw])
            assert np.array_equal(found.change(one).cents, mine.change[draw])


def test_portions_and_the_number_of_draws_change_no_draw(monkeypatch):
    monkeypatch.setattr(room, "PORTION_PERSON_MONTHS", 60)
    (few,) = uncertain(SCENARIO, [MODEL], 17)
    for mine, theirs in zip(few.outcomes, drawn().outcomes, strict=True):
        for name in FIGURES:
            assert np.array_equal(getattr(mine, name), getattr(theirs, name)[:17]), name
    assert np.array_equal(few.minutes, drawn().minutes[:17])


def test_of_many_draws_figures_are_kept_and_beside_them_one_draw():
    for one in drawn().outcomes:
        assert len(one.in_hand) == DRAWS
        assert one.outcome.tables.cases == 1 and one.outcome.findings == ()


def test_unknown_chances_are_taken_as_none_and_as_all():
    unknown = FILE.replace(
        "happens: {value: 8 of 10, source: the buyer's orders}",
        "happens: {unknown: nobody counted}",
    )
    none, every = uncertain(read_scenario(unknown, "unknown.yaml"), [MODEL], 10)
    assert (none.counting, every.counting) == (NONE_OF_THEM, ALL_OF_THEM)
    assert none.minutes.sum() < every.minutes.sum()
    assert none.open(3).marks == every.open(3).marks


def test_without_chances_there_is_nothing_to_draw():
    plain = FILE.split("\ngigs:")[0].replace(", quiet: {value: 2 of 12, share: 50 %}", "")
    plain = plain.replace(", ill: {spells_a_year: 6, days: {least: 1, usual: 3, most: 10}}", "")
    plain = plain.replace(", closes: {value: 1 of 50, each: week}", "").replace(
        ", late: {value: 1 of 5, days: 20}", ""
    )
    scenario = read_scenario(evolved(plain), "plain.yaml")
    with pytest.raises(InputError, match="in which nothing happens by chance"):
        uncertain(scenario, [MODEL], 10)


def evolved(text):
    """The file without the absence of a visit that is no more."""
    return text.replace(", absences: [2026-02-24]", "") + "\n"


@pytest.mark.parametrize(("what", "values"), [("draw", (-1, DRAWS)), ("person", ("P9",))])
def test_a_draw_or_a_person_that_is_not_there_is_told(what, values):
    for value in values:
        with pytest.raises(InputError):
            drawn().open(value) if what == "draw" else drawn().row_of(value)


def test_a_seed_of_ones_own_goes_before_that_of_the_scenario():
    (other,) = uncertain(SCENARIO, [MODEL], 5, 7)
    (same,) = uncertain(evolve(SCENARIO, chance=evolve(SCENARIO.chance, seed=7)), [MODEL], 5)
    assert other.seed == 7 and np.array_equal(other.minutes, same.minutes)
    assert not np.array_equal(other.minutes, drawn().minutes[:5])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"draws": 1.5}, "draws: found '1.5'"),
        ({"draws": "5"}, "draws: found '5'"),
        ({"seed": -1}, "seed: found '-1'; allowed: 0–99999999"),
        ({"seed": 1.5}, "seed: found '1.5'"),
        ({"seed": 100_000_000}, "seed: found '100000000'"),
    ],
)
def test_draws_and_a_seed_are_whole_numbers_within_bounds(asked, told):
    with pytest.raises(InputError, match=told):
        uncertain(SCENARIO, [MODEL], **{"draws": 5} | asked)


def test_an_unknown_model_is_told_and_one_may_be_named_alone():
    with pytest.raises(ModelError, match="no model 'jobcntr'"):
        uncertain(SCENARIO, [MODEL, "jobcntr"], 5)
    (one,) = uncertain(SCENARIO, MODEL, 5)
    assert {outcome.model for outcome in one.outcomes} == {"today", MODEL}


def test_what_is_worked_is_what_the_model_lets_a_person_do_not_what_was_drawn():
    # the app takes no gigs on days of rehabilitative work activity (1290/2002; THL 18/2023)
    busy = FILE.replace(
        "activity: {kind: disability, weekly: [mon], allowance: 8.00}",
        "activity: {kind: rehabilitative, weekly: [tue, wed, thu], start: '09:00', end: '15:00'}",
    )
    (found,) = uncertain(read_scenario(busy, "busy.yaml"), ["jobcenter-app"], 8)
    assert found.minutes[:, :, 0].sum() > 0
    assert found.outcomes[1].worked[:, :, 0].sum() == 0
    assert drawn().outcomes[1].worked.sum() == drawn().minutes.sum()
    assert drawn().outcomes[0].worked.sum() == 0  # today has no gigs
