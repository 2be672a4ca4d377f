"""The drawing of the first money: an arrow a step, and the same in words and rows."""

from datetime import date
from html import unescape
import re

import pytest

from subcontract_core.report.charts.money_path import (
    money_path_drawing,
    sentence,
    step_rows,
    what,
)
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.training.money_path import Path, Step

DAY = date(2026, 5, 29)
PATH = Path(
    "jobcenter-app",
    (
        Step("invoices", "buyer", "platform", DAY, ("invoice_net", "invoice_vat"), 7_279),
        Step("payouts", "platform", "person", DAY, ("assignment_fee",), 4_000),
        Step("payouts", "person", "platform", DAY, ("service_fee",), None),
    ),
    "platform",
)
EN = Language("en", strict=True)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_step_is_an_arrow_and_a_row(code):
    language = Language(code, strict=True)
    drawn = str(money_path_drawing(PATH, language))
    assert drawn.count("<polygon") == 3 == len(step_rows(PATH, language))
    assert 'role="img"' in drawn and sentence(PATH, language) in unescape(drawn)


def test_what_is_sent_has_its_amount_and_what_nobody_knows_is_no_nought():
    assert what(PATH.steps[1], EN).endswith("€40.00")
    assert "0.00" not in what(PATH.steps[2], EN)


SIX = ("organiser", "person", "tax", "pension_insurer", "insurers")


def feet_of_names(payees):
    """The heights at which the parties' names stand."""
    steps = tuple(Step("p", "buyer", name, DAY, ("invoice_net",), 1) for name in payees)
    language = Language("sv", strict=True)
    drawn = str(money_path_drawing(Path("eksote-external", steps, "organiser"), language))
    return re.findall(r'<text[^>]*y="(\d+)"[^>]*font-weight', drawn)


def test_names_that_would_meet_stand_on_two_lines():
    # Swedish: Skatteförvaltningen, Arbetspensionsförsäkrare, Övriga försäkrare beside each other
    assert len(set(feet_of_names(SIX))) == 2
    assert len(set(feet_of_names(SIX[:2]))) == 1
