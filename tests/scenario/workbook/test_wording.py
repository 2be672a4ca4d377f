"""The words of a workbook: each reads back as the word of the format that it stands for."""

from types import SimpleNamespace

from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook.columns import Column, SheetOf
from subcontract_core.scenario.workbook.wording import Wording

KIND = Column("kind", "choice", options=("company", "public"))
SHEET = SheetOf("buyers", (KIND,))


def wording(texts, **known):
    words = SimpleNamespace(code="xx", has=texts.__contains__, text=texts.__getitem__)
    return Wording(words, known)


def test_words_that_two_options_would_share_are_left_as_they_are_in_the_format():
    shared = {"workbook.option.company": "Kind", "workbook.option.public": "kind"}
    assert wording(shared).texts("buyers.kind", KIND) == {"company": "Kind", "public": "public"}


def test_a_word_that_is_another_option_is_not_used_for_this_one():
    swapped = {"workbook.option.company": "public"}
    assert wording(swapped).texts("buyers.kind", KIND)["company"] == "company"


def test_a_word_with_a_comma_is_not_used_where_several_stand_in_one_cell():
    many = Column("kind", "choice", many=True, options=("company",))
    comma = {"workbook.option.company": "firm, or shop"}
    assert wording(comma).texts("buyers.kind", many)["company"] == "company"
    assert wording(comma).texts("buyers.kind", KIND)["company"] == "firm, or shop"


def test_a_column_is_called_by_its_own_words_then_by_those_of_its_field_then_by_its_key():
    own = {"workbook.column.buyers.kind": "what it is", "field.kind": "sort"}
    assert wording(own).heading(SHEET, KIND) == "What it is"
    assert wording({"field.kind": "sort"}).heading(SHEET, KIND) == "Sort"
    assert wording({}).heading(SHEET, Column("housing.new_rent")) == "housing: new rent"


def test_the_name_of_a_sheet_is_no_longer_than_a_spreadsheet_allows():
    assert len(wording({"workbook.sheet.buyers": "x" * 40}).name("buyers")) == 31
    assert Wording(Language("fi", strict=True), {}).name("people") == "Ihmiset"
