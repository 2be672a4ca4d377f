"""Closed sets of words: one definition, from which come words of files and numbers of columns."""

import numpy as np
import pytest

from subcontract_core.base.codes import Codes
from subcontract_core.base.dates import Weekday
from subcontract_core.scenario.types import BuyerKind, LivesOn, PensionKind


def every_set():
    return sorted(Codes.__subclasses__(), key=lambda codes: codes.__name__)


@pytest.mark.parametrize("codes", every_set(), ids=lambda codes: codes.__name__)
def test_the_numbers_of_a_set_go_up_from_nothing_in_the_order_of_its_words(codes):
    assert [codes.of(word) for word in codes.words()] == list(range(len(codes)))


def test_a_column_of_numbers_is_compared_with_a_member():
    column = np.array([0, 1, 2, 1])
    assert (column == LivesOn.DISABILITY_PENSION).tolist() == [False, True, False, True]


def test_a_member_is_written_in_a_file_as_its_word():
    assert PensionKind.EARNINGS_RELATED_PARTIAL.word == "earnings_related_partial"
    assert PensionKind.of("earnings_related_partial") is PensionKind.EARNINGS_RELATED_PARTIAL


@pytest.mark.parametrize("word", ["Rent", "MON", "", "monday"])
def test_a_word_that_a_set_does_not_have_is_refused_with_those_it_has(word):
    with pytest.raises(ValueError, match="mon, tue, wed, thu, fri, sat, sun"):
        Weekday.of(word)


def test_municipalities_their_authorities_counties_and_the_state_are_public_buyers_and_nobody_else():
    # a joint municipal authority is a public body as its municipalities are (Local Government Act)
    public = {"municipality", "joint_authority", "wellbeing_county", "state"}
    assert {kind.word for kind in BuyerKind if kind.is_public} == public
