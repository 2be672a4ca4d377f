"""Reading an assessment: each fault with its line, what was found, what is allowed, what to do."""

from datetime import date
from fractions import Fraction
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


def counted(tmp_path, text):
    path = tmp_path / "ours.yaml"
    path.write_text(
        "format: subcontract-assessment/1\nby: workers\nscores: {}\nindicators:\n" + text,
        encoding="utf-8",
    )
    return read_assessment(path)


def test_what_was_counted_before_and_after_is_read_exactly_and_what_is_left_out_is_unknown(
    tmp_path,
):
    found = counted(
        tmp_path,
        "  days: {before: 2026-01-31, after: 2026-11-20}\n"
        "  hours: {before: 12.5, after: '1 234,5'}\n"
        "  paid: {before: 0, after: }\n"
        "  own: [{name: Kykyviisari, before: 5}]\n",
    )
    assert (found.before, found.after) == (date(2026, 1, 31), date(2026, 11, 20))
    numbers = {one.id or one.name: (one.before, one.after) for one in found.indicators}
    assert numbers == {
        "paid": (0, None),
        "hours": (Fraction(25, 2), Fraction(2469, 2)),
        "Kykyviisari": (5, None),
    }


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("  hours: {before: -1}", "indicators.hours.before"),
        ("  hours: {before: many}", "indicators.hours.before"),
        ("  hours: {before: 10000001}", "indicators.hours.before"),
        ("  hour: {before: 1}", "indicators.hour"),
        ("  own: [{before: 1}]", "indicators.own[0]"),
        ("  own: [{name: A}, {name: A}]", "indicators.own[1]"),
        ("  days: {before: 2026-11-20, after: 2026-11-20}", "indicators.days.after"),
    ],
)
def test_what_was_not_counted_so_is_a_fault_with_its_place(tmp_path, text, where):
    with pytest.raises(InputError) as caught:
        counted(tmp_path, text)
    assert [one.path for one in caught.value.faults] == [where]


def test_the_days_before_and_after_may_follow_each_other(tmp_path):
    assert counted(tmp_path, "  days: {before: 2026-11-19, after: 2026-11-20}").after
