"""A record tells of itself what attrs would have it tell."""

import attrs
import pytest

from subcontract_core.cli import records


@pytest.fixture
def quickened(monkeypatch):
    """The makers of classes as they are in the program, for this test alone."""
    before = {name: getattr(attrs, name) for name in ("define", "mutable", "frozen")}
    for name, make in before.items():
        monkeypatch.setattr(attrs, name, make)  # put back at the end
    records.quicken()
    return before


def classes(define, frozen):
    """One class of each way in which classes are made."""

    @frozen
    class Plain:
        a: int
        b: str = "x"

    @frozen(eq=False)
    class Hidden:
        a: int
        b: list = attrs.field(factory=list, repr=False)
        c: str = attrs.field(default="secret", repr=len)

    @define(slots=False)
    class Ring:
        a: object = None

    @define
    class Below(Plain):
        c: int = 3

    @define
    class Own:
        a: int

        def __repr__(self):
            return "own"

    @frozen(repr=False)
    class Untold:
        a: int

    @define
    class BelowUntold(Untold):
        b: int = 2

    ring = Ring()
    ring.a = [ring]
    return [Plain(1), Plain(1, "y"), Hidden(1), ring, Below(1), Own(1), BelowUntold(1)]


def test_it_is_told_as_attrs_tells_it(quickened):
    told = [repr(one) for one in classes(attrs.define, attrs.frozen)]
    assert told == [repr(one) for one in classes(quickened["define"], quickened["frozen"])]
    assert told[0] == "Plain(a=1, b='x')" and "..." in told[3]


def test_what_is_told_by_nobody_stays_so(quickened):
    made = [attrs.frozen(repr=False), quickened["frozen"](repr=False)]
    for make in made:
        record = make(type("Record", (), {"__annotations__": {"a": int}}))(1)
        assert repr(record).startswith("<")


def test_the_rest_of_a_record_is_as_it_was(quickened):
    one, other = attrs.frozen, quickened["frozen"]
    for make in (one, other):
        made = make(type("Record", (), {"__annotations__": {"a": int}}))
        assert made(1) == made(1) and hash(made(1)) == hash(made(1))
        assert attrs.evolve(made(1), a=2).a == 2
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made(1).a = 2


def test_all_of_the_program_tells_of_itself_the_same_with_it():
    """A scenario of every kind of record, told in a process of the program and in this one."""
    import subprocess
    import sys

    from subcontract_core.scenario import load_scenario

    code = (
        "from subcontract_core.cli.records import quicken; quicken();"
        "from subcontract_core.scenario import load_scenario;"
        "from subcontract_core.scenario.person import Person; from subcontract_core.cli import records;"
        "assert Person.__repr__ is records.told;"
        "print(load_scenario('one-group-five-systems'))"
    )
    line = [sys.executable, "-c", code]
    told = subprocess.run(line, capture_output=True, text=True, check=True, timeout=120).stdout
    assert told.strip() == repr(load_scenario("one-group-five-systems"))
