"""Onboarding as data: what a step needs, how long it takes, and the first possible day."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.verbs.onboarding import on_the_way, read_steps

STEP = "  - code: {code}\n    title: {{en: x}}\n    actor: {{en: y}}\n    source: z\n"


def written(tmp_path, text):
    path = tmp_path / "onboarding.yaml"
    path.write_text(f"steps:\n{text}", encoding="utf-8")
    return path


def test_lengths_add_up_along_what_is_needed_and_only_before_what_blocks(tmp_path):
    takes = "    takes: {{days: {days}, source: z}}\n"
    text = (
        STEP.format(code="A")
        + takes.format(days=3)
        + STEP.format(code="B")
        + takes.format(days=5)
        + "    needs: [A]\n"
    )
    text += (
        STEP.format(code="C")
        + "    needs: [B]\n    blocks: true\n"
        + STEP.format(code="D")
        + takes.format(days=90)
        + "    needs: [C]\n"
    )
    steps = read_steps(written(tmp_path, text))
    assert on_the_way(steps) == {"A", "B", "C"}
    assert [step.days for step in steps] == [3, 5, None, 90]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("needs: [B]", "the step 'B'"),
        ("takes: {days: 3}", "a length without its source"),
        ("takes: {}", "no length"),
        ("takes: {days: x, source: z}", "a whole number"),
        ("takes: {unknown: false}", "allowed: true"),
    ],
)
def test_a_wrong_need_or_length_is_a_fault_with_file_and_line(tmp_path, line, told):
    with pytest.raises(ModelError, match=r"onboarding\.yaml:\d+") as caught:
        read_steps(
            written(tmp_path, STEP.format(code="A") + f"    {line}\n" + STEP.format(code="B"))
        )
    assert told in str(caught.value)
