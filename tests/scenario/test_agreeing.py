"""Parts of a scenario that must agree with each other."""

from datetime import date, timedelta

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Move


def test_an_absence_on_a_day_without_a_plan_is_a_fault_of_a_program_too():
    with pytest.raises(
        InputError,
        match=r"people\.P1\.absences\[0\]: found '2026-05-06'; allowed: a day with a gig or",
    ):
        load_scenario("everyday-2026-05").with_person("P1", absences=(date(2026, 5, 6),))


def test_a_move_onto_an_absence_is_one_or_the_other():
    base = load_scenario("one-group-five-systems")
    day = base.people[0].activity.when.days()[0]
    with pytest.raises(
        InputError, match="in a move of an activity day too; allowed: a day without a move"
    ):
        base.with_person("P1", absences=(day,), moves=(Move(day, day + timedelta(days=1)),))
