"""Generated scenarios for the property tests of every installed model."""

from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve
from hypothesis import strategies as st

from subcontract_core.base.dates import Weekday, month_number
from subcontract_core.model.catalogue import catalogue
from subcontract_core.scenario.types import (
    Activity,
    Assistance,
    Buyer,
    BuyerKind,
    CareLevel,
    Dates,
    Debts,
    Gig,
    HomeChange,
    Housing,
    Move,
    PayRule,
    Pension,
    PensionKind,
    Person,
    Scenario,
    Taxes,
    TermValue,
)

# On 1 January 2022 and 1 May 2026 pay moves into the month before the first.
MONTHS = [
    date(2021, 9, 1),
    date(2022, 1, 1),
    date(2022, 3, 1),
    date(2022, 7, 1),
    date(2024, 3, 1),
    date(2024, 8, 1),
    date(2026, 4, 1),
    date(2026, 5, 1),
]


CARDS = (
    {},
    {"tax_card_limit": 150_000},
    {"tax_card_limit": 0, "tax_card_over": Fraction(35, 100)},
    {"tax_card_limit": 300_000, "tax_card_over": Fraction(405, 1000), "tax_card_used": 299_999},
)


def home(draw, money):
    """A home with the amounts that belong to it, and none besides."""
    rents, spouse = draw(st.booleans()), draw(st.booleans())
    return Housing(
        "rent" if rents else "none",
        draw(money) if rents else None,
        draw(st.integers(1, 4)),
        spouse,
        draw(money) if spouse else None,
        spouse and draw(st.booleans()),
    )


def changes(draw, home, first, months, money):
    """A change of the home from the second month on, at times."""
    if months == 1 or draw(st.booleans()):
        return ()
    rent = draw(st.none() | money) if home.kind == "rent" else None
    change = HomeChange(
        first + 1,
        rent,
        moved=True,
        spouse=not home.spouse,
        spouse_income=None if home.spouse else draw(money),
    )
    return (change,)


@st.composite
def scenarios(draw):
    """A small group over one to three months, with every kind of person, buyer and clash."""
    start = draw(st.sampled_from(MONTHS))
    months = draw(st.integers(1, 3))
    first = month_number(start)
    length = 28 * months
    day = st.integers(0, length - 1).map(lambda n: start + timedelta(days=n))
    money = st.integers(0, 120_000)
    people = []
    for i in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["none", "disability", "rehabilitative"]))
        planned = tuple(sorted(draw(st.sets(day, max_size=8)))) if kind != "none" else ()
        moves = (
            tuple(
                Move(d, d + timedelta(days=draw(st.integers(-3, 8).filter(bool))))
                for d in planned[:2]
            )
            if kind == "rehabilitative" and draw(st.booleans())
            else ()
        )
        moves = tuple(m for m in moves if start <= m.to < start + timedelta(days=length))
        people.append(
            Person(
                f"P{i + 1}",
                draw(st.integers(1955, 2005)),
                draw(
                    st.sampled_from(
                        ["none", "disability_pension", "labour_market_subsidy", "other"]
                    )
                ),
                Activity(
                    kind,
                    Dates(planned),
                    allowance=draw(
                        st.sampled_from([None, 0, 500, 1200] if kind == "disability" else [None])
                    ),
                ),
                draw(st.sampled_from(CareLevel.words())),
                place := home(draw, money),
                draw(st.integers(0, 3_000_000)),
                draw(st.integers(0, 900_000)),
                Fraction(draw(st.integers(0, 600)), 1000),
                moves=moves,
                months_over_before=draw(st.integers(0, 3)),
                home_changes=changes(draw, place, first, months, money),
                **draw(st.sampled_from(CARDS)),
                taxes=draw(
                    st.none()
                    | st.builds(
                        Taxes,
                        st.integers(0, 200).map(lambda n: Fraction(n, 1000)),
                        st.integers(0, 30).map(lambda n: Fraction(n, 1000)),
                        st.none() | st.integers(0, 200).map(lambda n: Fraction(n, 1000)),
                    )
                ),
                assistance=draw(st.none() | st.builds(Assistance, st.none() | money, money, money)),
                debts=draw(
                    st.none()
                    | st.builds(
                        Debts,
                        st.integers(0, 4),
                        st.integers(0, 3),
                        st.none() | st.dates(date(2020, 6, 1), start),
                        st.integers(0, 6),
                        st.integers(0, 24),
                    )
                ),
                pension=draw(
                    st.just(Pension())
                    | st.just(Pension(no_limit=True))
                    | st.builds(
                        Pension,
                        st.sampled_from(PensionKind.words()[1:]),
                        average=st.integers(0, 400_000),
                    )
                ),
            )
        )
    buyers = [
        Buyer(f"B{i + 1}", draw(st.sampled_from(BuyerKind.words())), draw(st.booleans()))
        for i in range(draw(st.integers(1, 3)))
    ]
    gigs = []
    for i in range(draw(st.integers(0, 4))):
        crew = draw(st.lists(st.sampled_from([p.id for p in people]), min_size=1, unique=True))
        days = Dates(tuple(sorted(draw(st.sets(day, min_size=1, max_size=5)))))
        if draw(st.booleans()):
            days = Dates(
                days.dates,
                (draw(st.sampled_from(Weekday.words())),),
                start,
                start + timedelta(days=length - 1),
                every=draw(st.integers(1, 3)),
            )
        if len(days.days()) > 1 and draw(st.booleans()):
            days = evolve(days, without=days.days()[:1])
        gigs.append(
            Gig(
                f"G{i + 1}",
                draw(st.sampled_from(buyers)).id,
                "task",
                days,
                draw(st.integers(1, 480)),
                tuple(crew),
                draw(st.sampled_from(["property_services", "commerce", "other"])),
                draw(st.integers(6, 15)) * 60,
            )
        )
    wage = f"{draw(st.integers(500, 2000)) / 100:.2f}"
    # A wage in every installed model that has one, so that money really flows; a price where the
    # sources give none, at times.
    declared = {
        model: {term.name: term for term in catalogue().get(model).manifest.terms}
        for model in catalogue().ids
    }
    terms = [
        TermValue(model, name, wage)
        for model, known in declared.items()
        for name in ("wage_per_hour", "pay_per_hour")
        if name in known
    ]
    if draw(st.booleans()):
        price = f"{draw(st.integers(500, 9000)) / 100:.2f}"
        terms += [
            TermValue(model, "price_per_hour", price)
            for model, known in declared.items()
            if "price_per_hour" in known and known["price_per_hour"].value is None
        ]
    if draw(st.booleans()):
        terms += [
            TermValue(model, "side_rate", "22 %")
            for model, known in declared.items()
            if "side_rate" in known
        ]
    if draw(st.booleans()):
        terms.append(TermValue("eksote-external", "subsidy_rate", "50 %"))
    if draw(st.booleans()):
        terms.append(TermValue("siunsote-light-entrepreneur", "statement_given", "no"))
    terms.append(
        TermValue(
            "siunsote-light-entrepreneur", "fee_rate", f"{draw(st.integers(0, 900)) / 100:.2f} %"
        )
    )
    pay = PayRule(
        draw(st.sampled_from(["last", "1", "15"])), draw(st.sampled_from(["same", "next"]))
    )
    scenario = Scenario(
        "generated",
        {"en": "generated"},
        first,
        first + months - 1,
        tuple(people),
        tuple(buyers),
        tuple(gigs),
        pay,
        draw(st.integers(1, 14)),
        tuple(terms),
    )
    for person in people:
        planned = sorted(
            scenario.planned(person) - {d for move in person.moves for d in (move.day, move.to)}
        )
        if planned and draw(st.booleans()):
            scenario = scenario.with_person(
                person.id, absences=tuple(planned[:: draw(st.integers(1, 4))])
            )
    return scenario
