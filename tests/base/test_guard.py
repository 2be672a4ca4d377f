"""What every reader holds to: how deep, and suggestions that stay cheap."""

import pytest
import yaml

from subcontract_core.base.faults import Faults
from subcontract_core.base.guard import MOST_DEPTH, close_to
from subcontract_core.base.located_yaml import read
from support.proportion import seconds_of
from support.readers import YAML


def test_values_may_be_as_deep_as_the_guard_says_and_no_deeper():
    for depth, count in ((MOST_DEPTH, 0), (MOST_DEPTH + 1, 1)):
        faults = Faults()
        read("a.yaml", "[" * depth + "]" * depth, faults)
        assert len(faults.found) == count


def _by_yaml(tree):
    """What the library itself makes of a text, with texts for scalars."""
    if isinstance(tree, yaml.ScalarNode):
        return None if tree.tag.endswith(":null") else tree.value
    if isinstance(tree, yaml.SequenceNode):
        return [_by_yaml(item) for item in tree.value]
    return {key.value: _by_yaml(value) for key, value in tree.value}


def _plain(node):
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return (
        {key: _plain(item) for key, item in node.value.items()}
        if isinstance(node.value, dict)
        else node.value
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: ~\nb: 'null'\nc:\nd: \"\"\ne: Null\n",
        "- [1, {a: b}]\n-\n- - x\n  - y\n",
        "{a: [], b: {}, c: |\n  two\n  lines\n}\n".replace("|\n  two\n  lines\n", "x"),
        "a: >\n  folded\n  text\nb: |\n  kept\n",
    ],
)
def test_the_guard_reads_what_the_library_reads(text):
    assert _plain(read("a.yaml", text)) == _by_yaml(yaml.compose(text, Loader=yaml.SafeLoader))


@pytest.mark.parametrize("reader", YAML, ids=lambda reader: reader.name)
def test_the_guard_reads_every_sample_as_the_library_does(reader):
    assert _plain(read("a.yaml", reader.sample.decode())) == _by_yaml(
        yaml.compose(reader.sample, Loader=yaml.SafeLoader)
    )


def test_a_suggestion_for_a_word_without_end_costs_nothing():
    assert (
        seconds_of(lambda: close_to("x" * 1_000_000, [f"name_{number}" for number in range(100)]))
        < 0.1
    )
