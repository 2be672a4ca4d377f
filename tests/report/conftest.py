"""A missing text is an error in these tests; a user would see the key."""

import pytest


@pytest.fixture(autouse=True)
def strict_texts(monkeypatch):
    monkeypatch.setenv("SUBCONTRACT_STRICT_TEXTS", "1")
