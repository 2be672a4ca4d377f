"""The families of cases: a golden file's name, the module that computes it, and its input
columns.
"""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

from attrs import frozen

YEARS = (2021, 2026)
FLAG = (0, 1)
# Columns that are neither euros nor plain counts: the least and the largest whole number, or the
# words allowed.
LIMITS: Mapping[str, tuple[int, int]] = {
    "law_year": YEARS,
    "law_month": (1, 12),
    "age_years": (0, 120),
    "municipality_group": (1, 4),
    "heating_zone": (1, 3),
    "heating_surcharge_region": (0, 2),
    "care_allowance_level": (0, 3),
    "disability_allowance_level": (0, 3),
    "has_spouse": FLAG,
    "spouse_entitled_to_allowance": FLAG,
    "lives_with_spouse": FLAG,
    "water_billed_separately": FLAG,
    "heating_billed_separately": FLAG,
    "in_employment_service": FLAG,
    "lives_with_parents_no_work_history": FLAG,
    "church_member": FLAG,
    "repair": FLAG,
    "first_business": FLAG,
    "insured_months": (0, 12),
}
WORDS: Mapping[str, tuple[str, ...]] = {
    "employer_sector": ("private", "municipal", "state", "household"),
    "subsidy_percent": ("0", "50", "70", "100"),
}
# Numbers with decimals and their largest value.
DECIMALS: Mapping[str, int] = {
    "residence_share": 1,
    "floor_area_m2": 10_000,
    "municipal_tax_rate_percent": 100,
    "church_tax_rate_percent": 100,
}


@frozen
class Family:
    """One family of cases: where it is computed (below this package) and which columns it needs."""

    name: str
    module: str
    columns: tuple[str, ...]

    def cases(self) -> ModuleType:
        """The module with `OUT` and `compute`, imported only now."""
        return import_module(f"{__package__}.{self.module}")


def _family(name: str, module: str, columns: str) -> tuple[str, Family]:
    return name, Family(name, module, tuple(columns.split()))


_HOME = "municipality_group rent_eur_per_month water_billed_separately heating_billed_separately"
FAMILIES: Mapping[str, Family] = dict(
    (
        _family(
            "disability_pension",
            "pensions",
            "law_year law_month age_years lives_with_spouse other_pension_eur_per_year"
            " residence_share work_income_eur_per_month children_under_16 care_allowance_level",
        ),
        _family(
            "disability_allowance",
            "disability_allowance",
            "law_year law_month disability_allowance_level",
        ),
        _family(
            "pensioner_housing_allowance",
            "pensioner_housing",
            f"law_year law_month {_HOME} has_spouse spouse_entitled_to_allowance"
            " income_eur_per_year assets_eur heating_zone floor_area_m2",
        ),
        _family(
            "general_housing_allowance",
            "general_housing",
            f"law_year law_month {_HOME} adults children heating_surcharge_region"
            " gross_income_total_eur_per_month work_income_adult_1_eur_per_month"
            " work_income_adult_2_eur_per_month assets_eur",
        ),
        _family(
            "labour_market_subsidy",
            "unemployment",
            "law_year law_month children_under_18 has_spouse work_income_eur_per_month"
            " other_own_income_eur_per_month in_employment_service"
            " lives_with_parents_no_work_history parents_income_eur_per_month"
            " parents_informal_care_fee_eur_per_month parents_other_dependants",
        ),
        _family(
            "payroll_contributions",
            "payroll",
            "law_year age_years wage_eur_per_year employer_sector",
        ),
        _family(
            "income_tax",
            "income_tax",
            "law_year age_years has_spouse children_under_18 wage_eur_per_year"
            " other_work_income_eur_per_year pension_eur_per_year daily_benefit_eur_per_year"
            " other_earned_income_eur_per_year municipal_tax_rate_percent church_member"
            " church_tax_rate_percent",
        ),
        _family(
            "social_assistance",
            "social_assistance",
            "law_year law_month adults adult_children_at_home children_17 children_10_to_16"
            " children_under_10 child_benefit_eur_per_month work_income_net_adult_1_eur_per_month"
            " work_income_net_adult_2_eur_per_month work_income_net_child_17_eur_per_month"
            " other_net_income_eur_per_month accepted_housing_cost_eur_per_month"
            " other_accepted_expenses_eur_per_month",
        ),
        _family(
            "wage_subsidy",
            "subsidies",
            "law_year law_month subsidy_percent wage_eur_per_month"
            " employer_contributions_eur_per_month",
        ),
        _family(
            "household_deduction",
            "household",
            "law_year repair bills_eur_per_year wages_eur_per_year"
            " employer_contributions_eur_per_year",
        ),
        _family(
            "yel_premium",
            "self_employment",
            "law_year age_years yel_income_eur_per_year insured_months insured_months_before"
            " first_business",
        ),
    )
)
