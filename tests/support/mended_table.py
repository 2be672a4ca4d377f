"""Files that went wrong once: what must come of them, and why. Money and days are from the law
that the row names, never from a run.
"""

from support.case_table import Case

WTA = "Working Time Act 872/2019 section 20: Sunday work is paid double"
MISSING = "missing is not zero: with 620.00 of rent the housing allowance would be 429.10 a month"
MENDED = (
    Case(
        "01-weekly-saturday-holiday.yaml",
        "Midsummer Day 2022 is Saturday 25 June: a weekly rule leaves it out",
        days=("2022-06-04", "2022-06-11", "2022-06-18"),
        lines={"wage": 14400},
    ),
    Case(
        "01s-weekly-saturday-all-saints.yaml",
        "All Saints' Day is always a Saturday, in 2022 the 5th of November",
        days=("2022-11-12", "2022-11-19", "2022-11-26"),
        lines={"wage": 14400},
    ),
    Case(
        "01s-weekly-weekend-christmas.yaml",
        "24 and 25 December 2022 are Saturday and Sunday: no visit on either",
        days=(
            "2022-12-03",
            "2022-12-04",
            "2022-12-10",
            "2022-12-11",
            "2022-12-17",
            "2022-12-18",
            "2022-12-31",
        ),
        lines={"wage": 33600},
    ),
    Case(
        "02-without-hits-nothing.yaml",
        "an exception on a day without a visit is a mistyped cancellation",
        refused=(r":11: gigs\[0\]\.without\[0\].*2026-05-06",),
    ),
    Case(
        "02s-without-beside-dates.yaml",
        "the same beside listed dates",
        refused=(r":11: gigs\[0\]\.without\[0\].*2026-05-08",),
    ),
    Case(
        "03s-payday-sunday-1-february.yaml",
        "Employment Contracts Act 55/2001, chapter 2, section 14: due on a Sunday, paid the working"
        " day before, Friday 30 January",
        pay_day="2026-01-30",
    ),
    Case(
        "03s-payday-saturday-2-may.yaml",
        "due on Saturday 2 May; Friday is the first of May: Thursday 30 April",
        pay_day="2026-04-30",
    ),
    Case(
        "04-sunday-work.yaml",
        f"{WTA}: 20 hours at 12.00 are 240.00 and 240.00",
        lines={"wage": 24000, "sunday_increase": 24000},
        findings=("sunday_work",),
    ),
    Case(
        "04s-midsummer-day.yaml",
        f"{WTA}, and a church holiday counts as one: 48.00 and 48.00",
        lines={"wage": 4800, "sunday_increase": 4800},
        findings=("sunday_work",),
    ),
    Case(
        "08-formula-without-cached-value.xlsx",
        "a formula without a stored result is unread, not zero",
        refused=(r"people!E2.*formula",),
    ),
    Case(
        "08s-formula-error-prefixed-namespace.xlsx",
        "#DIV/0! is an error in any spelling of the XML",
        refused=(r"people!E2.*formula with an error",),
    ),
    Case(
        "09-rent-without-amount.yaml",
        MISSING,
        refused=(r":7: people\[0\]\.housing(\.rent)?: .*rent",),
    ),
    Case(
        "09s-jobseeker-rent-without-amount.yaml",
        MISSING,
        refused=(r":7: people\[0\]\.housing(\.rent)?: .*rent",),
    ),
    Case("09s-rent-cell-empty.xlsx", MISSING, refused=(r"people!E2.*rent",)),
    Case(
        "10-tax-card-1.yaml",
        "a bare number in a field of per cents is per cent: 1 % of 374.64 is 3.75",
        lines={"withholding": -375},
    ),
    Case(
        "10s-church-1.yaml",
        "the same: a church tax of 1 %, no more than all of the pay",
        lines={"wage": 33600},
    ),
    Case(
        "10s-tax-card-1.xlsx",
        "the same in a cell: 1 % of 53.52 is 0.54",
        lines={"withholding": -54},
    ),
    Case(
        "11s-negative-pay-60-percent-plus.yaml",
        "read as 1 %; whatever the card, pay after contributions and tax is never below zero",
        lines={"wage": 33600, "withholding": -375},
    ),
    Case(
        "14-hidden-row.xlsx",
        "a person in a hidden row is named, never counted in silence",
        noticed=r"Hidden rows count: .*row 3",
    ),
    Case(
        "15-hours-as-duration.xlsx",
        "7:30 with the format [h]:mm is seven hours and a half: 90.00 at 12.00",
        lines={"wage": 9000},
    ),
    Case(
        "15s-minutes-as-time.xlsx",
        "minutes written as a time, 1:30, are 90: 18.00 at 12.00",
        lines={"wage": 1800},
    ),
    Case(
        "16-strict-open-xml.xlsx",
        "Strict Open XML is a workbook like others: rent 620.00, housing allowance 429.10",
        lines={"housing_allowance": 42910},
    ),
    Case(
        "20-dst-night.yaml",
        "the night of 29 March 2026 has no hour from 3:00 to 4:00",
        findings=("clock_forward",),
    ),
    Case("20s-dst-autumn.yaml", "that of 25 October has it twice", findings=("clock_back",)),
    Case(
        "22-wage-changes-in-the-month.yaml",
        "12.00 before 16 May and 12.50 from it: three visits of 48.00 and four of 50.00",
        each={"wage": (34400,)},
    ),
    Case(
        "24-tax-card-income-limit.yaml",
        "the pay is below the card's limit of 3,000.00: the rate above it takes nothing",
        each={"wage": (33600,), "holiday_compensation": (3864,)},
    ),
    Case(
        "26-one-person-is-ill-on-one-day.yaml",
        "P2 is away on 12 May: seven visits of 48.00 and six",
        each={"wage": (33600, 28800)},
        findings=("absent",),
    ),
    Case(
        "rent-520-percent.yaml",
        "a percentage is no amount in euros",
        refused=(
            r":28: people_defaults\.housing\.rent(\.value)?: found '520 %'; allowed: euros.*share",
        ),
    ),
    Case(
        "law-value-10e21.yaml",
        "more than any law knows, and more than 64 bits hold",
        refused=(r":80: law: pension\.guarantee_full: found '9{21}'; .*100000000\.00",),
    ),
    Case(
        "long-word-in-a-cell.xlsx",
        "the same in a cell",
        refused=(r"A5.*found a text of 40000 letters; allowed: at most 2000",),
    ),
    Case(
        "reform-alias-recursive.yaml",
        "an alias of itself has no end",
        reader="reform",
        refused=(r"reform-alias-recursive\.yaml:\d+: .*alias",),
    ),
    Case(
        "reform-billion-laughs.yaml",
        "600 bytes that stand for a gigabyte",
        reader="reform",
        refused=(r"reform-billion-laughs\.yaml:\d+: .*alias",),
    ),
    Case(
        "facts-alias-recursive.yaml",
        "the same guard for a model's facts",
        reader="facts",
        refused=(r"facts-alias-recursive\.yaml:\d+: .*alias",),
    ),
    Case(
        "variant-alias-recursive.yaml",
        "and for a variant",
        reader="variant",
        refused=(r"variant-alias-recursive\.yaml:\d+: .*alias",),
    ),
    Case(
        "reform-with-identity-code.yaml",
        "nothing personal in any file that can be printed (the code is invented)",
        reader="reform",
        refused=(r"reform-with-identity-code\.yaml:8: source: .*no personal data",),
    ),
    Case(
        "household-deduction-many-digits.csv",
        "a number of 5,000 digits is told at its row and column",
        reader="cases",
        refused=(r"household-deduction-many-digits\.csv:\d+: \w+: found ",),
    ),
)
