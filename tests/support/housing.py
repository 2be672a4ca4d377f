"""Housing allowances of one household."""

from subcontract_core.finland.law import law_of_finland
from subcontract_core.finland.law.housing import general
from support.golden import euros_of


def household_allowance(day, wage=90000, rent=48000, assets=0, adults=1, children=0, group=2):
    return euros_of(
        general.allowance(
            law_of_finland(),
            day,
            rent=rent,
            income=wage,
            earnings=[wage],
            assets=assets,
            adults=adults,
            children=children,
            municipality_group=group,
        )
    )
