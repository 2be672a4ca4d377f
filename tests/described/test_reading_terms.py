"""Terms are read each with its mark, or taken over from what other models have."""

import pytest

from described.test_reading import faults
from subcontract_core.described.reading import read_description
from subcontract_core.described.reading_terms import read_terms
from subcontract_core.described.usual_terms import USUAL
from support.paths import ROOT

DIRECT = ROOT / "plugins" / "employer_direct" / "src" / "employer_direct"


def test_a_usual_term_is_what_it_is_in_other_models():
    terms = {term.name: term for term in read_description(DIRECT / "direct.yaml").terms}
    assert terms["wage_subsidy"] == USUAL["wage_subsidy"]
    assert terms["wage_per_hour"].mark == "unknown"
    assert read_terms(None, "") == ()


def test_a_usual_term_may_have_a_value_or_a_document_of_its_own():
    # the slides give no figure for a summer worker's pay (Siun soten alihankintamalli, diat 2021)
    [wage, *_] = read_description(DIRECT / "summer_job.yaml").terms
    assert (wage.unit, wage.titles, wage.per) == (
        "eur/hour",
        USUAL["wage_per_hour"].titles,
        ("person", "gig", "sector"),
    )
    assert (wage.value, wage.source) == (None, "Siun soten alihankintamalli (diat 2021)")


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("terms:\n  bonus: usual\n", "no usual term 'bonus'"),
        ("terms:\n  side_rate: as usual\n", "usual"),
        ("terms:\n  side_rate: {value: 20 %}\n", "a term without its mark"),
        ("terms:\n  side_rate: {value: 120 %, assumed: tried}\n", "a value of unit share"),
    ],
)
def test_a_slip_in_a_usual_term_is_told(tmp_path, new, told):
    assert told in faults(tmp_path, ("terms:\n", new))


def test_a_value_with_a_ground_but_marked_assumed_is_assumed():
    folder = ROOT / "src" / "subcontract_core" / "baselines"
    terms = {term.name: term for term in read_description(folder / "rehabilitative.yaml").terms}
    kind = terms["service_type"]
    assert (kind.value, kind.mark) == ("service_1", "assumed")
    assert kind.source == "the one kind whose price the service description gives"
