"""What models, values and acts are called on a page."""

import re

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.model.catalogue import installed_law
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.labels import act, in_sentence
from subcontract_core.report.text.language import Language
from support.invented_models import compared, finding, with_findings

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def test_the_act_has_its_finnish_name_on_a_finnish_page():
    shown = text(with_findings(compared(), finding("double_booking", "stop", person=[0])), FI)
    assert "avustuslaki 1/2030, 1 §" in shown


def test_every_act_of_the_law_has_its_finnish_name_on_a_finnish_page():
    law = installed_law()
    names = {
        act(FI, entry.act, entry.section)
        for entry in (*law.parameters.values(), *law.rules.values())
    }
    assert "kaupan alan työehtosopimus" in names
    assert [
        name
        for name in names
        if re.search(r"\b(act|agreement|criteria|decree|of|the)\b", name, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Margin", "margin"),
        ("VAT", "VAT"),
        ("YEL premium", "YEL premium"),
        ("A share", "a share"),
        ("", ""),
    ],
)
def test_a_name_inside_a_sentence_loses_its_capital_unless_it_is_an_abbreviation(name, inside):
    assert in_sentence(name) == inside
