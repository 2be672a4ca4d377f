"""The hidden sheet of words: what goes with the word of another column stands together."""

from itertools import groupby

from subcontract_core.report.text.language import Language
from subcontract_core.report.text.offered import offered
from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.workbook.wording import Wording
from subcontract_core.scenario.workbook.words_sheet import decided_list, words_of

FI = Language("fi", strict=True)


def _rows(sheet, key):
    wording = Wording(FI, offered(FI))
    of = next(one for one in sheets() if one.name == sheet)
    for column in of.columns:
        rows = list(words_of(wording, of, column))
        if column.key == key:
            return rows
    raise AssertionError(key)


def test_the_terms_of_a_model_stand_one_below_another_beside_its_name():
    # the list of a row counts rows from the first with the model's name
    rows = _rows("terms", "term")
    models = [shown for shown, _ in groupby(row[3] for row in rows)]
    assert len(models) == len(set(models))
    assert "Helsingin Jobcenter: toimeksianto sovelluksen kautta" in models


def test_what_two_columns_decide_never_shares_a_name():
    names = [
        {row[3] for row in _rows(sheet, key)}
        for sheet, key in (("terms", "term"), ("terms", "value"), ("law", "value"))
    ]
    assert not names[0] & names[1] and not names[0] & names[2] and not names[1] & names[2]


def test_the_list_of_a_row_follows_its_own_row():
    terms = next(one for one in sheets() if one.name == "terms")
    formula = decided_list(Wording(FI, offered(FI)), terms, "terms.term", 6)
    assert "MATCH($A7," in formula and formula.endswith("COUNTIF('Sanat'!$D:$D,$A7),1)")
