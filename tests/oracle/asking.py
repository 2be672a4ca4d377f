"""The same lives as people of one scenario, asked of a comparison."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import (
    Assistance,
    Buyer,
    Child,
    Dates,
    Debts,
    Gig,
    HomeChange,
    Housing,
    Person,
    Scenario,
    Taxes,
    TermValue,
)

from .lives import Life, Turn
from .reckoning import Lines

WAGE, FEE = "eksote-internal", "jobcenter-app"
LIVES_ON = {"pension": "disability_pension", "subsidy": "labour_market_subsidy", "none": "none"}
# Two kinds of visit bring any sum in whole minutes: four euros a minute, and a cent a minute.
LARGE, SMALL = ("commerce", "240.00", 400), ("other", "0.60", 1)
NO_HOLIDAY_PAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


@frozen
class Asked:
    """What a comparison says of a block of lives: their lines with work and today, by kind, each
    [months, people] in cents.
    """

    worked: Lines
    today: Lines


def asked(lives: Sequence[Life], readings: dict[str, str] | None = None) -> Asked:
    """A comparison of lives of the same months, the same kind of pay and the same plan."""
    model = WAGE if lives[0].wage else FEE
    scenario = scenario_of(lives, model)
    comparison = compare(scenario.with_law(NO_HOLIDAY_PAY).with_reading(readings or {}), [model])
    return Asked(_lines(comparison.outcomes[0]), _lines(comparison.today))


def _lines(outcome):
    return {kind: amount.cents for kind, amount in ledger.person_lines(outcome).items()}


def scenario_of(lives: Sequence[Life], model: str, *, has_wages: bool = True) -> Scenario:
    """The scenario of a block, with the wages of both kinds of visit where the model has wages."""
    first = lives[0].first
    people = tuple(_person(life, f"P{number}") for number, life in enumerate(lives, 1))
    gigs = tuple(gig for number, life in enumerate(lives, 1) for gig in _gigs(life, f"P{number}"))
    name = "pay_per_hour" if model == FEE else "wage_per_hour"
    terms = tuple(
        TermValue(model, name, wage, sector=sector)
        for sector, wage, _ in (LARGE, SMALL)
        if has_wages
    )
    buyers = (Buyer("B1", "company", True),)
    return Scenario(
        "oracle",
        {"en": "oracle"},
        first,
        first + len(lives[0].pays) - 1,
        people,
        buyers,
        gigs,
        terms=terms,
        continues_months=lives[0].plan,
    )


def _person(life: Life, name: str) -> Person:
    home = life.home
    housing = Housing()
    if home is not None:
        housing = Housing(
            "rent",
            home.rent,
            home.group,
            home.spouse,
            home.spouse_income if home.spouse else None,
            home.entitled,
            decision_month=home.decided,
            decision_income=home.decided_income,
        )
    return Person(
        name,
        life.born,
        LIVES_ON[life.lives_on],
        birth_month=life.birth_month,
        care_allowance=life.care,
        housing=housing,
        assets=life.assets,
        other_pension=life.other_pension,
        withholding=life.card,
        months_over_before=life.over_before,
        taxes=Taxes(Fraction(7, 100), benefits=life.benefit_card),
        assistance=Assistance(*life.assisted) if life.assisted else None,
        home_changes=tuple(map(_change, home.turns)) if home else (),
        children=tuple(map(Child, life.children)),
        debts=None if life.dependants is None else Debts(life.dependants),
    )


def _change(turn: Turn) -> HomeChange:
    """A change of the home as a scenario has it."""
    return HomeChange(
        turn.month,
        turn.rent,
        moved=turn.moves,
        spouse=turn.spouse,
        spouse_income=turn.spouse_income,
        other_adults=turn.adults,
        other_adults_income=turn.adults_income,
    )


def _visit(life: Life, month: int) -> date:
    """The day of a month's first visit: the one that the life says, else the first Tuesday from
    the eighth, which is no holiday in any year.
    """
    day = date(month // 12, month % 12 + 1, 8)
    if month == life.started and life.first_day == 1:
        return day.replace(day=1)
    return day + timedelta(days=(1 - day.weekday()) % 7)


def _gigs(life: Life, name: str):
    for row, pay in enumerate(life.pays):
        month = life.first + row
        large, small = divmod(pay, LARGE[2])
        for kind, minutes, days in ((LARGE, large, 0), (SMALL, small, 1)):
            if minutes:
                day = _visit(life, month) + timedelta(days=days)
                yield Gig(
                    f"{name}-{row + 1}-{kind[0]}",
                    "B1",
                    "task",
                    Dates((day,)),
                    minutes,
                    (name,),
                    kind[0],
                    6 * 60,
                )
