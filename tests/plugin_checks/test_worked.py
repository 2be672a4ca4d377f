"""A case that an author worked out: the first line that differs, and how it came about."""

import pytest

from subcontract_core.plugin_checks import worked_case
from subcontract_core.plugin_checks.worked import first_that_differs


def test_a_case_to_the_cent_is_silent_and_a_cent_more_is_explained():
    # Imatra, July 2021: 13 hours at 11.00 (Innokylä: Eksoten ryhmämuotoinen alihankintamalli)
    case = ("eksote-external", "imatra-2021-07", "P1")
    with pytest.raises(AssertionError, match="wage is .*, worked out as 0.01") as error:
        worked_case(*case, {"wage": "0.01"})
    found = str(error.value).partition("wage is ")[2].partition(",")[0]
    worked_case(*case, {"wage": found})
    assert "€" in str(error.value)


def test_a_line_that_is_not_there_is_nothing():
    case = ("work-activity", "imatra-2021-07", "P1")
    worked_case(*case, {"wage": "0.00"})
    with pytest.raises(AssertionError, match="no such line"):
        worked_case(*case, {"wage": "1.00"})


def test_an_explanation_that_was_kept_is_compared_line_by_line():
    case = ("eksote-external", "imatra-2021-07", "P1", {})
    kept = "one\n  two   words\n\nthree"
    assert first_that_differs(kept, "one\ntwo words\nthree\n") == ""
    assert first_that_differs(kept, "one\ntwo words\n3") == "line 3 says: 3\nkept was:   three"
    assert "says: (no line)" in first_that_differs(kept, "one\ntwo words")
    with pytest.raises(
        AssertionError, match="wage is explained otherwise.\nline 1 says: "
    ) as error:
        worked_case(*case, explained={"wage": "192.00 in all"})
    assert "kept was:   192.00 in all" in str(error.value)
