"""A description is read with all its faults at once, each with its line and what to do."""

from pathlib import Path

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.described.reading import read_description
from support.paths import ROOT

OMILLAAN = Path(__file__).parents[1] / "outside" / "omillaan" / "omillaan.yaml"


def faults(tmp_path, *changes):
    """What is told of Omillaan's file with some texts in it replaced."""
    text = OMILLAAN.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "changed.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        read_description(path)
    return str(error.value)


def test_a_sound_file_is_read():
    found = read_description(OMILLAAN)
    assert (found.id, len(found.flows)) == ("omillaan", 4)
    assert {term.name: term.mark for term in found.terms} == {
        "wage_per_hour": "assumed",
        "price_per_hour": "assumed",
        "place_per_day": "unknown",
        # what comes with every price of a visit: the buyer's fee for one that is called off
        "fee_when_cancelled": "unknown",
    }


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("sale: price_per_hour", "sale: price_per_hours", "Did you mean 'price_per_hour'?"),
        ("acts_as: employer", "acts_as: employers", "Did you mean 'employer'?"),
        ("calendar: gig_cancels_day", "calendar: gig_cancels", "Did you mean 'gig_cancels_day'?"),
        ("per: worker hour", "per: worker_hour", "Did you mean 'worker hour'?"),
        ("unit: eur/day", "unit: eur/week", "eur/day"),
        ('value: "12.50"', 'value: "12,505"', "12,505"),
        ("    assumed: the sources give no wage\n", "", "a term without its mark"),
        ("flows:", "flowz:", "Did you mean 'flows'?"),
        (", from: cooperative, sector: private}", "}", "a flow without 'from'"),
        ("employment: wage_per_hour, from", "wages: wage_per_hour, from", "a flow of no sort"),
        ("sector: private", "sector: state", "private, public"),
        (
            "  - {allowance: activity, from: cooperative}",
            "  - {fee: wage_per_hour, from: cooperative}",
            "several legal forms",
        ),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_is_meant(tmp_path, old, new, told):
    found = faults(tmp_path, (old, new))
    assert told in found
    assert "changed.yaml:" in found


def test_all_faults_come_at_once(tmp_path):
    found = faults(
        tmp_path,
        ("acts_as: employer", "acts_as: boss"),
        ("sector: private", "sector: state"),
        ("unit: eur/day", "unit: eur/week"),
    )
    assert len(found.splitlines()) >= 3


def test_a_benefit_is_no_kind_of_a_models_own(tmp_path):
    kinds = "kinds:\n  own_pension: {counts_as: benefit, fi: Oma}\nflows:"
    assert "earned, fee, repaid_cost, kept, other" in faults(tmp_path, ("flows:", kinds))


NOBODY_WORKS = "gigs: none\ncalendar: gig_cancels_day"


def test_a_model_without_gigs_has_no_money_of_work_and_no_calendar(tmp_path):
    found = faults(tmp_path, ("calendar: gig_cancels_day", NOBODY_WORKS))
    assert "sale, employment in a model without gigs" in found
    assert "calendar in a model without gigs" in found


def test_whether_gigs_are_taken_is_one_of_two_words(tmp_path):
    told = faults(tmp_path, ("calendar: gig_cancels_day", "gigs: no\ncalendar: gig_cancels_day"))
    assert "taken, none" in told


def test_a_model_takes_gigs_where_nothing_is_said():
    folder = ROOT / "src" / "subcontract_core" / "baselines"
    assert read_description(ROOT / "tests" / "outside" / "omillaan" / "omillaan.yaml").gigs
    assert not read_description(folder / "rehabilitative.yaml").gigs
