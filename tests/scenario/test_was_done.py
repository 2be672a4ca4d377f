"""What was done is told once, of visits and people that there are: both sides of each rule."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Realised
from subcontract_core.scenario.was_done import still_said
from support.happenings import FILE

SCENARIO = read_scenario(FILE, "happened.yaml")


def with_done(*done):
    return evolve(SCENARIO, realised=done)


@pytest.mark.parametrize(
    ("done", "is_sound"),
    [
        (Realised("G1", date(2026, 1, 13), happened=False), True),
        (Realised("G1", date(2026, 1, 14), happened=False), False),  # no visit that day
        (Realised("G1", date(2026, 1, 14), minutes=60), True),  # an extra one
        (Realised("G2", date(2026, 2, 6), "P2"), False),  # does not go
        (Realised("G2", date(2026, 2, 7), "P2"), True),  # on an extra visit anybody may
    ],
)
def test_what_was_done_is_a_visit_or_an_extra_one(done, is_sound):
    if is_sound:
        assert with_done(done).realised == (done,)
    else:
        with pytest.raises(InputError) as caught:
            with_done(done)
        assert all(fault.to_do for fault in caught.value.faults)


def test_a_visit_may_be_told_for_each_person_apart_but_not_twice_for_one():
    first, second = (Realised("G1", date(2026, 1, 13), who, 60) for who in ("P1", "P2"))
    assert len(with_done(first, second).realised) == 2
    with pytest.raises(InputError, match="a second time"):
        with_done(first, Realised("G1", date(2026, 1, 13)))


def test_what_is_still_said_names_gigs_and_people_that_there_are():
    said = still_said(SCENARIO.realised, SCENARIO.people[1:], SCENARIO.gigs)
    assert [one.person for one in said] == ["", ""]
