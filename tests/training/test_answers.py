"""The session by the minute, and which cards are worth a vote."""

from attrs import evolve
import pytest

from subcontract_core.training import load_deck, play
from subcontract_core.training.answers import Vote, answers, schedule


def test_an_hour_has_four_rounds_of_nine_minutes_and_ten_to_talk():
    parts = [(part.name, part.first, part.last) for part in schedule(60, 4)]
    assert parts == [
        ("people", 0, 5),
        ("round", 5, 14),
        ("round", 14, 23),
        ("round", 23, 32),
        ("round", 32, 41),
        ("whole", 41, 50),
        ("debrief", 50, 60),
    ]


@pytest.mark.parametrize(("minutes", "rounds"), [(30, 2), (90, 6), (45, 3), (240, 16), (10, 1)])
def test_the_parts_follow_each_other_to_the_end(minutes, rounds):
    parts = schedule(minutes, rounds)
    assert parts[0].first == 0 and parts[-1].last == minutes
    assert all(one.last == then.first for one, then in zip(parts, parts[1:], strict=False))


def test_a_card_that_is_not_computed_or_moves_all_alike_is_not_voted_on():
    deck = load_deck("month-60")
    wanted = ("rain", "late-money", "every-friday")
    cards = {card.id: card for card in deck if card.id in wanted}
    nobody_waits = evolve(cards["late-money"], id="borne", waits=())
    played = play(evolve(deck, cards=(*cards.values(), nobody_waits)))
    votes = {one.card.id: one.vote for one in answers(played)}
    assert votes == {
        "rain": Vote.YES,
        "late-money": Vote.YES,
        "every-friday": Vote.NOT_COMPUTED,
        "borne": Vote.SAME_FOR_ALL,  # every model pays on its day: nobody's money moves
    }


def test_a_card_is_answered_in_the_model_that_it_asks_about():
    played = play(load_deck("month-30"))
    found = {one.card.id: one.model for one in answers(played)}
    assert found["rain"] == "eksote-external"
    assert found["late-money"] == "siunsote-light-entrepreneur"
