"""Steps and facts stand in a file of their own or in the description of the model."""

from subcontract_core.base import located_yaml
from subcontract_core.model.described_part import facts_of, steps_of
from subcontract_core.model.onboarding_file import read_steps

STEPS = """\
  - {code: contract, title: A contract, actor: The co-operative, source: A document}
"""


def test_a_description_says_its_steps_itself(tmp_path):
    described = tmp_path / "own.yaml"
    described.write_text(f"format: subcontract-model/1\nid: own\nsteps:\n{STEPS}", "utf-8")
    alone = tmp_path / "onboarding.yaml"
    alone.write_text(f"steps:\n{STEPS}", "utf-8")
    for path in (described, alone):
        assert [step.code for step in read_steps(path)] == ["contract"]


def test_a_file_of_its_own_is_read_as_it_is():
    text = "format: subcontract-model/1\nfacts: {roles: {}}\n"
    inside = facts_of(located_yaml.read("own.yaml", text))
    alone = facts_of(located_yaml.read("facts.yaml", "roles: {}\n"))
    assert list(inside.value) == list(alone.value) == ["roles"]
    assert steps_of(located_yaml.read("o.yaml", "steps: []\n")).child("steps") is not None
