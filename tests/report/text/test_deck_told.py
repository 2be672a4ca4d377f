"""What a deck made up is said to whoever trains with it."""

import pytest

from subcontract_core.report.text.deck_told import model_name, waits_told
from subcontract_core.report.text.language import Language
from subcontract_core.training import load_deck, play


@pytest.fixture(scope="module")
def played():
    return play(load_deck("month-30"))


def test_which_model_waits_for_a_late_buyer_is_said_to_be_made_up(played):
    (told,) = waits_told(played, Language("en"))
    assert told.startswith("Made up") and "light entrepreneur" in told


def test_a_model_has_its_title_without_its_id(played):
    assert model_name(played, "jobcenter-app", Language("fi")).startswith("Helsingin Jobcenter")
