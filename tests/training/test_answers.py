"""The session by the minute, and which cards are worth a vote."""

import pytest

from subcontract_core.training import load_deck, play
from subcontract_core.training.answers import answers, schedule


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


def test_a_card_that_moves_nobody_is_talked_about_and_not_voted_on():
    played = play(load_deck("month-30"))
    voted = {one.card.id: one.is_voted for one in answers(played, "eksote-external")}
    assert voted["rain"] and voted["one-more"] and not voted["late-money"]
