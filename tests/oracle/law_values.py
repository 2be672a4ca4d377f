"""The values of the law that the oracle needs, typed from their sources, each with the month from
which it holds.

Benefits and taxes: the acts named, by the parameter tables of Statistics Finland's SISU model,
release 26.10 (30 April 2026). Rates of insured people: the Social Insurance Institution's and the
pension centre's yearly notices. Enforcement: the Ministry of Justice's yearly decrees; 2026 is
derived with the national pension index (1939). Checked 2026-11-29.
"""

from fractions import Fraction
from functools import cache

TABLE = """
# National Pensions Act 568/2007, sections 17, 19, 20 and 25; Guarantee Pension Act 703/2010
earnings_limit    2021-01 837.59 2022-01 855.48 2022-08 885.63 2023-01 922.42 2024-01 976.59
earnings_limit    2025-01 986.30 2026-01 990.90
guarantee         2021-01 837.59 2022-01 855.48 2022-08 885.63 2023-01 922.42 2024-01 976.59
guarantee         2025-01 986.30 2026-01 990.90
national_alone    2021-01 665.29 2022-01 679.50 2022-08 703.45 2023-01 732.67 2024-01 775.70
national_alone    2025-01 783.41 2026-01 787.07
national_spouse   2021-01 593.97 2022-01 606.65 2022-08 628.03 2023-01 654.13 2024-01 692.54
national_spouse   2025-01 699.42 2026-01 702.69
other_pension_free 2021-01 675 2022-01 689 2022-08 713 2023-01 743 2024-01 787 2025-01 795
other_pension_free 2026-01 798
smallest_pension  2021-01 6.77 2022-01 6.92 2022-08 7.17 2023-01 7.46 2024-01 7.90 2025-01 7.97
smallest_pension  2026-01 8.01
child_increase    2021-01 22.23 2022-01 22.71 2022-08 23.52 2023-01 24.48 2024-01 25.92
child_increase    2025-01 26.18 2026-01 26.30
# Disability Benefits Act 570/2007, section 9 and chapter 2
care_basic        2021-01 71.48 2022-01 73.00 2022-08 75.58 2023-01 78.72 2024-01 83.34
care_basic        2025-01 84.17 2026-01 84.56
care_middle       2021-01 155.72 2022-01 159.04 2022-08 164.65 2023-01 171.49 2024-01 181.56
care_middle       2025-01 183.36 2026-01 184.22
care_highest      2021-01 329.27 2022-01 336.30 2022-08 348.16 2023-01 362.62 2024-01 383.92
care_highest      2025-01 387.73 2026-01 389.54
highest_disability 2021-01 422.58 2022-01 431.60 2022-08 446.81 2023-01 465.38 2024-01 492.71
highest_disability 2025-01 497.60 2026-01 499.93
# Housing allowance for pensioners 571/2007, sections 11, 12, 15 and 19; 911/2024; 1296/2023
pensioner_share   2021-01 0.85
pensioner_basic   2021-01 618.73 2022-01 631.94 2023-01 681.39
pensioner_extra   2021-01 0.413 2025-01 0.435
pensioner_free_alone 2021-01 9334 2022-01 9534 2023-01 10280
pensioner_free_spouse 2021-01 13390 2022-01 13676 2023-01 14746
pensioner_free_both 2021-01 15239 2022-01 15565 2023-01 16783
pensioner_assets_share 2021-01 0.08 2025-01 0.15
pensioner_assets_alone 2021-01 16623 2022-01 16978 2023-01 18306 2025-01 15000
pensioner_assets_spouse 2021-01 26597 2022-01 27165 2023-01 29290 2025-01 24000
pensioner_most_1  2021-01 8433 2022-01 8613 2023-01 9287
pensioner_most_2  2021-01 8433 2022-01 8613 2023-01 9287
pensioner_most_3  2021-01 7755 2022-01 7921 2023-01 8541
pensioner_most_4  2021-01 6804 2022-01 6949 2023-01 7493
pensioner_smallest 2021-01 6.77 2022-01 6.92 2023-01 7.46
pensioner_up      2021-01 924 2022-01 944 2023-01 1018
pensioner_down    2021-01 462 2022-01 472 2023-01 509
pensioner_cost    2021-01 185 2022-01 189 2023-01 204
# General Housing Allowance Act 938/2014, sections 8 to 10, 13, 16, 24 and 27; 1241/2023; 836/2024
general_share     2021-01 0.80 2024-04 0.70
general_slope     2021-01 0.42 2024-04 0.50
general_base      2021-01 606 2022-01 619 2023-01 667
general_adult     2021-01 100 2022-01 103 2023-01 111 2024-04 94
general_disregard 2021-01 300 2024-04 0
general_child     2021-01 224 2022-01 228 2023-01 246 2024-04 296
general_most_1_1  2021-01 521 2022-01 537 2023-01 582 2024-01 563
general_most_1_2  2021-01 754 2022-01 778 2023-01 843 2024-01 808
general_most_1_3  2021-01 960 2022-01 990 2023-01 1072 2024-01 1019
general_most_1_4  2021-01 1122 2022-01 1157 2023-01 1253 2024-01 1188
general_most_1_more 2021-01 140 2022-01 144 2023-01 156 2024-01 148
general_most_2_1  2021-01 504 2022-01 520 2023-01 563
general_most_2_2  2021-01 723 2022-01 746 2023-01 808
general_most_2_3  2021-01 912 2022-01 941 2023-01 1019
general_most_2_4  2021-01 1064 2022-01 1097 2023-01 1188
general_most_2_more 2021-01 133 2022-01 137 2023-01 148
general_most_3_1  2021-01 400 2022-01 413 2023-01 447
general_most_3_2  2021-01 584 2022-01 602 2023-01 652
general_most_3_3  2021-01 741 2022-01 764 2023-01 828
general_most_3_4  2021-01 878 2022-01 906 2023-01 981
general_most_3_more 2021-01 120 2022-01 124 2023-01 134
general_most_4_1  2021-01 353 2022-01 364 2023-01 394
general_most_4_2  2021-01 514 2022-01 530 2023-01 574
general_most_4_3  2021-01 657 2022-01 678 2023-01 734
general_most_4_4  2021-01 783 2022-01 808 2023-01 875
general_most_4_more 2021-01 116 2022-01 119 2023-01 129
general_assets_share 2021-01 0 2025-01 0.20
general_assets_free 2021-01 10000
general_assets_free_two 2021-01 20000
general_assets_most 2021-01 999999999 2025-01 50000
general_up        2021-01 400
general_down      2021-01 200
general_cost      2021-01 50
# Unemployment Security Act 1290/2002, chapter 4, section 5 and chapter 6, section 2; 48/2026
daily_benefit     2021-01 33.78 2022-01 34.50 2022-08 35.72 2023-01 37.21
benefit_days      2021-01 21.5
child_day_1       2021-01 5.30 2022-01 5.41 2022-08 5.61 2023-01 7.01 2024-01 5.84 2024-04 0
child_day_2       2021-01 7.78 2022-01 7.95 2022-08 8.23 2023-01 10.29 2024-01 8.57 2024-04 0
child_day_3       2021-01 10.03 2022-01 10.25 2022-08 10.61 2023-01 13.26 2024-01 11.05 2024-04 0
disregard         2021-01 500 2021-12 300 2024-04 0
adjusted_share    2021-01 0.5
# Social Assistance Act 1412/1997, sections 9 and 11; 26/2026
assistance_alone  2021-01 504.06 2022-01 514.82 2022-08 532.97 2023-01 555.11 2024-01 587.71
assistance_alone  2025-01 593.55 2026-01 596.32 2026-03 578.43
assistance_couple 2021-01 0.85 2026-03 0.86
assistance_lone   2021-01 0.14 2026-03 0.15
assistance_from_10 2021-01 0.70 2023-01 0.76 2024-01 0.70 2026-03 0.722
assistance_under_10 2021-01 0.63 2023-01 0.69 2024-01 0.63 2026-03 0.65
assistance_disregard 2021-01 150 2026-03 0
# Employees Pensions Act 395/2006, sections 4 and 152; Keva's rates; Financing of unemployment
# benefits 555/1998; Health Insurance Act 1224/2004
insured_from      2021-01 61.37 2022-01 62.88 2023-01 65.26 2024-01 68.57 2025-01 70.08
insured_from      2026-01 71.72
employee_pension  2021-01 0.0715 2026-01 0.0730
employee_pension_raised 2021-01 0.0865 2026-01 0.0730
employee_unemployment 2021-01 0.0140 2022-01 0.0150 2024-01 0.0079 2025-01 0.0059 2026-01 0.0089
unemployment_youngest 2021-01 17 2022-08 18
# Enforcement Code 705/2007, chapter 4
debtor_day        2021-01 22.71 2022-01 23.20 2023-01 30.75 2024-01 32.56 2025-01 32.88
debtor_day        2026-01 33.03
dependant_day     2021-01 8.15 2022-01 8.34 2023-01 8.99 2024-01 9.52 2025-01 9.61 2026-01 9.66
"""


def month_of(text: str) -> int:
    """The number of a month written 2026-05."""
    year, month = text.split("-")
    return int(year) * 12 + int(month) - 1


def _read() -> dict[str, dict[int, Fraction]]:
    values: dict[str, dict[int, Fraction]] = {}
    for line in TABLE.splitlines():
        if line and not line.startswith("#"):
            name, *pairs = line.split()
            known = values.setdefault(name, {})
            for month, amount in zip(pairs[::2], pairs[1::2], strict=True):
                known[month_of(month)] = Fraction(amount)
    return values


VALUES = _read()


@cache
def value(name: str, month: int) -> Fraction:
    """The value that holds in a month: the latest one that began by then."""
    known = VALUES[name]
    return known[max(start for start in known if start <= month)]
