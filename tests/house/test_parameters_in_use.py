"""What the rules read is in the YAML, and what is in the YAML is read by a rule or says why it
is kept.
"""

import ast
from functools import lru_cache
import re

from subcontract_core.finland.law import law_of_finland
from support.paths import ROOT

ASKING = ("cents", "amount", "rate", "count", "select", "choice")


@lru_cache(maxsize=1)
def trees():
    paths = [
        path
        for folder in ("src/subcontract_core", "plugins")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "tests" not in path.parts
    ]
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]


def texts():
    """Every text of the code, docstrings included: a name that stands in none of them is read
    by nothing.
    """
    return {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def patterns():
    """Names that the code puts together, such as f"housing.{kind}.review_months"."""
    joined = (
        node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
    )
    parts = [
        [part.value if isinstance(part, ast.Constant) else None for part in node.values]
        for node in joined
    ]
    # The branch must stand in the code: a name that is all placeholder would match everything.
    named = [texts for texts in parts if texts[0] and "." in texts[0]]
    return [
        re.compile("".join("[a-z0-9_.]+" if text is None else re.escape(text) for text in texts))
        for texts in named
    ]


def test_every_parameter_that_the_code_asks_for_by_name_exists():
    asked = {
        (str(path.relative_to(ROOT)), node.args[0].value)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ASKING
        and len(node.args) > 1
        if isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and "." in node.args[0].value
    }
    assert len(asked) > 50
    assert (
        sorted((path, name) for path, name in asked if name not in law_of_finland().parameters)
        == []
    )


def test_every_parameter_is_read_by_a_rule_or_has_a_note():
    body, written, formed = law_of_finland(), texts(), patterns()
    named = {name for rule in body.rules.values() for name in rule.reads}
    unused = [
        name
        for name, parameter in body.parameters.items()
        if name not in named
        and name not in written
        and not parameter.note
        and not any(p.fullmatch(name) for p in formed)
    ]
    assert unused == []


def test_every_act_of_a_value_is_named_and_every_value_was_checked():
    values = [
        (name, value)
        for name, parameter in law_of_finland().parameters.items()
        for value in parameter.values
    ]
    assert [name for name, value in values if not value.source or value.checked_on is None] == []
    assert [
        name for name, parameter in law_of_finland().parameters.items() if not parameter.act
    ] == []
