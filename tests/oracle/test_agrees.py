"""A comparison says of thousands of invented people, month by month and line by line, what the
oracle reckons from the law, to the cent.
"""

from attrs import evolve
import pytest

from oracle.asking import asked
from oracle.people import BLOCKS, SIZE, block
from oracle.reckoning import lines
from support.counts import count


@pytest.mark.parametrize("number", range(BLOCKS))
def test_every_line_of_every_month_is_what_the_law_says(number):
    lives = block(number, SIZE)
    told = asked(lives)
    wrong = []
    for place, life in enumerate(lives):
        idle = evolve(life, pays=(0,) * len(life.pays))
        for said, reckoned in ((told.worked, lines(life)), (told.today, lines(idle))):
            for kind, amounts in reckoned.items():
                found = said[kind][:, place].tolist() if kind in said else [0] * len(amounts)
                if found != amounts:
                    wrong.append((kind, life, amounts, found))
    assert not wrong, wrong[:3]
    count("person-years reckoned by the oracle", len(lives))


def test_no_line_of_money_is_left_out():
    told = asked(block(0, SIZE))
    known = {kind for life in block(0, SIZE) for kind in lines(life)}
    paid = {kind for kind, amounts in told.worked.items() if amounts.any()}
    assert paid - known <= {"wage"}


def test_there_are_five_thousand_years():
    assert BLOCKS * SIZE >= 5_000
