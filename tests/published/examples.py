"""The examples, by the part of the law that they are of. Sums in euros as they are shown."""

from datetime import date
from fractions import Fraction

from oracle.law_values import month_of
from oracle.lives import Home, Life
from subcontract_core.scenario.types import Debts

from .questions import Example

HALF_OF_PAY = "1290/2002, chapter 4 section 5; 48/2026: half of what is over the protected amount"
RENT = "938/2014, sections 8 to 10, 13 and 16, by the law of the month of the decision"
PENSIONER_RENT = "571/2007, sections 11, 12 and 15; Kela, 9 November 2025: 1 018 up a year"
SEIZED = "Enforcement Code 705/2007, chapter 4, sections 48 to 50 and 62 to 64; KKO:2025:78"
READING = "enforcement.gig_pay"


def life(first: str, *pays: str, **more) -> Life:
    """A person from a month on, with a pay for each month; 0 is a month without work."""
    cents = tuple(round(Fraction(pay) * 100) for pay in pays)
    return Life(month_of(first), cents, **more)


def home(rent: int, group: int, decided: str, income: int | None = None) -> Home:
    """A rent in euros with a decision of a month, and the income a month that it counted."""
    counted = None if income is None else income * 100
    return Home(rent * 100, group, decided=month_of(decided), decided_income=counted)


def every(amount: str, months: int) -> list[str]:
    """The same sum in so many months."""
    return [amount] * months


PENSIONS = (
    Example(
        "a small other pension and pay under the limit",
        "568/2007, sections 19 and 20: 775.70 − 0.5 × (1 200 − 787) / 12; 703/2010, section 8",
        life("2024-01", "500", other_pension=120_000),
        {"national_pension": ["758.49"], "guarantee_pension": ["118.10"]},
    ),
    Example(
        "three months over the limit in a row",
        "568/2007, section 17; Keva 2023: 1 100 is over 990.90, from the first month of the run",
        life("2026-03", "1100", "1100", "1100", "900"),
        {"national_pension": [*every("0.00", 3), "787.07"]},
    ),
    Example(
        "one month over the limit",
        "568/2007, section 17; Keva 2023: no effect, only a warning",
        life("2026-03", "1100", "900", "900"),
        {"national_pension": every("787.07", 3)},
    ),
    Example(
        "over the limit from May to September 2026",
        "738/2009: 5 × 990.90 = 4 954.50 are not paid",
        life("2026-05", *every("1500", 5), "900"),
        {"national_pension+guarantee_pension": [*every("0.00", 5), "990.90"]},
    ),
    Example(
        "the planned flexible model",
        "Varma 2026, of the bill for 2028, with the limit of 2026: 2 × 990.90 a year are free",
        life("2028-01", *every("1500", 5)),
        {"national_pension+guarantee_pension": [*every("990.90", 3), "936.30", "481.80"]},
        readings={"pension.over_limit": "flex_2028"},
    ),
    Example(
        "995 a month in 2027, of which the limit is not known yet",
        "568/2007, section 17: over the 990.90 of 2026, which stands in",
        life("2027-01", *every("995", 3)),
        {"national_pension": every("0.00", 3)},
    ),
)

UNEMPLOYMENT = tuple(
    Example(
        f"{pay} of wages in {month}",
        HALF_OF_PAY,
        life(month, pay, lives_on="subsidy"),
        {"unemployment_benefit": [benefit]},
    )
    for month, pay, benefit in (
        ("2021-11", "700", "626.27"),
        ("2021-12", "700", "526.27"),
        ("2023-06", "700", "600.02"),
        ("2024-03", "700", "600.02"),
        ("2024-04", "700", "450.02"),
        ("2026-05", "700", "450.02"),
        ("2026-05", "1000", "300.02"),
        ("2026-06", "1600.02", "0.01"),
        ("2026-06", "1600.03", "0.00"),
    )
)

HOUSING = (
    Example(
        "a pensioner's income and assets in the first municipality group",
        "571/2007, sections 11, 12 and 15; 911/2024: 0.85 × (8 400 − 1 494.84) / 12",
        life("2025-01", "0", home=home(700, 1, "2025-01", 1_000), assets=1_600_000),
        {"housing_allowance": ["489.12"]},
    ),
    Example(
        "80 a month in twelve months are under the review limit",
        PENSIONER_RENT,
        life("2026-01", *every("80", 3), home=home(600, 3, "2026-01")),
        {"housing_allowance": every("412.10", 3)},
    ),
    Example(
        "90 a month in twelve months count in whole",
        PENSIONER_RENT + ": 412.10 − 0.85 × 0.435 × 90",
        life("2026-01", *every("90", 3), home=home(600, 3, "2026-01")),
        {"housing_allowance": ["412.10", "378.82", "378.82"]},
    ),
    *(
        Example(
            f"a wage of 900 in a decision of {month}",
            RENT,
            life(month, "0", lives_on="none", home=home(480, 3, month, counted), assets=assets),
            {"general_housing_allowance": [allowance]},
        )
        for month, counted, assets, allowance in (
            ("2024-03", 600, 0, "357.60"),
            ("2024-04", 900, 0, "264.25"),
            ("2025-01", 900, 1_300_000, "246.75"),
        )
    ),
)

ASSISTANCE = tuple(
    Example(
        f"300 of net pay on social assistance in {month}",
        "1412/1997, sections 9 and 11; 26/2026: no disregard from March 2026",
        life(month, "300", lives_on="none", wage=False, assisted=(62_000, 0, 25_000)),
        {"social_assistance": [amount]},
    )
    for month, amount in (("2026-02", "816.32"), ("2026-03", "648.43"))
)

PAYROLL = (
    Example(
        "60 hours at 10 in March 2022 with a private employer",
        "395/2006, sections 152 and 153: 654.00 with 9 % of holiday compensation",
        life("2022-03", "600", born=1992, plan=6),
        {"holiday_compensation": ["54.00"], "employee_pension": ["46.76"]}
        | {"employer_pension": ["113.80"]},
        model="paijathame-direct",
        holiday_pay=True,
    ),
    *(
        Example(
            f"{hours} hours at 10 in March 2022",
            "395/2006, section 4: insured from 62.88 a month",
            life("2022-03", pay, born=1992, plan=6),
            {"employee_pension": [share]},
            model="paijathame-direct",
            holiday_pay=True,
        )
        for hours, pay, share in (("six", "60", "4.68"), ("five", "50", "0.00"))
    ),
    Example(
        "60 hours at 10 in 2026 with a small private employer",
        "17.10 + 1.91 + 0.31 + 0.52 + 0.053 % of 654.00",
        life("2026-03", "600", born=1996, plan=6),
        {
            "employee_pension": ["47.74"],
            "employee_unemployment": ["5.82"],
            "employer_pension+employer_health+employer_unemployment+employer_accident"
            "+employer_group_life": ["130.10"],
        },
        model="paijathame-direct",
        holiday_pay=True,
    ),
    Example(
        "a card of 95 % never takes more than is left",
        "Prepayment Act 1118/1996: 228.00 asked, 240 − 17.52 − 2.14 left",
        life("2026-10", "240", born=1986, card=Fraction(95, 100)),
        {"employee_pension": ["17.52"], "employee_unemployment": ["2.14"]}
        | {"withholding": ["220.34"]},
    ),
)

DEBTS = (
    *(
        Example(
            f"a fee of 280 beside a guarantee pension in {month} as {kind} pay, {people} dependants",
            SEIZED,
            life(month, "280", wage=False, dependants=people),
            {"enforcement": [taken]},
            readings={READING: kind},
        )
        for month, kind, people, taken in (
            ("2022-03", "regular", 0, "280.00"),
            ("2022-03", "regular", 1, "126.19"),
            ("2023-06", "regular", 0, "186.61"),
            ("2023-06", "regular", 1, "6.81"),
            ("2025-06", "regular", 0, "186.60"),
            ("2025-06", "regular", 1, "0.00"),
            ("2026-06", "regular", 0, "186.67"),
            ("2026-06", "regular", 1, "0.00"),
            ("2026-06", "irregular", 0, "93.33"),
            ("2026-06", "business", 0, "46.67"),
        )
    ),
    *(
        Example(
            f"{pay} without other income as {kind} pay",
            SEIZED,
            life("2026-06", pay, lives_on="none", wage=False, dependants=0),
            {"enforcement": [taken]},
            readings={READING: kind},
        )
        for pay, kind, taken in (
            ("1200", "regular", "139.40"),
            ("300", "regular", "0.00"),
            ("300", "irregular", "100.00"),
        )
    ),
    *(
        Example(
            f"300 beside a guarantee pension as {kind} pay",
            SEIZED,
            life("2026-06", "300", wage=False, dependants=0),
            {"enforcement": [taken]},
            readings={READING: kind},
        )
        for kind, taken in (("regular", "200.00"), ("irregular", "100.00"))
    ),
    *(
        Example(
            f"280 of a jobseeker as {kind} pay",
            SEIZED,
            life("2026-06", "280", lives_on="subsidy", wage=False, dependants=0),
            {"enforcement": [taken]},
            readings={READING: kind},
        )
        for kind, taken in (("regular", "0.00"), ("irregular", "93.33"), ("business", "46.67"))
    ),
)

RELIEF = (
    *(
        Example(
            f"three free months of a year, seized since {since}",
            "Enforcement Code 705/2007, chapter 4, sections 52 and 53: only after about a year",
            life("2026-01", *every("280", 5), wage=False, dependants=0),
            {"enforcement": [*every("0.00", free), *every("186.67", 5 - free)]},
            fields={"debts": Debts(0, free_months=3, seized_since=since)},
        )
        for since, free in ((date(2024, 1, 15), 3), (date(2026, 1, 15), 0))
    ),
    Example(
        "a postponement of four months",
        "Enforcement Code 705/2007, chapter 4, section 51 a; HE 150/2017: 4 × 186.67 are kept",
        life("2026-01", *every("280", 5), wage=False, dependants=0),
        {"enforcement": [*every("0.00", 4), "186.67"]},
        fields={"debts": Debts(0, postponed_months=4)},
    ),
)

AN_HOUR = "0.60"  # a cent a minute, where the model's own price is asked
BY_INVOICE = "siunsote-light-entrepreneur"
BILLED = "Tax Administration, 12 September 2023, after KHO:2023:42: fee and contribution come off"
SALES = (
    Example(
        "an invoice of 500 with a fee of 5 % and a card of 10 %",
        BILLED + "; 475.00 are taxable, 627.50 with VAT of 25.5 %",
        life("2026-03", AN_HOUR, wage=False, card=Fraction(10, 100)),
        {"invoice_net+invoice_vat": ["627.50"], "service_fee": ["25.00"]}
        | {"withholding": ["47.50"]},
        model=BY_INVOICE,
        terms={"wage_floor_per_hour": "475.00", "fee_rate": "5 %"},
    ),
    *(
        Example(
            f"the health contribution of an invoice of 1 000 in {month}",
            BILLED + ": 950 − 950 / (1 + the rate)",
            life(month, AN_HOUR, wage=False),
            {"billed_work": ["1000.00"], "billing_health": [contribution]},
            model=BY_INVOICE,
            terms={
                "wage_floor_per_hour": "950.00",
                "fee_rate": "5 %",
                "statement_given": "no",
            },
        )
        for month, contribution in (("2023-06", "14.32"), ("2026-03", "17.80"))
    ),
    *(
        Example(
            f"an hour of the Jobcenter's app with VAT in {month}",
            "THL Työpaperi 18/2023: 14.50 without VAT; 24 %, from 1 September 2024 25.5 %",
            life(month, AN_HOUR, wage=False),
            {"invoice_net+invoice_vat": [price]},
            terms={"pay_per_hour": "10.00"},
        )
        for month, price in (("2022-03", "17.98"), ("2024-10", "18.20"))
    ),
)

EXAMPLES = (*PENSIONS, *UNEMPLOYMENT, *HOUSING, *ASSISTANCE, *PAYROLL, *DEBTS, *RELIEF, *SALES)
