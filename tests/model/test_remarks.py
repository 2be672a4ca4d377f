"""Remarks are for authors: the last one on a thing counts, and a model that is tried anew begins
anew.
"""

from subcontract_core.model import remarks
from subcontract_core.model.authors import Author


def test_remarks_are_kept_once_and_forgotten_by_name(monkeypatch):
    monkeypatch.setattr(remarks, "_NOTED", {})
    mine, other = Author("mine"), Author("other")
    remarks.note(mine, "price", "slow", "took 1.2 s")
    remarks.note(mine, "price", "slow", "took 1.3 s")
    remarks.note(other, "price", "slow", "took 2 s")
    remarks.leave_out(other, "left out")
    assert remarks.noted() == ("took 1.3 s", "took 2 s")
    assert remarks.left_out() == (("other", "left out"),)
    remarks.forget("other")
    assert (remarks.noted(), remarks.left_out()) == (("took 1.3 s",), ())
