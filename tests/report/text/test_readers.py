"""Every finding has words for those who read it: the person, the coach, the staff."""

import re

import pytest

from subcontract_core.base.catalogues import texts_by_key
from subcontract_core.report.text import readers as lists
from subcontract_core.report.text.language import LANGUAGES
from subcontract_core.report.text.readers import Reader, readers
from support import finding_readers as table
from support.source import source_files

CODES = sorted(
    key.removeprefix("finding.") for key in texts_by_key("en") if key.startswith("finding.")
)


PERSON, COACH, STAFF = Reader.PERSON, Reader.COACH, Reader.STAFF


def test_every_finding_has_its_row_in_the_table_of_readers():
    """Of the core, of every plugin, of the economy and of chance: a new code is added to it."""
    assert len(set(table.ALL)) == len(table.ALL)
    assert set(table.ALL) == set(CODES) | _made()


def _made():
    """The codes that the source makes findings with."""
    made = re.compile(r"\bFinding\(\s*\"([a-z_0-9.]+)\"")
    return {code for path in source_files() for code in made.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize(
    ("codes", "who"),
    [
        (table.OWN_WORDS, {PERSON, COACH, STAFF}),
        (table.BOX, {PERSON, COACH, STAFF}),
        (table.MONEY, {PERSON, COACH, STAFF}),
        (table.OPEN, {COACH, STAFF}),
        (table.COACH, {COACH, STAFF}),
        (table.STAFF, {STAFF}),
    ],
)
def test_a_finding_is_read_by_whom_the_table_says(codes, who):
    assert {code: readers(code) for code in codes} == dict.fromkeys(codes, frozenset(who))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reader_of_a_finding_has_words_for_it(language):
    texts = texts_by_key(language)
    for code in table.OWN_WORDS:
        assert texts[f"selko.finding.{code}"], code
    for code in table.BOX:
        assert texts[f"selko.todo.{code}"], code
    for code in table.ALL:  # the coach's and the staff's
        assert texts[f"finding.{code}"], code
    assert texts["selko.open"]


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
