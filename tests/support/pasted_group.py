"""A group of one's own as people paste it from a spreadsheet: seven people, three buyers and three
gigs that come every week, in Finnish.
"""

from datetime import date, timedelta

from subcontract_core.base.feasts import public_holidays

_PENSION, _SUBSIDY = "työkyvyttömyyseläke", "työmarkkinatuki"
PEOPLE = (
    ("1980", _PENSION, "620,00", "3", "0 %", ""),
    ("1981", _PENSION, "540", "4", "0 %", ""),
    ("1982", _PENSION, "", "", "0 %", "10 800"),
    ("1983", _SUBSIDY, "600", "1", "5 %", ""),
    ("1984", _SUBSIDY, "480", "4", "5 %", ""),
    ("1985", "muu", "450", "3", "8,5 %", ""),
    ("1986", _PENSION, "500", "4", "0 %", ""),
)
BUYERS = (("yritys", "kyllä"), ("taloyhtiö", "ei"), ("kunta", "ei"))
GIGS = (
    ("B1", "siivous", "ma ja ke", "9", "3", "P1–P3"),
    ("B2", "pihatyöt", "ti", "9.00", "3", "P4, P5"),
    ("B3", "keittiö", "pe", "9:00", "4", "P1, P4, P6, P7"),
)


def hours_of_first_person(today: date) -> int:
    """Three hours on each Monday and Wednesday and four on each Friday of the month, public
    holidays left out.
    """
    first = today.replace(day=1)
    days = [first + timedelta(number) for number in range(31)]
    lasts = {0: 3, 2: 3, 4: 4}
    return sum(
        lasts.get(day.weekday(), 0)
        for day in days
        if day.month == first.month and day not in public_holidays(day.year)
    )
