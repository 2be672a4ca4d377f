"""The five stages of supported employment (THL Työpaperi 18/2023)."""

from subcontract_core.quality import STAGES
from subcontract_core.quality.stages import REVIEW_MONTHS
from subcontract_core.report.text.language import Language


def test_there_are_five_and_the_plan_is_reviewed_after_3_6_and_12_months():
    assert [stage.number for stage in STAGES] == [1, 2, 3, 4, 5]
    first = [Language("en", strict=True).text(key) for key in STAGES[0].keys]
    assert all(any(f"{month}" in text for text in first) for month in REVIEW_MONTHS)
