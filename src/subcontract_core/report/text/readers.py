"""Who reads what is told about a person: the person, the coach, or only those who run the model.

Whatever is not listed here is for the coach: a new finding cannot fall on the participant's page
by itself.
"""

from enum import Enum, auto


class Reader(Enum):
    """A reader of a finding."""

    PERSON = auto()
    COACH = auto()
    STAFF = auto()


# On page one as a text of its own, `selko.finding.<code>`: about the pension, and about the rest.
OF_PENSION = (
    "pension_ended",
    "pension_suspended",
    "pension_partial",
    "pension_tapers",
    "over_earnings_limit",
)
OF_THE_REST = (
    "clarification_stop",
    "housing_falls_later",
    "general_housing_falls_later",
    "enforcement_free_month",
    "enforcement_postponed",
    "housing_review",
    "tax_card_over",
    "no_earnings_limit",
    "activity_day_lost",
    "gig_cancelled_fee",
    "gig_cancelled_when",
    "no_sick_pay",
    "sick_pay",
    "sick_pay_over",
    "sick_pay_not_counted",
    "contract_ends",
    "travel_own_cost",
    "yel_likely",
)
FALLS_LATER = frozenset(("housing_falls_later", "general_housing_falls_later"))
# Told however full the page is: later there is less than the headline says.
ALWAYS = FALLS_LATER | {"clarification_stop"}
# Only where there is work.
OF_WORK = frozenset(("contract_ends", "travel_own_cost", "yel_likely"))
# A mistake in the plan, not the person's: it is mended before page one is given.
OF_THE_PLAN = frozenset(
    (
        "activity_day_not_planned",
        "double_booking",
        "gig_in_activity_hours",
        "move_outside_week",
        "move_to_taken_day",
    )
)
# What of the pay is not known is no pay that the person could ask for beforehand.
CALLED_OFF = frozenset(("gig_cancelled_fee", "gig_cancelled_when"))
# What the law leaves open: the person reads that one thing is, and the coach which.
OPEN = frozenset(
    (
        "activity_hours_overlap_lost",
        "activity_hours_overlap_paid",
        "enforcement_reading",
        "rehabilitative_allowance_open",
    )
)
# As a box to tick: `selko.todo.<code>`.
BOXES = (
    "tell_kela_work",
    "tell_kela_housing",
    "tell_pension_provider",
    "tell_benefit_application",
    "tell_benefit_application_each",
    "tax_card_short",
    "enforcement_relief",
    "paper.tax_card",
    "paper.consent",
    "paper.employment_contract",
    "paper.assignment_contract",
)
OF_PAY = frozenset(("tell_kela_work", "tell_kela_housing", "tell_pension_provider"))
EACH_MONTH = frozenset(("tell_benefit_application_each",))
# Told on page one by the lines of the money, or by the page as a whole.
BY_THE_MONEY = (
    "housing_allowance_falls",
    "general_housing_falls",
    "enforcement_takes",
    "assistance_falls",
    "near_earnings_limit",
    "trainee_unpaid",
    "not_offered",
    "less_work_leaves_more",
    "own_costs",
    "own_costs_open",
)
# Sums of the seller, the buyer and the organiser: nothing that a coach can do.
OF_STAFF = frozenset(
    (
        "activity_travel_untold",
        "agency_boundary",
        "arrangement_support",
        "break_even",
        "coach_load",
        "compensation_tax_open",
        "contract_employer",
        "equalisation_left_out",
        "fee_at_floor",
        "fee_between_floors",
        "gig_cancelled_not_invoiced",
        "group_size",
        "group_size_planned",
        "household_deduction",
        "household_deduction_unknown",
        "household_deduction_unpriced",
        "household_deduction_wages",
        "no_outside_buyer",
        "price_reading_open",
        "public_minimum_met",
        "same_tasks",
        "service_voucher",
        "short_crew",
        "state_compensation",
        "subsidy_decision_first",
        "subsidy_hours_over",
        "subsidy_level_not_in_force",
        "subsidy_named_not_computed",
        "subsidy_needs_jobseeker",
        "subsidy_no_guaranteed_hours",
        "subsidy_one_employer",
        "subsidy_only_associations",
        "under_public_minimum",
        "vat_no_small_business",
        "wage_at_floor",
    )
)
ON_PAGE_ONE = frozenset((*OF_PENSION, *OF_THE_REST, *BOXES, *BY_THE_MONEY))


def readers(code: str) -> frozenset[Reader]:
    """Who reads a finding: the coach, unless the lists say otherwise; the person never alone."""
    if code in OF_STAFF:
        return frozenset((Reader.STAFF,))
    if code in ON_PAGE_ONE:
        return frozenset((Reader.PERSON, Reader.COACH, Reader.STAFF))
    return frozenset((Reader.COACH, Reader.STAFF))
