"""Reading an assessment: each fault with its line, what was found, what is allowed, what to do."""

from datetime import date
from pathlib import Path

import pytest

from subcontract_core import quality
from subcontract_core.base.errors import InputError
from subcontract_core.quality import read_assessment

EXAMPLE = Path(quality.__file__).with_name("example.yaml")


def read(tmp_path, scores, by="workers"):
    path = tmp_path / "ours.yaml"
    path.write_text(
        f"format: subcontract-assessment/1\nby: {by}\nscores: {scores}\n", encoding="utf-8"
    )
    return read_assessment(path)


def test_the_example_is_read():
    found = read_assessment(EXAMPLE)
    assert (found.by, found.day) == ("coaches", date(2026, 11, 20))
    assert found.score("Q03").points == 4 and "coach" in found.score("Q03").seen
    assert found.score("Q08").points is None and found.score("Q11").disagreed
    assert found.score("Q25").points is None


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        ("{Q01: 0}", "0"),
        ("{Q01: 6}", "6"),
        ("{Q26: 3}", "Q26"),
        ("{Q01: {points: good}}", "good"),
        ("{Q01: {point: 3}}", "point"),
        ("[3, 4]", "list"),
    ],
)
def test_what_is_no_score_is_a_fault_with_its_line(tmp_path, scores, told):
    with pytest.raises(InputError) as caught:
        read(tmp_path, scores)
    [fault] = caught.value.faults
    assert ":3" in str(fault.place) and told in f"{fault.found} {fault.path}"
    assert fault.allowed and fault.to_do


def test_all_faults_come_at_once(tmp_path):
    with pytest.raises(InputError) as caught:
        read(tmp_path, "{Q01: 9, Q02: x}", by="nobody")
    assert len(caught.value.faults) == 3
