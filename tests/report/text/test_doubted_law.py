"""Which values of the law were really used, and which of them are in doubt."""

from subcontract_core.report.text.doubted_law import (
    doubtful,
    names_read,
    values_read,
)
from support.invented_models import compared


def test_a_doubt_is_told_only_of_a_value_that_was_read():
    comparison = compared()
    read = names_read(comparison)
    assert "grant.limit" in read
    assert {doubt.parameter.name for doubt in doubtful(comparison)} <= read
    assert {parameter.name for parameter, _ in values_read(comparison)} == read
