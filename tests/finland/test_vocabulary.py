"""The kinds of line of Finland: how each benefit is taxed, counted and seized."""

from subcontract_core.model import vocabulary
from subcontract_core.model.kinds import Seizure, Taxed


def test_every_benefit_says_how_it_is_taxed_counted_and_seized():
    # Income Tax Act 1535/1992, section 92 (free of tax); Social Assistance Act 1412/1997, section
    # 11; Enforcement Code 705/2007, chapter 4, sections 19 and 45 (the guarantee pension: a reading)
    said = {
        kind.name: (kind.taxed, kind.assistance, kind.seizure)
        for kind in vocabulary.shared_kinds().values()
        if kind.benefit
    }
    pension, free = Taxed.AS_PENSION, Taxed.NOT
    assert said == {
        "earnings_pension": (pension, True, Seizure.TAKEN),
        "national_pension": (pension, True, Seizure.COUNTED),
        "guarantee_pension": (pension, True, Seizure.COUNTED_BY_READING),
        "care_allowance": (free, False, Seizure.NOT),
        "disability_allowance": (free, False, Seizure.NOT),
        "child_increase": (free, True, Seizure.NOT),
        "housing_allowance": (free, True, Seizure.NOT),
        "general_housing_allowance": (free, True, Seizure.NOT),
        "unemployment_benefit": (Taxed.AS_BENEFIT, True, Seizure.COUNTED),
        "other_benefit": (free, True, Seizure.NOT),
        "social_assistance": (free, False, Seizure.NOT),
    }
