"""Every finding has words for those who read it: the person, the coach, the staff."""

import re

import pytest

from subcontract_core.base.catalogues import texts_by_key
from subcontract_core.report.text import readers as lists
from subcontract_core.report.text.language import LANGUAGES
from subcontract_core.report.text.readers import Reader, readers

CODES = sorted(
    key.removeprefix("finding.") for key in texts_by_key("en") if key.startswith("finding.")
)


@pytest.mark.parametrize("code", CODES)
def test_each_reader_of_a_finding_has_words_for_it_in_every_language(code):
    for language in LANGUAGES:
        texts = texts_by_key(language)
        if Reader.PERSON in readers(code):
            own = (f"selko.finding.{code}", f"selko.todo.{code}")
            assert code in lists.BY_THE_MONEY or any(key in texts for key in own)
        assert texts[f"finding.{code}"]  # the coach's and the staff's


def test_what_is_not_listed_is_for_the_coach_and_never_for_the_person():
    assert readers("something_new") == {Reader.COACH, Reader.STAFF}
    # Money that may be asked back is a threat to the person; what to tell is a box to tick.
    for code in ("housing_asked_back", "pension_asked_back", "under_trainee_wage", "yel_watch"):
        assert readers(code) == {Reader.COACH, Reader.STAFF}


def test_sums_of_the_seller_are_for_the_staff_alone():
    assert readers("break_even") == readers("group_size") == {Reader.STAFF}


def test_the_lists_name_only_findings_that_exist_and_none_is_on_two_of_them():
    parts = (
        lists.OF_PENSION,
        lists.OF_THE_REST,
        lists.BOXES,
        lists.BY_THE_MONEY,
        tuple(lists.OF_STAFF),
    )
    named = [code for part in parts for code in part]
    assert len(named) == len(set(named)) and set(named) <= set(CODES)


def test_an_easy_text_is_one_of_a_listed_finding():
    prefixes = ("selko.finding.", "selko.todo.")
    keys = [key for key in texts_by_key("fi") if key.startswith(prefixes)]
    codes = {re.sub(r"\.(short|fee|months|one)$", "", key.split(".", 2)[2]) for key in keys}
    assert codes <= lists.ON_PAGE_ONE
