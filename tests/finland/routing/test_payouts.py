"""What an invoicing service pays out, by the reading of its month."""

from datetime import date

from support.months import cents_by_month, comparison_and_outcome, month_of_work


def test_the_invoicing_services_health_contribution_follows_the_ruling_of_2023():
    def payout(start):
        scenario = month_of_work(start, "1.00").with_terms(
            "siunsote-light-entrepreneur",
            wage_floor_per_hour="950.00",
            fee_rate="5 %",
            statement_given="no",
        )
        return comparison_and_outcome(scenario, "siunsote-light-entrepreneur")[1]

    # 1 000 billed, 950 after the fee: 14.32 by the ruling (wage 935.68), 1.53 % of the whole
    # invoice before it.
    assert cents_by_month(payout(date(2023, 5, 1)), "billing_health") == [-1432]
    assert cents_by_month(payout(date(2023, 4, 1)), "billing_health") == [-1530]
