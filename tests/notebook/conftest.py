"""A callback that fails fails the test."""

import pytest

from subcontract_core.notebook.outcome_board import Board


@pytest.fixture(autouse=True)
def no_failures(monkeypatch):
    """Every board that a test makes has run without a fault of ours when the test is over."""
    made = []
    original = Board.__init__

    def remember(self, *arguments, **options):
        made.append(self)
        original(self, *arguments, **options)

    monkeypatch.setattr(Board, "__init__", remember)
    yield
    assert [
        failure
        for board in made
        for failure in board.failures
        if not getattr(board, "is_expected_to_fail", False)
    ] == []
