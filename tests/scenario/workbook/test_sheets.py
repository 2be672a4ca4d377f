"""Which sheet is what, in whose words."""

from subcontract_core.scenario.workbook import read_workbook
from support.filled_workbooks import refusal_of, workbook_of

PEOPLE = [["people.id", "people.birth_year"], ["P1", 1990]]


def test_empty_rows_are_skipped_and_sheets_and_columns_may_be_moved_and_renamed(tmp_path):
    rows = [
        ["Syntymävuosi", "Tunnus"],
        ["people.birth_year", "people.id"],
        [None, None],
        [1990, "P1"],
        [" ", None],
        [1991, "P2"],
    ]
    path = workbook_of(tmp_path, people=[["x"]][:0], Ihmiset=rows)
    assert [(person.id, person.birth_year) for person in read_workbook(path).people] == [
        ("P1", 1990),
        ("P2", 1991),
    ]


def test_a_wrong_choice_is_told_in_the_words_of_the_workbooks_lists(tmp_path):
    lists = [
        ["words.column", "words.code", "words.text"],
        *[
            ["people.lives_on", code, text]
            for code, text in (("none", "ei mitään"), ("disability_pension", "työkyvyttömyyseläke"))
        ],
        ["people.housing.spouse", "true", "kyllä"],
        ["people.housing.spouse", "false", "ei"],
    ]
    head = [
        "people.id",
        "people.birth_year",
        "people.lives_on",
        "people.housing.kind",
        "people.housing.spouse",
        "people.housing.rent",
    ]
    good = read_workbook(
        workbook_of(
            tmp_path,
            people=[head, ["P1", 1990, "Työkyvyttömyyseläke", "rent", "ei", 500]],
            words=lists,
        )
    )
    assert (
        good.people[0].lives_on == "disability_pension" and good.people[0].housing.spouse is False
    )
    first, second = refusal_of(
        workbook_of(
            tmp_path,
            people=[head, ["P1", 1990, "työkyvyttömyyseläkke", "rent", "ehkä", 500]],
            words=lists,
        )
    )
    assert (first.place, first.to_do) == (
        "people!C2",
        "Did you mean 'työkyvyttömyyseläke'?",
    ) and first.allowed.startswith("ei mitään, työkyvyttömyyseläke")
    assert (second.place, second.allowed) == ("people!E2", "kyllä, ei")
