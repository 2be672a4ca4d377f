"""How much may still be earned, in a sentence."""

import pytest

from subcontract_core.notebook.views.headroom import Headroom, headroom_html
from subcontract_core.report.text.language import Language

EN = Language("en")


@pytest.mark.parametrize(
    ("counted", "said"),
    [(8375_8, "still earn €0.01"), (8375_9, "exactly at the edge"), (8376_0, "€0.01 over")],
)
def test_the_sentence_turns_at_the_very_cent_of_the_limit(counted, said):
    assert said in headroom_html(
        (Headroom("earnings_limit", "cliff", 0, counted, 8375_9),), "P1", 2021 * 12 + 8, EN
    )


def test_a_person_without_a_limit_is_told_so():
    assert "no limit" in headroom_html((), "P1", 2021 * 12 + 8, EN)
