"""Onboarding as data: what a step needs, how long it takes, and the first possible day."""

from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.verbs.onboarding import on_the_way

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
