"""What was found: evidence and disagreement beside the marks."""

from subcontract_core.quality import Assessment, Score
from subcontract_core.report.html.quality_found import foot, found_rows
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)
OURS = Assessment("coaches", None, {"Q01": Score(2, "our own list", True), "Q02": Score(3)})
THEIRS = Assessment("workers", None, {"Q01": Score(4)})


def test_what_it_is_seen_from_and_who_saw_it_otherwise_stands_with_the_criterion():
    page = str(found_rows([OURS, THEIRS], EN))
    assert "coaches: our own list; some of us saw it otherwise" in page
    assert page.count("<small>") == 1 and "you differ: talk" in page


def test_who_has_not_assessed_a_criterion_is_named():
    assert "not assessed by: workers" in str(found_rows([OURS, THEIRS], EN))


def test_an_empty_mark_is_said_to_be_unknown():
    assert "empty = we do not know" in str(foot(EN))
