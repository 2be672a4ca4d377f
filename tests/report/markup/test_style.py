"""The style of what stands inside somebody else's page touches nothing outside it."""

import re

import pytest

from subcontract_core.report.markup.style import NOTEBOOK, PICTURE, inside


def selectors(sheet):
    plain = re.sub(r"@(?:media|container)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}", r"\1", sheet)
    return [one.strip() for one in re.findall(r"([^{}]+)\{", plain)]


def test_every_rule_inside_a_scope_begins_with_it():
    found = selectors(inside(".mine"))
    assert len(found) >= 8 and all(one.startswith(".mine ") for one in found)


@pytest.mark.parametrize("sheet", [NOTEBOOK, PICTURE], ids=["notebook", "picture"])
def test_no_rule_of_ours_changes_the_page_around(sheet):
    assert all(
        one.startswith((".subcontract", ".drawn", ".subcontract-picture"))
        for one in selectors(sheet)
    )
    assert sheet.count("{") == sheet.count("}")
