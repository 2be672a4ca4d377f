"""Cards to cut and the answer sheet."""

from subcontract_core.report.html.training_cards import answer_sheet, card_sheets, drawn
from subcontract_core.report.text.language import Language
from subcontract_core.training import load_deck, play

FI = Language("fi")


def test_eight_cards_are_on_a_sheet_each_with_its_week_its_picture_and_its_choices():
    played = play(load_deck("month-60"))
    (sheet,) = card_sheets(played, FI)
    assert sheet.count('class="card"') == 8 and sheet.count("<svg") == 8
    assert "Viikko 2" in sheet and "Tilaaja peruu tiistain 12.5. siivouksen." in sheet
    assert sheet.count("yhtä paljon") == 8


def test_no_card_tells_the_answer():
    played = play(load_deck("month-60"))
    text = "".join(card_sheets(played, FI))
    assert "€" not in text and "P1: velat" not in text


def test_a_pair_guesses_once_alone_and_once_together_for_each_round():
    played = play(load_deck("month-30"))
    sheet = answer_sheet(played, FI)
    assert sheet.count('class="guess"') == 2 * 3 * 3
    assert "Älä kirjoita kenenkään nimeä" in sheet


def test_each_thing_that_can_happen_has_a_picture_of_its_own():
    deck = load_deck("month-90")
    assert len({drawn(card) for card in deck}) == len({card.verb for card in deck})
