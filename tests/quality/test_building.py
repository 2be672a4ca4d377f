"""What an assessment may say: numbers exact, what is left out unknown, every fault at its place."""

from datetime import date
from fractions import Fraction

import pytest

from subcontract_core.base import located_yaml
from subcontract_core.base.errors import InputError
from subcontract_core.quality.building import assessment_of


def counted(tmp_path, text):
    path = tmp_path / "ours.yaml"
    path.write_text(
        "format: subcontract-assessment/1\nby: workers\nscores: {}\nindicators:\n" + text,
        encoding="utf-8",
    )
    root = located_yaml.read(path)
    found = assessment_of(root)
    root.faults.raise_if_any()
    return found


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
