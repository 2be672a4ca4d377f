"""The people of a deck in easy language, from what the engine knows of them today."""

from subcontract_core.report.html.training_stories import stories, story
from subcontract_core.report.text.language import Language
from subcontract_core.training import load_deck, play

FI = Language("fi")


def test_a_story_tells_what_the_person_lives_on_and_how_much_that_is():
    played = play(load_deck("month-30"))
    # P1: national pension 787.07, guarantee pension 203.83, housing allowance 429.10 = 1420.00
    assert story(played, 0, FI) == [
        "Saan eläkettä.",
        "Asun vuokralla ja saan asumistukea.",
        "Minulla on velkaa.",
        "Palkasta maksetaan velkaa.",
        "Nyt minulla on noin\u00a01\u00a0420\u00a0euroa kuukaudessa.",
    ]
    assert "Saan myös toimeentulotukea." in story(played, 1, FI)
    assert "Minulla on velkaa." not in story(played, 2, FI)


def test_everybody_of_the_group_has_a_box():
    played = play(load_deck("month-30"))
    assert stories(played, FI).count('class="story"') == 4
