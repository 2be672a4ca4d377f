"""The steps of a model in YAML: all faults at once, each with file and line."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model.onboarding_file import read_steps

STEP = "  - code: {code}\n    title: {{en: x}}\n    actor: {{en: y}}\n    source: z\n"


def written(tmp_path, text):
    path = tmp_path / "onboarding.yaml"
    path.write_text(f"steps:\n{text}", encoding="utf-8")
    return path


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
