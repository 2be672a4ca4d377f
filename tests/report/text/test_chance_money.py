"""The money of drawn years in sentences, in every language."""

from attrs import evolve
import pytest

from subcontract_core.analysis.counted import Count
from subcontract_core.analysis.counted_money import Three, money_of
from subcontract_core.report.text.chance_money import of_organiser, of_person
from subcontract_core.report.text.language import Language
from support.chances import chance
from support.drawn_moneys import money

ENGLISH = Language("en", strict=True)


def found(**changes):
    (one,) = money_of([money()], [chance()])
    return evolve(one, **changes)


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_sentence_is_there_in_each_language(code):
    language = Language(code, strict=True)
    every = dict.fromkeys(
        ("off_wholly", "off_in_part", "off_untold", "ill_paid", "ill_unpaid"), True
    )
    for hits in (0, 40):
        one = found(asked_back=Count(hits, 0, 100), about=400_00, **every)
        told = of_person(one, language)
        assert len(told) == 6
        seller = evolve(one.organiser, seller="organiser", loses=Count(hits, 0, 100))
        for margin in (None, Three(-1, 0, 1)):
            assert list(
                of_organiser(evolve(one, organiser=evolve(seller, margin=margin)), language)
            )


def test_asked_back_is_so_many_of_twenty_and_about_how_much():
    told = of_person(found(asked_back=Count(10, 0, 100), about=400_00), ENGLISH)[0]
    assert "in 2 of 20 like this" in told and "€400.00" in told
    assert "not known" in of_person(found(asked_back=Count(0, 100, 100)), ENGLISH)[0]


def test_a_model_that_pays_for_what_is_called_off_says_so_plainly():
    told = " ".join(of_person(found(), ENGLISH))
    assert "called off are paid in full" in told and "the money hardly does" in told


def test_where_nobody_sells_nothing_is_told_of_a_seller():
    one = found(organiser=evolve(found().organiser, seller="", cost=None, pay=None))
    assert list(of_organiser(one, ENGLISH)) == []


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
@pytest.mark.parametrize("what", ["margin", "cost", "pay"])
@pytest.mark.parametrize(("most", "sums"), [(500_00, 1), (500_01, 3)])
def test_what_is_the_same_in_every_draw_is_said_once(code, what, most, sums):
    """Not "500.00 to 500.00, typically 500.00"; with a cent of difference it is a span again."""
    nothing = evolve(found().organiser, seller="organiser", margin=None, cost=None, pay=None)
    organiser = evolve(nothing, **{what: Three(500_00, 500_00, most)})
    told = " ".join(of_organiser(evolve(found(), organiser=organiser), Language(code, strict=True)))
    assert told.count("500") == sums


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_visits_that_are_called_off_are_said_not_to_be_invoiced_where_no_fee_is_told(code):
    language = Language(code, strict=True)
    plain = evolve(found().organiser, seller="organiser", fee_untold=False)
    for is_open in (False, True):
        one = found(organiser=evolve(plain, fee_untold=is_open))
        said = language.text("chance.fee_untold") in list(of_organiser(one, language))
        assert said is is_open
