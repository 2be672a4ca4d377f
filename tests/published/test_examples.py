"""Every published example comes out of a comparison as its source says."""

import pytest

from published.examples import EXAMPLES
from published.questions import told


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_comparison_says_what_the_source_says(example):
    outcome = example.outcome()
    months = len(example.life.pays)
    found = {kinds: told(outcome, kinds, months) for kinds in example.lines}
    assert found == dict(example.lines), example.source


def test_every_example_has_its_source_and_a_name_of_its_own():
    names = [example.name for example in EXAMPLES]
    assert len(set(names)) == len(names) > 40
    assert all(example.source for example in EXAMPLES)
