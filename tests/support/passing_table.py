"""Files about which the project has been right: what must come of them, and why."""

from support.case_table import Case

# seven visits of four hours at 12.00, and 11.5 % (Annual Holidays Act 162/2005)
ONE_MONTH = {"wage": 33600, "holiday_compensation": 3864}
PASSING = (
    Case(
        "k1-subsidy.yaml",
        "a wage subsidy of half is for jobseekers (Act 380/2023); 1,820 of charges less 1,586 of"
        " net pay costs",
        kept=23400,
        findings=("subsidy_needs_jobseeker",),
    ),
    Case(
        "k3-naive.yaml",
        "a price at the wage floor: 1,064.00 less the fee of 5 %, under the floor",
        model="siunsote-light-entrepreneur",
        lines={"billed_work": 106400, "service_fee": -5321},
        findings=("floor_broken",),
    ),
    Case(
        "k4-fridays.yaml",
        "P4 and P6 are away from activity on 9 and 23 March: two days at 8.00 each",
        model="jobcenter-app",
        each={"activity_allowance": (15200, 15200, 15200, 13600, 15200, 13600)},
        no_findings=("double_booking",),
    ),
    Case(
        "k5-raw.yaml",
        "a gig in the hours of rehabilitative activity is not sold",
        model="jobcenter-app",
        lines={"assignment_fee": 0},
        findings=("gig_in_activity_hours",),
    ),
    Case(
        "k5-nextweek.yaml",
        "an activity day may move inside its week only",
        model="jobcenter-app",
        lines={"assignment_fee": 0},
        findings=("move_outside_week", "gig_in_activity_hours"),
    ),
    Case(
        "k5-pilot.yaml",
        "paid work stops the benefit for a clarification: 759.00 held back against 120.00 of pay,"
        " 75.90 hours to cover it",
        model="jobcenter-app",
        numbers={
            "clarification_stop": {
                "missing": 75900,
                "pay": 12000,
                "balance": -63900,
                "cover_hundredths": 7590,
            }
        },
    ),
    Case(
        "k7-three.yaml",
        "three of ten are paid 390.00; with 22 % of side costs 1,427.40",
        model="paijathame-direct",
        each={"wage": (39000, 39000, 39000, *[0] * 7)},
        cost=142740,
    ),
    Case(
        "k9-3.yaml",
        "594.00 a month is under the earnings limit of 837.59 (National Pensions Act 568/2007)",
        model="siunsote-summer-job",
        each={"wage": (59400,) * 4},
        no_findings=("over_earnings_limit",),
    ),
    Case(
        "k9-5.yaml",
        "990.00 is over it by 152.41",
        model="siunsote-summer-job",
        each={"wage": (99000,) * 4},
        numbers={"over_earnings_limit": {"limit": 83759, "over": 15241}},
    ),
    Case(
        "k9-6.yaml",
        "1,188.00 is over it by 350.41",
        model="siunsote-summer-job",
        each={"wage": (118800,) * 4},
        numbers={"over_earnings_limit": {"limit": 83759, "over": 35041}},
    ),
    Case(
        "k9-303.yaml",
        "a minute less: 837.45 is under the limit",
        model="siunsote-summer-job",
        each={"wage": (83745,) * 4},
        no_findings=("over_earnings_limit",),
    ),
    Case(
        "k9-304.yaml",
        "a minute more: 837.60 is one cent over it",
        model="siunsote-summer-job",
        each={"wage": (83760,) * 4},
        numbers={"over_earnings_limit": {"over": 1}},
    ),
    Case(
        "p01-bom-crlf.yaml",
        "a mark at the beginning and line ends of Windows are read",
        lines=ONE_MONTH,
    ),
    Case(
        "p02-utf16.yaml",
        "another writing of letters is one sentence",
        refused=(r"p02-utf16\.yaml: .* not UTF-8; allowed: UTF-8 text\. Save it as UTF-8\.",),
    ),
    Case(
        "p03-cp1252.yaml",
        "the same",
        refused=(r"p03-cp1252\.yaml: .* not UTF-8; allowed: UTF-8 text\. Save it as UTF-8\.",),
    ),
    Case(
        "p04-word-quotes-and-dashes.yaml",
        "dashes of a word processor are told with what to write, and so are its quotes, both at"
        " once",
        refused=(
            r":11: gigs\[0\]\.dates\[0\]: .*Write 2026-05-05\.",
            r":11: gigs\[0\]\.start: .*such as \"09:00\"",
        ),
    ),
    Case(
        "p05-finnish-date.yaml",
        "a date as Finns write it is told with what to write",
        refused=(r":11: gigs\[0\]\.dates\[0\]: found '5\.5\.2026'; .*Write 2026-05-05\.",),
    ),
    Case("p06-unquoted-time.yaml", "9:00 without quotes is a time, never 540", lines=ONE_MONTH),
    Case("p08-overlapping-gigs.yaml", "nobody is in two places", findings=("double_booking",)),
    Case(
        "p09-leap-day.yaml",
        "29 February 2024 is a Thursday",
        days=("2024-02-01", "2024-02-08", "2024-02-15", "2024-02-22", "2024-02-29"),
    ),
    Case(
        "p11-exactly-at-the-limit.yaml",
        "990.90 a month is exactly the limit of 2026: the pension stays",
        lines={"national_pension": 78707, "guarantee_pension": 20383},
        no_findings=("over_earnings_limit",),
    ),
    Case(
        "p14-month-without-gigs.yaml",
        "a month without visits has benefits and no pay: three months of pension, one visit of"
        " 48.00",
        lines={"wage": 4800, "national_pension": 3 * 78707, "guarantee_pension": 3 * 20383},
    ),
    Case(
        "p15-before-the-law.yaml",
        "no law is made up for a time that the project does not know",
        refused=(r"months: found 2020-05; allowed: 2021-01 or later",),
    ),
    Case("p16-fifty-minutes.yaml", "50 minutes at 12.00 are 10.00", lines={"wage": 1000}),
    Case(
        "p18-prefixed-namespace.xlsx",
        "a workbook whose XML has prefixes is the same workbook: rent 620.00, housing allowance"
        " 429.10",
        lines={"housing_allowance": 42910},
    ),
    Case(
        "p19-date-as-serial.xlsx",
        "a bare serial number as a day is refused at its cell",
        refused=(r"gigs!D2: gigs\.G1\.dates: found '46147'; allowed: a date",),
    ),
    Case(
        "p20-semicolon.csv",
        "a table of another kind is told what to save",
        refused=(r"a file of the kind \.csv; .*\.xlsx",),
    ),
    Case(
        "21-night-gig.yaml",
        "hours past midnight are refused at their line",
        refused=(r":11: gigs\[0\]\.(start|hours|minutes)",),
    ),
)
