"""The exercises J-01 to J-20: each says what it teaches and where it is done."""

import shlex

from click.testing import CliRunner
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.cli.main import main
from subcontract_core.scenario import bundled_scenarios
from subcontract_core.training.exercises import exercises, read_exercises
from support.paths import ROOT

GOOD = """exercises:
  J-01:
    title: Who pays whom
    teaches: The arrows
    minutes: 10
    screen: []
    paper: Nobody has figures
    source: A report
"""


def faults(text):
    with pytest.raises(InputError) as found:
        read_exercises("own.yaml", text)
    return [one.path for one in found.value.faults]


def test_the_list_is_whole_and_in_its_order():
    """J-01 to J-20 of the trainers' list."""
    assert [one.id for one in exercises()] == [f"J-{number:02}" for number in range(1, 21)]


@pytest.mark.parametrize("place", [one for each in exercises() for one in each.screen])
def test_what_carries_an_exercise_is_there(place):
    """A command with its options and its bundled groups, or a notebook."""
    if place.endswith(".ipynb"):
        assert (ROOT / place).is_file()
        return
    words = shlex.split(place)
    assert words[0] == "subcontract"
    told = CliRunner().invoke(main, [words[1], "--help"])
    assert told.exit_code == 0
    options = [word for word in words[2:] if word.startswith("--")]
    assert all(option in told.stdout for option in options)
    groups = [word for word in words[2:] if word[-3:-2] == "-" and word[-2:].isdigit()]
    assert set(groups) <= set(bundled_scenarios())


@pytest.mark.parametrize(
    ("written", "spoiled", "where"),
    [
        ("minutes: 10", "minutes: 0", "exercises.J-01.minutes"),
        ("minutes: 10", "minutes: 241", "exercises.J-01.minutes"),
        ("screen: []", "screen: {}", "exercises.J-01.screen"),
        ("    source: A report\n", "", "exercises.J-01"),
        ("    paper: Nobody has figures\n", "", "exercises.J-01.screen"),
    ],
)
def test_what_is_wrong_in_an_exercise_is_named(written, spoiled, where):
    assert faults(GOOD.replace(written, spoiled)) == [where]


def test_what_no_screen_carries_says_why():
    for one in exercises():
        assert bool(one.screen) != bool(one.paper), one.id


def test_the_longest_and_the_shortest_are_taken():
    for minutes in (1, 240):
        found = read_exercises("own.yaml", GOOD.replace("10", str(minutes)))
        assert found[0].minutes == minutes
    assert faults("exercises: {}") == ["exercises"]
