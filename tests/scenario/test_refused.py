"""What looks harmless in a scenario file and is refused all the same."""

import pytest
from subcontract_core.errors import InputError
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario

GOOD = """format: subcontract-scenario/1
id: refused
title: {en: Refused, fi: Hylätty}
months: {from: 2021-09, to: 2021-09}
people:
  - {id: P1, birth_year: 1990, housing: {kind: rent, rent: 500.00, spouse: true, spouse_income: 0}}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: tidying, dates: [2021-09-06, 2021-09-07], minutes: 60, crew: [P1]}
"""


def test_the_file_itself_is_good():
    assert read_scenario(GOOD, "good.yaml").people[0].id == "P1"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("P1", "Matti", r"good\.yaml:6: people\[0\]\.id: found an id that could be a name"),
        (", spouse_income: 0", "", r"good\.yaml:6: .*spouse: found a spouse without an income"),
        ("2021-09-07", "2021-09-06", r"good\.yaml:9: .*found 2021-09-06 a second time"),
    ],
)
def test_each_is_told_with_its_line(old, new, words):
    with pytest.raises(InputError, match=words):
        read_scenario(GOOD.replace(old, new), "good.yaml")


@pytest.mark.parametrize("path", ["/dev/zero", "large.yaml"])
def test_what_is_no_ordinary_file_is_refused_without_reading_it(tmp_path, path):
    if path == "large.yaml":
        path = tmp_path / path
        path.write_bytes(b"#" * 5_000_001)
    with pytest.raises(InputError, match="no ordinary file, or a very large one"):
        load_scenario(path)
