"""Finland answers as one check: the month and what follows from documents."""

from outside import designs
from outside.test_designs import run


def test_benefits_and_what_follows_from_documents_come_together():
    outcome = run(designs.retainer())
    codes = {finding.code for finding in outcome.findings}
    assert {"tell_kela_work", "agency_boundary"} <= codes
    assert any(line.kind == "national_pension" for line in outcome.effects.sheets[0].lines)
